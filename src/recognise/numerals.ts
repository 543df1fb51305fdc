/** The numeral before a heading, in the ways people number the parts of a report. */

export type NumeralStyle = 'chapter' | 'part' | 'digit' | 'bracket' | 'none';

export interface Numbered {
  readonly style: NumeralStyle;
  /** From 1; absent where nothing is printed. */
  readonly numeral?: number;
  /** What stands after it, without blanks around it. */
  readonly body: string;
}

const DIGITS = '一二三四五六七八九十';

/** 「第一部分」「一、」「（一）」「1.」; a stroke before the numeral is a slip of character recognition. */
const STYLES: readonly (readonly [NumeralStyle, RegExp])[] = [
  ['part', /^第\s?([一二三四五六七八九十])\s?(?:部分|章|节)\s?[、.．,，:：]?/],
  ['chapter', /^[lI1|丨]?([一二三四五六七八九十])\s?(?:[、.．,，:：]|\s|$)/],
  ['bracket', /^[（(]\s?([一二三四五六七八九十])\s?[）)][、.．]?/],
  ['digit', /^([1-9１-９])\s?(?:[、.．:：]|\s)/],
];

export function readNumeral(text: string): Numbered {
  const trimmed = text.trim();
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(trimmed);
    if (match?.[1]) return { style, numeral: toNumber(match[1]), body: trimmed.slice(match[0].length).trim() };
  }
  return { style: 'none', body: trimmed };
}

function toNumber(numeral: string): number {
  const place = DIGITS.indexOf(numeral);
  return place < 0 ? Number(numeral.normalize('NFKC')) : place + 1;
}
