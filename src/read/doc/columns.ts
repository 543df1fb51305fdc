/**
 * The columns of a table. A Word document gives each row borders of its own: a cell lies over as many columns as the
 * borders of all rows make of it.
 */

import type { CellShape } from '../flow/flow.ts';
import type { RowShape } from './rows.ts';

interface ShapedRow {
  readonly cells: readonly (readonly unknown[])[];
  /** Undefined where the file does not say how wide they are. */
  readonly shape: RowShape | undefined;
}

/** Borders nearer to one another than this, in twips, are the same to the eye: a third of a millimetre. */
const SAME = 20;

/**
 * By row and cell, the place of each; undefined for a cell that is too narrow to be seen.
 * @returns undefined where some cell has no place although there is something in it
 */
export function placesOf(rows: readonly ShapedRow[]): (CellShape | undefined)[][] | undefined {
  const borders = rows.map(bordersOf);
  const columns = columnsOf(borders.flatMap(row => row ?? []));
  const places: (CellShape | undefined)[][] = [];
  let above: ReadonlySet<number> = new Set();
  for (const [index, { cells, shape }] of rows.entries()) {
    const row = borders[index]?.map(border => columns.get(border) ?? 0);
    if (!row || !shape) return undefined;
    const merged = new Set<number>();
    const inRow = shape.cells.map(({ mergeDown, joinsLeft }, c): CellShape | undefined => {
      const column = row[c] ?? 0;
      const columnSpan = (row[c + 1] ?? 0) - column;
      if (columnSpan === 0) return undefined;
      const place = { column, columnSpan, rowSpan: 1 };
      if (joinsLeft) return { ...place, partOf: 'left' };
      const isPartOfAbove = mergeDown === 'joins' && above.has(column);
      if (isPartOfAbove || mergeDown === 'first') merged.add(column);
      return isPartOfAbove ? { ...place, partOf: 'above' } : place;
    });
    if (cells.some((cell, c) => cell.length > 0 && !inRow[c])) return undefined;
    places.push(inRow);
    above = merged;
  }
  return places;
}

/** From the left of the first cell to the right of the last; undefined where there is no saying. */
function bordersOf({ cells, shape }: ShapedRow): number[] | undefined {
  if (shape?.cells.length !== cells.length || shape.cells.some(cell => cell.width < 0)) return undefined;
  const borders = [shape.left];
  for (const { width } of shape.cells) borders.push((borders.at(-1) ?? 0) + width);
  return borders;
}

/** For each border, how many columns lie before it. */
function columnsOf(borders: readonly number[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  let first = Number.NEGATIVE_INFINITY;
  let column = -1;
  for (const border of [...new Set(borders)].sort((a, b) => a - b)) {
    if (border - first > SAME) {
      first = border;
      column++;
    }
    columns.set(border, column);
  }
  return columns;
}
