/** How one figure becomes another: each slip of the finger, made on purpose, is known again, and priced by how it can come out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipOf } from '../../src/diagnose/slips.ts';

/** For a total, so that how common a figure is does not count. */
const TOTAL = { addends: [0], lastYear: undefined };
const slip = (from: number | null, to: number, more: Partial<Parameters<typeof slipOf>[2]> = {}) =>
  slipOf(from, to, { ...TOTAL, ...more });
const kind = (from: number | null, to: number) => slip(from, to).kind;
const cost = (from: number | null, to: number) => slip(from, to).cost;

/** Digits none of which equals its neighbour, the first not 0 and the last neither. */
const digits = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 6 })
  .filter(all => all.every((digit, i) => digit !== all[i + 1]));
const numberOf = (all: readonly number[]) => Number(all.join(''));
const without = (all: readonly number[], at: number) => all.filter((_, i) => i !== at);

describe('a slip of the finger', () => {
  test('in a digit: left out, added, or replaced by another', () => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 8 }), (all, pick, by) => {
        const at = pick % all.length;
        expect(kind(numberOf(without(all, at)), numberOf(all))).toBe('digit-omitted');
        expect(kind(numberOf(all), numberOf(without(all, at)))).toBe('digit-inserted');
        const other = all.map((digit, i) => (i === at ? ((digit - 1 + by) % 9) + 1 : digit));
        expect(kind(numberOf(other), numberOf(all))).toBe('digit-replaced');
      }),
    );
  });

  test('in two neighbours: exchanged; two that are apart are not, nor are two other digits', () => {
    fc.assert(
      fc.property(digits, fc.nat(), (all, pick) => {
        const at = pick % (all.length - 1);
        const turned = all.with(at, all[at + 1] ?? 0).with(at + 1, all[at] ?? 0);
        expect(kind(numberOf(turned), numberOf(all))).toBe('digits-transposed');
        const other = all.map((digit, i) => (i === at || i === at + 1 ? (digit % 9) + 1 : digit));
        fc.pre(numberOf(other) !== numberOf(turned));
        expect(kind(numberOf(other), numberOf(all))).toBe('different-figure');
        const [first = 0, second = 0, third = 0, ...rest] = all;
        fc.pre(first !== third);
        expect(kind(numberOf([third, second, first, ...rest]), numberOf(all))).toBe('different-figure');
      }),
    );
  });

  test('in the noughts at the end: one more or one less', () => {
    fc.assert(
      fc.property(digits, all => {
        expect(kind(10 * numberOf(all), numberOf(all))).toBe('tenfold');
        expect(kind(numberOf(all), 10 * numberOf(all))).toBe('tenth');
        expect(kind(100 * numberOf(all), numberOf(all))).toBe('different-figure');
      }),
    );
  });

  test('that can come out in one way only is likelier than one that can come out in many, and any of them than none', () => {
    fc.assert(
      fc.property(digits, all => {
        const right = numberOf(all);
        const [first = 0, second = 0, ...rest] = all;
        const single = [
          cost(numberOf([second, first, ...rest]), right),
          cost(numberOf(without(all, 0)), right),
          cost(10 * right, right),
        ];
        const many = [cost(numberOf([...all, 3]), right), cost(numberOf([(first % 9) + 1, second, ...rest]), right)];
        expect(new Set(single).size).toBe(1);
        expect(new Set(many).size).toBe(1);
        expect(Math.max(...single)).toBeLessThan(Math.min(...many));
        expect(Math.max(...many)).toBeLessThan(cost(right + 222_222_222, right));
      }),
    );
  });

  test('cannot be told from any other mistake between two single digits', () => {
    for (let from = 1; from < 10; from++)
      for (let to = 1; to < 10; to++) if (from !== to) expect(kind(from, to)).toBe('different-figure');
  });
});

test('no slip that is known is the less likely the more characters differ', () => {
  expect(cost(7412, 9618)).toBeLessThan(cost(7412, 9658));
  expect(cost(7412, 2)).toBeGreaterThan(cost(7412, 9612));
  expect(cost(123, 7_654_123)).toBeLessThan(cost(123, 7_654_987));
});

test('a sign turned round, and a negative figure that is nothing else', () => {
  expect(kind(-12, 12)).toBe('sign');
  expect(kind(-12, 21)).toBe('different-figure');
  expect(cost(-12, 12)).toBeLessThan(cost(-12, 21));
});

test('a figure that was never entered: rather in a blank than in a 0', () => {
  expect([kind(null, 12), kind(0, 12)]).toEqual(['left-out', 'left-out']);
  expect(cost(null, 12)).toBeLessThan(cost(0, 12));
});

test("last year's figure, unless that was 0", () => {
  expect(slip(746, 21, { lastYear: 746 }).kind).toBe('copied-from-last-year');
  expect(slip(746, 21, { lastYear: 745 }).kind).toBe('different-figure');
  expect(slip(0, 21, { lastYear: 0 }).kind).toBe('left-out');
});

test('of details the larger is the rarer: a figure twice as large costs as much more, whatever the slip', () => {
  const detail = (from: number | null, to: number) => slipOf(from, to, { addends: [], lastYear: undefined }).cost;
  const step = detail(null, 2) - detail(null, 1);
  expect(step).toBeGreaterThan(0);
  for (let power = 1; power < 12; power++) expect(detail(null, 2 ** power) - detail(null, 2 ** (power - 1))).toBe(step);
  expect(detail(null, 0)).toBe(detail(null, 1) - step);
  // From the larger to the smaller it is the likelier by as much.
  expect(detail(7412, 9)).toBe(cost(7412, 9) - 9 * step);
});
