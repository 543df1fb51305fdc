/** The ways in which a list of parts can be meant: each, built on purpose, is accepted, and a list that is none of them is not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBreakdown } from '../../../src/check/narrative/breakdown.ts';
import { fits } from '../../../src/check/narrative/readings.ts';
import type { BreakdownStatement, NumberInText, Part } from '../../../src/model/statement.ts';

const figure = (value: number, unit = '条'): NumberInText => ({
  value,
  unit,
  step: 1,
  start: 0,
  end: 1,
  kind: 'count',
  isApproximate: false,
});
const part = (value: number, more: Partial<Part> = {}): Part => ({
  figure: figure(value),
  family: 'any',
  isHead: false,
  isCarriedForward: false,
  ...more,
});
const list = (total: number, parts: readonly Part[], more: Partial<BreakdownStatement> = {}): BreakdownStatement => ({
  type: 'breakdown',
  section: 'overview',
  paragraph: '',
  start: 0,
  end: 0,
  total: figure(total),
  otherTotals: [],
  parts,
  completeness: 'open',
  ...more,
});
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Figures each of which is more than all before it: no two lists of them have the same sum. */
const values = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }).map(steps => {
  const all: number[] = [];
  for (const step of steps) all.push(sum(all) + step);
  return all;
});

describe('a list that adds up', () => {
  test('plainly, to its total or to another figure before it', () => {
    fc.assert(
      fc.property(values, all => {
        const parts = all.map(value => part(value));
        expect(fits(list(sum(all), parts))).toBe(true);
        expect(fits(list(99_999, parts, { otherTotals: [sum(all)] }))).toBe(true);
      }),
    );
  });

  test.each(['tail', 'verb'] as const)(
    'up to where another statement may have begun (%s), or with all of that',
    doubt => {
      fc.assert(
        fc.property(values, values, (firm, rest) => {
          const parts = [...firm.map(value => part(value)), ...rest.map(value => part(100 * value, { doubt }))];
          expect(fits(list(sum(firm), parts))).toBe(true);
          expect(fits(list(sum(firm) + 100 * sum(rest), parts))).toBe(true);
        }),
      );
    },
  );

  test('without what counts something else, and without what is carried forward', () => {
    fc.assert(
      fc.property(
        values,
        fc.nat(6),
        fc.constantFrom({ doubt: 'unit' as const }, { isCarriedForward: true }),
        (all, place, more) => {
          const parts: Part[] = all.map(value => part(value));
          parts.splice(place, 0, part(7777, more));
          expect(fits(list(sum(all), parts))).toBe(true);
          expect(fits(list(sum(all) + 7777, parts))).toBe(true);
        },
      ),
    );
  });

  test('by the first of each group that semicolons make', () => {
    fc.assert(
      fc.property(values, values, (all, below) => {
        const parts = all.flatMap(value => [part(value, { isHead: true }), ...below.map(other => part(1000 * other))]);
        expect(fits(list(sum(all), parts))).toBe(true);
      }),
    );
  });

  test('where parts are followed by their own', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(values, fc.boolean()), { minLength: 2, maxLength: 4 }), drawn => {
        // Each group is larger than those before, so that none can be taken for a part of another.
        const groups = drawn.map(([own, isTold], i) => ({ own: own.map(value => value * 1000 ** i), isTold }));
        const parts = groups.flatMap(({ own, isTold }) => [sum(own), ...(isTold ? own : [])]).map(value => part(value));
        expect(fits(list(sum(groups.map(({ own }) => sum(own))), parts))).toBe(true);
      }),
    );
  });

  test('again and again, each time by another partition; the last may break off where it is of another kind', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 90 }),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 4 }),
        (total, cuts) => {
          const partitions = cuts.flatMap(cut => [cut, total - cut]);
          expect(
            fits(
              list(
                total,
                partitions.map(value => part(value)),
              ),
            ),
          ).toBe(true);
          const kinds = ['applicant', 'channel', 'outcome', 'state'] as const;
          const begun = [
            ...partitions.map((value, i) => part(value, { family: kinds[Math.floor(i / 2)] ?? 'any' })),
            part(1, { family: 'review-result' }),
          ];
          expect(fits(list(total, begun))).toBe(true);
        },
      ),
    );
  });

  test('each kind for itself, where one may fall short that does not name everything', () => {
    const of = (family: Part['family'], ...figures: readonly number[]) => figures.map(value => part(value, { family }));
    expect(fits(list(9, [...of('channel', 4, 1), ...of('applicant', 6, 3)]))).toBe(true);
    expect(fits(list(9, [...of('applicant', 6, 3), ...of('outcome', 5, 2)]))).toBe(true);
    // Both kinds of applicants, or three outcomes, leave nothing out.
    expect(fits(list(9, [...of('channel', 5, 4), ...of('applicant', 6, 2)]))).toBe(false);
    expect(fits(list(9, [...of('applicant', 6, 3), ...of('outcome', 5, 2, 1)]))).toBe(false);
    expect(fits(list(9, [...of('applicant', 6, 3), ...of('outcome', 5, 6)]))).toBe(false);
    expect(fits(list(9, [...of('channel', 4, 1), ...of('applicant', 6, 1)]))).toBe(false);
  });
});

test('a list of which no reading adds up is none that fits', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: -3, max: 60 }), (all, off) => {
      fc.pre(off !== 0 && sum(all) + off > 0);
      // Figures that grow hold no partition and have no parts of their own, but for the first alone.
      fc.pre(all[0] !== sum(all) + off);
      expect(
        fits(
          list(
            sum(all) + off,
            all.map(value => part(value)),
          ),
        ),
      ).toBe(false);
    }),
  );
});

describe('what is said of a list that fits in no way', () => {
  const told = (...given: Parameters<typeof list>) =>
    checkBreakdown(list(...given)).findings.map(({ severity, rule, computed }) => `${severity} ${rule} ${computed}`);
  const parts = (...figures: readonly number[]) => figures.map(value => part(value));

  test.each([
    ['more than its total', 74, parts(50, 25), 'open', ['warning narrative/breakdown 75']],
    ['more, though it says that there is more yet', 74, parts(50, 25), 'partial', ['warning narrative/breakdown 75']],
    ['far less, and open', 74, parts(30, 2), 'open', []],
    ['nearly all, though open', 100, parts(60, 30), 'open', ['info narrative/breakdown 90']],
    ['not quite so nearly', 1000, parts(500, 390), 'open', []],
    ['less, and it claims to be complete', 74, parts(30, 2), 'complete', ['info narrative/breakdown 32']],
    ['so little that it is of something else', 740, parts(60, 13), 'complete', []],
    ['a tenth, and it claims to be complete', 740, parts(60, 14), 'complete', ['info narrative/breakdown 74']],
    ['nearly all, and it says that there is more', 100, parts(60, 35), 'partial', []],
    ['a single part', 74, parts(70), 'complete', []],
    ['no marked list, nearly all', 100, parts(60, 35), 'unmarked', ['info narrative/breakdown 95']],
    ['no marked list, more by far', 100, parts(160, 35), 'unmarked', []],
    ['one digit off, and half of it', 60, parts(20, 10), 'open', ['info narrative/breakdown 30']],
    ['one digit off, and less than half', 75, parts(20, 15), 'open', []],
    ['one digit off in figures of three digits', 970, parts(120, 150), 'open', ['info narrative/breakdown 270']],
    ['ten thousand times', 36, parts(300_000, 60_000), 'open', ['warning narrative/unit-slip 360000']],
    ['a ten-thousandth', 360_000, parts(30, 6), 'open', ['warning narrative/unit-slip 36']],
  ] as const)('%s', (_, total, given, completeness, expected) => {
    expect(told(total, given, { completeness })).toEqual(expected);
  });

  test('rounded figures that reach the total are no alarm; beyond it they are, but not a sure one', () => {
    const about = (value: number): Part => ({ ...part(value), figure: { ...figure(value), isApproximate: true } });
    expect(told(74, [about(30), part(2)], { completeness: 'complete' })).toEqual([]);
    expect(told(74, [about(73), part(1)])).toEqual([]);
    expect(told(74, [about(60), part(20)])).toEqual(['info narrative/breakdown 80']);
    expect(told(74, [{ ...part(60), figure: figure(60, '件') }, part(20)])).toEqual(['info narrative/breakdown 80']);
    expect(told(74, [{ ...part(60), figure: figure(60, '') }, part(20)])).toEqual(['warning narrative/breakdown 80']);
  });
});
