/** `--format html`: one page that stands by itself, to be searched, sorted, printed and passed on. */

import type { Column, Language, OutputWords } from '../language.ts';
import { LANGUAGES } from '../languages.ts';
import { fileName } from '../message.ts';
import { withinDocument } from '../not-checked.ts';
import type { Renderer, RenderOptions } from '../renderer.ts';
import { collectTables } from '../tables/collect.ts';
import { cut, LOOKS, type Row, type Table } from '../tables/table.ts';
import { chart } from './chart.ts';
import { type Field, page, type Section } from './page.ts';

/** Rows of a table, and of that of findings: more are slow to open and to search, and nobody looks at them one by one. */
const MOST_ROWS = 500;
const MOST_FINDINGS = 2000;

/** What people read; the others are for further work. */
const FINDING_COLUMNS: readonly Column[] = [
  'severity',
  'agency',
  'year',
  'file',
  'place',
  'message',
  'cause',
  'waiver',
  'rule',
];

/** One group alone says no more than the summary does. */
const GROUPED: ReadonlySet<Table['name']> = new Set(['agencies', 'districts', 'years']);
/** What a bar is called, for the tables that are drawn. */
const CHARTED: Partial<Record<Table['name'], Column>> = {
  agencies: 'agency',
  districts: 'district',
  years: 'year',
  rules: 'title',
};

export function htmlRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  const { outputs } = language;
  const { tables, ...collected } = collectTables(options, MOST_FINDINGS);
  /** Reports of which nothing is said, also not beside the others. */
  const clean = new Set<string>();
  return {
    ...collected,
    report(result) {
      const file = fileName(result, language);
      if (result.findings.length + withinDocument(result.notChecked).length > 0) clean.delete(file);
      else if (result.state === 'checked') clean.add(file);
      return collected.report(result);
    },
    end(counts) {
      const all = tables(counts).filter(({ name, rows }) => !GROUPED.has(name) || rows.length > 1);
      const sections = all.map((table): Section => {
        const heading = outputs.headings[table.name];
        if (table.name !== 'summary') return sectionOf(table, heading, language);
        const paragraphs = [language.words.summary(counts), ...(clean.size > 0 ? [outputs.clean(clean.size)] : [])];
        return { name: table.name, heading, paragraphs, figures: all.map(other => chartOf(other, outputs)).join('') };
      });
      return page(outputs.title, sections, outputs);
    },
  };
}

function sectionOf(table: Table, heading: string, { outputs, words }: Language): Section {
  const isFindings = table.name === 'findings';
  const { rows, left } = cut(table, isFindings ? MOST_FINDINGS : MOST_ROWS);
  const columns = isFindings ? FINDING_COLUMNS : table.columns;
  const fieldOf = (row: Row, column: Column): Field => {
    const value = row[column] ?? '';
    const text = String(value);
    if (column !== 'severity' || !row.look) return { text, ...(typeof value === 'number' ? { look: 'number' } : {}) };
    const order = LOOKS.indexOf(row.look);
    return { text: row.look === 'waived' ? `${words.waivedMark} · ${text}` : text, order, look: row.look };
  };
  return {
    name: table.name,
    heading,
    paragraphs: left > 0 ? [outputs.page.left(rows.length, left)] : [],
    columns: columns.map(column => outputs.columns[column]),
    rows: rows.map(row => columns.map(column => fieldOf(row, column))),
  };
}

function chartOf({ name, rows }: Table, { columns, headings }: OutputWords): string {
  const label = CHARTED[name];
  if (!label) return '';
  const bars = rows.map(row => ({
    label: String(row[label] ?? ''),
    errors: Number(row.errors),
    warnings: Number(row.warnings),
  }));
  return chart(headings[name], bars, columns);
}
