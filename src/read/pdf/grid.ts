/** A table as a grid: one cell for each merged area, and the places it covers referring to it. */
import type { Grid, GridCell } from '../../model/source.ts';
import type { Whole } from './stitch.ts';

/** @param table its number in the document */
export function gridOf({ width, height, cells }: Whole, table: number): Grid {
  const rows = Array.from({ length: height }, () => new Array<GridCell | undefined>(width));
  for (const cell of cells)
    for (let row = cell.top; row <= cell.bottom; row++)
      for (let column = cell.left; column <= cell.right; column++) {
        const origin = { page: cell.page, table, row: row + 1, column: column + 1 };
        const isFirst = row === cell.top && column === cell.left;
        const content: GridCell = isFirst
          ? { text: cell.text, origin, ...(cell.isUnreadable ? { unreadable: true } : {}) }
          : { text: '', origin, continues: [cell.top, cell.left] };
        rows[row]?.splice(column, 1, content);
      }
  return {
    kind: 'grid',
    positional: true,
    rows: rows.map((row, r) =>
      Array.from(row, (cell, c) => cell ?? { text: '', origin: { table, row: r + 1, column: c + 1 } }),
    ),
  };
}
