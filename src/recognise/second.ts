/** A second table of a kind: another year's, a part's, or merely the first one going on upon another page. */
import type { Block, LabelNode } from '../model/edition.ts';
import { cellId, leafPaths } from '../model/layout.ts';
import type { Grid } from '../model/source.ts';
import { type Header, headerAt } from './header.ts';
import { itemsOf } from './items.ts';
import type { Progress } from './progress.ts';
import { labelOf, type RowLabel } from './rows.ts';

/** A table may begin more than once, with the headings of another block or of another page; its caption stands once. */
export function noteCaption(header: Header, progress: Progress): void {
  const above = progress.captioned.findLast(other => other.header.table === header.table);
  const year = progress.caption?.year ?? (above?.header.grid === header.grid ? above.year : undefined);
  if (year !== undefined) progress.captioned.push({ first: header.grid.rows[header.first], header, year });
  progress.caption = undefined;
}

/** The year of a table that is not of the report's year, where that is certain. */
export function yearAside({ grid, first }: Header, progress: Progress): number | undefined {
  return progress.otherYears.get(grid.rows[first]);
}

/** Another table of a kind that was read before, or of another year. */
export function leaveAside(header: Header, progress: Progress): void {
  const { id } = header.table;
  const at = header.byPosition[0]?.origin;
  const year = yearAside(header, progress);
  progress.second.add(header);
  const isTold = (note: Progress['notes'][number]) =>
    note.kind === 'second-table' && note.table === id && note.year === year;
  if (!progress.notes.some(isTold))
    progress.notes.push({ kind: 'second-table', table: id, ...(at ? { at } : {}), ...(year ? { year } : {}) });
}

/** Headings repeated on a new page go on with other rows; a second table begins with a row that was read before. */
export function isSecond(grid: Grid, header: Header, progress: Progress): boolean {
  const isLeft = (other: Header) => other.table === header.table && yearAside(other, progress) === undefined;
  if ([...progress.second].some(isLeft)) return true;
  for (let row = header.last + 1; row < grid.rows.length; row++) {
    if (headerAt(grid, row, progress.vocabulary)) break;
    const label = labelOf(itemsOf(grid, row), undefined, progress.vocabulary);
    if (label?.target.isLeaf && label.target.table === header.table && progress.rowsRead.has(firstCellOf(label)))
      return true;
  }
  return header.table.blocks.some(
    block => block.rows.length === 0 && progress.rowsRead.has(cellId(header.table, [], firstColumn(block))),
  );
}

function firstCellOf(label: RowLabel): string {
  return cellId(label.target.table, label.path, firstColumn(label.target.block));
}

export function firstColumn(block: Block): readonly LabelNode[] {
  return leafPaths(block.columns)[0] ?? [];
}
