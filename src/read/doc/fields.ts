/** Fields in the text ([MS-DOC] Overview of Fields): a code between 0x13 and 0x14, and its result up to 0x15. */

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: the format's own marks are control characters
const MARK = /[\x13-\x15]/g;
/** The marks of cells and rows stay in any case. */
const BLANKED = /[^\x07]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above

/** These are drawn from their code, and have no result: there is something to see, but no text. */
const DRAWN = /^\s*(?:EQ|SYMBOL)\b/i;
const OBJECT = '\ufffc';

/**
 * Blanks out the codes, so that only the results remain, at the same places. A field may stand in another; one that is
 * never closed is none.
 */
export function withoutFieldCodes(text: string): string {
  if (!text.includes('\x13')) return text;
  const open: { start: number; inCode: boolean }[] = [];
  const codes: { start: number; end: number; last: string }[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const field = open.at(-1);
    if (mark === '\x13') open.push({ start: index, inCode: true });
    else if (field) {
      const isDrawn = mark === '\x15' && field.inCode && DRAWN.test(text.slice(field.start + 1, field.start + 20));
      if (field.inCode) {
        // It covers the codes of fields within it.
        while ((codes.at(-1)?.start ?? 0) > field.start) codes.pop();
        codes.push({ start: field.start, end: index + 1, last: isDrawn ? OBJECT : '\0' });
      }
      field.inCode = false;
      if (mark === '\x15') open.pop();
    }
  }
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, last } of codes) {
    parts.push(text.slice(at, start), text.slice(start, end - 1).replace(BLANKED, '\0'), last);
    at = end;
  }
  return parts.join('') + text.slice(at);
}
