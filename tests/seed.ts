/** `npm run test:seed`: the published report itself, where the folder that holds it stands beside this one. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadLayouts } from '../src/editions.ts';
import { validate } from '../src/validate.ts';
import { ROOT } from './support.ts';

test('the report of 杭州市拱墅区人民政府办公室 on 2023 has exactly its two errors', async () => {
  const bytes = readFileSync(new URL('../shared/seeds/gongshu-2023.txt', ROOT));
  const result = await validate({ path: 'gongshu-2023.txt', bytes }, { layouts: loadLayouts() });
  if (result.state === 'unchecked') throw new Error(result.problem.code);
  const { cells } = result.report.layout;
  expect(result.report).toMatchObject({ agency: '杭州市拱墅区人民政府办公室', year: 2023 });
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
