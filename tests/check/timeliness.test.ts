import { expect, test } from 'vitest';
import type { CheckSettings } from '../../src/model/settings.ts';
import { checkReport, findingsOf } from './reports.ts';

const published = (agency: string, publishedOn: string, settings?: CheckSettings) =>
  findingsOf({ data: { agency, publishedOn, title: `${agency}2024年政府信息公开工作年度报告` } }, { ...settings }).then(
    found => found.filter(text => !text.includes('accountability')),
  );

test.each([
  ['示例市教育局', '2025-01-31', []],
  ['示例市教育局', '2025-02-01', ['warning timeliness/department']],
  ['示例市人民政府办公室', '2025-02-01', ['warning timeliness/department']],
  ['示例市', '2025-03-31', []],
  ['示例市', '2025-04-01', ['warning timeliness/government']],
  ['示例县示例镇人民政府', '2025-06-30', []],
  ['示例区示例街道办事处', '2025-06-30', []],
  ['示例经济技术开发区管理委员会', '2025-06-30', []],
  ['示例市教育局', '2024-12-31', ['error timeliness/too-early']],
  ['示例市教育局', '2025-01-01', []],
  // A whole year later is one finding, on the year.
  ['示例市教育局', '2026-02-01', ['warning metadata/year-agreement']],
])('%s on 2024, published on %s', async (agency, date, expected) => {
  expect(await published(agency, date)).toEqual(expected);
});

test('the kind of agency from the settings makes it an error', async () => {
  expect(await published('示例市教育局', '2025-02-01', { agencyKind: 'department' })).toEqual([
    'error timeliness/department',
  ]);
});

test.each([
  ['示例市教育局', { department: '01-20' }, '2025-01-20', []],
  ['示例市教育局', { department: '01-20' }, '2025-01-21', ['warning timeliness/local']],
  ['示例市教育局', { department: '01-20' }, '2025-02-21', ['warning timeliness/department']],
  ['示例区示例街道办事处', { street: '01-26' }, '2025-01-27', ['warning timeliness/town-street']],
  ['示例区示例街道办事处', { town: '01-26' }, '2025-01-27', []],
])('%s with the local dates %o, published on %s', async (agency, deadlines, date, expected) => {
  expect(await published(agency, date, { deadlines })).toEqual(expected);
});

test.each([undefined, '待定', '二月'])('a date that is not there (%s) is not guessed', async publishedOn => {
  const { notChecked, findings } = await checkReport({ data: publishedOn ? { publishedOn } : {} });
  expect(findings).toEqual([]);
  expect(notChecked).toEqual([{ rule: 'timeliness/department', cells: [], reason: 'publication date unknown' }]);
});
