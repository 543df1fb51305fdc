/** Lines of prose joined to paragraphs: by where lines end and begin, and by the space between them. */
import { isChinese, isNumbered, type Line } from './lines.ts';

export interface ProseLine extends Line {
  readonly page: number;
}

/** What is usual in the text around: how far lines reach, and how far they are from one another. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** @param tables where their columns are: mostly they are as wide as the text, which may have no full line */
export function measureOf(lines: readonly ProseLine[], tables: readonly (readonly number[])[]): Measure {
  const pitches = lines
    .flatMap((line, i) => {
      const before = lines[i - 1];
      const pitch = before && before.page === line.page ? line.base - before.base : 0;
      return pitch > 0 && pitch < line.size * MOST_PITCH ? [pitch] : [];
    })
    .sort((a, b) => a - b);
  const byEnd = [...lines].sort((a, b) => b.right - a.right);
  const [longest, second] = byEnd;
  const isFull = longest && second && longest.right - second.right < longest.size;
  const ends = isFull ? [longest.right] : [longest?.right ?? 0, ...tables.map(xs => xs.at(-1) ?? 0)];
  return {
    left: lines.reduce((left, line) => Math.min(left, line.left), Number.POSITIVE_INFINITY),
    right: ends.reduce((right, end) => Math.max(right, end), 0),
    pitch: pitches[pitches.length >> 1] ?? 0,
  };
}

/** In heights of a character. */
const MOST_PITCH = 3;
/** The next word, or the marks that may not begin a line, leave this much at the end of a full line. */
const SHORT = 2.5;
const INDENT = 1;
const OTHER_SIZE = 0.15;
/** In usual pitches. */
const APART = 1.35;

export interface ProseParagraph {
  readonly text: string;
  readonly page: number;
}

/** @param lines with no table between them */
export function paragraphsOf(lines: readonly ProseLine[], measure: Measure): ProseParagraph[] {
  const paragraphs: { text: string; page: number }[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const open = paragraphs.at(-1);
    if (before && open && goesOn(before, line, measure)) open.text += `${joint(before.text, line.text)}${line.text}`;
    else paragraphs.push({ text: line.text, page: line.page });
  }
  return paragraphs;
}

function goesOn(before: Line & { page: number }, line: Line & { page: number }, measure: Measure): boolean {
  const { size } = line;
  if (before.right < measure.right - SHORT * size) return false;
  if (line.left > measure.left + INDENT * size && line.left > before.left + size / 2) return false;
  if (/[。：；！？]$/.test(before.text) && isNumbered(line.text)) return false;
  if (Math.abs(size - before.size) > OTHER_SIZE * size) return false;
  return line.page !== before.page || line.base - before.base <= measure.pitch * APART;
}

function joint(before: string, after: string): string {
  const isWhole = isChinese(before.at(-1)) || isChinese(after[0]);
  return isWhole || (/\d$/.test(before) && /^\d/.test(after)) ? '' : ' ';
}
