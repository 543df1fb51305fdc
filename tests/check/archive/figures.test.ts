/** Reports beside each other by their figures: duplicates, the same figures under two names, and versions of one report. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDuplicates, checkFigures, compareVersions } from '../../../src/check/archive/index.ts';
import { loadLayouts } from '../../../src/editions.ts';
import { digestOf, recordOf } from '../../../src/model/digest.ts';
import type { AnnualReport, Cell } from '../../../src/model/report.ts';
import { layoutOf } from '../../diagnose/support.ts';
import { type RandomReport, randomReport, toReport } from '../../random-report.ts';

const layout = layoutOf('2021');
/** Cells of table two that are no part of any sum. */
const OWN = layout.tables[0]?.cells ?? [];

function reportOf(figures: readonly number[], agency: string | undefined, year: number | undefined): AnnualReport {
  const values = layout.cells.filter(({ optional }) => !optional).map(() => 0);
  for (const [i, figure] of figures.entries()) values[OWN[i] ?? -1] = figure;
  return { ...toReport({ layout, values }), ...(agency ? { agency } : {}), ...(year ? { year } : {}) };
}

const digest = (path: string, figures: readonly number[], agency?: string, year?: number) =>
  digestOf(reportOf(figures, agency, year), path);
const paths = (found: readonly { subject: { path?: string }; finding: { other?: { path?: string } } }[]) =>
  found.map(({ subject, finding }) => [subject.path, finding.other?.path]);

describe('two reports of one agency on one year', () => {
  const given = (...reports: readonly (readonly [string, (string | undefined)?, number?])[]) =>
    paths(checkDuplicates(reports.map(([path, agency, year]) => digest(path, [], agency, year))));

  test('the second names the first, and so does the third', () => {
    const [a, b, c] = [
      ['a', '示例局', 2023],
      ['b', '示例 局', 2023],
      ['c', '示例局', 2023],
    ] as const;
    expect(given(a, b, c)).toEqual([
      ['b', 'a'],
      ['c', 'a'],
    ]);
  });

  test('of another agency, on another year, or of whom or when nobody knows, are none', () => {
    expect(given(['a', '示例局', 2023], ['b', '范例局', 2023], ['c', '示例局', 2022])).toEqual([]);
    expect(given(['a', undefined, 2023], ['b', undefined, 2023])).toEqual([]);
    expect(given(['a', '示例局'], ['b', '示例局'])).toEqual([]);
  });
});

describe('the same figures', () => {
  const MANY = [12, 34, 56, 78, 90];
  const found = (...digests: Parameters<typeof checkFigures>[0][number][]) =>
    paths(checkFigures(digests, loadLayouts()));
  const both = (figures: readonly number[]) =>
    found(digest('a', figures, '示例局', 2023), digest('b', figures, '范例局', 2023));

  test('under two names are told from five figures on, and from ten digits on', () => {
    expect(both(MANY)).toEqual([['b', 'a']]);
    expect(both([1234, 5678, 9012, 3456])).toEqual([]);
    expect(both([12, 34, 56, 78, 9])).toEqual([]);
    expect(both([123, 45, 67, 8, 90])).toEqual([['b', 'a']]);
    expect(both([1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([]);
    // Neither a sign nor a point is a digit.
    expect(both([-12, 34, 5.6, 78, 9])).toEqual([]);
  });

  test('of one agency, of an unknown one, or on another year are none', () => {
    expect(found(digest('a', MANY, '示例局', 2023), digest('b', MANY, ' 示例局', 2023))).toEqual([]);
    expect(found(digest('a', MANY, undefined, 2023), digest('b', MANY, '示例局', 2023))).toEqual([]);
    expect(found(digest('a', MANY, '示例局', 2023), digest('b', MANY, undefined, 2023))).toEqual([]);
    expect(found(digest('a', MANY, '示例局', 2023), digest('b', MANY, '范例局', 2022))).toEqual([]);
    expect(found(digest('a', MANY, '示例局', 2023), digest('b', [...MANY, 1], '范例局', 2023))).toEqual([]);
  });
});

describe('two versions of a report', () => {
  const other: fc.Arbitrary<Cell> = fc.oneof(
    fc.nat(9).map((value): Cell => ({ state: 'number', value })),
    fc.constantFrom<Cell[]>(
      { state: 'blank' },
      { state: 'missing' },
      { state: 'unreadable', text: '若干', why: 'not-a-number' },
    ),
  );
  const versions = fc
    .tuple(randomReport, fc.array(fc.tuple(fc.nat(), fc.nat(1), other), { maxLength: 12 }))
    .map(([random, changes]) => {
      const sides = [0, 1].map(side => {
        const report = toReport(random);
        const cells = [...report.cells];
        for (const [pick, which, cell] of changes) if (which === side) cells[pick % random.values.length] = cell;
        return recordOf({ ...report, cells }, `${side}.json`);
      });
      return sides as [ReturnType<typeof recordOf>, ReturnType<typeof recordOf>];
    });

  test('differ where both have a number and it is not the same; what only one has is no difference', () => {
    fc.assert(
      fc.property(versions, ([here, there]) => {
        const differing = here.cells.flatMap((cell, index) => {
          const before = there.cells[index];
          return cell.state === 'number' && before?.state === 'number' && cell.value !== before.value
            ? [{ index, now: String(cell.value), before: String(before.value) }]
            : [];
        });
        const expected = {
          cells: differing.map(({ index }) => index),
          reported: Number(differing[0]?.now),
          args: { here: differing.map(({ now }) => now), there: differing.map(({ before }) => before) },
          other: { path: '1.json' },
        };
        const rule = 'archive/versions-disagree';
        const isUnread = (index: number) => [here, there].some(({ cells }) => cells[index]?.state === 'unreadable');
        const unread = here.cells.flatMap((_, index) => (isUnread(index) ? [index] : []));
        expect(compareVersions(here, there)).toEqual({
          findings: differing.length === 0 ? [] : [{ ...expected, rule, severity: 'error' }],
          notChecked: unread.length === 0 ? [] : [{ rule, cells: unread, reason: 'cell not readable' }],
        });
      }),
    );
  });

  test('of two editions are compared cell by cell, as far as both have it', () => {
    const values = (id: string): RandomReport => {
      const form = layoutOf(id);
      return { layout: form, values: form.cells.filter(({ optional }) => !optional).map(() => 1) };
    };
    const [old, now] = [recordOf(toReport(values('2019')), 'a'), recordOf(toReport(values('2021')), 'b')];
    expect(compareVersions(old, now)).toEqual({ findings: [], notChecked: [] });
    expect(compareVersions(now, old)).toEqual({ findings: [], notChecked: [] });
  });
});
