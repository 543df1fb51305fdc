/** Which cells are summed up in which. The balance between what came in and what went out has no total in this sense. */
import type { Balance, Layout } from '../model/layout.ts';

export function isSum({ signs }: Balance): boolean {
  return !signs.includes(-1);
}

const known = new WeakMap<Layout, readonly ReadonlySet<number>[]>();

/** Of each cell by index: everything that it is added up in, directly or through other totals. */
export function ancestryOf(layout: Layout): readonly ReadonlySet<number>[] {
  const found = known.get(layout);
  if (found) return found;
  const parents = layout.cells.map(() => new Set<number>());
  for (const balance of layout.balances.filter(isSum)) {
    const [total = -1, ...parts] = balance.cells;
    for (const part of parts) parents[part]?.add(total);
  }
  const climb = (cell: number): number[] => [...(parents[cell] ?? [])].flatMap(parent => [parent, ...climb(parent)]);
  const ancestry = layout.cells.map(({ index }) => new Set(climb(index)));
  known.set(layout, ancestry);
  return ancestry;
}
