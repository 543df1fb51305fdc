/** Glyphs put back in lines, and lines in words: by where they stand, not by the order in which they were drawn. */
import type { Glyph } from './glyphs.ts';

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line on which its characters stand. */
  readonly base: number;
  readonly size: number;
}

/** In parts of a character's height. */
const SAME_LINE = 0.4;
/** A glyph drawn again this close is the same one, made bold. */
const SAME_GLYPH = 0.15;
const MOST_COPIES = 6;
/** Gaps wider than these are blanks, between Chinese characters and otherwise, and where one was drawn. */
const WIDE_GAP = 0.5;
const GAP = 0.22;
const DRAWN_GAP = 0.05;

const CHINESE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** @param glyphs upright ones */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  return rowsOf(glyphs).map(lineOf);
}

function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && glyph.y - first.y <= SAME_LINE * Math.max(first.size, glyph.size)) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map(row => withoutCopies(row.sort((a, b) => a.x - b.x || a.order - b.order)));
}

function withoutCopies(row: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of row) {
    const near = SAME_GLYPH * glyph.size;
    const isCopy = kept
      .slice(-MOST_COPIES)
      .some(other => other.text === glyph.text && glyph.x - other.x < near && Math.abs(glyph.y - other.y) < near);
    if (!isCopy) kept.push(glyph);
  }
  return kept;
}

function lineOf(row: readonly Glyph[]): Line {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const [i, glyph] of row.entries()) {
    const before = row[i - 1];
    text += before && isBlankBetween(before, glyph) ? ` ${glyph.text}` : glyph.text;
    right = Math.max(right, glyph.x + glyph.width);
  }
  const sizes = row.map(glyph => glyph.size).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 0;
  return { text, left: row[0]?.x ?? 0, right, base: row.find(glyph => glyph.size === size)?.y ?? 0, size };
}

function isBlankBetween(before: Glyph, glyph: Glyph): boolean {
  const size = Math.max(before.size, glyph.size);
  const gap = (glyph.x - before.x - before.width - before.spacing) / size;
  if (glyph.isSpaced && gap > DRAWN_GAP) return true;
  return gap > (isChinese(before.text) && isChinese(glyph.text) ? WIDE_GAP : GAP);
}

export function isChinese(text: string | undefined): boolean {
  return text !== undefined && CHINESE.test(text);
}

/** As headings and rows of a table are: 「一、」「（一）」「1.」「①」. */
export function isNumbered(text: string): boolean {
  return /^(?:[(（]?[\d一二三四五六七八九十]{1,2}[)）.．、]|[①-⑳])/.test(text);
}
