/** Figures in whole units. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockOf } from '../../src/diagnose/blocks.ts';
import { figuresOf, residualOf } from '../../src/diagnose/figures.ts';
import type { Cell } from '../../src/model/report.ts';
import { sumsOf } from './support.ts';

const block = blockOf(sumsOf(4, [[1, 2, 3, 4]]).balances);
const cellsOf = (values: readonly number[]) => values.map((value): Cell => ({ state: 'number', value }));

test('decimals are whole in the smallest unit that any of them needs, and add up exactly', () => {
  const decimal = fc.record({ digits: fc.integer({ min: -99999, max: 99999 }), places: fc.nat(6) });
  fc.assert(
    fc.property(fc.array(decimal, { minLength: 3, maxLength: 3 }), parts => {
      const most = Math.max(...parts.map(({ places }) => places));
      const units = parts.map(({ digits, places }) => digits * 10 ** (most - places));
      const total = units.reduce((sum, unit) => sum + unit, 0);
      const written = [total, ...units].map(unit => Number(`${unit}e-${most}`));
      const figures = figuresOf(block, cellsOf(written));
      const { values = [], scale = 0 } = figures ?? {};
      expect(values.every(Number.isInteger)).toBe(true);
      // A power of ten, and no larger than it has to be.
      expect(values.map(value => Number(`${value}e-${String(scale).length - 1}`))).toEqual(written);
      expect(scale === 1 || values.some(value => value % 10 !== 0)).toBe(true);
      expect(residualOf(block, values)).toEqual([0]);
    }),
  );
});

test('blanks among them count as 0, and sums that doubles cannot hold have no figures', () => {
  const cells: Cell[] = [{ state: 'number', value: 7 }, { state: 'blank' }, { state: 'missing' }];
  expect(figuresOf(block, cells)).toEqual({ values: [7, 0, 0, 0], scale: 1 });
  expect(figuresOf(block, cellsOf([2 ** 53, 0, 0, 0]))).toBeUndefined();
  expect(figuresOf(block, cellsOf([1, 0, 0, -(2 ** 53)]))).toBeUndefined();
});

test('nor have fractions that take a power of ten to be written', () => {
  for (const tiny of [1e-7, -2.5e-9]) expect(figuresOf(block, cellsOf([tiny, tiny, 0, 0]))).toBeUndefined();
});
