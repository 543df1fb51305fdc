/** Ruling lines from boxes that are long and thin, the pieces of a line joined to one. */
import type { Box } from './geometry.ts';

/** A level or an upright line. */
export interface Rule {
  /** How far down it lies, or how far to the right. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

/** Thicker than this, it is a bar. */
const THICKEST = 4;
/** Up to this many times as long as thick, it may be a dot of a line this way or that. */
const DOT = 3;

/** @param tolerance how far apart pieces of one line may be; no text stands between lines so close to one another */
export function rulesOf(boxes: readonly Box[], tolerance: number): Rules {
  const level: Rule[] = [];
  const upright: Rule[] = [];
  for (const { left, top, right, bottom } of boxes) {
    const width = right - left;
    const height = bottom - top;
    if (height <= THICKEST && width * DOT > height) level.push({ at: (top + bottom) / 2, from: left, to: right });
    if (width <= THICKEST && height * DOT > width) upright.push({ at: (left + right) / 2, from: top, to: bottom });
  }
  const isLong = (rule: Rule) => rule.to - rule.from > tolerance;
  return { level: join(level, tolerance).filter(isLong), upright: join(upright, tolerance).filter(isLong) };
}

/**
 * A border may be drawn cell by cell, twice over, or as the borders of the cells on both sides with a gap between them;
 * all that is one line. Where cells are merged, the gap is as high or wide as a cell, and stays.
 */
function join(pieces: readonly Rule[], tolerance: number): Rule[] {
  const joined: Rule[] = [];
  const sorted = [...pieces].sort((a, b) => a.at - b.at);
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start]?.at ?? 0;
    let end = start;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= tolerance) end++;
    joined.push(...joinInLine(sorted.slice(start, end), tolerance));
    start = end;
  }
  return joined;
}

function joinInLine(pieces: readonly Rule[], tolerance: number): Rule[] {
  const at = ((pieces[0]?.at ?? 0) + (pieces.at(-1)?.at ?? 0)) / 2;
  const joined: Rule[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && piece.from - last.to <= tolerance)
      joined[joined.length - 1] = { at, from: last.from, to: Math.max(last.to, piece.to) };
    else joined.push({ at, from: piece.from, to: piece.to });
  }
  return joined;
}
