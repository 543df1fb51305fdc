/** Text out of a document or a path, made harmless for a terminal: nothing in it moves the cursor, hides or turns around. */

/** Control characters, format characters (bidirectional marks, zero width), half surrogate pairs, separators. */
const DANGEROUS = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

export function safe(text: string, longest = 200): string {
  const shown = text.replace(/[\r\n\t]+/g, ' ').replace(DANGEROUS, codePoint);
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
