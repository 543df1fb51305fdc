/** Laws of error localisation, on random consistent reports of both editions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBalances } from '../../src/check/index.ts';
import { diagnose } from '../../src/diagnose/index.ts';
import type { Layout } from '../../src/model/layout.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { type RandomReport, randomReport } from '../random-report.ts';
import { expectToSettle, inWords, reportOf } from './support.ts';

/** Of the sums alone: table two is random here, and may be odd. */
const diagnosesOf = (report: AnnualReport) => diagnose(report, checkBalances(report).findings);

/** Other values in some cells of a table, each by its old value. */
function spoilt({ layout, values }: RandomReport, table: number, picks: readonly (readonly [number, number])[]) {
  const cells = layout.tables[table]?.cells ?? [];
  const now = [...values];
  const truth = new Map<number, number>();
  for (const [pick, by] of picks) {
    const cell = cells[pick % cells.length] ?? -1;
    if (truth.has(cell)) continue;
    truth.set(cell, values[cell] ?? 0);
    now[cell] = (values[cell] ?? 0) + (by < 0 && (values[cell] ?? 0) + by < 0 ? -by : by);
  }
  return { report: reportOf(layout, now), truth };
}

const difference = fc
  .oneof(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -5000, max: 5000 }))
  .filter(by => by !== 0);
const picks = (count: number) => fc.array(fc.tuple(fc.nat(), difference), { minLength: count, maxLength: count });

describe('a consistent report', () => {
  test('has no diagnosis', () => {
    fc.assert(
      fc.property(randomReport, ({ layout, values }) => {
        expect(diagnosesOf(reportOf(layout, values))).toEqual([]);
      }),
    );
  });
});

describe('one wrong cell of table three', () => {
  test('is named, with what it should say, as the only explanation', () => {
    fc.assert(
      fc.property(randomReport, picks(1), (random, changes) => {
        const { report, truth } = spoilt(random, 1, changes);
        const [first, ...others] = diagnosesOf(report);
        expect(others).toEqual([]);
        expect(first).toMatchObject({ complete: true, unique: true });
        const found = first?.explanations.map(({ changes }) => changes.map(({ cell, to }) => [cell, to]));
        expect(found).toEqual([[...truth]]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('up to three wrong cells', () => {
  test('of table three: the truth is among the explanations, or fewer cells would do; every explanation settles its sums', () => {
    fc.assert(
      fc.property(randomReport, fc.oneof(picks(2), picks(3)), (random, changes) => {
        const { report, truth } = spoilt(random, 1, changes);
        const diagnoses = diagnosesOf(report);
        expectToSettle(report, diagnoses);
        expect(diagnoses.every(({ complete }) => complete)).toBe(true);
        const size = diagnoses.reduce((sum, { explanations: [best] }) => sum + (best?.changes.length ?? 9), 0);
        expect(size).toBeLessThanOrEqual(truth.size);
        if (size < truth.size) return;
        for (const { explanations } of diagnoses)
          expect(explanations.some(({ changes }) => changes.every(({ cell, to }) => truth.get(cell) === to))).toBe(
            true,
          );
      }),
      { numRuns: 300 },
    );
  });

  test('of table four: the truth is among the explanations of each group, and none is called the only one wrongly', () => {
    fc.assert(
      fc.property(randomReport, picks(1), (random, changes) => {
        const { report, truth } = spoilt(random, 2, changes);
        const diagnoses = diagnosesOf(report);
        expectToSettle(report, diagnoses);
        const [cell = -1] = truth.keys();
        const [only] = diagnoses;
        expect(diagnoses.length).toBe(1);
        expect(
          only?.explanations.some(({ changes: [first] }) => first?.cell === cell && first.to === truth.get(cell)),
        ).toBe(true);
        if (only?.unique) expect(only.explanations.length).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('errors in different tables', () => {
  test('are diagnosed one by one, each as if it were alone', () => {
    fc.assert(
      fc.property(randomReport, picks(1), picks(1), (random, three, four) => {
        const alone = diagnosesOf(spoilt(random, 2, four).report);
        const first = spoilt(random, 1, three).report;
        const values = first.cells.map(cell => (cell.state === 'number' ? cell.value : 0));
        const both = spoilt({ ...random, values: values.slice(0, random.values.length) }, 2, four).report;
        const together = diagnosesOf(both);
        expect(together.length).toBe(2);
        expect(together[1]?.explanations).toEqual(alone[0]?.explanations);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the order of balances', () => {
  const shuffled = (layout: Layout, keys: readonly number[]): Layout => {
    const key = (i: number) => keys[i % keys.length] ?? 0;
    const order = layout.balances.map((balance, i) => ({ balance, key: key(i) })).sort((a, b) => a.key - b.key);
    return { ...layout, balances: order.map(({ balance }) => balance) };
  };

  test('does not change what is found, nor its order', () => {
    fc.assert(
      fc.property(
        randomReport,
        fc.oneof(picks(1), picks(2), picks(3)),
        fc.array(fc.nat(), { minLength: 42, maxLength: 42 }),
        (random, changes, keys) => {
          const { report } = spoilt(random, 1, changes);
          const { findings } = checkBalances(report);
          const other = { ...report, layout: shuffled(report.layout, keys) };
          const essence = (given: typeof report) =>
            diagnose(given, findings).map(({ explanations, ...rest }) => ({
              ...rest,
              explanations: explanations.map(({ changes, kind }) => ({
                kind,
                changes: inWords(changes, given.layout),
              })),
            }));
          expect(essence(other)).toEqual(essence(report));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('nor does the order of the findings, but for where they stand', () => {
    fc.assert(
      fc.property(randomReport, picks(2), (random, changes) => {
        const { report } = spoilt(random, 1, changes);
        const { findings } = checkBalances(report);
        const backwards = diagnose(report, [...findings].reverse());
        const explanations = (diagnoses: ReturnType<typeof diagnose>) =>
          diagnoses.map(diagnosis => JSON.stringify(diagnosis.explanations.map(({ changes }) => changes))).sort();
        expect(explanations(backwards)).toEqual(explanations(diagnose(report, findings)));
      }),
      { numRuns: 50 },
    );
  });
});
