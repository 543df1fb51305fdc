/** `check this --previous last`: one pair. */
import { describe, expect, test } from 'vitest';
import { type Run, run, workspace } from './run.ts';

const CARRY = 'err/series/carry/one-request-less';
const check = (files: Parameters<typeof workspace>[0], ...args: string[]) => run(workspace(files), ['check', ...args]);
/** Without what no such file can hold. */
const reasonsIn = (report: { notChecked: readonly { reason: string }[] }) =>
  report.notChecked
    .map(({ reason }) => reason)
    .filter(reason => !/^(?:no prose|publication date unknown)$/.test(reason));
const reportsOf = ({ stdout }: Run) => JSON.parse(stdout).reports;

describe('a pair', () => {
  const pair = { pair: CARRY };

  test('has its findings in the report that is checked, with both places', () => {
    const result = check(pair, 'pair/this.json', '--previous', 'pair/previous.json', '--format', 'json');
    expect(result).toMatchObject({ status: 1, stderr: '' });
    const [report, ...others] = reportsOf(result);
    expect(others).toEqual([]);
    expect(report).toMatchObject({ path: 'pair/this.json', year: 2024 });
    expect(report.findings[1]).toMatchObject({
      ruleId: 'series/carry',
      severity: 'error',
      cells: ['/requests/carriedOver/total'],
      reported: 2,
      computed: 3,
      difference: -1,
      other: { path: 'pair/previous.json', agency: '示例市示例区民政局', year: 2023 },
    });
  });

  test('is clean where the years fit, with --strict too', () => {
    const chain = { chain: 'ok/chain' };
    expect(check(chain, 'chain/2023.json', '--previous', 'chain/2022.json', '--strict')).toMatchObject({ status: 0 });
    expect(check(chain, 'chain/2021.json', '--previous', 'chain/2020.json', '--strict')).toMatchObject({ status: 0 });
  });

  test('gives what it gave without, and more', () => {
    const folder = workspace({ pair: CARRY });
    const alone = run(folder, ['check', 'pair/this.json', '--format', 'json']);
    expect(alone.status).toBe(0);
    expect(reasonsIn(reportsOf(alone)[0])).toEqual([]);
  });

  test('reads standard input as this year', () => {
    const folder = workspace({ pair: CARRY });
    const input = run(folder, ['extract', 'pair/this.json']).stdout;
    expect(run(folder, ['check', '-', '--previous', 'pair/previous.json'], { input }).status).toBe(1);
  });
});

describe('what is no report of last year', () => {
  const chain = { chain: 'ok/chain' };
  const wrong = (previous: string, ...more: string[]) =>
    check(chain, 'chain/2023.json', '--previous', previous, '--format', 'json', ...more);

  test('is named, and nothing is compared: never passed', () => {
    const result = wrong('chain/2021.json');
    expect(result.status).toBe(0);
    expect(result.stderr).toMatch(/chain\/2021\.json是示例市示例区民政局2021年度的报告/);
    const reasons = reasonsIn(reportsOf(result)[0]);
    expect(reasons).toHaveLength(7);
    expect(new Set(reasons)).toEqual(new Set(['previous report not comparable']));
    expect(wrong('chain/2021.json', '--strict').status).toBe(1);
  });

  test('and cannot be read makes the status 2, with the reason, while the report is checked', () => {
    const result = wrong('chain/nothing.json');
    expect(result.status).toBe(2);
    const { reports, unchecked, summary } = JSON.parse(result.stdout);
    expect(unchecked).toMatchObject([{ path: 'chain/nothing.json', reason: 'not readable' }]);
    expect(reports[0].checks).toEqual({ passed: 42, failed: 0, unknown: 0 });
    expect(summary).toMatchObject({ reports: 1, unchecked: 1 });
    expect(wrong('chain/nothing.json', '--allow-unchecked').status).toBe(0);
  });

  test('but on the form of 2018 and earlier says so', () => {
    const older =
      '2018年政府信息公开工作年度报告\n\n统计指标\t单位\t统计数\n一、主动公开情况\t\t\n主动公开政府信息数\t条\t12\n';
    const files = { chain: 'ok/chain', 'older.txt': { content: older } };
    const result = check(files, 'chain/2019.json', '--previous', 'older.txt', '--format', 'json');
    expect(result.status).toBe(2);
    expect(JSON.parse(result.stdout).unchecked).toMatchObject([{ path: 'older.txt', reason: 'older form' }]);
  });
});

test('several reports cannot share one of last year', () => {
  const { status, stdout, stderr } = check({ chain: 'ok/chain' }, 'chain', '--previous', 'chain/2022.json');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('--previous');
});

test('an output never replaces the report of last year', () => {
  const { status, stderr } = check(
    { chain: 'ok/chain' },
    'chain/2023.json',
    '--previous',
    'chain/2022.json',
    '--format',
    'json=chain/2022.json',
    '--force',
  );
  expect(status).toBe(2);
  expect(stderr).toContain('chain/2022.json');
});
