/** Rows and columns of the form that a table does not have. A table that is not there at all is another matter. */
import type { LabelNode } from '../model/edition.ts';
import { cellId, type Layout, leafPaths, rowPaths } from '../model/layout.ts';
import type { Cell, LayoutNote } from '../model/report.ts';

export function absences(layout: Layout, cells: readonly Cell[]): LayoutNote[] {
  const notes: LayoutNote[] = [];
  for (const table of layout.edition.tables) {
    const isThere = layout.cells.some(cell => cell.table === table && cells[cell.index]?.state !== 'missing');
    if (!isThere) continue;
    for (const block of table.blocks) {
      const rows = rowPaths(block);
      const columns = leafPaths(block.columns);
      const at = (row: readonly LabelNode[], column: readonly LabelNode[]) =>
        layout.byId.get(cellId(table, row, column))?.index ?? -1;
      const isMissing = (index: number) => cells[index]?.state === 'missing';
      const present = rows.filter(row => !columns.every(column => isMissing(at(row, column))));
      for (const row of rows)
        if (!present.includes(row))
          notes.push({ kind: 'row-missing', table: table.id, cells: columns.map(column => at(row, column)) });
      for (const column of columns)
        if (present.length > 0 && present.every(row => isMissing(at(row, column))))
          notes.push({ kind: 'column-missing', table: table.id, cells: rows.map(row => at(row, column)) });
    }
  }
  return notes;
}
