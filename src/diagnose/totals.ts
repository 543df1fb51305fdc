/** Which cells are summed up in which. The balance between what came in and what went out has no total in this sense. */
import type { Balance, Layout } from '../model/layout.ts';

export function isSum({ signs }: Balance): boolean {
  return !signs.includes(-1);
}

/** Everything that a cell is added up in, directly or through other totals. */
export function ancestorsOf(cell: number, { balances }: Layout): ReadonlySet<number> {
  const above = new Set<number>();
  const climb = (from: number) => {
    for (const balance of balances) {
      const [total = -1, ...parts] = balance.cells;
      if (!isSum(balance) || !parts.includes(from) || above.has(total)) continue;
      above.add(total);
      climb(total);
    }
  };
  climb(cell);
  return above;
}
