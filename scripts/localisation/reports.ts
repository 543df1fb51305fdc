/** Reports as agencies make them: figures from a few to millions, most cells 0, totals added up last. */
import type { Layout } from '../../src/model/layout.ts';
import type { AnnualReport, Cell } from '../../src/model/report.ts';
import type { Random } from './random.ts';

export const APPLICANTS = [
  'naturalPersons',
  'businesses',
  'researchInstitutions',
  'publicWelfareOrgs',
  'legalServiceOrgs',
  'otherOrgs',
] as const;
export const COLUMNS = [...APPLICANTS, 'total'] as const;
/** Nine in ten requests come from natural persons; the further right a column, the emptier it is. */
const SHARE = [1, 0.12, 0.01, 0.01, 0.02, 0.03];
const FILLED = [0.5, 0.25, 0.04, 0.04, 0.06, 0.08];
const REVIEW = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'] as const;
const OUTCOMES = ['upheld', 'corrected', 'otherOutcome', 'pending'] as const;

export interface Form {
  readonly layout: Layout;
  /** Rows of table three by id, without the column. */
  readonly rows: readonly string[];
  readonly at: (id: string) => number;
}

export function formOf(layout: Layout): Form {
  const at = (id: string) => {
    const cell = layout.byId.get(id);
    if (!cell) throw new Error(`There is no cell ${id}`);
    return cell.index;
  };
  const ids = layout.cells.filter(cell => !cell.optional && cell.table.id === 'requests').map(cell => cell.id);
  return { layout, at, rows: [...new Set(ids.map(id => id.slice(0, id.lastIndexOf('/'))))] };
}

/** Values of the form's own cells, consistent in every sum. */
export function randomFigures({ layout, rows, at }: Form, random: Random): number[] {
  const values = layout.cells.filter(cell => !cell.optional).map(() => 0);
  const get = (id: string) => values[at(id)] ?? 0;
  const set = (id: string, value: number) => {
    values[at(id)] = value;
  };
  // The largest figure of a report: from a handful to millions, each order of magnitude half as frequent as the last.
  const size = 10 ** Math.min(6.5, 1 - Math.log2(1 - random.next()) * 0.9);
  const figure = (filled: number, share: number) =>
    random.next() < filled ? Math.ceil(size * share * random.next() ** 3) : 0;
  const details = rows.filter(row => row.includes('/outcomes') && row !== '/requests/outcomes/total');
  for (const [i, column] of APPLICANTS.entries()) {
    for (const row of details) set(`${row}/${column}`, figure(FILLED[i] ?? 0, SHARE[i] ?? 0));
    const handled = sum(details.map(row => get(`${row}/${column}`)));
    set(`/requests/outcomes/total/${column}`, handled);
    const forward = figure((FILLED[i] ?? 0) / 2, (SHARE[i] ?? 0) / 5);
    const over = Math.min(handled + forward, figure((FILLED[i] ?? 0) / 2, (SHARE[i] ?? 0) / 5));
    set(`/requests/carriedForward/${column}`, forward);
    set(`/requests/carriedOver/${column}`, over);
    set(`/requests/newlyReceived/${column}`, handled + forward - over);
  }
  for (const row of rows) set(`${row}/total`, sum(APPLICANTS.map(column => get(`${row}/${column}`))));
  for (const group of REVIEW) {
    for (const outcome of OUTCOMES) set(`/reviewLitigation/${group}/${outcome}`, figure(0.4, 0.05));
    set(`/reviewLitigation/${group}/total`, sum(OUTCOMES.map(outcome => get(`/reviewLitigation/${group}/${outcome}`))));
  }
  return values;
}

export function reportOf(layout: Layout, values: readonly number[]): AnnualReport {
  const cells = layout.cells.map((_, index): Cell => {
    const value = values[index];
    return value === undefined ? { state: 'missing' } : { state: 'number', value };
  });
  return { layout, editionEvident: true, cells, sections: [], notes: [], stated: {}, readings: [], damage: [] };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
