/** The worst of more rows than anybody can look at: errors first, what was accepted last; the others are only counted. */
import { LOOKS, type Row } from './table.ts';

export interface Worst {
  add(rows: readonly Row[]): void;
  take(): { readonly rows: readonly Row[]; readonly left: number };
}

/** What is equally bad stays in its order. */
export function keepWorst(most: number): Worst {
  const kept = LOOKS.map((): Row[] => []);
  let count = 0;
  return {
    add: rows => {
      count += rows.length;
      for (const row of rows) {
        const alike = kept[LOOKS.indexOf(row.look ?? 'error')];
        if (alike && alike.length < most) alike.push(row);
      }
    },
    take: () => {
      const rows = kept.flat().slice(0, most);
      return { rows, left: count - rows.length };
    },
  };
}
