/** Slips that concern several cells: which pairs of changes are one, and when a whole set is. */
import { describe, expect, test } from 'vitest';
import { accountFor, allOf, type Correction } from '../../src/diagnose/patterns.ts';
import { layoutOf } from './support.ts';

const layout = layoutOf('2021');
const at = (id: string) => layout.byId.get(id.startsWith('/') ? id : `/requests/${id}`)?.index ?? -1;
const change = (id: string, from: number | null, to: number): Correction => ({ cell: at(id), from, to });
type Figures = readonly [from: number | null, to: number];

/** Every cell by itself costs more than any slip of two. */
const ALONE = { kind: 'different-figure', cost: 100 } as const;
const account = (...corrections: readonly Correction[]) => accountFor(corrections, layout, () => ALONE);
const kindOf = (...corrections: readonly Correction[]) => account(...corrections).kind;

const ROW = 'outcomes/granted';
const BELOW = 'outcomes/partiallyGranted';
const [first, second, third] = ['naturalPersons', 'businesses', 'researchInstitutions'];

describe('two changes', () => {
  test.each([
    ['that exchange two figures', 'swapped', [12, 21], [21, 12]],
    ['that put a figure where a 0 was', 'moved', [0, 21], [21, 0]],
    ['that put a figure where a 0 was, the other way round', 'moved', [21, 0], [0, 21]],
    ['that cancel out', 'two-applicants', [58, 59], [28, 27]],
    ['that have nothing to do with each other', 'several', [58, 61], [28, 27]],
    ['of which one fills a blank', 'several', [null, 61], [28, 27]],
    ['of which one fills a blank with what stands beside it', 'moved', [null, 28], [28, 0]],
    ['that are both no figure, and 0', 'several', [null, 0], [null, 0]],
  ] as readonly (readonly [string, string, Figures, Figures])[])('in a row, %s', (_, kind, a, b) => {
    const pair = [change(`${ROW}/${first}`, ...a), change(`${ROW}/${second}`, ...b)] as const;
    expect(kindOf(...pair)).toBe(kind);
    expect(kindOf(pair[1], pair[0])).toBe(kind);
    // In a column likewise.
    const column = [change(`${ROW}/${first}`, ...a), change(`${BELOW}/${first}`, ...b)] as const;
    expect(kindOf(...column)).toBe(kind === 'two-applicants' ? 'two-rows' : kind);
    // And nowhere else: neither in two rows and columns, nor in two tables.
    expect(kindOf(pair[0], change(`${BELOW}/${second}`, ...b))).toBe('several');
    expect(kindOf(pair[0], change('/reviewLitigation/reconsideration/upheld', ...b))).toBe('several');
  });

  test('are the likelier a slip the nearer the cells, and the smaller what moved between them', () => {
    const swapped = (other: string) => account(change(`${ROW}/${first}`, 12, 21), change(other, 21, 12)).cost;
    expect(swapped(`${ROW}/${second}`)).toBeLessThan(swapped(`${ROW}/${third}`));
    expect(swapped(`${BELOW}/${first}`)).toBeLessThan(swapped(`outcomes/denied/stateSecret/${first}`));
    const between = (by: number) =>
      account(change(`${ROW}/${first}`, 50, 50 + by), change(`${ROW}/${second}`, 50, 50 - by)).cost;
    expect(between(1)).toBeLessThan(between(2));
    expect(between(30)).toBe(between(40));
    expect(between(40)).toBeGreaterThan(between(8));
  });

  test('are a number split in two where the digits of both, in order, are those of the whole, side by side in a row', () => {
    const left = (id: string, to: number) => change(id, 2, to);
    expect(kindOf(left(`${ROW}/${first}`, 20), change(`${ROW}/${second}`, 0, 0))).toBe('split-number');
    expect(kindOf(left(`${ROW}/${first}`, 0), change(`${ROW}/${second}`, 3, 23))).toBe('split-number');
    expect(kindOf(left(`${ROW}/${first}`, 32), change(`${ROW}/${second}`, 3, 0))).toBe('several');
    expect(kindOf(left(`${ROW}/${first}`, 23), change(`${ROW}/${second}`, 3, 1))).toBe('several');
    expect(kindOf(left(`${ROW}/${first}`, 23), change(`${ROW}/${third}`, 3, 0))).toBe('several');
    expect(kindOf(left(`${ROW}/${first}`, 23), change(`${BELOW}/${first}`, 3, 0))).toBe('several');
    // What a blank and a figure hold together is the figure.
    expect(kindOf(change(`${ROW}/${first}`, null, 23), change(`${ROW}/${second}`, 3, 0))).toBe('several');
    expect(kindOf(change(`${ROW}/${first}`, 3, 0), change(`${ROW}/${second}`, null, 3))).toBe('moved');
    // Numbers do not begin with 0.
    expect(kindOf(change(`${ROW}/${first}`, 0, 3), change(`${ROW}/${second}`, 3, 0))).toBe('moved');
  });

  test('of a total and a detail do not cancel out: one is added up in the other', () => {
    expect(kindOf(change(`${ROW}/otherOrgs`, 58, 59), change(`${ROW}/total`, 60, 59))).toBe('several');
    expect(kindOf(change(`outcomes/total/${first}`, 58, 59), change(`outcomes/total/${second}`, 28, 27))).toBe(
      'several',
    );
  });
});

describe('a set of changes', () => {
  const source = change(`${ROW}/${second}`, 3, 5);
  const totals = [
    change(`${ROW}/total`, 40, 42),
    change(`outcomes/total/${second}`, 9, 11),
    change('outcomes/total/total', 90, 92),
  ];

  test('of totals above one detail, all off by the same, was left stale', () => {
    expect(account(...totals)).toEqual(allOf('stale-totals', totals));
    const [row, ...others] = totals;
    expect(kindOf({ ...(row as Correction), to: 43 }, ...others)).toBe('several');
    // No detail is added up in both of these.
    expect(kindOf(change(`${ROW}/total`, 40, 42), change('carriedOver/total', 3, 5))).toBe('several');
  });

  test('of a detail and totals that were computed from it is one slip: that of the detail', () => {
    const { kind, changes } = account(source, ...totals);
    expect(kind).toBe('carried-into-totals');
    expect(changes.map(one => one.kind)).toEqual(['different-figure', ...totals.map(() => 'carried-into-totals')]);
    expect(account(source, ...totals).cost).toBeLessThan(account(source).cost + 10);
    expect(kindOf(source, change('carriedOver/total', 40, 42))).toBe('several');
    expect(kindOf({ ...source, to: 6 }, ...totals.slice(0, 2))).toBe('several');
  });

  test('is taken apart as cheaply as can be, cells in their order', () => {
    const given = [
      change(`${ROW}/${first}`, 12, 21),
      change(`${BELOW}/${first}`, 7, 9),
      change(`${ROW}/${second}`, 21, 12),
    ];
    const { kind, changes, cost } = account(...given);
    expect(kind).toBe('several');
    expect(changes.map(one => [one.cell, one.kind])).toEqual([
      [at(`${ROW}/${first}`), 'swapped'],
      [at(`${ROW}/${second}`), 'swapped'],
      [at(`${BELOW}/${first}`), 'different-figure'],
    ]);
    expect(cost).toBe(account(given[0] as Correction, given[2] as Correction).cost + 100);
  });

  test('of one is what it is alone, and of more than six no puzzle', () => {
    expect(account(source)).toEqual({ changes: [{ ...source, kind: 'different-figure' }], ...ALONE });
    const rows = ['stateSecret', 'prohibitedByLaw'].map(id => `outcomes/denied/${id}`);
    const pairs = [ROW, BELOW, ...rows].flatMap(row => [
      change(`${row}/${first}`, 12, 21),
      change(`${row}/${second}`, 21, 12),
    ]);
    expect(new Set(account(...pairs.slice(0, 6)).changes.map(({ kind }) => kind))).toEqual(new Set(['swapped']));
    // The last six are a puzzle again.
    expect(account(...pairs.slice(0, 7)).changes[0]?.kind).toBe('different-figure');
  });
});
