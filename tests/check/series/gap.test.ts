/** Years between two reports of one agency. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkGaps } from '../../../src/check/series/index.ts';

const reports = (years: readonly number[]) =>
  years.map(year => ({ path: `${year}.json`, agency: '示例市示例局', year }));

test('every year that is not there between the first and the last is named once, after its gap', () => {
  const years = fc.uniqueArray(fc.integer({ min: 2019, max: 2035 }), { minLength: 1 });
  fc.assert(
    fc.property(years, fc.uniqueArray(fc.integer({ min: 2019, max: 2035 })), (present, unread) => {
      const found = checkGaps(reports(present), new Set(unread));
      const named = found.flatMap(({ finding }) => finding.args?.['years'] as string[]).map(Number);
      const [first, last] = [Math.min(...present), Math.max(...present)];
      const missing = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
        year => !present.includes(year) && !unread.includes(year),
      );
      expect(named).toEqual(missing);
      for (const { subject, finding } of found) expect(subject.year).toBeGreaterThan(finding.other?.year ?? 0);
    }),
  );
});

test('two reports on one year, and one without a year, make no gap', () => {
  expect(checkGaps([...reports([2022, 2022, 2023]), { path: 'undated.json' }], new Set())).toEqual([]);
});
