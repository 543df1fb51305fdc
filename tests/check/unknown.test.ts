/** What is not known of a report keeps rules from being run, and each of these is named. */
import { expect, test } from 'vitest';
import type { CheckSettings } from '../../src/model/settings.ts';
import { checkReport } from './reports.ts';

async function notRun(data: object, reason: string, settings: CheckSettings = {}) {
  const { findings, notChecked } = await checkReport({ data }, settings);
  expect(findings).toEqual([]);
  return notChecked.filter(entry => entry.reason === reason).map(({ rule }) => rule);
}

test('without an agency: rules on its name and on its kind', async () => {
  const without = { agency: undefined, title: undefined };
  expect(await notRun(without, 'agency unknown')).toEqual(['narrative/accountability']);
  const named = { agencyNames: ['示例市示例局'], otherAgencies: ['示例市范例局'] };
  expect((await notRun(without, 'agency unknown', named)).sort()).toEqual([
    'metadata/unit-agreement',
    'narrative/accountability',
    'narrative/foreign-unit',
  ]);
  expect(await notRun(without, 'agency unknown', { agencyKind: 'department' })).toEqual([]);
});

test('without a year: rules on years and dates', async () => {
  const without = { year: undefined, title: undefined, period: undefined };
  expect((await notRun({ ...without, publishedOn: '2025-01-20' }, 'year unknown')).sort()).toEqual([
    'narrative/basis-superseded',
    'narrative/period',
    'narrative/wrong-year',
    'structure/edition-mismatch',
    'timeliness/department',
  ]);
});
