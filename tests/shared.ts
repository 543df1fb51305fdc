/** `npm run test:shared`: real files that are not part of the project, where the folder that holds them stands beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Case, findingsOn, readCases, readTables } from '../scripts/narrative/cases.ts';
import { mutationsOf, tieOutsOf } from '../scripts/narrative/mutations.ts';
import { loadLayouts } from '../src/editions.ts';
import { PROBLEMS } from '../src/model/problem.ts';
import { validate } from '../src/validate.ts';
import { only, ROOT } from './support.ts';

const SHARED = new URL('../shared/', ROOT);
const check = async (path: string) =>
  only(await validate({ path, bytes: readFileSync(new URL(path, SHARED)) }, { layouts: loadLayouts() }));

test('the report of 杭州市拱墅区人民政府办公室 on 2023 has exactly its two errors', async () => {
  const result = await check('seeds/gongshu-2023.txt');
  if (result.state === 'unchecked') throw new Error(result.problem.code);
  const { cells } = result.report.layout;
  expect(result.report).toMatchObject({ agency: '杭州市拱墅区人民政府办公室', year: 2023 });
  expect(result.report.period).toEqual({ from: '2023-01-01', to: '2023-12-31' });
  expect(result.checks).toEqual({ passed: 40, failed: 2, unknown: 0 });
  expect(
    result.findings.map(({ rule, severity, cells: [first], reported, computed }) => [
      severity,
      rule,
      cells[first ?? -1]?.id,
      reported,
      computed,
    ]),
  ).toEqual([
    ['error', 'requests/cross-footing', '/requests/outcomes/other/miscellaneous/total', 13, 3],
    ['error', 'requests/footing', '/requests/outcomes/total/total', 67, 77],
  ]);
});

describe('one made-up report in many formats', () => {
  const files = ['html', 'odt', 'docx', 'doc', 'pdf', 'xlsx'].map(ending => `samples/report.${ending}`);

  test.each([
    ...files,
    'samples/report-gbk.html',
    'samples/report-sloppy.html',
    'samples/report-150k.html',
    'samples/report-chromium.pdf',
  ])('%s passes all 42 balances', async path => {
    const result = await check(path);
    if (result.state === 'unchecked') throw new Error(result.problem.code);
    expect(result.checks).toEqual({ passed: 42, failed: 0, unknown: 0 });
  });
});

describe('real office files that are no annual reports', () => {
  const folder = 'corpus/poi/';
  const files = existsSync(new URL(folder, SHARED)) ? readdirSync(new URL(folder, SHARED)) : [];

  test('are there', () => expect(files.length).toBeGreaterThan(200));

  test.each(files)('%s is refused for a reason, and not by accident', async name => {
    const result = await check(folder + encodeURIComponent(name));
    if (result.state === 'checked') throw new Error('it was checked');
    expect(PROBLEMS[result.problem.code]).toMatch(
      /^(?:no statutory table|damaged|unsupported format|encrypted|empty|too large)$/,
    );
  });
});

describe('statements of published reports', () => {
  const folder = new URL('cases/', SHARED).pathname;
  const cases = readCases(folder);
  const tables = readTables(folder);
  const onPeriods = (entry: Case) => entry.kind === 'period';

  test('are there', () => expect(cases.length).toBeGreaterThan(300));

  test('no consistent or undecidable one gives a warning or an error on its figures', () => {
    const loud = cases
      .filter(entry => entry.consistent !== false && !onPeriods(entry))
      .filter(entry =>
        findingsOn(entry.text, entry, tables.get(entry.id.split('-')[1] ?? '')).some(
          ({ severity }) => severity !== 'info',
        ),
      );
    expect(loud.map(({ id }) => id)).toEqual([]);
  });

  test('every inconsistent one is flagged', () => {
    const silent = cases
      .filter(entry => entry.consistent === false && !onPeriods(entry))
      .filter(entry => findingsOn(entry.text, entry).length === 0);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['one number changed', mutationsOf],
    ['one number changed against a table', tieOutsOf],
  ])(
    '%s: nine in ten changes that the statement exposes are flagged',
    (_, change) => {
      const exposed = cases.flatMap(change).filter(({ isExposed }) => isExposed);
      expect(exposed.length).toBeGreaterThan(200);
      const flagged = exposed.filter(({ findings }) => findings.length > 0);
      expect(flagged.length / exposed.length).toBeGreaterThanOrEqual(0.9);
    },
    120_000,
  );
});
