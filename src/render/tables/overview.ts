/** The run as a whole in tables: what was counted, and for a run over several files who needs attention and who is missing. */
import type { Overview } from '../../model/overview.ts';
import type { Column, SummaryCounts } from '../language.ts';
import { LANGUAGES } from '../languages.ts';
import { fileName } from '../message.ts';
import type { RenderOptions } from '../renderer.ts';
import type { Row, Table } from './table.ts';

const FOUND = ['errors', 'warnings', 'infos'] as const satisfies readonly Column[];
const COUNTED = ['reports', ...FOUND] as const satisfies readonly Column[];

/** By table, in the order in which somebody looks at them. */
const COLUMNS = {
  summary: [...COUNTED, 'waived', 'notChecked', 'unchecked', 'notReached'],
  unchecked: ['file', 'place', 'reason'],
  missing: ['agency', 'year', 'due'],
  late: ['agency', 'year', 'file', 'publishedOn', 'due'],
  agencies: ['agency', 'district', ...COUNTED],
  districts: ['district', ...COUNTED],
  years: ['year', ...COUNTED],
  rules: ['rule', 'title', ...COUNTED],
  reports: ['agency', 'year', 'file', ...FOUND],
} as const satisfies Partial<Record<Table['name'], readonly Column[]>>;

type Name = keyof typeof COLUMNS;

/**
 * Of what there is something to say; and what could not be checked, also where that is nothing.
 *
 * @param unchecked a row for each file
 */
export function overviewTables(
  { overview, ...summary }: SummaryCounts,
  unchecked: readonly Row[],
  options: RenderOptions,
): Table[] {
  const rows: Partial<Record<Name, readonly Row[]>> = {
    summary: [summary],
    unchecked,
    ...(overview ? rowsOf(overview, options) : {}),
  };
  return (Object.keys(COLUMNS) as Name[])
    .map(name => ({ name, columns: COLUMNS[name], rows: rows[name] ?? [], left: 0 }))
    .filter(table => table.rows.length > 0 || table.name === 'unchecked');
}

function rowsOf(overview: Overview, { language: code, documents }: RenderOptions) {
  const language = LANGUAGES[code];
  const { unknownAgency, unknownYear, overview: words } = language.words;
  const titles = documents();
  return {
    missing: overview.missing,
    late: overview.late.map(({ path, ...report }) => ({ file: path, ...report })),
    agencies: overview.agencies.map(({ name, ...group }) => ({ agency: name || unknownAgency, ...group })),
    districts: overview.districts.map(({ name, ...group }) => ({ district: name || words.elsewhere, ...group })),
    years: overview.years.map(({ name, ...group }) => ({ year: Number(name) || unknownYear, ...group })),
    rules: overview.rules.map(group => ({ title: titles[group.rule][code].title, ...group })),
    reports: overview.worst.map(report => ({ file: fileName(report, language), ...report })),
  } satisfies Partial<Record<Name, readonly Row[]>>;
}
