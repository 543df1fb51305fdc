/** Columns that a text takes in a terminal: a Chinese character takes two. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Combining marks, joiners and other characters without a width of their own. */
const WIDTHLESS = /[\p{M}\p{Cf}]/u;

export function width(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return sum;
}

function widthOf(character: string): number {
  if (WIDTHLESS.test(character)) return 0;
  return eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true });
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text;
}

/** At most so many columns, with two dots where something was cut: the width of 「…」 differs between terminals. */
export function clip(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (width(kept + character) > columns - 2) break;
    kept += character;
  }
  return `${kept}..`;
}

/** Marks that may not begin a line, and those that may not end one. */
const NOT_FIRST = /^[，。；：、！？）」』》〉】％%,.;:!?)\]}＋－＝+=]/;
const NOT_LAST = /[（「『《〈【([{]$/;

/** Lines of at most so many columns; Chinese breaks anywhere but before closing marks, Latin words and numbers stay whole. */
export function wrap(text: string, columns: number): string[] {
  const words = text.match(/["(]*[A-Za-z0-9_./#-]+|\s+|[^\sA-Za-z0-9]/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const tail = closingWidth(words, i + 1);
    if (line !== '' && width(line + word) + tail > columns && !NOT_FIRST.test(word)) {
      const held = NOT_LAST.exec(line)?.[0] ?? '';
      lines.push(line.slice(0, line.length - held.length).trimEnd());
      line = held;
      if (/^\s+$/.test(word)) continue;
    }
    line += word;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Of the closing marks that have to follow a word on its line. */
function closingWidth(words: readonly string[], from: number): number {
  let sum = 0;
  for (let i = from; NOT_FIRST.test(words[i] ?? ''); i++) sum += width(words[i] ?? '');
  return sum;
}
