/** Two years of which figures are blank or cannot be read: a check that could not be made is never passed over. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSeries } from '../../../src/check/series/index.ts';
import { recordOf } from '../../../src/model/digest.ts';
import type { Cell } from '../../../src/model/report.ts';
import { layoutOf } from '../../diagnose/support.ts';
import { type RandomReport, randomChain, toReport } from '../../random-report.ts';

const UNREADABLE: Cell = { state: 'unreadable', text: '若干', why: 'not-a-number' };
const BLANK: Cell = { state: 'blank' };
const number = (value: number): Cell => ({ state: 'number', value });

type Cells = Readonly<Record<string, Cell>>;

function record(random: RandomReport, changes: Cells, year: number) {
  const report = toReport(random);
  const cells = [...report.cells];
  for (const [id, cell] of Object.entries(changes)) cells[random.layout.byId.get(id)?.index ?? -1] = cell;
  return recordOf({ ...report, cells, year }, `${year}.json`);
}

const layout = layoutOf('2021');
const zeros: RandomReport = { layout, values: layout.cells.filter(({ optional }) => !optional).map(() => 0) };
const idOf = (index: number | undefined) => layout.cells[index ?? -1]?.id;

/** What is said of a cell by a rule: why nothing could be, or the finding. */
function said(rule: string, cell: string, now: Cells, before: Cells, random = zeros, last = zeros) {
  const { findings, notChecked } = checkSeries(record(random, now, 2023), record(last, before, 2022));
  return [
    ...notChecked
      .filter(entry => entry.rule === rule && entry.cells.some(index => idOf(index) === cell))
      .map(({ reason }) => reason),
    ...findings.filter(entry => entry.rule === rule && idOf(entry.cells[0]) === cell).map(({ severity }) => severity),
  ];
}

describe('what was pending', () => {
  const block = '/reviewLitigation/litigationDirect';
  const pending = (now: Cell, before: Cell) =>
    said('series/review-pending', `${block}/total`, { [`${block}/total`]: now }, { [`${block}/pending`]: before });

  test.each([
    ['nothing: nothing to ask for', number(0), UNREADABLE, []],
    ['and is all there', number(2), number(2), []],
    ['and is gone', number(2), number(1), ['figures in question']],
    ['where this year is blank', number(2), BLANK, ['figures blank']],
    ['where this year cannot be read', number(2), UNREADABLE, ['cell not readable']],
    ['nobody knows', BLANK, number(2), ['previous figures unknown']],
    ['nobody can read', UNREADABLE, number(2), ['previous figures unknown']],
    ['in two blanks', BLANK, BLANK, []],
    ['in none that can be read', UNREADABLE, UNREADABLE, ['previous figures unknown']],
    ['in a blank before what cannot be read', BLANK, UNREADABLE, ['previous figures unknown']],
    ['in what cannot be read before a blank', UNREADABLE, BLANK, ['previous figures unknown']],
  ] as const)('%s', (_, before, now, expected) => expect(pending(now, before)).toEqual(expected));

  test('and is gone, while every sum holds', () => {
    const before = { [`${block}/pending`]: number(2), [`${block}/total`]: number(2) };
    const now = { [`${block}/upheld`]: number(1), [`${block}/total`]: number(1) };
    expect(said('series/review-pending', `${block}/total`, now, before)).toEqual(['info']);
  });
});

describe('what is carried over, and what is in force', () => {
  const own = ['issued', 'repealed', 'inForce'].map(name => `/proactive/regulations/${name}`);
  const stock = (now: Cell, before: Cell) =>
    said('series/stock', '/proactive/regulations/inForce', Object.fromEntries(own.map(id => [id, now])), {
      '/proactive/regulations/inForce': before,
    });

  test.each([
    ['a row of blanks after a blank: nothing to compare', BLANK, BLANK, []],
    ['a row that cannot be read after a blank', UNREADABLE, BLANK, ['cell not readable']],
    ['a row that cannot be read after another', UNREADABLE, UNREADABLE, ['cell not readable']],
    ['a row of blanks after one that cannot be read', BLANK, UNREADABLE, ['figures blank']],
    ['a row of blanks after a number', BLANK, number(3), ['figures blank']],
    ['a row of numbers after a blank', number(3), BLANK, ['previous figures unknown']],
    ['a row of numbers after one that cannot be read', number(3), UNREADABLE, ['previous figures unknown']],
    ['a row of numbers after what it follows from', number(3), number(3), []],
    ['a row of numbers after another figure', number(3), number(2), ['warning']],
    ['a row of numbers after a larger one', number(3), number(4), ['info']],
  ] as const)('%s', (_, now, before, expected) => expect(stock(now, before)).toEqual(expected));

  test('a table that is not there is why, and each reason has an entry of its own', () => {
    const gone = Object.fromEntries(
      layout.cells.filter(({ table }) => table.id === 'proactive').map(({ id }) => [id, { state: 'missing' } as Cell]),
    );
    const before = { '/proactive/regulations/inForce': number(3), '/proactive/normativeDocuments/inForce': number(2) };
    for (const cell of Object.keys(before)) expect(said('series/stock', cell, gone, before)).toEqual(['table missing']);
    const now = { '/proactive/regulations/inForce': UNREADABLE, '/proactive/normativeDocuments/inForce': BLANK };
    const { notChecked } = checkSeries(record(zeros, now, 2023), record(zeros, before, 2022));
    expect(
      notChecked.filter(({ rule }) => rule === 'series/stock').map(({ reason, cells }) => [reason, cells.map(idOf)]),
    ).toEqual([
      ['cell not readable', ['/proactive/regulations/inForce']],
      ['figures blank', ['/proactive/normativeDocuments/inForce']],
    ]);
  });

  test('a blank part is a 0 beside a total and another part', () => {
    const over = (name: string) => `/requests/carriedOver/${name}`;
    const forward = (name: string) => `/requests/carriedForward/${name}`;
    const carry = (now: Cells, before: Cells) => said('series/carry', over('businesses'), now, before);
    // The sums of the columns do not hold here, so that what is found is one step weaker.
    const beside = { [over('businesses')]: BLANK, [over('otherOrgs')]: number(2), [over('total')]: number(2) };
    expect(carry(beside, {})).toEqual([]);
    expect(carry(beside, { [forward('businesses')]: number(1), [forward('total')]: number(1) })).toEqual(['info']);
  });

  test('in a chain that closes, a cell that cannot be read is named wherever it is, and nothing else is', () => {
    fc.assert(
      fc.property(randomChain, fc.nat(), fc.boolean(), (chain, pick, isBefore) => {
        const [previous, report] = chain.slice(2) as [RandomReport, RandomReport];
        const forwards = report.layout.rollForwards.filter(({ previous: id }) => previous.layout.byId.has(id));
        const forward = forwards[pick % forwards.length];
        const id = isBefore ? forward?.previous : idOf(forward?.cells[0]);
        const spoilt = { [id ?? '']: UNREADABLE };
        const { findings, notChecked } = checkSeries(
          record(report, isBefore ? {} : spoilt, 2023),
          record(previous, isBefore ? spoilt : {}, 2022),
        );
        const links = (rule: string) => rule === 'series/carry' || rule === 'series/stock';
        expect(findings.filter(({ rule }) => links(rule))).toEqual([]);
        expect(notChecked.filter(({ rule }) => links(rule)).map(({ cells, reason }) => [cells, reason])).toEqual([
          [[forward?.cells[0]], isBefore ? 'previous figures unknown' : 'cell not readable'],
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
