/** Random reports that satisfy every balance, built the way an agency counts: from details up, totals last. */
import fc from 'fast-check';
import { loadLayouts } from '../src/editions.ts';
import type { Layout } from '../src/model/layout.ts';
import { setAt } from '../src/model/pointer.ts';

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

export const randomReport: fc.Arbitrary<RandomReport> = fc
  .record({ edition: fc.constantFrom('2019', '2021'), figures: fc.array(figure, { minLength: 200, maxLength: 200 }) })
  .map(({ edition, figures }) => {
    const layout = loadLayouts().find(candidate => candidate.edition.id === edition) as Layout;
    const size = layout.cells.filter(cell => !cell.optional).length;
    const values = Array.from({ length: size }, (_, index) => figures[index % figures.length] ?? 0);
    const at = (id: string) => layout.byId.get(id)?.index ?? -1;
    const ids = layout.cells.slice(0, size).map(cell => cell.id);
    const six = [
      'naturalPersons',
      'businesses',
      'researchInstitutions',
      'publicWelfareOrgs',
      'legalServiceOrgs',
      'otherOrgs',
    ];
    const rows = [...new Set(ids.filter(id => id.startsWith('/requests/')).map(id => id.replace(/\/\w+$/, '')))];
    const details = rows.filter(row => row.startsWith('/requests/outcomes/') && row !== '/requests/outcomes/total');
    const set = (id: string, value: number) => {
      values[at(id)] = value;
    };
    const get = (id: string) => values[at(id)] ?? 0;
    for (const column of six) {
      set(`/requests/outcomes/total/${column}`, sum(details.map(row => get(`${row}/${column}`))));
      const out = get(`/requests/outcomes/total/${column}`) + get(`/requests/carriedForward/${column}`);
      const over = Math.min(get(`/requests/carriedOver/${column}`), out);
      set(`/requests/carriedOver/${column}`, over);
      set(`/requests/newlyReceived/${column}`, out - over);
    }
    for (const row of rows) set(`${row}/total`, sum(six.map(column => get(`${row}/${column}`))));
    for (const block of ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'])
      set(
        `/reviewLitigation/${block}/total`,
        sum(['upheld', 'corrected', 'otherOutcome', 'pending'].map(part => get(`/reviewLitigation/${block}/${part}`))),
      );
    return { layout, values };
  });

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
