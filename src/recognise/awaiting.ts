/** The table whose only row has no label: it is known by the headings above it alone. */
import type { Grid } from '../model/source.ts';
import { put, putAwaited } from './fill.ts';
import type { Header } from './header.ts';
import type { Item } from './items.ts';
import { isNumeric, isWord } from './number.ts';
import type { Awaiting, Progress } from './progress.ts';
import { valuesOf } from './rows.ts';
import { traceRow } from './trace.ts';

/**
 * The row without label: directly beneath its headings whatever is in it, also at the top of the next page, and further
 * down if it is full of numbers. Words at its beginning and nothing else may be a title or a remark.
 */
export function isAwaited(items: readonly Item[], grid: Grid, row: number, awaiting: Awaiting): boolean {
  const { header, isNext, isBlank } = awaiting;
  const filled = items.filter(item => item.text.trim() !== '');
  const [first, ...others] = filled;
  const numbers = filled.filter(item => isNumeric(item.text)).length;
  if (numbers * 2 >= header.byPosition.length) return true;
  const isBeneath = isNext && grid === header.grid && row === header.last + 1;
  const isOnNextPage = isNext && !isBlank && grid !== header.grid && row === 0;
  if (first && first === items[0] && others.length === 0 && isWord(first.text)) {
    // Beside the numbers that are not there.
    if (items.length > 1 && first.end < (header.byPosition[0]?.start ?? 0)) {
      awaiting.isBlank = true;
      return false;
    }
  } else if (isBeneath || (isOnNextPage && !others.some(item => isWord(item.text)))) return true;
  if (isBeneath || (isOnNextPage && others.length > 0) || numbers > 0)
    awaiting.doubtful ??= filled.map(item => item.text.trim()).join(' ');
  return false;
}

export function stopAwaiting(progress: Progress): void {
  const { awaiting } = progress;
  if (awaiting && !progress.second.has(awaiting.header)) putAwaited(awaiting, progress);
  progress.awaiting = undefined;
}

export function readUnlabelled(grid: Grid, row: number, header: Header, progress: Progress): void {
  const { table } = header;
  const block = table.blocks.find(candidate => candidate.rows.length === 0);
  if (!block || progress.second.has(header)) return;
  const at = grid.rows[row]?.[0]?.origin;
  const values = valuesOf(grid, row, undefined, header, block.columns);
  traceRow(table, undefined, values.aligned ? 'read' : 'unclear', at, progress);
  put({ table, block, path: [], at }, values, header, progress);
}
