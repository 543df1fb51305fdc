/** The order of what is told: as the form has it, and the prose after the tables. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import type { Finding, NotChecked } from '../../src/model/finding.ts';
import type { Cell } from '../../src/model/report.ts';
import { RULE_IDS } from '../../src/model/rules.ts';
import { randomReport, toReport } from '../random-report.ts';
import { checkReport, inOverview } from './reports.ts';

const spoilt = fc.oneof(
  fc.integer({ min: -9, max: 99 }).map((value): Cell => ({ state: 'number', value: value / 2 })),
  fc.constantFrom<Cell[]>({ state: 'blank' }, { state: 'missing' }, { state: 'blank', text: '/' }),
  fc.constant<Cell>({ state: 'unreadable', text: '若干', why: 'not-a-number' }),
);

test('findings, and what was not checked, follow the tables, their cells, and the list of rules', () => {
  fc.assert(
    fc.property(randomReport, fc.array(fc.tuple(fc.nat(), spoilt), { maxLength: 12 }), (random, changes) => {
      const report = toReport(random);
      const cells = [...report.cells];
      for (const [pick, cell] of changes) cells[pick % random.values.length] = cell;
      const { findings, notChecked } = check({ ...report, cells });
      const { layout } = random;
      const tableOf = (entry: Finding | NotChecked) =>
        ('table' in entry ? entry.table : undefined) ?? layout.cells[entry.cells[0] ?? -1]?.table.id;
      for (const list of [findings, notChecked]) {
        // What concerns no table comes first: -1. Larger figures than any index have their place after it.
        const places = list.map(
          entry =>
            layout.edition.tables.findIndex(({ id }) => id === tableOf(entry)) * 1e6 +
            (entry.cells[0] ?? -1) * 1e3 +
            RULE_IDS.indexOf(entry.rule),
        );
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    }),
  );
});

test('what is said of the prose comes after the tables, in the order of the prose', async () => {
  const { findings } = await checkReport({
    ...inOverview('2024年，本机关新收政府信息公开申请40件。', '2024年，公开信息74条，其中动态50条，公告26条。'),
    data: { reviewLitigation: undefined },
  });
  const rules = findings.map(({ rule }) => rule);
  expect(rules.filter(rule => rule.startsWith('narrative/'))).toEqual([
    'narrative/requests-new',
    'narrative/breakdown',
  ]);
  expect(rules.indexOf('structure/table-missing')).toBeLessThan(rules.indexOf('narrative/requests-new'));
});
