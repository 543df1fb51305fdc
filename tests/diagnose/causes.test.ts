/** When errors are causes of their own, and when they are one. */
import { expect, test } from 'vitest';
import { blockOf } from '../../src/diagnose/blocks.ts';
import { causesOf } from '../../src/diagnose/causes.ts';
import { sumsOf } from './support.ts';

/** Three sums that share no cell: of 1, 2 and 3; of 4, 5 and 6; of 7, 8 and 9. */
const block = blockOf(
  sumsOf(9, [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]).balances,
);
const set = (...cells: readonly number[]) => cells.map(cell => ({ cell: cell - 1, error: 1 }));
const split = (sets: readonly ReturnType<typeof set>[]) =>
  causesOf(sets, block).map(cause => cause.sets.map(part => part.map(({ cell }) => cell + 1).join('+')));

test('one set: a cause for each sum', () => {
  expect(split([set(1, 4, 7)])).toEqual([['1'], ['4'], ['7']]);
});

test('every choice for one with every choice for the other: two causes', () => {
  expect(split([set(1, 4), set(1, 5), set(2, 4), set(2, 5)])).toEqual([
    ['1', '2'],
    ['4', '5'],
  ]);
});

test('choices that hang together: one cause', () => {
  expect(split([set(1, 4), set(2, 5)])).toEqual([['1+4', '2+5']]);
});

test('pairs that combine freely while the three do not: one cause', () => {
  const even = [set(1, 4, 7), set(1, 5, 8), set(2, 4, 8), set(2, 5, 7)];
  expect(split(even)).toEqual([['1+4+7', '1+5+8', '2+4+8', '2+5+7']]);
});

test('two that hang together, and one beside them', () => {
  expect(split([set(1, 4, 7), set(2, 5, 7), set(1, 4, 8), set(2, 5, 8)])).toEqual([
    ['1+4', '2+5'],
    ['7', '8'],
  ]);
});
