/** Figures and claims of the prose against the tables: the cells each speaks of, and what is said where these are not known. */
import { describe, expect, test } from 'vitest';
import { narrativeEvidence } from '../../../src/check/index.ts';
import { checkClaim } from '../../../src/check/narrative/claims.ts';
import { checkFigure } from '../../../src/check/narrative/tie-out.ts';
import type { AnnualReport, Cell } from '../../../src/model/report.ts';
import type {
  ClaimStatement,
  FlowStatement,
  NumberInText,
  Role,
  RoleStatement,
  Scope,
  Statement,
} from '../../../src/model/statement.ts';
import { layoutOf, reportOf } from '../../diagnose/support.ts';

const layout = layoutOf('2021');
const indexOf = (id: string) => layout.byId.get(id)?.index ?? -1;
/** The totals of all rows below a path; printed subtotals are none of the form. */
const totalsIn = (path: string) =>
  layout.cells
    .filter(({ id, optional }) => id.startsWith(`${path}/`) && id.endsWith('/total') && !optional)
    .map(({ id }) => id);

/** Every total is another power of two, so that no two sets of cells have the same sum. */
const IDS = [...totalsIn('/requests'), ...totalsIn('/reviewLitigation')];
const values = layout.cells.filter(({ optional }) => !optional).map(() => 0);
for (const [i, id] of IDS.entries()) values[indexOf(id)] = 2 ** i;

function reportWith(changes: Readonly<Record<string, Cell>> = {}, statements: readonly Statement[] = []): AnnualReport {
  const report = reportOf(layout, values);
  const cells = [...report.cells];
  for (const [id, cell] of Object.entries(changes)) cells[indexOf(id)] = cell;
  return { ...report, cells, prose: { statements, numbers: 0 } };
}
const sumOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (values[indexOf(id)] ?? 0), 0);

const OWN: Scope = { whose: 'own', time: 'this-year' };
const said = { section: 'overview', paragraph: '收到申请若干件。', start: 0, end: 7 } as const;
const number = (value: number): NumberInText => ({
  value,
  unit: '件',
  step: 1,
  start: 4,
  end: 6,
  kind: 'count',
  isApproximate: false,
});
const figure = (role: Role, value: number, more: Partial<RoleStatement> = {}): RoleStatement => ({
  ...said,
  type: 'figure',
  role,
  figure: number(value),
  scope: OWN,
  isSure: true,
  ...more,
});

const NEW = '/requests/newlyReceived/total';
const OVER = '/requests/carriedOver/total';
const HANDLED = '/requests/outcomes/total/total';
const FORWARD = '/requests/carriedForward/total';
const outcome = (...rows: readonly string[]) => rows.flatMap(row => totalsIn(`/requests/outcomes/${row}`));
const review = (block: string) => `/reviewLitigation/${block}/total`;
const LITIGATION = [review('litigationDirect'), review('litigationAfterReconsideration')];

/** The rule that a role is judged by, what it may be the sum of, the plainest first, and how grave a difference is. */
const ROLES: readonly (readonly [Role, string, readonly (readonly string[])[], 'error' | 'warning'])[] = [
  ['newly-received', 'narrative/requests-new', [[NEW], [NEW, OVER]], 'error'],
  ['received', 'narrative/requests-new', [[NEW], [NEW, OVER]], 'warning'],
  ['received-and-handled', 'narrative/requests-new', [[NEW], [NEW, OVER], [HANDLED]], 'warning'],
  ['carried-over', 'narrative/requests-carry-in', [[OVER]], 'warning'],
  ['handled', 'narrative/requests-processed', [[HANDLED]], 'warning'],
  ['carried-forward', 'narrative/requests-carry-out', [[FORWARD]], 'warning'],
  ['granted', 'narrative/requests-by-result', [outcome('granted')], 'warning'],
  ['partially-granted', 'narrative/requests-by-result', [outcome('partiallyGranted')], 'warning'],
  ['granted-in-any-part', 'narrative/requests-by-result', [outcome('granted', 'partiallyGranted')], 'warning'],
  ['denied', 'narrative/requests-by-result', [outcome('denied')], 'warning'],
  ['unavailable', 'narrative/requests-by-result', [outcome('unavailable')], 'warning'],
  ['not-processed', 'narrative/requests-by-result', [outcome('notProcessed')], 'warning'],
  ['other-outcome', 'narrative/requests-by-result', [outcome('other')], 'warning'],
  ['reconsideration', 'narrative/review-claim', [[review('reconsideration')]], 'warning'],
  ['litigation', 'narrative/review-claim', [LITIGATION], 'warning'],
];
const NOBODY: ReadonlySet<number> = new Set();

describe.each(ROLES)('%s', (role, rule, readings, severity) => {
  const [plainest = []] = readings;
  const sum = sumOf(plainest);

  test('agrees with its cells, under every reading', () => {
    for (const ids of readings) {
      const { findings, notChecked, ties, tied } = checkFigure(figure(role, sumOf(ids)), reportWith(), NOBODY);
      // 「新收」 with what was carried over is said in other words than it means.
      const isLoose = role === 'newly-received' && ids.length > 1;
      expect(findings.map(finding => [finding.severity, finding.rule])).toEqual(isLoose ? [['info', rule]] : []);
      expect([notChecked, tied.length]).toEqual([[], 1]);
      expect(ties.map(({ cells }) => cells)).toEqual([ids.map(indexOf)]);
    }
  });

  test('is told where it is another figure, unless it is not surely of this report', () => {
    const off = 3 + 2 ** 40;
    const { findings, notChecked, tied } = checkFigure(figure(role, off), reportWith(), NOBODY);
    expect(notChecked).toEqual([]);
    expect(tied.length).toBe(1);
    expect(findings).toMatchObject([
      { rule, severity, cells: plainest.map(indexOf), reported: off, computed: sum, quote: { start: 0, end: 7 } },
    ]);
    for (const more of [
      { isSure: false },
      { scope: { ...OWN, whose: 'region' } },
      { scope: { ...OWN, time: 'other' } },
      { scope: { ...OWN, time: 'cumulative' } },
    ] as const)
      expect(checkFigure(figure(role, off, more), reportWith(), NOBODY)).toMatchObject({
        findings: [],
        notChecked: [],
        tied: [],
      });
  });

  test('is not checked against what is blank, cannot be read or does not add up', () => {
    const reasons = (changes: Readonly<Record<string, Cell>>, inQuestion = NOBODY) => {
      const { findings, notChecked } = checkFigure(figure(role, 3 + 2 ** 40), reportWith(changes), inQuestion);
      expect(findings).toEqual([]);
      return notChecked.map(entry => [entry.rule, entry.reason, entry.cells]);
    };
    const all = (cell: Cell) => Object.fromEntries(plainest.map(id => [id, cell]));
    const cells = plainest.map(indexOf);
    expect(reasons(all({ state: 'blank' }))).toEqual([[rule, 'figures blank', cells]]);
    expect(reasons(all({ state: 'missing' }))).toEqual([[rule, 'figures blank', cells]]);
    const unreadable: Cell = { state: 'unreadable', text: '若干', why: 'not-a-number' };
    for (const id of plainest) expect(reasons({ [id]: unreadable })).toEqual([[rule, 'cell not readable', cells]]);
    for (const id of readings.flat())
      expect(reasons({}, new Set([indexOf(id)]))).toEqual([[rule, 'figures in question', cells]]);
  });
});

test('none received, where the table has some, is a claim of its own', () => {
  const { findings } = checkFigure(figure('newly-received', 0), reportWith(), NOBODY);
  expect(findings).toMatchObject([
    { rule: 'narrative/no-request-claim', severity: 'error', args: { values: [String(sumOf([NEW]))] } },
  ]);
});

describe('a claim without a figure', () => {
  const claim = (kind: ClaimStatement['claim'], scope = OWN): ClaimStatement => ({
    ...said,
    type: 'claim',
    claim: kind,
    scope,
  });
  const CLAIMS = [
    ['no-request', 'narrative/no-request-claim', 'error', [NEW]],
    ['all-closed', 'narrative/all-closed-claim', 'warning', [FORWARD]],
    ['no-reconsideration', 'narrative/review-claim', 'error', [review('reconsideration')]],
    ['no-litigation', 'narrative/review-claim', 'error', LITIGATION],
    ['no-review', 'narrative/review-claim', 'error', [review('reconsideration'), ...LITIGATION]],
  ] as const;

  test.each(CLAIMS)('%s', (kind, rule, severity, ids) => {
    const zero = Object.fromEntries(ids.map(id => [id, { state: 'number', value: 0 } as Cell]));
    const unreadable: Cell = { state: 'unreadable', text: '若干', why: 'not-a-number' };
    const judged = (report: AnnualReport, inQuestion = NOBODY, tellsForward = false, scope = OWN) => {
      const { findings, notChecked } = checkClaim(claim(kind, scope), report, tellsForward, inQuestion);
      return [
        findings.map(finding => [finding.rule, finding.severity, finding.cells, finding.args?.['values']]),
        notChecked.map(entry => [entry.rule, entry.reason, entry.cells]),
      ];
    };
    const cells = ids.map(indexOf);
    expect(judged(reportWith())).toEqual([[[rule, severity, cells, ids.map(id => String(values[indexOf(id)]))]], []]);
    expect(judged(reportWith(zero))).toEqual([[], []]);
    for (const id of ids) {
      expect(judged(reportWith({ ...zero, [id]: unreadable }))).toEqual([[], [[rule, 'cell not readable', cells]]]);
      expect(judged(reportWith({ ...zero, [id]: { state: 'number', value: 7 } }))).toEqual([
        [[rule, severity, [indexOf(id)], ['7']]],
        [],
      ]);
      expect(judged(reportWith(), new Set([indexOf(id)]))).toEqual([[], [[rule, 'figures in question', cells]]]);
    }
    expect(judged(reportWith(), NOBODY, false, { ...OWN, whose: 'region' })).toEqual([[], []]);
    // Where the prose names what is carried forward, 「均已办结」 speaks of the others.
    expect(judged(reportWith(), NOBODY, true)[0]?.length).toBe(kind === 'all-closed' ? 0 : 1);
  });
});

describe('evidence', () => {
  const told = (statement: Statement, changes: Readonly<Record<string, Cell>> = {}) =>
    narrativeEvidence(reportWith(changes, [statement])).map(({ cell, value }) => [layout.cells[cell]?.id, value]);

  test.each(ROLES)('%s speaks of a cell where it speaks of one alone', (role, _, [plainest = []]) => {
    const [id, ...others] = plainest;
    // Whatever came in may include what was carried over, unless nothing was.
    const changes: Readonly<Record<string, Cell>> = { [OVER]: { state: 'number', value: 0 } };
    expect(told(figure(role, 77), changes)).toEqual(others.length > 0 ? [] : [[id, 77]]);
    expect(told(figure(role, 77, { isSure: false }), changes)).toEqual([]);
    expect(told(figure(role, 77, { scope: { ...OWN, time: 'other' } }), changes)).toEqual([]);
  });

  test('what came in is evidence for what is new where the table says the same, or nothing was carried over', () => {
    for (const role of ['received', 'received-and-handled'] as const) {
      expect(told(figure(role, 77))).toEqual([]);
      expect(told(figure(role, sumOf([NEW, OVER])))).toEqual([]);
      expect(told(figure(role, sumOf([NEW])))).toEqual([[NEW, sumOf([NEW])]]);
      expect(told(figure(role, 77), { [OVER]: { state: 'blank' } })).toEqual([]);
    }
    expect(told(figure('newly-received', 77))).toEqual([[NEW, 77]]);
  });

  test('what came in and what is carried forward tell what was handled, where that is not told itself', () => {
    const flow = (more: Partial<FlowStatement>): FlowStatement => ({
      ...said,
      type: 'flow',
      newlyReceived: number(41),
      carriedOver: number(4),
      carriedForward: number(2),
      handled: [],
      saysAllClosed: false,
      isCarriedOverIncluded: false,
      ...more,
    });
    const { newlyReceived: _, ...withoutNew } = flow({ received: number(30) });
    const { carriedOver: __, ...withoutOver } = flow({});
    const { carriedForward: ___, ...withoutForward } = flow({});
    expect(told(flow({}))).toEqual([[HANDLED, 43]]);
    expect(told(withoutNew)).toEqual([[HANDLED, 32]]);
    expect(told(withoutOver)).toEqual([]);
    expect(told(withoutForward)).toEqual([]);
    expect(told(flow({ handled: [number(43)] }))).toEqual([]);
  });
});
