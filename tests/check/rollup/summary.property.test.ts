/** Random units and the summary that adds them up, and summaries with one figure changed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRollUp } from '../../../src/check/rollup/index.ts';
import { recordOf } from '../../../src/model/digest.ts';
import { changed, type RandomReport, randomReport, toReport } from '../../random-report.ts';

const record = (report: RandomReport, name: string) => recordOf({ ...toReport(report), agency: name }, `${name}.json`);

/** Units of one edition, and the sum of all their figures. */
const district = fc
  .array(randomReport, { minLength: 1, maxLength: 6 })
  .map(reports => reports.filter(({ layout }) => layout === reports[0]?.layout))
  .map(units => {
    const [first] = units as [RandomReport];
    const values = first.values.map((_, cell) => units.reduce((sum, unit) => sum + (unit.values[cell] ?? 0), 0));
    return { units, sum: { layout: first.layout, values } };
  });

function rollUp(parent: RandomReport, units: readonly RandomReport[], scope: 'summary' | 'own' = 'summary') {
  const { findings, notChecked } = checkRollUp({
    year: 2023,
    today: '2024-04-01',
    parent: record(parent, '示例市人民政府'),
    scope,
    units: units.map((unit, i) => ({ agency: `示例市第${i}局`, report: record(unit, `示例市第${i}局`) })),
    unlisted: [],
  });
  return { findings: findings.map(({ finding }) => finding), notChecked };
}

/** Penalties: no sum of the form depends on them. */
const CELL = '/proactive/penalties/decisions';

describe('a summary that adds up its units', () => {
  test('gives nothing, and everything is checked', () => {
    fc.assert(
      fc.property(district, ({ units, sum }) => {
        expect(rollUp(sum, units)).toEqual({ findings: [], notChecked: [] });
      }),
      { numRuns: 50 },
    );
  });

  test('but for one figure gives that figure, whether a unit exceeds it or not', () => {
    fc.assert(
      fc.property(district, fc.integer({ min: -2000, max: 2000 }), ({ units, sum }, by) => {
        const index = sum.layout.byId.get(CELL)?.index ?? -1;
        const whole = (sum.values[index] ?? 0) + by;
        fc.pre(by !== 0 && whole >= 0);
        const exceeding = units.filter(unit => (unit.values[index] ?? 0) > whole).length;
        const { findings } = rollUp(changed(sum, { [CELL]: by }), units);
        expect(findings.map(({ rule, severity, cells }) => [severity, rule, cells])).toEqual(
          exceeding > 0
            ? Array.from({ length: exceeding }, () => ['error', 'rollup/child-exceeds-parent', [index]])
            : [['warning', 'rollup/sum', [index]]],
        );
      }),
      { numRuns: 200 },
    );
  });
});

test('a report of the government alone is compared with nobody; where the scope is not known, that is said', () => {
  fc.assert(
    fc.property(district, randomReport, ({ units }, other) => {
      expect(rollUp(other, units, 'own')).toEqual({ findings: [], notChecked: [] });
      const unknown = checkRollUp({
        year: 2023,
        today: '2024-04-01',
        parent: record(other, '示例市人民政府'),
        units: units.map((unit, i) => ({ agency: `示例市第${i}局`, report: record(unit, `示例市第${i}局`) })),
        unlisted: [],
      });
      expect(unknown.findings).toEqual([]);
      expect(unknown.notChecked.map(({ rule, reason }) => [rule, reason])).toEqual([
        ['rollup/child-exceeds-parent', 'scope unknown'],
        ['rollup/sum', 'scope unknown'],
      ]);
    }),
    { numRuns: 20 },
  );
});

test('a unit whose file could not be read is neither missing nor left out of a sum', () => {
  fc.assert(
    fc.property(district, ({ units, sum }) => {
      const parent = record(sum, '示例市人民政府');
      const read = units.map((unit, i) => ({ agency: `示例市第${i}局`, report: record(unit, `示例市第${i}局`) }));
      const { findings, notChecked } = checkRollUp({
        year: 2023,
        today: '2024-04-01',
        parent,
        scope: 'summary',
        units: [...read, { agency: '示例市扫描局', isUnread: true, due: '2024-01-31' }],
        unlisted: [],
      });
      expect(findings).toEqual([]);
      expect(notChecked).toEqual([{ rule: 'rollup/sum', cells: [], reason: 'reports missing' }]);
    }),
    { numRuns: 20 },
  );
});
