/** Rows and columns of the form that a table does not have. A table that is not there at all is another matter. */
import type { Layout } from '../model/layout.ts';
import type { Cell, TableNote } from '../model/report.ts';

export function absences(layout: Layout, cells: readonly Cell[]): TableNote[] {
  const notes: TableNote[] = [];
  const isMissing = (index: number) => cells[index]?.state === 'missing';
  for (const table of layout.tables) {
    if (!table.cells.some(isMissing) || table.cells.every(isMissing)) continue;
    const missingRows: number[][] = [];
    for (const block of table.blocks) {
      const present = block.cells.filter(row => !row.every(isMissing));
      for (const row of block.cells) if (row.every(isMissing)) missingRows.push([...row]);
      for (const [column] of block.columns.entries()) {
        const below = present.map(row => row[column] ?? -1);
        if (below.length > 0 && below.every(isMissing))
          notes.push({ kind: 'column-missing', table: table.def.id, cells: below });
      }
    }
    if (missingRows.length > 0) notes.push({ kind: 'row-missing', table: table.def.id, cells: missingRows.flat() });
  }
  return notes;
}
