/** `rules --coverage`: the counts and the map agree with each other and with the form. */
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../diagnose/support.ts';
import { run, workspace } from './run.ts';

const coverage = (...args: string[]) => run(workspace({}), ['rules', '--coverage', ...args]);

describe.each([
  ['2021', { located: 175, detected: 15, bounded: 6, unprotected: 4 }],
  ['2019', { located: 161, detected: 15, bounded: 6, unprotected: 16 }],
])('edition %s', (edition, counts) => {
  test('as JSON: every cell of the form, counted', () => {
    const { status, stdout } = coverage('--edition', edition, '--format', 'json');
    const map = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(map).toMatchObject({ schemaVersion: '1', edition, counts });
    const ids = layoutOf(edition).cells.filter(cell => !cell.optional);
    expect(Object.keys(map.cells)).toEqual(ids.map(cell => cell.id));
    for (const [protection, count] of Object.entries(counts))
      expect(Object.values(map.cells).filter(value => value === protection).length).toBe(count);
  });

  test.each([
    ['zh', '定', '知', '限', '无'],
    ['en', 'L', 'D', 'B', '-'],
  ])('as text in %s: a mark for every cell', (language, ...marks) => {
    const { stdout } = coverage('--edition', edition, '--lang', language);
    const [, ...tables] = stdout.split(/^(?:表|Table )[二三四234]$/m);
    const words = tables.flatMap(table => table.split('\n').flatMap(line => line.trimEnd().split(/\s+/).slice(1)));
    expect(marks.map(mark => words.filter(word => word === mark).length)).toEqual(Object.values(counts));
    for (const line of stdout.split('\n').slice(6)) expect(line.length).toBeLessThanOrEqual(100);
  });
});

test('the newest edition is the default', () => {
  expect(JSON.parse(coverage('-f', 'json').stdout).edition).toBe('2021');
});

test('an edition that there is not is refused', () => {
  const { status, stdout, stderr } = coverage('--edition', '1999');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('1999');
});

test('without --coverage the rules are listed as ever', () => {
  expect(run(workspace({}), ['rules']).stdout).toContain('requests/cross-footing');
});
