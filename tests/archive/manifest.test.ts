import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeArchive } from '../../scripts/archive/make.ts';
import { run, workspace } from '../cli/run.ts';
import { fixture } from '../support.ts';

const GOOD = fixture('fixtures/ok/2021.json').toString();
const report = (agency: string, year: number) => ({
  content: JSON.stringify({ ...(JSON.parse(GOOD) as object), agency, year, publishedOn: `${year + 1}-02-03` }),
});

test('tells who is missing, who is not listed and who was late, but not who could not be read', () => {
  const manifest = `years: [2022, 2023]
due: "01-31"
agencies:
  - name: 示例市甲局
  - name: 示例市乙局
    years: { from: 2023 }
  - name: 示例市丙局
    years: { to: 2022 }
`;
  const folder = workspace({
    'manifest.yaml': { content: manifest },
    '示例市甲局2022年.json': report('示例市甲局', 2022),
    '示例市丁局2022年.json': report('示例市丁局', 2022),
    '示例市丙局2022年.json': { content: '{' },
  });
  const { stdout } = run(folder, ['check', '--manifest', 'manifest.yaml', '--format', 'json', '示例市*.json']);
  const { comparisons, summary } = JSON.parse(stdout) as {
    comparisons: { path: string; agency: string; year: number; findings: { ruleId: string }[] }[];
    summary: { overview: { missing: object[]; late: object[] } };
  };
  const told = comparisons.flatMap(({ agency, year, findings }) =>
    findings.filter(({ ruleId }) => ruleId.startsWith('rollup/')).map(({ ruleId }) => `${ruleId} ${agency} ${year}`),
  );
  expect(told.sort()).toEqual([
    'rollup/extra-unit 示例市丁局 2022',
    'rollup/missing-unit 示例市乙局 2023',
    'rollup/missing-unit 示例市甲局 2023',
  ]);
  expect(comparisons.filter(({ path }) => path === 'manifest.yaml').length).toBe(2);
  expect(summary.overview.missing.length).toBe(2);
  expect(summary.overview.late).toEqual([
    {
      path: '示例市甲局2022年.json',
      agency: '示例市甲局',
      year: 2022,
      publishedOn: '2023-02-03',
      due: '2023-01-31',
    },
  ]);
});

test('the overview says no more of an archive than its findings do', () => {
  const folder = workspace();
  makeArchive(60, 5, folder);
  const { stdout } = run(folder, ['check', 'reports', '--format', 'json']);
  const {
    reports,
    comparisons = [],
    summary,
  } = JSON.parse(stdout) as {
    reports: { findings: { severity: string }[] }[];
    comparisons?: { findings: { severity: string }[] }[];
    summary: { errors: number; overview: Record<'rules' | 'years' | 'districts', { errors: number }[]> };
  };
  const errors = [...reports, ...comparisons].flatMap(({ findings }) => findings).filter(f => f.severity === 'error');
  expect(summary.errors).toBe(errors.length);
  for (const groups of [summary.overview.rules, summary.overview.years, summary.overview.districts])
    expect(groups.reduce((sum, group) => sum + group.errors, 0)).toBe(errors.length);
});

test('the overview has agencies under the names, and in the districts, that the manifest gives', () => {
  const manifest = `years: [2022]
agencies:
  - name: 示例市甲局
    aliases: [甲局]
    district: 示例新城
  - name: 示例市乙局
`;
  const folder = workspace({
    'manifest.yaml': { content: manifest },
    'a.json': report('甲局', 2022),
    'b.json': report('示例市 甲局', 2023),
    'c.json': report('示例市丁局', 2022),
  });
  run(folder, ['check', '--manifest', 'manifest.yaml', '--format', 'csv-overview=o.csv', '.']);
  const rows = readFileSync(join(folder, 'o.csv'), 'utf8').split('\r\n');
  const agencies = rows.filter(row => row.startsWith('机关,')).map(row => row.split(','));
  // Table, district, agency, and how many reports there are.
  expect(agencies.map(row => [row[1], row[2], row[11]]).sort()).toEqual([
    ['示例市', '示例市丁局', '1'],
    ['示例市', '示例市乙局', '0'],
    ['示例新城', '示例市甲局', '2'],
  ]);
  expect(rows.filter(row => row.startsWith('缺报,'))).toEqual([`缺报,,示例市乙局,2022${','.repeat(15)}`]);
});
