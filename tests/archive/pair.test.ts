/** Which report is last year's. */
import { expect, test } from 'vitest';
import { previousOf } from '../../src/archive/pair.ts';
import { loadLayouts } from '../../src/editions.ts';
import type { Layout } from '../../src/model/layout.ts';

const [layout] = loadLayouts() as [Layout];
const given = (agency: string | undefined, year: number | undefined) => ({
  path: 'last.docx',
  layout,
  cells: [],
  prose: {},
  ...(agency ? { agency } : {}),
  ...(year ? { year } : {}),
});

const REPORT = { agency: '示例市示例区教育局', year: 2024 };

test.each([
  ['the same agency on the year before', '示例市示例区教育局', 2023, true],
  ['the same with blanks in its name', '示例市 示例区教育局', 2023, true],
  ['the same without the city', '示例区教育局', 2023, true],
  ['tables that do not say whose they are, nor when', undefined, undefined, true],
  ['another agency', '示例市示例区财政局', 2023, false],
  ['a name that says what it is and not which', '教育局', 2023, false],
  ['the same year', '示例市示例区教育局', 2024, false],
  ['two years before', '示例市示例区教育局', 2022, false],
])('%s', (_, agency, year, isLastYears) => {
  const candidate = given(agency, year);
  expect(previousOf(REPORT, [candidate])).toBe(isLastYears ? candidate : 'not comparable');
});

test('a government is not its office', () => {
  const government = { agency: '示例市示例区人民政府', year: 2024 };
  expect(previousOf(government, [given('示例市示例区人民政府办公室', 2023)])).toBe('not comparable');
});

test('of several, the one that fits', () => {
  const fits = given('示例市示例区教育局', 2023);
  expect(previousOf(REPORT, [given('示例市示例区财政局', 2023), fits])).toBe(fits);
  expect(previousOf(REPORT, [])).toBe('not comparable');
});
