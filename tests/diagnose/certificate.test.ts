/**
 * What the whole of error localisation rests on, computed from the editions: no three cells of table three hang together
 * in such a way that errors in them could cancel. Hence up to three wrong cells are always detected, one is always
 * located, and a set of up to three cells has one solution at most.
 */
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/diagnose/blocks.ts';
import { coverageOf } from '../../src/diagnose/coverage.ts';
import { layoutOf } from './support.ts';

type Column = readonly number[];

function blockWith(edition: string, size: number) {
  const block = blocksOf(layoutOf(edition), []).find(({ cells }) => cells.length === size);
  if (!block) throw new Error(`Edition ${edition} has no block of ${size} cells`);
  return block;
}

/** Whether a multiple of one column is the other. */
function areMultiples(a: Column, b: Column): boolean {
  return a.every((value, i) => a.every((other, j) => value * (b[j] ?? 0) === other * (b[i] ?? 0)));
}

/** Rank by elimination in fractions kept as whole numbers: an implementation of its own. */
function rank(columns: readonly Column[]): number {
  const rows = columns.map(column => column.map(BigInt));
  let found = 0;
  for (let at = 0; at < (rows[0]?.length ?? 0) && found < rows.length; at++) {
    const pivot = rows.findIndex((row, i) => i >= found && row[at] !== 0n);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot] ?? [], rows[found] ?? []];
    const head = rows[found] ?? [];
    for (let i = found + 1; i < rows.length; i++) {
      const row = rows[i] ?? [];
      const factor = row[at] ?? 0n;
      rows[i] = row.map((value, j) => value * (head[at] ?? 0n) - factor * (head[j] ?? 0n));
    }
    found++;
  }
  return found;
}

/** The equations that a column stands in, as bits. */
function maskOf(column: Column): number {
  return column.reduce((mask, value, row) => (value === 0 ? mask : mask | (1 << row)), 0);
}

describe.each([
  ['2021', 175, 39, 40],
  ['2019', 161, 37, 38],
])('edition %s', (edition, cells, balances) => {
  const block = blockWith(edition, cells);
  const { columns } = block;

  test('table three is one block', () => {
    expect(block.balances.length).toBe(balances);
  });

  test('no column of table three is zero, no two are multiples', () => {
    for (const [i, a] of columns.entries()) {
      expect(a.some(value => value !== 0)).toBe(true);
      for (const b of columns.slice(i + 1)) expect(areMultiples(a, b)).toBe(false);
    }
  });

  test('no three columns of table three are dependent', () => {
    // A dependency needs each equation of one column in another too: only such triples have to be looked at.
    const halves = columns.map(column => [maskOf(column.slice(0, 20)), maskOf(column.slice(20))] as const);
    const once = (a: number, b: number, c: number) => (a ^ b ^ c) & ~(a & b & c);
    const suspects: Column[][] = [];
    for (const [a, first] of halves.entries())
      for (const [b, second] of halves.slice(0, a).entries())
        for (const [c, third] of halves.slice(0, b).entries())
          if (once(first[0], second[0], third[0]) === 0 && once(first[1], second[1], third[1]) === 0)
            suspects.push([columns[a] ?? [], columns[b] ?? [], columns[c] ?? []]);
    for (const triple of suspects) expect(rank(triple)).toBe(3);
    // The filter itself: an equation that only one of three has is seen.
    expect(once(0b011, 0b101, 0b110)).toBe(0);
    expect(once(0b011, 0b101, 0b100)).not.toBe(0);
  });

  test('four can be: a rectangle of cells, so that no more than three errors are sure to be detected', () => {
    const { byId } = layoutOf(edition);
    const at = (id: string) => block.cells.indexOf(byId.get(id)?.index ?? -1);
    const corners = ['granted', 'partiallyGranted'].flatMap(row =>
      ['naturalPersons', 'businesses'].map(column => columns[at(`/requests/outcomes/${row}/${column}`)] ?? []),
    );
    expect(rank(corners)).toBe(3);
  });

  test('the grand total follows from the rest, so that one equation is implied', () => {
    expect(rank(columns)).toBe(balances - 2);
  });

  test('table four: each group stands alone, and its cells look alike', () => {
    const groups = blocksOf(layoutOf(edition), []).filter(({ cells: { length } }) => length === 5);
    expect(groups.length).toBe(3);
    for (const group of groups) {
      const [first = [], ...others] = group.columns;
      for (const other of others) expect(areMultiples(first, other)).toBe(true);
    }
  });

  test('so coverage says: table three is located, table four detected', () => {
    const layout = layoutOf(edition);
    const protections = coverageOf(layout);
    const [, three, four] = layout.tables;
    expect(new Set(three?.cells.map(cell => protections[cell]))).toEqual(new Set(['located']));
    expect(new Set(four?.cells.map(cell => protections[cell]))).toEqual(new Set(['detected']));
  });
});
