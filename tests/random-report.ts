/** Random reports that satisfy every balance, built the way an agency counts: from details up, totals last. */
import fc from 'fast-check';
import { loadLayouts } from '../src/editions.ts';
import type { Layout } from '../src/model/layout.ts';
import { setAt } from '../src/model/pointer.ts';
import type { AnnualReport, Cell } from '../src/model/report.ts';

export interface RandomReport {
  readonly layout: Layout;
  /** Values of the form's own cells, by index. */
  readonly values: readonly number[];
}

/** Mostly zeros, a few small figures, now and then a large one: as real reports are. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(30) },
  { weight: 1, arbitrary: fc.nat(1_000_000) },
);

const SIX = [
  'naturalPersons',
  'businesses',
  'researchInstitutions',
  'publicWelfareOrgs',
  'legalServiceOrgs',
  'otherOrgs',
];

const figures = fc.array(figure, { minLength: 200, maxLength: 200 });
const layoutOf = (edition: string) => loadLayouts().find(candidate => candidate.edition.id === edition) as Layout;

export const randomReport: fc.Arbitrary<RandomReport> = fc
  .record({ edition: fc.constantFrom('2019', '2021'), figures })
  .map(({ edition, figures }) => settle(layoutOf(edition), figures));

/** Reports on consecutive years, in which each begins with what the one before left; the form changes for the third. */
export const randomChain: fc.Arbitrary<readonly RandomReport[]> = fc
  .tuple(figures, figures, figures, figures)
  .map(years => {
    const chain: RandomReport[] = [];
    for (const [year, figures] of years.entries())
      chain.push(settle(layoutOf(year < 2 ? '2019' : '2021'), figures, chain.at(-1)));
    return chain;
  });

/** Adds up what was counted. */
function settle(layout: Layout, figures: readonly number[], before?: RandomReport): RandomReport {
  const size = layout.cells.filter(cell => !cell.optional).length;
  const values = Array.from({ length: size }, (_, index) => figures[index % figures.length] ?? 0);
  const at = (id: string) => layout.byId.get(id)?.index ?? -1;
  const ids = layout.cells.slice(0, size).map(cell => cell.id);
  const rows = [...new Set(ids.filter(id => id.startsWith('/requests/')).map(id => id.replace(/\/\w+$/, '')))];
  const details = rows.filter(row => row.startsWith('/requests/outcomes/') && row !== '/requests/outcomes/total');
  const set = (id: string, value: number) => {
    values[at(id)] = value;
  };
  const get = (id: string) => values[at(id)] ?? 0;
  for (const column of SIX) {
    const forward = get(`/requests/carriedForward/${column}`);
    const handled = () => sum(details.map(row => get(`${row}/${column}`)));
    const carried = before && figureOf(before, `/requests/carriedForward/${column}`);
    const over = carried ?? Math.min(get(`/requests/carriedOver/${column}`), handled() + forward);
    const granted = `/requests/outcomes/granted/${column}`;
    set(granted, get(granted) + Math.max(0, over - handled() - forward));
    set(`/requests/outcomes/total/${column}`, handled());
    set(`/requests/carriedOver/${column}`, over);
    set(`/requests/newlyReceived/${column}`, handled() + forward - over);
  }
  for (const row of rows) set(`${row}/total`, sum(SIX.map(column => get(`${row}/${column}`))));
  for (const block of ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'])
    set(
      `/reviewLitigation/${block}/total`,
      sum(['upheld', 'corrected', 'otherOutcome', 'pending'].map(part => get(`/reviewLitigation/${block}/${part}`))),
    );
  for (const row of ['/proactive/regulations', '/proactive/normativeDocuments']) {
    const inForce = before && figureOf(before, `${row}/inForce`);
    if (inForce !== undefined && at(`${row}/inForce`) >= 0) {
      set(`${row}/repealed`, Math.min(get(`${row}/repealed`), inForce + get(`${row}/issued`)));
      set(`${row}/inForce`, inForce + get(`${row}/issued`) - get(`${row}/repealed`));
    }
  }
  return { layout, values };
}

export function figureOf({ layout, values }: RandomReport, id: string): number | undefined {
  return values[layout.byId.get(id)?.index ?? -1];
}

/** Another figure in some cells, whatever they add up to. */
export function changed(report: RandomReport, changes: Readonly<Record<string, number>>): RandomReport {
  const values = [...report.values];
  for (const [id, by] of Object.entries(changes)) {
    const index = report.layout.byId.get(id)?.index ?? -1;
    values[index] = (values[index] ?? 0) + by;
  }
  return { ...report, values };
}

/** Only the cells: what most rules look at. */
export function toReport({ layout, values }: RandomReport): AnnualReport {
  const cells = layout.cells.map((_, index): Cell => {
    const value = values[index];
    return value === undefined ? { state: 'missing' } : { state: 'number', value };
  });
  return { layout, editionEvident: true, cells, sections: [], stated: {}, notes: [], readings: [], damage: [] };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function toData({ layout, values }: RandomReport): Record<string, unknown> {
  const data: Record<string, unknown> = {
    agency: '示例市示例局',
    year: layout.edition.id === '2019' ? 2020 : 2023,
    edition: layout.edition.id,
  };
  for (const [index, value] of values.entries()) setAt(data, layout.cells[index]?.id ?? '', value);
  return data;
}
