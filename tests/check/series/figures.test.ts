/** Figures of two years: those taken over as they were, those in another unit, and those that cannot be read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSeries } from '../../../src/check/series/index.ts';
import type { Cell } from '../../../src/model/report.ts';
import { layoutOf } from '../../diagnose/support.ts';
import { type Cells, number, record } from './support.ts';

const layout = layoutOf('2021');
const UNREADABLE: Cell = { state: 'unreadable', text: '若干', why: 'not-a-number' };

function said(rule: string, now: Cells, before: Cells, form = layout, old = form) {
  const { findings, notChecked } = checkSeries(record(2023, now, form), record(2022, before, old));
  const ids = (cells: readonly number[]) => cells.map(index => form.cells[index]?.id);
  return [
    ...findings.filter(entry => entry.rule === rule).map(({ cells }) => ids(cells)),
    ...notChecked.filter(entry => entry.rule === rule).map(({ cells, reason }) => [reason, ...ids(cells)]),
  ];
}
const idsIn = (table: string) =>
  layout.cells.filter(def => def.table.id === table && !def.optional).map(({ id }) => id);
const emptied = (table: string, cell: Cell) => Object.fromEntries(idsIn(table).map(id => [id, cell]));

describe('tables taken over as they were', () => {
  const RULE = 'series/table-identical';
  /** Figures of table two, of table three in one column, and of table four. */
  const OWN = ['/proactive/licensing/decisions', '/proactive/penalties/decisions', '/proactive/fees/amount'];
  const DETAILS = ['granted', 'partiallyGranted'].map(row => `/requests/outcomes/${row}/businesses`);
  const same = Object.fromEntries([...OWN, ...DETAILS].map((id, i) => [id, number(i + 3)]));

  test('are told from five figures on that are no totals', () => {
    expect(said(RULE, same, same)).toEqual([expect.arrayContaining([...OWN, ...DETAILS])]);
    const { [OWN[0] ?? '']: _, ...four } = same;
    expect(said(RULE, four, four)).toEqual([]);
    expect(
      said(
        RULE,
        { ...four, '/requests/outcomes/granted/total': number(6) },
        { ...four, '/requests/outcomes/granted/total': number(6) },
      ),
    ).toEqual([]);
  });

  test('are not, where one of them changed, unless it is a total or in table four', () => {
    for (const id of [...OWN, ...DETAILS]) expect(said(RULE, { ...same, [id]: number(99) }, same)).toEqual([]);
    const review = { '/reviewLitigation/reconsideration/upheld': number(9) };
    expect(said(RULE, { ...same, ...review }, same).length).toBe(1);
    expect(said(RULE, { ...same, '/requests/outcomes/granted/total': number(9) }, same).length).toBe(1);
  });

  test('and forms that differ are not compared', () =>
    expect(said(RULE, same, {}, layout, layoutOf('2019'))).toEqual([]));

  test('are not judged where a figure cannot be read, but for table four; that is said', () => {
    const [id = ''] = OWN;
    const spoilt = { ...same, [id]: UNREADABLE };
    expect(said(RULE, spoilt, same)).toEqual([['cell not readable', id]]);
    expect(said(RULE, same, spoilt)).toEqual([['previous figures unknown']]);
    const review = { ...same, '/reviewLitigation/reconsideration/upheld': UNREADABLE };
    expect(said(RULE, review, review).length).toBe(1);
    expect(said(RULE, review, review)[0]?.length).toBeGreaterThan(4);
  });

  test('are not judged where a table holds no number, but for table four; that is said', () => {
    for (const table of ['proactive', 'requests']) {
      const without = { ...same, ...emptied(table, { state: 'blank' }) };
      expect(said(RULE, without, same)).toEqual([['table missing']]);
      expect(said(RULE, same, without)).toEqual([['previous figures unknown']]);
    }
    const without = { ...same, ...emptied('reviewLitigation', { state: 'missing' }) };
    expect(said(RULE, without, without).length).toBe(1);
    expect(said(RULE, without, without)[0]?.length).toBeGreaterThan(4);
  });
});

describe('tenfold figures', () => {
  const RULE = 'series/jump';
  const ID = '/proactive/penalties/decisions';

  test('that cannot be read are named, and why', () => {
    expect(said(RULE, { [ID]: UNREADABLE }, {})).toEqual([['cell not readable', ID]]);
    expect(said(RULE, {}, { [ID]: UNREADABLE })).toEqual([['previous figures unknown', ID]]);
  });

  test('in a table without a number cannot be looked for, whatever the year; that is said for each table', () => {
    for (const table of ['proactive', 'requests', 'reviewLitigation']) {
      expect(said(RULE, emptied(table, { state: 'missing' }), {})).toEqual([['table missing']]);
      expect(said(RULE, {}, emptied(table, { state: 'missing' }))).toEqual([['previous figures unknown']]);
    }
  });

  test('in what is no count but a change are none', () => {
    const old = layoutOf('2019');
    const changes = old.cells.filter(({ kind, optional }) => kind === 'change' && !optional).map(({ id }) => id);
    expect(changes.length).toBeGreaterThan(0);
    const all = (value: number) => Object.fromEntries(changes.map(id => [id, number(value)]));
    expect(said(RULE, all(900), all(9), old)).toEqual([]);
  });

  test('that do not add up in either report are in question, and said to be', () => {
    const total = '/reviewLitigation/reconsideration/total';
    expect(said(RULE, { [total]: number(800) }, { [total]: number(8) })).toEqual([['figures in question', total]]);
    const sound = { [total]: number(8), '/reviewLitigation/reconsideration/upheld': number(8) };
    expect(said(RULE, { [total]: number(800) }, sound)).toContainEqual(['figures in question', total]);
  });
});

test('an amount is in another unit where it is ten thousand times the other, give or take a quarter, and within reason', () => {
  const ID = '/proactive/fees/amount';
  const ratio = fc.oneof(fc.constantFrom(7999, 8000, 10_000, 12_500, 12_501), fc.integer({ min: 1, max: 30_000 }));
  fc.assert(
    fc.property(ratio, fc.integer({ min: 0, max: 90 }), fc.boolean(), (times, less, isMore) => {
      const [now, before] = isMore ? [less * times, less] : [less, less * times];
      const isOther = less > 0 && times >= 8000 && times <= 12_500 && now <= 1_000_000;
      const { findings } = checkSeries(
        record(2023, { [ID]: number(now) }, layout),
        record(2022, { [ID]: number(before) }, layout),
      );
      expect(
        findings
          .filter(({ rule }) => rule === 'cell/money-unit')
          .map(({ severity, reported, args }) => [severity, reported, args]),
      ).toEqual(isOther ? [['warning', now, { previous: before }]] : []);
    }),
    { numRuns: 200 },
  );
  expect(said('cell/money-unit', { [ID]: UNREADABLE }, { [ID]: number(3) })).toEqual([]);
  expect(said('cell/money-unit', { [ID]: number(3) }, { [ID]: { state: 'blank' } })).toEqual([]);
});
