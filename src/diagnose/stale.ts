/**
 * The rival of every explanation that blames a detail: the detail was put right, and the totals above it were left as they
 * were. Both leave exactly the same sums failing, and the reading with the fewest changes always blames the detail.
 */
import type { Block } from './blocks.ts';
import type { CellError, Task } from './search.ts';
import { isSum } from './totals.ts';

/** @returns the totals, and the figures they are balanced against, that would have to follow; none for a total itself */
export function staleReading(
  { cell, error }: CellError,
  { block, changeable, isPossible }: Pick<Task, 'block' | 'changeable' | 'isPossible'>,
): readonly CellError[] | undefined {
  const index = block.cells[cell];
  if (block.balances.some(balance => isSum(balance) && balance.cells[0] === index)) return undefined;
  const off = new Map((block.entries[cell] ?? []).map(({ row, coefficient }) => [row, coefficient * error]));
  const changed = new Map<number, number>();
  for (;;) {
    const open = [...off].filter(([, by]) => by !== 0).map(([row]) => row);
    if (open.length === 0) return [...changed].map(([position, by]) => ({ cell: position, error: by }));
    // Sums first: their totals may put the balance right that hangs on them.
    const row = open.find(candidate => isSumRow(block, candidate)) ?? open[0] ?? -1;
    const follower = followers(block, row)
      .map(position => ({ position, by: (off.get(row) ?? 0) / coefficientIn(block, position, row) }))
      .find(
        ({ position, by }) =>
          position !== cell && !changed.has(position) && changeable(position) && isPossible(position, by),
      );
    if (!follower) return undefined;
    changed.set(follower.position, follower.by);
    for (const { row: other, coefficient } of block.entries[follower.position] ?? [])
      off.set(other, (off.get(other) ?? 0) - coefficient * follower.by);
  }
}

function isSumRow(block: Block, row: number): boolean {
  const balance = block.balances[row];
  return balance !== undefined && isSum(balance);
}

/** What gives way: the total of a sum; of a balance what came in this year, else what is still open at its end. */
function followers(block: Block, row: number): number[] {
  const balance = block.balances[row];
  if (!balance) return [];
  const [total = -1, ...parts] = balance.cells;
  const [first = -1, ...others] = parts.filter((_, i) => balance.signs[i] === 1);
  const minus = parts.filter((_, i) => balance.signs[i] === -1);
  return (isSum(balance) ? [total] : [first, ...minus, ...others]).map(index => block.cells.indexOf(index));
}

function coefficientIn(block: Block, position: number, row: number): number {
  return block.entries[position]?.find(entry => entry.row === row)?.coefficient ?? 1;
}
