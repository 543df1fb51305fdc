/** Full-width forms as their plain ones, character for character, so that a place in the result is the same place in the text. */

/** `，` stays: a full-width comma parts clauses, a plain one may part thousands. */
const FULL_WIDTH = /[０-９％（）：；．＋－～　\u00a0]/g;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

export function fold(text: string): string {
  return text
    .replace(FULL_WIDTH, character => {
      const code = character.charCodeAt(0);
      return code === 0x3000 || code === 0xa0 ? ' ' : String.fromCharCode(code - 0xfee0);
    })
    .replace(INVISIBLE, ' ');
}
