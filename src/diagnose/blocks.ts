/** The sums of a layout as equations, in blocks that share no cell and so are diagnosed apart. */
import type { Balance, Layout } from '../model/layout.ts';
import type { Cell } from '../model/report.ts';
import type { Vector } from './linear.ts';

/** The place of a cell in an equation `total − Σ ± parts = 0`. */
export interface Entry {
  /** Position of the equation in its block. */
  readonly row: number;
  /** 1 for the total, −1 for what is added, 1 for what is subtracted. */
  readonly coefficient: 1 | -1;
}

export interface Block {
  readonly balances: readonly Balance[];
  /** Indices into the layout's cells, in their order. */
  readonly cells: readonly number[];
  /** The equations that each cell stands in, in the order of `cells`. */
  readonly entries: readonly (readonly Entry[])[];
  /** The same as vectors over the equations. */
  readonly columns: readonly Vector[];
  /** The cells of each equation, as positions in `cells`. */
  readonly members: readonly (readonly number[])[];
}

const known = new WeakMap<Layout, readonly Block[]>();

/** Subtotals count where a report prints them. */
export function blocksOf(layout: Layout, cells: readonly Cell[]): readonly Block[] {
  const isPrinted = ({ cells: [total = -1] }: Balance) => (cells[total]?.state ?? 'missing') !== 'missing';
  const printed = layout.subtotals.filter(isPrinted);
  if (printed.length > 0) return connected([...layout.balances, ...printed]).map(blockOf);
  const blocks = known.get(layout) ?? connected(layout.balances).map(blockOf);
  known.set(layout, blocks);
  return blocks;
}

export function blockOf(balances: readonly Balance[]): Block {
  const entries = new Map<number, Entry[]>();
  for (const [row, balance] of balances.entries())
    for (const [place, cell] of balance.cells.entries()) {
      const coefficient = place === 0 || balance.signs[place - 1] === -1 ? 1 : -1;
      const list = entries.get(cell);
      if (list) list.push({ row, coefficient });
      else entries.set(cell, [{ row, coefficient }]);
    }
  const cells = [...entries.keys()].sort((a, b) => a - b);
  const members: number[][] = balances.map(() => []);
  const ordered = cells.map(cell => entries.get(cell) ?? []);
  for (const [position, list] of ordered.entries()) for (const { row } of list) members[row]?.push(position);
  const columns = ordered.map(list => {
    const column = balances.map(() => 0);
    for (const { row, coefficient } of list) column[row] = (column[row] ?? 0) + coefficient;
    return column;
  });
  return { balances, cells, entries: ordered, columns, members };
}

/** Balances that hang together by the cells they share. */
function connected(balances: readonly Balance[]): Balance[][] {
  const groups: { cells: Set<number>; balances: Balance[] }[] = [];
  for (const balance of balances) {
    const touched = groups.filter(group => balance.cells.some(cell => group.cells.has(cell)));
    const [first, ...others] = touched;
    const home = first ?? { cells: new Set<number>(), balances: [] };
    if (!first) groups.push(home);
    for (const other of others) {
      for (const cell of other.cells) home.cells.add(cell);
      home.balances.push(...other.balances);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const cell of balance.cells) home.cells.add(cell);
    home.balances.push(balance);
  }
  return groups.map(group => group.balances);
}
