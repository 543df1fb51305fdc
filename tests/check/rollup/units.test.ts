/** A government and its units: figures that are not there, units that are not there, and documents counted twice. */
import { describe, expect, test } from 'vitest';
import { checkRollUp } from '../../../src/check/rollup/index.ts';
import type { ExpectedUnit, RollUp } from '../../../src/check/rollup/roll-up.ts';
import { type Recorded, recordOf } from '../../../src/model/digest.ts';
import type { Cell } from '../../../src/model/report.ts';
import { layoutOf, reportOf } from '../../diagnose/support.ts';

const layout = layoutOf('2021');
const number = (value: number): Cell => ({ state: 'number', value });
const BLANK: Cell = { state: 'blank' };
const UNREADABLE: Cell = { state: 'unreadable', text: '若干', why: 'not-a-number' };
const PARENT = '示例市人民政府';

function record(agency: string, changes: Readonly<Record<string, Cell>> = {}, form = layout): Recorded {
  const report = reportOf(
    form,
    form.cells.filter(({ optional }) => !optional).map(() => 0),
  );
  const cells = [...report.cells];
  for (const [id, cell] of Object.entries(changes)) cells[form.byId.get(id)?.index ?? -1] = cell;
  return recordOf({ ...report, cells, agency }, `${agency}.json`);
}

function rollUp(parent: Recorded, reports: readonly Recorded[], more: Partial<RollUp> = {}) {
  const units = reports.map((report): ExpectedUnit => ({ agency: report.agency ?? '', report }));
  return checkRollUp({ year: 2023, today: '2024-04-01', parent, scope: 'summary', units, unlisted: [], ...more });
}

describe('a figure of a summary and its units', () => {
  /** No sum of the form depends on it. */
  const CELL = '/proactive/penalties/decisions';

  const said = (whole: Cell, ...parts: readonly Cell[]) => {
    const { findings, notChecked } = rollUp(
      record(PARENT, { [CELL]: whole }),
      parts.map((part, i) => record(`示例市第${i}局`, { [CELL]: part })),
    );
    const short = (rule: string) => rule.replace('rollup/', '');
    return [
      ...findings.map(({ finding }) => `${finding.severity} ${short(finding.rule)}`),
      ...notChecked.map(({ rule, reason, cells }) => {
        expect(cells).toEqual([layout.byId.get(CELL)?.index]);
        return `${short(rule)}: ${reason}`;
      }),
    ];
  };

  test.each([
    ['adds up', number(5), [number(2), number(3)], []],
    ['does not', number(6), [number(2), number(3)], ['warning sum']],
    ['is below one of them', number(2), [number(0), number(3)], ['error child-exceeds-parent']],
    [
      'is blank over figures',
      BLANK,
      [number(0), number(3)],
      ['child-exceeds-parent: figures blank', 'sum: figures blank'],
    ],
    ['is blank over blanks and 0', BLANK, [number(0), BLANK], []],
    ['has a blank beneath it', number(3), [number(3), BLANK], ['sum: figures blank']],
    ['is 0 over a blank', number(0), [number(0), BLANK], []],
    [
      'cannot be read',
      UNREADABLE,
      [number(0), number(3)],
      ['child-exceeds-parent: cell not readable', 'sum: cell not readable'],
    ],
    ['cannot be read, over nothing', UNREADABLE, [number(0), BLANK], ['sum: cell not readable']],
    [
      'has one beneath it that cannot be read',
      number(3),
      [number(3), UNREADABLE],
      ['child-exceeds-parent: cell not readable', 'sum: cell not readable'],
    ],
    [
      'is 0 over one that cannot be read',
      number(0),
      [number(0), UNREADABLE],
      ['child-exceeds-parent: cell not readable', 'sum: cell not readable'],
    ],
  ] as const)('that %s', (_, whole, parts, expected) => expect(said(whole, ...parts)).toEqual(expected));

  test('that does not add up in its own report leaves both rules open, whether below or above', () => {
    const total = '/reviewLitigation/reconsideration/total';
    const reasons = (whole: Cell, part: Cell) =>
      rollUp(record(PARENT, { [total]: whole }), [record('示例局', { [total]: part })]).notChecked.map(
        ({ rule, reason }) => `${rule} ${reason}`,
      );
    expect(reasons(number(2), number(0))).toEqual(['rollup/sum figures in question']);
    expect(reasons(number(0), number(2))).toEqual([
      'rollup/child-exceeds-parent figures in question',
      'rollup/sum figures in question',
    ]);
    // One of several units is enough.
    const sound = { [total]: number(3), '/reviewLitigation/reconsideration/upheld': number(3) };
    const whole = { [total]: number(9), '/reviewLitigation/reconsideration/upheld': number(9) };
    const { notChecked } = rollUp(record(PARENT, whole), [
      record('示例局', sound),
      record('范例局', { [total]: number(2) }),
    ]);
    expect(notChecked.map(({ rule, reason }) => `${rule} ${reason}`)).toEqual(['rollup/sum figures in question']);
  });

  test.each([
    // Amounts of the older form may be in any unit, and changes cancel out.
    ['2019', []],
    ['2021', ['/proactive/fees/amount']],
  ])('that is no count is compared where the form of %s fixes its unit', (edition, expected) => {
    const form = layoutOf(edition);
    const others = form.cells.filter(({ optional, kind }) => !optional && kind !== 'count');
    expect(others.length).toBeGreaterThan(0);
    const all = (value: number) => Object.fromEntries(others.map(({ id }) => [id, number(value)]));
    const { findings } = rollUp(record(PARENT, all(1), form), [record('示例局', all(2), form)]);
    expect(findings.flatMap(({ finding }) => finding.cells.map(index => form.cells[index]?.id))).toEqual(expected);
  });
});

describe('units', () => {
  const missing = (units: readonly ExpectedUnit[], today = '2024-02-01') =>
    rollUp(record(PARENT), [], { units, today, scope: 'own' }).findings.map(({ subject, finding }) => [
      subject.agency,
      finding.severity,
      finding.args?.['late'],
    ]);

  test('that are missing are late from the day after their date on', () => {
    const due = { agency: '示例局', due: '2024-01-31' };
    expect(missing([due], '2024-01-31')).toEqual([['示例局', 'warning', 'no']]);
    expect(missing([due], '2024-02-01')).toEqual([['示例局', 'error', 'yes']]);
    expect(missing([{ agency: '示例局' }], '2024-12-31')).toEqual([['示例局', 'warning', 'no']]);
    expect(missing([{ ...due, isUnread: true }])).toEqual([]);
    expect(missing([{ ...due, report: record('示例局') }])).toEqual([]);
  });

  test('that are not on the list are told, by name if they have one', () => {
    const unlisted = [{ path: 'a.json', agency: '范例局' }, { path: 'b.json' }];
    const { findings } = rollUp(record(PARENT), [], { unlisted });
    expect(findings.map(({ subject, finding }) => [subject.path, finding.rule, finding.args])).toEqual([
      ['a.json', 'rollup/extra-unit', { agency: '范例局' }],
      ['b.json', 'rollup/extra-unit', {}],
    ]);
  });
});

describe('normative documents of a government and of its office', () => {
  const issued = (value: number, form = layout): Record<string, Cell> => ({
    [`/proactive/normativeDocuments/${form === layout ? 'issued' : 'created'}`]: number(value),
    '/proactive/normativeDocuments/inForce': number(value),
  });
  const told = (office: string, own: Recorded, atOffice: Recorded, scope?: RollUp['scope']) =>
    checkRollUp({
      year: 2023,
      today: '2024-04-01',
      parent: own,
      ...(scope ? { scope } : {}),
      units: [{ agency: office, report: atOffice }],
      unlisted: [],
    }).findings.filter(({ finding }) => finding.rule === 'rollup/double-counted-normative').length;

  test.each([
    ['the same number, at its office', '示例市人民政府办公室', 4, 4, 1],
    ['at an office of a province', '示例市人民政府办公厅', 4, 4, 1],
    ['another number', '示例市人民政府办公室', 4, 3, 0],
    ['none', '示例市人民政府办公室', 0, 0, 0],
    ['at another unit', '示例市示例局', 4, 4, 0],
  ])('%s', (_, office, own, atOffice, expected) => {
    expect(told(office, record(PARENT, issued(own)), record(office, issued(atOffice)), 'own')).toBe(expected);
    expect(told(office, record(PARENT, issued(own)), record(office, issued(atOffice)))).toBe(expected);
  });

  test('are counted rightly by a summary, on the older form under another name, and not where one is blank', () => {
    const office = '示例市人民政府办公室';
    const old = layoutOf('2019');
    const both = [record(PARENT, issued(4)), record(office, issued(4))] as const;
    expect(told(office, ...both, 'summary')).toBe(0);
    expect(told(office, record(PARENT, issued(4, old), old), record(office, issued(4, old), old))).toBe(1);
    const blank = record(office, { '/proactive/normativeDocuments/issued': BLANK });
    expect(told(office, both[0], blank)).toBe(0);
    expect(told(office, record(PARENT, { '/proactive/normativeDocuments/issued': BLANK }), both[1])).toBe(0);
  });
});
