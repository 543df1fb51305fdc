/** The figures of a block in whole units, and which of its cells have none. */
import type { Balance } from '../model/layout.ts';
import type { Cell } from '../model/report.ts';
import type { Block } from './blocks.ts';
import type { Vector } from './linear.ts';

export interface Figures {
  /** By position in the block, times `scale`; 0 where there is no figure. */
  readonly values: Vector;
  /** A power of ten that makes every figure whole. */
  readonly scale: number;
}

/** @returns nothing where a sum of such figures would not be exact */
export function figuresOf(block: Block, cells: readonly Cell[]): Figures | undefined {
  const numbers = block.cells.map(cell => figureOf(cells[cell]));
  const places = Math.max(...numbers.map(decimals));
  const values = places === 0 ? numbers : numbers.map(value => Number(`${value}e${places}`));
  const largest = Math.max(...values.map(Math.abs));
  return Number.isSafeInteger(largest * 4 * block.cells.length) ? { values, scale: 10 ** places } : undefined;
}

function figureOf(cell: Cell | undefined): number {
  return cell?.state === 'number' ? cell.value : 0;
}

/** None where a double writes a power of ten: then no scale makes it whole. */
function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** `total − Σ ± parts` of each equation. */
export function residualOf(block: Block, values: Vector): number[] {
  const residual = block.balances.map(() => 0);
  for (const [position, entries] of block.entries.entries()) {
    const value = values[position] ?? 0;
    if (value !== 0)
      for (const { row, coefficient } of entries) residual[row] = (residual[row] ?? 0) + coefficient * value;
  }
  return residual;
}

/**
 * Cells that the check could not take as 0 either: unreadable, missing, a blank total over parts, blank parts that are
 * all there is under a total. Any other blank is a 0 that may turn out to be a figure left out.
 */
export function unknownsOf(block: Block, cells: readonly Cell[]): number[] {
  const unknown = new Set<number>();
  for (const [position, cell] of block.cells.entries()) {
    const state = cells[cell]?.state ?? 'missing';
    if (state === 'unreadable' || state === 'missing') unknown.add(position);
  }
  if (block.cells.every(cell => cells[cell]?.state === 'number')) return [];
  for (const balance of block.balances)
    for (const cell of blanksInDoubt(balance, cells)) unknown.add(block.cells.indexOf(cell));
  return [...unknown].sort((a, b) => a - b);
}

function blanksInDoubt({ cells: [total = -1, ...parts] }: Balance, cells: readonly Cell[]): readonly number[] {
  const hasFigure = (cell: number) => cells[cell]?.state === 'number' && figureOf(cells[cell]) !== 0;
  const isUnread = (cell: number) => cells[cell]?.state === 'unreadable' || cells[cell]?.state === 'missing';
  if (cells[total]?.state === 'blank') return parts.some(cell => hasFigure(cell) || isUnread(cell)) ? [total] : [];
  const isEmpty = parts.every(cell => cells[cell]?.state !== 'number');
  return isEmpty && hasFigure(total) ? parts.filter(cell => cells[cell]?.state === 'blank') : [];
}
