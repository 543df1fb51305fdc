/** `--format csv` and `csv-overview`: a table as spreadsheets expect it (RFC 4180, with the mark of UTF-8 for Excel). */
import type { Column, Language } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { csvField } from './neutral.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { overviewTables } from './tables/overview.ts';
import { FINDING_COLUMNS, findingRows, notCheckedRows, uncheckedRow } from './tables/results.ts';
import type { Row } from './tables/table.ts';

/** A row for each finding, each kind of check that could not be made and each file that could not be checked. */
export function csvRenderer(options: RenderOptions): Renderer {
  const line = (row: Row) => lineOf(row, FINDING_COLUMNS);
  return {
    begin: () => headOf(FINDING_COLUMNS, LANGUAGES[options.language]),
    report: result => [...findingRows(result, options), ...notCheckedRows(result, options)].map(line).join(''),
    unchecked: file => line(uncheckedRow(file, options)),
    end: () => '',
  };
}

/** What a row is about, and then what is said of it: whatever a table of the overview has. */
const ALL_COLUMNS = [
  'table',
  'district',
  'agency',
  'year',
  'rule',
  'title',
  'file',
  'place',
  'reason',
  'publishedOn',
  'due',
  'reports',
  'errors',
  'warnings',
  'infos',
  'waived',
  'notChecked',
  'unchecked',
  'notReached',
] as const satisfies readonly Column[];

/** All tables of the overview in one, told apart by the first column: a filter on it gives each of them. */
export function csvOverviewRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  const unchecked: Row[] = [];
  return {
    begin: () => headOf(ALL_COLUMNS, language),
    report: () => '',
    unchecked(file) {
      unchecked.push(uncheckedRow(file, options));
      return '';
    },
    end: counts =>
      overviewTables(counts, unchecked, options)
        .flatMap(({ name, rows }) => rows.map(row => ({ ...row, table: language.outputs.headings[name] })))
        .map(row => lineOf(row, ALL_COLUMNS))
        .join(''),
  };
}

function headOf(columns: readonly Column[], { outputs }: Language): string {
  return `\ufeff${lineOf(outputs.columns, columns)}`;
}

function lineOf(row: Row, columns: readonly Column[]): string {
  return `${columns.map(column => fieldOf(row[column])).join(',')}\r\n`;
}

function fieldOf(value: string | number | undefined): string {
  return typeof value === 'string' ? csvField(value) : String(value ?? '');
}
