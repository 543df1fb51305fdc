/** Which reading of a row that cannot be read makes it add up: evidence for a person, never a value. */
import type { AnnualReport, Cell, Reading } from '../model/report.ts';
import { evaluate } from './balance.ts';

/** The values of the row, by each cell of it, where exactly one reading adds up and contradicts no other sum. */
export function readingsThatAddUp(report: AnnualReport): ReadonlyMap<number, readonly (number | null)[]> {
  const found = new Map<number, readonly (number | null)[]>();
  for (const reading of report.readings) {
    const fitting = reading.alternatives.filter(values => fits(values, reading, report));
    const [only] = fitting;
    // A sum of nothing proves nothing.
    const isTelling = only?.some(value => value !== null && value !== 0);
    if (only && isTelling && fitting.length === 1) for (const index of reading.cells) found.set(index, only);
  }
  return found;
}

function fits(values: readonly (number | null)[], reading: Reading, { cells, layout }: AnnualReport): boolean {
  const read = [...cells];
  for (const [i, index] of reading.cells.entries()) {
    const value = values[i] ?? null;
    const cell: Cell = value === null ? { state: 'blank' } : { state: 'number', value };
    if (cells[index]?.state === 'unreadable' || cells[index]?.state === 'blank') read[index] = cell;
  }
  const inRow = (index: number) => reading.cells.includes(index);
  const sums = layout.balances.filter(balance => balance.cells.some(inRow));
  const across = sums.filter(balance => balance.cells.every(inRow));
  return (
    across.length > 0 &&
    across.every(balance => evaluate(balance, read).state === 'passed') &&
    sums.every(balance => evaluate(balance, read).state !== 'failed')
  );
}
