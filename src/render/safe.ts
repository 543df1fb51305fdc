/** Text out of a document or a path, made harmless for a terminal: nothing in it moves the cursor, hides or turns around. */

/** Control characters, format characters (bidirectional marks, zero width), half surrogate pairs, whatever takes no room. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;
/** What services that run jobs take for commands when it is printed: `::set-output` at the start of a line, `##vso[` in it. */
const COMMAND = /^(\s*):(?=:)|#(?=#[\w.-]*\[)/g;

export function safe(text: string, longest = 200): string {
  const shown = visible(text).replace(COMMAND, (match, blanks = '') => blanks + codePoint(match.slice(blanks.length)));
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}

/** On one line, with everything in it there to be seen; the ground that the other outputs build on. */
export function visible(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(HIDDEN, codePoint);
}

/** JSON that says the same, with hidden characters written as escapes. */
export function safeJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(HIDDEN, character =>
    character === '\n' ? character : escapeUnits(character),
  );
}

function escapeUnits(character: string): string {
  return [...Array(character.length).keys()]
    .map(unit => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
    .join('');
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
