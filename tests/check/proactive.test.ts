/** What the figures of table two say about each other: every rule, with every pair of states that its cells can be in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkProactive } from '../../src/check/proactive.ts';
import type { Cell } from '../../src/model/report.ts';
import { layoutOf, reportOf } from '../diagnose/support.ts';

const number = (value: number): Cell => ({ state: 'number', value });
const BLANK: Cell = { state: 'blank' };
const STATES: readonly Cell[] = [
  number(0),
  number(3),
  BLANK,
  { state: 'missing' },
  { state: 'unreadable', text: '若干', why: 'not-a-number' },
];
const figureIn = (cell: Cell | undefined) => (cell?.state === 'number' ? cell.value : undefined);

describe.each(['2019', '2021'])('edition %s', edition => {
  const layout = layoutOf(edition);
  const base = reportOf(
    layout,
    layout.cells.filter(({ optional }) => !optional).map(() => 0),
  );
  const idOf = (index: number | undefined) => layout.cells[index ?? -1]?.id;
  /** What a rule says of a cell where some are as they are given, in order, and all others 0. */
  const said = (rule: string, about: number, given: ReadonlyMap<number, Cell>) => {
    const cells = base.cells.map((cell, index) => given.get(index) ?? cell);
    const { findings, notChecked } = checkProactive({ ...base, cells });
    const of = <T extends { rule: string; cells: readonly number[] }>(list: readonly T[]) =>
      list.filter(entry => entry.rule === rule && entry.cells[0] === about);
    return { findings: of(findings), notChecked: of(notChecked).map(({ reason }) => reason) };
  };
  /** Why figures cannot be compared; nothing where none is there. */
  const gapIn = (cells: readonly Cell[]) => {
    if (cells.some(({ state }) => state === 'unreadable')) return ['cell not readable'];
    return cells.some(({ state }) => state === 'number') ? ['figures blank'] : [];
  };

  test.each(layout.implications.map(implication => [idOf(implication.requires), implication] as const))(
    '%s: what is above 0 asks for it, and a 0 there is told',
    (_, { rule, positive, requires }) => {
      for (const cause of STATES)
        for (const effect of STATES) {
          const pair = new Map([[positive, cause] as const, [requires, effect] as const]);
          const { findings, notChecked } = said(rule, requires, pair);
          const [given, asked] = [figureIn(cause), figureIn(effect)];
          const holds = given === 0 || (asked ?? 0) > 0;
          const isBroken = given === 3 && asked === 0;
          expect(findings.map(({ severity, cells, reported }) => [severity, cells, reported])).toEqual(
            isBroken ? [['warning', [requires, positive], 0]] : [],
          );
          expect(notChecked).toEqual(holds || isBroken ? [] : gapIn([cause, effect]));
        }
    },
  );

  test.each(layout.bounds.map(bound => [idOf(bound.cells[0]), bound] as const))(
    '%s: no less than what it holds, unless one of these is not known',
    (_, { rule, cells, signs }) => {
      const [about = -1] = cells;
      const state = fc.oneof({ weight: 4, arbitrary: fc.nat(6).map(number) }, fc.constantFrom(...STATES));
      fc.assert(
        fc.property(fc.array(state, { minLength: cells.length, maxLength: cells.length }), given => {
          const values = given.map(figureIn);
          // What other rules say of the same cells is said once.
          const isExplained = layout.implications.some(({ positive, requires }) => {
            const at = (index: number) => (cells.includes(index) ? values[cells.indexOf(index)] : 0);
            return (
              [positive, requires].some(index => cells.includes(index)) && at(requires) === 0 && (at(positive) ?? 0) > 0
            );
          });
          fc.pre(!isExplained);
          const { findings, notChecked } = said(
            rule,
            about,
            new Map(cells.map((cell, i) => [cell, given[i] ?? BLANK])),
          );
          const [reported, ...parts] = values;
          const isKnown = values.every(value => value !== undefined);
          const computed = parts.reduce<number>((sum, part, i) => sum + (signs[i] ?? 0) * (part ?? 0), 0);
          expect(notChecked).toEqual(isKnown ? [] : gapIn(given));
          expect(findings.map(finding => [finding.cells, finding.reported, finding.computed])).toEqual(
            isKnown && (reported ?? 0) < computed ? [[cells, reported, computed]] : [],
          );
        }),
        { numRuns: 200 },
      );
    },
  );
});

describe('规章', () => {
  const layout = layoutOf('2021');
  const zeros = layout.cells.filter(({ optional }) => !optional).map(() => 0);
  const row = layout.cells.filter(({ id }) => id.startsWith('/proactive/regulations/'));
  const said = (agency: string | undefined, figures: readonly number[]) => {
    const report = reportOf(layout, zeros);
    const cells = [...report.cells];
    for (const [i, figure] of figures.entries()) cells[row[i]?.index ?? -1] = number(figure);
    const { findings, notChecked } = checkProactive({ ...report, cells, ...(agency ? { agency } : {}) });
    const told = findings.filter(({ rule }) => rule === 'proactive/regulation-by-body');
    return [told.map(({ cells: [first], reported }) => [layout.cells[first ?? -1]?.id, reported]), notChecked];
  };
  const some = [0, 0, 6];

  test.each([
    ['示例市示例区示例镇人民政府', true],
    ['示例市示例街道办事处', true],
    ['示例县人民政府', true],
    ['示例市示例区人民政府', true],
    ['示例市人民政府办公室', true],
    ['示例市示例局', true],
    ['示例省示例厅', true],
    ['示例市示例中心', true],
    ['示例市人民政府', false],
    ['示例省人民政府', false],
    ['示例自治区人民政府', false],
    ['国家示例局', false],
    ['中国示例局', false],
  ])('made by %s: %s', (agency, isTold) => {
    expect(said(agency, some)).toEqual([isTold ? [['/proactive/regulations/inForce', 6]] : [], []]);
    expect(said(agency, [0, 0, 0])).toEqual([[], []]);
  });

  test('made by nobody knows whom: not checked', () => {
    expect(said(undefined, some)[1]).toEqual([
      { rule: 'proactive/regulation-by-body', cells: [row[2]?.index], reason: 'agency unknown' },
    ]);
    expect(said(undefined, [])).toEqual([[], []]);
  });
});
