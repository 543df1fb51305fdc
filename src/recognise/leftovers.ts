/** What looked like something of the form, and turns out not to be once everything has been read. */
import type { LabelNode } from '../model/edition.ts';
import { cellId, leafPaths, rowPaths, SUBTOTAL } from '../model/layout.ts';
import { MISSING } from '../model/report.ts';
import type { Progress } from './progress.ts';
import { firstColumn } from './second.ts';
import { traceFragment } from './trace.ts';
import type { RowTarget } from './vocabulary.ts';

/** With fewer of its rows than this, what was found is not the table but something that shares a label with it. */
const LEAST_SHARE_OF_ROWS = 0.2;

/** Numbers beside a group's label are those of its first row if that row's label is not to be found. */
export function dropSupposedSubtotals(progress: Progress): void {
  for (const group of progress.ownRows) {
    if (rowsBeneath(group).every(row => isRead(group, row, progress))) continue;
    for (const column of leafPaths(group.block.columns)) {
      const cell = progress.vocabulary.layout.byId.get(cellId(group.table, [...group.path, SUBTOTAL], column));
      if (cell) progress.cells[cell.index] = MISSING;
    }
  }
}

export function rowsBeneath({ block, path }: RowTarget): (readonly LabelNode[])[] {
  return rowPaths(block).filter(row => path.every((node, depth) => row[depth] === node));
}

export function isRead({ table, block }: RowTarget, path: readonly LabelNode[], progress: Progress): boolean {
  return progress.rowsRead.has(cellId(table, path, firstColumn(block)));
}

export function dropFragments(progress: Progress): void {
  for (const table of progress.vocabulary.layout.tables) {
    const rows = table.blocks.flatMap(block => block.cells);
    const found = rows.filter(row => row.some(index => progress.cells[index]?.state !== 'missing')).length;
    if (found < rows.length * LEAST_SHARE_OF_ROWS) {
      if (found > 0) traceFragment(table.def, progress);
      for (const index of rows.flat()) progress.cells[index] = MISSING;
      progress.notes.splice(0, progress.notes.length, ...progress.notes.filter(note => note.table !== table.def.id));
    }
  }
}
