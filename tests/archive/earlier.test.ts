/** Which report of an earlier run is which. */
import { describe, expect, test } from 'vitest';
import { matchEarlier } from '../../src/archive/earlier.ts';
import type { Digest } from '../../src/model/digest.ts';

const digest = (path: string, more: Partial<Digest> = {}): Digest => ({
  path,
  agency: '示例市示例局',
  year: 2023,
  edition: '2021',
  cells: '1',
  prose: {},
  ...more,
});
const anonymous = (path: string): Digest => ({ path, edition: '2021', cells: '1', prose: {} });

function earlierOf(report: Digest, ...reports: readonly Digest[]): string | undefined {
  return matchEarlier([report], { reports, unread: [] }).pairs[0]?.earlier?.path;
}

describe('a report is that of the same agency on the same year', () => {
  test('wherever it lies now, and however its name is written', () => {
    expect(earlierOf(digest('new/a.json'), digest('b.json', { year: 2022 }), digest('old/a.json'))).toBe('old/a.json');
    expect(earlierOf(digest('a.json', { agency: '示例市 示例局' }), digest('old.json'))).toBe('old.json');
  });

  test('and no other that lay in the same place', () => {
    expect(earlierOf(digest('a.json', { agency: '示例市另一局' }), digest('a.json'))).toBeUndefined();
    expect(earlierOf(digest('a.json', { year: 2024 }), digest('a.json'))).toBeUndefined();
  });

  test('of several, the one in the same place, else the one with the same figures', () => {
    const [page, sheet] = [digest('a.html', { cells: '1' }), digest('a.xlsx', { cells: '2' })];
    expect(earlierOf(digest('a.xlsx', { cells: '1' }), page, sheet)).toBe('a.xlsx');
    expect(earlierOf(digest('moved.xlsx', { cells: '2' }), page, sheet)).toBe('a.xlsx');
    expect(earlierOf(digest('moved.xlsx', { cells: '3' }), page, sheet)).toBe('a.html');
  });

  test('by its path, and its place in the file, where nobody says whose it is', () => {
    expect(earlierOf(anonymous('a.json'), anonymous('b.json'), anonymous('a.json'))).toBe('a.json');
    expect(earlierOf(anonymous('a.json'), anonymous('b.json'))).toBeUndefined();
    expect(earlierOf({ ...anonymous('a.json'), part: 2 }, { ...anonymous('a.json'), part: 1 })).toBeUndefined();
  });
});

test('what was not there then, what could not be read then, and what is not there now', () => {
  const unread = { path: 'scan.pdf' };
  const now = [digest('a.json'), digest('new.json', { year: 2024 }), digest('scan.pdf', { year: 2022 })];
  const { pairs, fresh, gone } = matchEarlier(now, {
    reports: [digest('a.json'), digest('b', { year: 2021 })],
    unread: [unread],
  });
  expect(pairs.map(({ report, earlier }) => [report.path, earlier?.path])).toEqual([
    ['a.json', 'a.json'],
    ['scan.pdf', undefined],
  ]);
  expect([fresh, gone]).toEqual([1, 1]);
});
