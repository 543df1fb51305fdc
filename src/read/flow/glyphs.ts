/** Characters that are more than their code: raised and lowered digits, signs of symbol fonts. */

const RAISED = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];
const LOWERED = [...'₀₁₂₃₄₅₆₇₈₉'];

/** The number of a note that somebody typed behind 12 must not make it 121. */
export function raised(text: string, position: 'raised' | 'lowered' | undefined): string {
  if (position === undefined) return text;
  const digits = position === 'raised' ? RAISED : LOWERED;
  return text.replace(/\d/g, digit => digits[Number(digit)] ?? digit);
}

/** Most are in the private area: nobody can read them, and so nobody takes them for something else. */
export function symbol(hexadecimal: string | undefined): string {
  const code = Number.parseInt(hexadecimal ?? '', 16);
  const isCharacter = code >= 0x20 && code <= 0xffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCharCode(code) : '\ufffd';
}
