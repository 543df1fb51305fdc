/** Known faults, and what must be said of each: worked out from the fault and the rules of the form, by hand. */
import type { Random } from './random.ts';
import type { MadeReport } from './report.ts';

export interface Expected {
  readonly rule: string;
  /** The cell in question. */
  readonly cell: string;
}

/** What is wrong with a file. */
export interface Fault {
  readonly name: string;
  /** Where the format cannot carry the fault, nothing is done. */
  readonly formats?: readonly string[];
  spoil(report: MadeReport, random: Random): Spoilt | undefined;
}

export interface Spoilt {
  readonly report: MadeReport;
  readonly expected: readonly Expected[];
  /** What the report on the next year, where it can be read, shows of this one; and what is said of that. */
  readonly beside?: { readonly own: readonly Expected[]; readonly next: readonly Expected[] };
}

export const OUTCOMES = '/requests/outcomes/total/total';

/** Another figure in one cell, and every sum that the cell is part of. */
export function changed(report: MadeReport, cell: string, value: number): MadeReport {
  return { ...report, figures: new Map(report.figures).set(cell, value) };
}

export const FAULTS: readonly Fault[] = [
  {
    name: 'wrong total',
    spoil: (report, random) => {
      const cell = '/requests/outcomes/granted/total';
      const value = (report.figures.get(cell) ?? 0) + 1 + random.nat(9);
      return {
        report: changed(report, cell, value),
        expected: [
          { rule: 'requests/cross-footing', cell },
          { rule: 'requests/footing', cell: OUTCOMES },
        ],
      };
    },
  },
  {
    name: 'digits transposed',
    spoil: report => {
      const cell = '/requests/newlyReceived/naturalPersons';
      const digits = String(report.figures.get(cell) ?? 0);
      const swapped = [...digits].reverse().join('');
      if (swapped === digits || swapped.startsWith('0')) return undefined;
      return {
        report: changed(report, cell, Number(swapped)),
        expected: [
          { rule: 'requests/cross-footing', cell: '/requests/newlyReceived/total' },
          { rule: 'requests/balance', cell: '/requests/outcomes/total/naturalPersons' },
        ],
      };
    },
  },
  {
    name: 'carried forward mistyped',
    spoil: (report, random) => {
      const cell = '/requests/carriedForward/total';
      return {
        report: changed(report, cell, (report.figures.get(cell) ?? 0) + 1 + random.nat(9)),
        expected: [
          { rule: 'requests/cross-footing', cell },
          { rule: 'requests/balance', cell: OUTCOMES },
        ],
        beside: {
          own: [{ rule: 'diagnosis/next-year', cell }],
          next: [{ rule: 'series/carry', cell: '/requests/carriedOver/total' }],
        },
      };
    },
  },
  {
    name: 'review total wrong',
    spoil: (report, random) => {
      const cell = '/reviewLitigation/reconsideration/total';
      return {
        report: changed(report, cell, (report.figures.get(cell) ?? 0) + 1 + random.nat(3)),
        expected: [{ rule: 'review/footing', cell }],
      };
    },
  },
  {
    name: 'table missing',
    spoil: report => ({
      report: { ...report, without: ['reviewLitigation'] },
      expected: [{ rule: 'structure/table-missing', cell: '' }],
    }),
  },
  {
    name: 'unit in a cell',
    formats: ['txt', 'html', 'docx', 'xlsx'],
    spoil: report => {
      const cell = '/requests/newlyReceived/total';
      return {
        report: { ...report, written: new Map([[cell, `${report.figures.get(cell)}件`]]) },
        expected: [{ rule: 'cell/unit-in-cell', cell }],
      };
    },
  },
  {
    name: 'applicants left blank',
    spoil: report => {
      const cells = [...report.figures.keys()].filter(id => /^\/requests\/.*\/(?!total$)\w+$/.test(id));
      const rows = [...report.figures].filter(([id, value]) => /^\/requests\/.*\/total$/.test(id) && value > 0);
      const [first] = rows;
      if (!first) return undefined;
      return {
        report: { ...report, written: new Map(cells.map(id => [id, ''])) },
        expected: [{ rule: 'requests/columns-not-filled', cell: first[0] }],
      };
    },
  },
  {
    name: 'text disagrees',
    formats: ['json', 'yaml', 'txt', 'html', 'docx'],
    spoil: report => {
      const cell = '/requests/newlyReceived/total';
      const value = report.figures.get(cell) ?? 0;
      // Not what was carried over either: a text may count that in.
      const wrong = value + (report.figures.get('/requests/carriedOver/total') ?? 0) + 7;
      const sections = report.sections.map(section => ({
        ...section,
        paragraphs: section.paragraphs.map(text => text.replace(`申请${value}件，上年`, `申请${wrong}件，上年`)),
      }));
      return { report: { ...report, sections }, expected: [{ rule: 'narrative/requests-new', cell }] };
    },
  },
];
