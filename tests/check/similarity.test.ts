/** Texts as lists of clauses; how much they have in common is counted by hand. */
import { expect, test } from 'vitest';
import { isCopied, percentInCommon } from '../../src/check/similarity.ts';

const clauses = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i);

test('what two texts have in common is a share of the longer one', () => {
  expect(percentInCommon(clauses(10), clauses(10))).toBe(100);
  expect(percentInCommon(clauses(10), clauses(5))).toBe(50);
  expect(percentInCommon(clauses(5), clauses(10))).toBe(50);
  expect(percentInCommon(clauses(4), clauses(4, 2))).toBe(50);
  expect(percentInCommon(clauses(3), clauses(3, 9))).toBe(0);
  expect(percentInCommon([], [])).toBe(0);
});

test('nine clauses in ten make a copy, and texts of fewer than four are none', () => {
  expect(isCopied(clauses(10), [...clauses(9), 99])).toBe(true);
  expect(isCopied(clauses(19), [...clauses(17), 98, 99])).toBe(false);
  expect(isCopied(clauses(4), clauses(4))).toBe(true);
  expect(isCopied(clauses(3), clauses(3))).toBe(false);
  expect(isCopied(clauses(4), clauses(3))).toBe(false);
});
