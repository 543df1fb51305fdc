/** What is unlikely in table three: from which figures on, and where it cannot be told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRequests } from '../../src/check/requests.ts';
import type { Cell } from '../../src/model/report.ts';
import { layoutOf, reportOf } from '../diagnose/support.ts';

const number = (value: number): Cell => ({ state: 'number', value });
const UNREADABLE: Cell = { state: 'unreadable', text: '若干', why: 'not-a-number' };

describe.each([
  ['2019', 'other'],
  ['2021', 'other/miscellaneous'],
])('edition %s', (edition, other) => {
  const layout = layoutOf(edition);
  const at = (row: string) => layout.byId.get(`/requests/outcomes/${row}/total`)?.index ?? -1;

  function judged(rows: Readonly<Record<string, Cell>>, inQuestion: readonly string[] = []) {
    const report = reportOf(
      layout,
      layout.cells.filter(({ optional }) => !optional).map(() => 0),
    );
    const cells = [...report.cells];
    for (const [row, cell] of Object.entries(rows)) cells[at(row)] = cell;
    const { findings, notChecked } = checkRequests({ ...report, cells }, new Set(inQuestion.map(at)));
    return [
      findings.map(({ rule, severity, cells: of, reported }) => [severity, rule, of, reported]),
      notChecked.map(({ rule, reason }) => [rule, reason]),
    ];
  }

  test('其他 is worth a look above a fifth of all outcomes, from five on', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(60), (part, total) => {
        const isMany = part >= 5 && 5 * part > total;
        expect(judged({ [other]: number(part), total: number(total), granted: number(1) })).toEqual([
          isMany ? [['info', 'requests/other-heavy', [at(other), at('total')], part]] : [],
          [],
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing granted, not even in part, is worth a look from twenty outcomes on', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.nat(2), fc.integer({ min: 18, max: 22 }), (granted, partially, total) => {
        const rows = { granted: number(granted), partiallyGranted: number(partially), total: number(total) };
        const isTold = granted === 0 && partially === 0 && total >= 20;
        const cells = ['granted', 'partiallyGranted', 'total'].map(at);
        expect(judged(rows)).toEqual([isTold ? [['info', 'requests/partial-only', cells, 0]] : [], []]);
      }),
    );
  });

  test.each([
    ['blank', { state: 'blank' }, 'figures blank'],
    ['missing', { state: 'missing' }, 'figures blank'],
    ['unreadable', UNREADABLE, 'cell not readable'],
  ] as const)('a figure that is %s leaves what rests on it unchecked, and that is said', (_, cell, reason) => {
    const both = [
      ['requests/other-heavy', reason],
      ['requests/partial-only', reason],
    ];
    expect(judged({ total: cell })).toEqual([[], both]);
    expect(judged({ [other]: cell, total: number(30), granted: number(1) })).toEqual([[], both.slice(0, 1)]);
    expect(judged({ granted: cell, total: number(30) })).toEqual([[], both.slice(1)]);
    expect(judged({ partiallyGranted: cell, total: number(30) })).toEqual([[], both.slice(1)]);
  });

  test('so does one that does not add up', () => {
    const rows = { [other]: number(30), total: number(30) };
    expect(judged(rows, ['total'])).toEqual([
      [],
      [
        ['requests/other-heavy', 'figures in question'],
        ['requests/partial-only', 'figures in question'],
      ],
    ]);
    expect(judged(rows, [other])[1]).toEqual([['requests/other-heavy', 'figures in question']]);
  });
});
