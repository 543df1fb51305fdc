/** Reports and layouts for tests of error localisation, and what every explanation has to satisfy. */
import { expect } from 'vitest';
import { check, checkBalances } from '../../src/check/index.ts';
import { diagnose } from '../../src/diagnose/index.ts';
import { loadLayouts } from '../../src/editions.ts';
import type { Change, Diagnosis } from '../../src/model/diagnosis.ts';
import type { Edition, TableDef } from '../../src/model/edition.ts';
import type { Balance, CellDef, Layout } from '../../src/model/layout.ts';
import type { AnnualReport, Cell } from '../../src/model/report.ts';

export const layoutOf = (edition: string) => loadLayouts().find(layout => layout.edition.id === edition) as Layout;

export function reportOf(layout: Layout, values: readonly number[]): AnnualReport {
  const cells = layout.cells.map((_, index): Cell => {
    const value = values[index];
    return value === undefined ? { state: 'missing' } : { state: 'number', value };
  });
  return { layout, editionEvident: true, cells, sections: [], notes: [], stated: {}, readings: [], damage: [] };
}

const APPLICANTS = [
  'naturalPersons',
  'businesses',
  'researchInstitutions',
  'publicWelfareOrgs',
  'legalServiceOrgs',
  'otherOrgs',
] as const;

/** Table three from its details: `granted` of outcomes, `carriedOver`, `carriedForward`, by applicant; the rest follows. */
export function tableThree(layout: Layout, details: Readonly<Record<string, readonly number[]>>): number[] {
  const values = layout.cells.filter(cell => !cell.optional).map(() => 0);
  const at = (id: string) => layout.byId.get(`/requests/${id}`)?.index ?? -1;
  const add = (row: string, i: number, by: number) => {
    for (const column of [APPLICANTS[i], 'total']) {
      const cell = at(`${row}/${column}`);
      if (cell < 0) throw new Error(`There is no row ${row}`);
      values[cell] = (values[cell] ?? 0) + by;
    }
  };
  for (const [row, figures] of Object.entries(details))
    for (const [i, figure] of figures.entries()) {
      add(row, i, figure);
      if (row !== 'carriedOver' && row !== 'carriedForward') add('outcomes/total', i, figure);
      add('newlyReceived', i, row === 'carriedOver' ? -figure : figure);
    }
  return values;
}

/** A report with other figures in some cells; `null` for blank, text for unreadable. Cells by id below `/requests/`. */
export function changedReport(
  layout: Layout,
  values: readonly number[],
  changes: Readonly<Record<string, number | string | null>>,
): AnnualReport {
  const report = reportOf(layout, values);
  const cells = [...report.cells];
  for (const [id, value] of Object.entries(changes)) {
    const index = layout.byId.get(id.startsWith('/') ? id : `/requests/${id}`)?.index ?? -1;
    if (index < 0) throw new Error(`There is no cell ${id}`);
    if (value === null) cells[index] = { state: 'blank' };
    else if (typeof value === 'number') cells[index] = { state: 'number', value };
    else cells[index] = { state: 'unreadable', text: value, why: 'not-a-number' };
  }
  return { ...report, cells };
}

export function diagnosesOf(report: AnnualReport): readonly Diagnosis[] {
  return diagnose(report, check(report).findings);
}

/** Changes as 「id: from → to」, in order. */
export function inWords(changes: readonly Change[], layout: Layout): string[] {
  return changes.map(({ cell, from, to }) => `${layout.cells[cell]?.id}: ${from} → ${to}`);
}

export function applied(report: AnnualReport, changes: readonly Change[]): AnnualReport {
  const cells = [...report.cells];
  for (const { cell, to } of changes) cells[cell] = { state: 'number', value: to };
  return { ...report, cells };
}

/** One explanation of every cause together settles every sum; each by itself settles what it says. */
export function expectToSettle(report: AnnualReport, diagnoses: readonly Diagnosis[]): void {
  const { findings } = checkBalances(report);
  const settled = diagnoses.flatMap(({ settles }) => settles).sort((a, b) => a - b);
  expect(settled).toEqual(findings.map((_, position) => position));
  for (const { settles, explanations } of diagnoses)
    for (const { changes } of explanations) {
      for (const { to } of changes) expect(Number.isInteger(to) && to >= 0).toBe(true);
      const left = checkBalances(applied(report, changes)).findings;
      const places = left.map(({ rule, cells }) => `${rule} ${cells[0]}`);
      for (const position of settles) {
        const { rule, cells = [] } = findings[position] ?? {};
        expect(places).not.toContain(`${rule} ${cells[0]}`);
      }
      expect(left.length).toBe(findings.length - settles.length);
    }
  if (diagnoses.every(({ explanations }) => explanations.length > 0)) {
    const best = diagnoses.flatMap(({ explanations }) => explanations[0]?.changes ?? []);
    expect(checkBalances(applied(report, best)).findings).toEqual([]);
  }
}

/** A layout of nothing but sums: `[total, part, …]`, negative where a part is subtracted; cells count from 1. */
export function sumsOf(cellCount: number, sums: readonly (readonly number[])[]): Layout {
  const table = { id: 'requests', label: '表', en: 'Table', blocks: [] } as unknown as TableDef;
  const block = { rows: [], columns: [] };
  const cells = Array.from({ length: cellCount }, (_, index): CellDef => {
    const node = { label: `x${index + 1}`, en: `x${index + 1}` };
    return { index, id: `/x${index + 1}`, table, block, row: [node], column: [node], kind: 'count', optional: false };
  });
  const balances = sums.map(([total = 0, ...parts], i): Balance => {
    const rule =
      (['requests/footing', 'requests/cross-footing', 'requests/balance'] as const)[i % 3] ?? 'review/footing';
    return {
      rule,
      table,
      cells: [total - 1, ...parts.map(part => Math.abs(part) - 1)],
      signs: parts.map(part => (part < 0 ? -1 : 1)),
    };
  });
  return {
    edition: { id: 'test', tables: [table] } as unknown as Edition,
    tables: [],
    cells,
    byId: new Map(cells.map(cell => [cell.id, cell])),
    balances,
    subtotals: [],
    rollForwards: [],
    bounds: [],
    implications: [],
  };
}
