/** A table that goes on over several pages put together again: its columns, repeated headings, rows and cells cut in two. */
import { withoutBlankRows } from './blank-rows.ts';
import type { Cell, Table } from './fill.ts';
import { type Lattice, nearest, positions } from './lattice.ts';
import { isChinese, isNumbered } from './lines.ts';

export interface Part extends Table {
  readonly page: number;
}

export interface PlacedCell extends Cell {
  /** Where it begins. */
  readonly page: number;
}

export interface Whole {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly PlacedCell[];
}

interface Open {
  height: number;
  cells: readonly PlacedCell[];
  isOpenBelow: boolean;
  /** What its first page says, row by row. */
  head: readonly string[];
}

/** Whether two tables share their outer edges, so that one can be the rest of the other. */
export function isSameFrame(a: Lattice, b: Lattice, tolerance: number): boolean {
  const isNear = (x = 0, y = 0) => Math.abs(x - y) <= tolerance;
  return isNear(a.xs[0], b.xs[0]) && isNear(a.xs.at(-1), b.xs.at(-1));
}

/** @param parts of one table, page by page */
export function stitch(parts: readonly Part[], tolerance: number): Whole {
  const xs = positions(
    parts.flatMap(part => part.lattice.xs.map(at => ({ at }))),
    tolerance,
  );
  const whole: Open = { height: 0, cells: [], isOpenBelow: false, head: [] };
  for (const part of parts) append(whole, withoutBlankRows(part), xs);
  return { width: xs.length - 1, height: whole.height, cells: whole.cells };
}

function append(whole: Open, part: Part, xs: readonly number[]): void {
  const { lattice, page } = part;
  const columns = lattice.xs.map(x => nearest(xs, x));
  const placed = part.cells.map(cell => ({
    ...cell,
    page,
    left: columns[cell.left] ?? 0,
    right: (columns[cell.right + 1] ?? 1) - 1,
  }));
  const head = rowTexts(placed);
  const repeated = repeatedRows(whole.head, head, placed);
  const shift = whole.height - repeated;
  const cells = placed
    .filter(cell => cell.top >= repeated)
    .map(cell => ({ ...cell, top: cell.top + shift, bottom: cell.bottom + shift }));
  if (whole.height === 0) {
    whole.cells = cells;
    whole.head = head;
  } else mend(whole, cells, whole.isOpenBelow && lattice.isOpenAbove && repeated === 0);
  whole.height = whole.cells.reduce((height, cell) => Math.max(height, cell.bottom + 1), 0);
  whole.isOpenBelow = lattice.isOpenBelow;
}

function rowTexts(cells: readonly PlacedCell[]): string[] {
  const texts: string[] = [];
  for (const { top, left, bottom, right, text } of cells)
    texts[top] = `${texts[top] ?? ''}${left}-${right} ${bottom - top} ${text}\n`;
  return texts;
}

/** How many of the first rows say what the first rows of the table said. */
function repeatedRows(before: readonly string[], after: readonly string[], cells: readonly PlacedCell[]): number {
  let rows = 0;
  while (rows < after.length && before[rows] !== undefined && before[rows] === after[rows]) rows++;
  const isAll = cells.every(cell => cell.top < rows || cell.text === '');
  const isCut = cells.some(cell => cell.top < rows && cell.bottom >= rows);
  return isAll || isCut ? 0 : rows;
}

interface Pair {
  readonly upper: PlacedCell;
  readonly lower: PlacedCell;
}

/** Joins what the page break cut: a row whose text goes on, and cells that reach over several rows. */
function mend(whole: Open, cells: readonly PlacedCell[], isOpen: boolean): void {
  const seam = whole.height;
  const above = whole.cells.filter(cell => cell.bottom === seam - 1).sort((a, b) => a.left - b.left);
  const below = cells.filter(cell => cell.top === seam);
  const belowAt = new Map(below.map(cell => [cell.left, cell]));
  const pairs = above.flatMap(upper => {
    const lower = belowAt.get(upper.left);
    return lower?.right === upper.right ? [{ upper, lower }] : [];
  });
  const isRow = pairs.length === above.length && pairs.length === below.length && isCutRow(pairs, isOpen);
  const cut = isRow ? pairs : stubOf(pairs);
  const lift = isRow ? 1 : 0;
  const joined = new Map(cut.map(pair => [pair.upper, joinCells(pair, lift)]));
  const gone = new Set(cut.map(pair => pair.lower));
  whole.cells = [
    ...whole.cells.map(cell => joined.get(cell) ?? cell),
    ...cells
      .filter(cell => !gone.has(cell))
      .map(cell => ({ ...cell, top: cell.top - lift, bottom: cell.bottom - lift })),
  ];
}

/**
 * A row cut in two: the text of some cells goes on, from a full line or a numbered one, and not with a numeral as the next
 * row's would; the others have theirs in one half. Where no line is drawn on either side of the cut, it is one row unless all says otherwise.
 */
function isCutRow(pairs: readonly Pair[], isOpen: boolean): boolean {
  const ofRow = pairs.filter(({ upper, lower }) => upper.top === upper.bottom && lower.top === lower.bottom);
  const both = ofRow.filter(({ upper, lower }) => upper.text !== '' && lower.text !== '');
  if (both.length === ofRow.length || !both.every(isTextGoingOn)) return false;
  return isOpen || (both.length > 0 && both.length * 2 <= ofRow.length && both.every(isUnfinished));
}

/** What is not numbered belongs to what is: a line may end early, before a quotation. */
function isUnfinished({ upper }: Pair): boolean {
  return upper.isFull || isNumbered(upper.text);
}

/** The cells at the left, over several rows, that go on: never headings, which have others to their left. */
function stubOf(pairs: readonly Pair[]): readonly Pair[] {
  let end = 0;
  for (const pair of pairs) {
    const isLeftmost = pair.upper.left === (end === 0 ? 0 : (pairs[end - 1]?.upper.right ?? 0) + 1);
    if (!isLeftmost || !isCutCell(pair)) break;
    end++;
  }
  return pairs.slice(0, end);
}

function isCutCell(pair: Pair): boolean {
  const { upper, lower } = pair;
  if (upper.top === upper.bottom && lower.top === lower.bottom) return false;
  return upper.text === '' || lower.text === '' || (upper.isFull && isTextGoingOn(pair) && !isNumber(lower.text));
}

/** What begins with a numeral is another row, and numbers one below the other are two. */
function isTextGoingOn({ upper, lower }: Pair): boolean {
  return !isNumber(upper.text) && !isNumbered(lower.text);
}

function isNumber(text: string): boolean {
  return /^[\d.,\s]*$/.test(text);
}

function joinCells({ upper, lower }: Pair, lift: number): PlacedCell {
  const isApart = upper.text !== '' && !isChinese(upper.text.at(-1)) && !isChinese(lower.text[0]);
  return {
    ...upper,
    bottom: lower.bottom - lift,
    text: `${upper.text}${isApart && lower.text !== '' ? ' ' : ''}${lower.text}`,
    isUnreadable: upper.isUnreadable || lower.isUnreadable,
    isFull: lower.text === '' ? upper.isFull : lower.isFull,
  };
}
