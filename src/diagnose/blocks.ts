/** The sums of a layout as equations, in blocks that share no cell and so are diagnosed apart. */
import type { Balance, Layout } from '../model/layout.ts';
import type { Cell } from '../model/report.ts';

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
  /** The cells of each equation, as positions in `cells`. */
  readonly members: readonly (readonly number[])[];
}

/** Subtotals count where a report prints them. */
export function blocksOf(layout: Layout, cells: readonly Cell[]): Block[] {
  const printed = layout.subtotals.filter(
    ({ cells: [total = -1] }) => (cells[total]?.state ?? 'missing') !== 'missing',
  );
  return connected([...layout.balances, ...printed]).map(blockOf);
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
  return { balances, cells, entries: ordered, members };
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
