/** A figure as somebody wrote it, with another value: its unit, its spaces and the width of its digits stay. */

/** A cell with more text than this holds no number. */
const LONGEST = 200;
const FULL_WIDTH_ZERO = '０'.charCodeAt(0);

/** @returns nothing where the text is not simply one whole number that is worth `from`, or nothing at all for a blank */
export function rewritten(text: string, from: number | null, to: number): string | undefined {
  if (text.length > LONGEST) return undefined;
  if (from === null) return text.trim() === '' ? String(to) : undefined;
  const [only, ...others] = text.matchAll(/[-－−]?[0-9０-９]+/g);
  if (!only || others.length > 0) return undefined;
  const [written] = only;
  const isWide = /^[－−]?[０-９]+$/.test(written);
  if (!isWide && /[０-９]/.test(written)) return undefined;
  if (Number(written.normalize('NFKC').replace('−', '-')) !== from) return undefined;
  const figure = isWide ? widened(String(to)) : String(to);
  return text.slice(0, only.index) + figure + text.slice(only.index + written.length);
}

function widened(digits: string): string {
  return digits.replace(/\d/g, digit => String.fromCharCode(FULL_WIDTH_ZERO + Number(digit)));
}
