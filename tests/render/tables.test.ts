import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, LOOKS, type Row } from '../../src/render/tables/table.ts';
import { keepWorst } from '../../src/render/tables/worst.ts';

const rows = fc.array(fc.record({ look: fc.constantFrom(...LOOKS), count: fc.nat() }));

test('of many rows the worst are kept in their order, and the others counted', () => {
  fc.assert(
    fc.property(fc.array(rows), fc.integer({ min: 1, max: 9 }), (pieces, most) => {
      const worst = keepWorst(most);
      for (const piece of pieces) worst.add(piece);
      const all: Row[] = LOOKS.flatMap(look => pieces.flat().filter(row => row.look === look));
      expect(worst.take()).toEqual({ rows: all.slice(0, most), left: Math.max(0, all.length - most) });
    }),
  );
});

test('a table that is cut twice still says how many rows there would be', () => {
  const table = { name: 'findings', columns: ['count'], rows: [1, 2, 3].map(count => ({ count })), left: 4 } as const;
  expect(cut(table, 2)).toEqual({ ...table, rows: [{ count: 1 }, { count: 2 }], left: 5 });
  expect(cut(table, 3)).toEqual(table);
});
