/** Single cells, and cells with nothing in them: which are told, how gravely, and how often. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactSum } from '../../src/check/exact.ts';
import { check } from '../../src/check/index.ts';
import type { Cell, UnreadableCell } from '../../src/model/report.ts';
import { layoutOf, reportOf } from '../diagnose/support.ts';

const layout = layoutOf('2021');
const ZEROS = layout.cells.filter(({ optional }) => !optional).map(() => 0);
const indexOf = (id: string) => layout.byId.get(id)?.index ?? -1;
const rowOf = (row: string) => layout.cells.filter(({ id, optional }) => id.startsWith(`${row}/`) && !optional);

/** Findings on a report full of 0, but for some cells; the rule, its gravity and the first cell of each. */
function found(changes: Readonly<Record<string, Cell>>, group = 'cell/') {
  const report = reportOf(layout, ZEROS);
  const cells = [...report.cells];
  for (const [id, cell] of Object.entries(changes)) cells[indexOf(id)] = cell;
  const { findings } = check({ ...report, cells });
  return findings.filter(({ rule }) => rule.startsWith(group));
}
const told = (...given: Parameters<typeof found>) =>
  found(...given).map(({ severity, rule, cells: [first] }) => `${severity} ${rule} ${layout.cells[first ?? -1]?.id}`);

const number = (value: number): Cell => ({ state: 'number', value });
const BLANK: Cell = { state: 'blank' };
const NEW = '/requests/newlyReceived';
const FEE = '/proactive/fees/amount';

describe('what is no number', () => {
  const unreadable = (why: UnreadableCell['why']): Cell => ({ state: 'unreadable', text: '2023 2024', why });

  test.each([
    ['not-a-number', 'error cell/not-a-number'],
    ['ambiguous', 'error cell/not-a-number'],
    ['repeated-row', 'error cell/not-a-number'],
    ['copied-header', 'error cell/copied-header'],
    // These may be the fault of the file, or of its reader.
    ['no-cached-value', 'warning cell/not-a-number'],
    ['misaligned-row', 'warning cell/not-a-number'],
  ] as const)('%s: %s', (why, expected) => {
    expect(told({ [`${NEW}/naturalPersons`]: unreadable(why) })).toEqual([`${expected} ${NEW}/naturalPersons`]);
    expect(found({ [`${NEW}/naturalPersons`]: unreadable(why) })[0]?.args).toEqual({ text: '2023 2024', why });
  });

  test('of a row that does not match its headings, one finding, and one for each such row; of words, one a cell', () => {
    const rows = ['/requests/newlyReceived', '/requests/carriedOver', '/reviewLitigation/reconsideration'];
    const all = (cell: Cell) => Object.fromEntries(rows.flatMap(rowOf).map(({ id }) => [id, cell]));
    expect(told(all(unreadable('misaligned-row')))).toEqual(
      rows.map(row => `warning cell/not-a-number ${rowOf(row)[0]?.id}`),
    );
    expect(told(all(unreadable('not-a-number'))).length).toBe(rows.flatMap(rowOf).length);
  });

  test('a row that adds up in one way only is told with that way, cell by cell', () => {
    const row = rowOf(NEW).map(({ index }) => index);
    const report = reportOf(layout, ZEROS);
    const cells = report.cells.map((cell, index): Cell => (row.includes(index) ? unreadable('misaligned-row') : cell));
    const alternatives = [
      [20, 3, null, null, null, null, 23],
      [2, 0, 3, null, null, null, 23],
    ];
    // The columns contradict no reading where the rows beneath cannot be read either.
    const open = cells.map(
      (cell, index): Cell =>
        layout.cells[index]?.table.id === 'requests' && !row.includes(index) ? { state: 'missing' } : cell,
    );
    const { findings } = check({ ...report, cells: open, readings: [{ cells: row, alternatives }] });
    const [first] = findings.filter(({ rule }) => rule === 'cell/not-a-number');
    expect(first?.args?.['reading']).toEqual(['20', '3', '', '', '', '', '23']);
  });
});

describe('numbers', () => {
  test.each([
    [FEE, -1, ['error cell/negative']],
    [FEE, 0.5, []],
    [FEE, 1_000_000, []],
    [FEE, 1_000_000.01, ['warning cell/money-unit']],
    ['/proactive/penalties/decisions', 1_000_001, []],
    ['/proactive/penalties/decisions', 2.5, ['error cell/not-integer']],
    ['/proactive/penalties/decisions', -2, ['error cell/negative']],
  ])('%s: %d gives %j', (id, value, expected) => {
    expect(told({ [id]: number(value) })).toEqual(expected.map(finding => `${finding} ${id}`));
  });

  test.each([
    [['unit'], ['warning cell/unit-in-cell']],
    [['full-width'], ['info cell/number-form']],
    [['inner-blank'], ['warning cell/number-form']],
    [
      ['unit', 'inner-blank'],
      ['warning cell/unit-in-cell', 'warning cell/number-form'],
    ],
  ] as const)('written with %j gives %j', (notes, expected) => {
    const cell: Cell = { state: 'number', value: 0, text: '0', notes };
    expect(told({ [FEE]: cell })).toEqual(expected.map(finding => `${finding} ${FEE}`));
  });
});

describe('blanks', () => {
  const review = ['upheld', 'corrected', 'otherOutcome', 'pending', 'total'].map(
    name => `/reviewLitigation/reconsideration/${name}`,
  );

  test('are told once a table, with all of them; strokes likewise, and beside them', () => {
    const blank = { [FEE]: BLANK, '/proactive/penalties/decisions': BLANK, [`${NEW}/total`]: BLANK };
    expect(found(blank).map(({ table, cells, args }) => [table, cells.length, args?.['sums']])).toEqual([
      // No sum of table two counts them.
      ['proactive', 2, 'none'],
      ['requests', 1, 'zero'],
    ]);
    const stroke: Cell = { state: 'blank', text: '/' };
    expect(told({ ...blank, '/proactive/licensing/decisions': stroke })).toContain(
      'warning cell/placeholder /proactive/licensing/decisions',
    );
    expect(found({ [FEE]: stroke, [`${NEW}/total`]: stroke }).map(({ args }) => args?.['apt'])).toEqual(['no', 'no']);
  });

  test('under a row whose total alone was filled in are told as such, and those of other tables as ever', () => {
    const row = rowOf(NEW);
    const unfilled = Object.fromEntries(row.map(({ id }) => [id, id.endsWith('/total') ? number(3) : BLANK]));
    expect(told(unfilled, '')).toContain(`warning requests/columns-not-filled ${NEW}/total`);
    expect(told(unfilled)).toEqual([]);
    expect(told({ ...unfilled, [FEE]: BLANK })).toEqual([`warning cell/blank ${FEE}`]);
  });

  test('under a total of table four are blanks like others: it has no columns of applicants', () => {
    const unfilled = Object.fromEntries(review.map(id => [id, id.endsWith('/total') ? number(3) : BLANK]));
    expect(told(unfilled, '')).toEqual([`warning cell/blank ${review[0]}`]);
  });

  test('under a total of 0 say the same as 0, and are told as blanks', () => {
    const unfilled = Object.fromEntries(rowOf(NEW).map(({ id }) => [id, id.endsWith('/total') ? number(0) : BLANK]));
    expect(told(unfilled, '')).toEqual([`warning cell/blank ${NEW}/naturalPersons`]);
  });
});

test('decimals add up as they are written, with as many places as they have', () => {
  const term = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -22, max: 9 }));
  fc.assert(
    fc.property(fc.array(term, { maxLength: 6 }), terms => {
      // In units of the ninth place.
      const units = terms.reduce((sum, [digits, power]) => sum + BigInt(digits) * 10n ** BigInt(9 - power), 0n);
      expect(exactSum(terms.map(([digits, power]) => Number(`${digits}e${-power}`)))).toBe(Number(`${units}e-9`));
    }),
  );
  expect(exactSum([0.1, 0.2])).toBe(0.3);
});
