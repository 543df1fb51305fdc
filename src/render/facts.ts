/** What a finding says, in the words of the form: the particulars from which the languages make their sentences. */
import type { LabelNode } from '../model/edition.ts';
import { type Finding, wordsOf } from '../model/finding.ts';
import type { CellDef } from '../model/layout.ts';
import type { Figures } from '../model/report.ts';
import { shorten } from './excerpt.ts';
import { safe } from './safe.ts';

export interface Term {
  /** Short name of the part: its column in a row's sum, its row in a column's. */
  readonly name: string;
  readonly value: number;
  readonly sign: 1 | -1;
  readonly isBlank: boolean;
}

export interface Facts {
  readonly table: string;
  /** The part of the report that is concerned. */
  readonly section: string;
  /** Row and column of the cell in question, as the form names them. */
  readonly row: string;
  readonly column: string;
  readonly cell: string;
  readonly reported: number;
  readonly computed: number;
  readonly terms: readonly Term[];
  /** Names of all cells concerned. */
  readonly cells: readonly string[];
  /** Names of all rows concerned. */
  readonly rows: readonly string[];
  readonly citation: string;
  /** The characters of the prose that the finding is about, harmless for a terminal. */
  readonly quote: string;
  /** The other report, where two are compared; empty where it is not known. */
  readonly other: { readonly path: string; readonly agency: string; readonly year: string };
  text(name: string): string;
  texts(name: string): readonly string[];
  number(name: string): number;
}

/** Characters of the prose within a message, and those looked at. */
const MOST_QUOTED = 40;
const LONGEST_QUOTE = 2000;

export type Naming = (node: { label: string; en: string }) => string;

/** @param quote how the language joins table, row and column into the name of a cell */
export function factsOf(
  finding: Finding,
  report: Figures,
  name: Naming,
  quote: (table: string, row: string, column: string) => string,
): Facts {
  const { layout } = report;
  const table = layout.edition.tables.find(candidate => candidate.id === finding.table);
  const defs = finding.cells.map(index => layout.cells[index]).filter(def => def !== undefined);
  const [first] = defs;
  const nameOf = (def: CellDef) => quote(name(def.table), rowName(def.row, name), columnName(def.column, name));
  return {
    table: table ? name(table) : '',
    section: sectionName(finding, report, name),
    row: first ? rowName(first.row, name) : '',
    column: first ? columnName(first.column, name) : '',
    cell: first ? nameOf(first) : '',
    reported: finding.reported ?? 0,
    computed: finding.computed ?? 0,
    terms: termsOf(finding, report, defs, name),
    cells: defs.map(nameOf),
    rows: [...new Set(defs.map(def => rowName(def.row, name)))],
    citation: layout.edition.citation.number,
    quote: finding.quote ? shorten(safe(wordsOf(finding.quote), LONGEST_QUOTE), MOST_QUOTED) : '',
    other: {
      path: safe(finding.other?.path ?? ''),
      agency: safe(finding.other?.agency ?? ''),
      year: String(finding.other?.year ?? ''),
    },
    text: key => safe(String(finding.args?.[key] ?? '')),
    texts: key => {
      const value = finding.args?.[key];
      return Array.isArray(value) ? value.map(item => safe(String(item))) : [];
    },
    number: key => Number(finding.args?.[key] ?? 0),
  };
}

function sectionName({ section }: Finding, { layout }: Figures, name: Naming): string {
  if (section === 'preface') return name(PREFACE);
  const def = layout.edition.sections.find(candidate => candidate.id === section);
  return def ? name({ label: def.title, en: def.en }) : '';
}

const PREFACE = { label: '正文开头', en: 'the preface' };

function termsOf(finding: Finding, report: Figures, defs: readonly CellDef[], name: Naming): Term[] {
  const { layout } = report;
  const isSame = (cells: readonly number[]) =>
    cells.length === finding.cells.length && cells.every((cell, i) => cell === finding.cells[i]);
  const sum = [...layout.balances, ...layout.subtotals, ...layout.bounds, ...layout.rollForwards].find(
    candidate => candidate.rule === finding.rule && isSame(candidate.cells),
  );
  if (!sum) return [];
  const [total, ...parts] = defs;
  return parts.map((part, i) => {
    const cell = report.cells[part.index];
    const sameRow = total && part.row.at(-1) === total.row.at(-1);
    return {
      name: sameRow ? shortLabel(part.column.at(-1), name) : shortRow(part.row, name),
      value: cell?.state === 'number' ? cell.value : 0,
      sign: sum.signs[i] ?? 1,
      isBlank: cell?.state !== 'number',
    };
  });
}

/** The row with the group that it stands in, since 「3.其他」 alone says little. */
export function rowName(path: readonly LabelNode[], name: Naming): string {
  const [group, leaf] = path.slice(-2);
  if (!leaf) return shortLabel(group, name);
  const isOuter = path.length === 2;
  return isOuter ? shortLabel(leaf, name) : `${shortLabel(group, name)} ${shortLabel(leaf, name)}`;
}

/** In a sum: the row with the group's numeral alone. */
function shortRow(path: readonly LabelNode[], name: Naming): string {
  const [group, leaf] = path.slice(-2);
  if (!leaf || path.length === 2) return shortLabel(leaf ?? group, name);
  const numeral = /^(?:（.）|\(\d\))/.exec(group ? name(group) : '')?.[0] ?? '';
  return `${numeral}${shortLabel(leaf, name)}`;
}

/** Groups with an id belong to the name of a column: 「行政复议」的「总计」. */
export function columnName(path: readonly LabelNode[], name: Naming): string {
  return path
    .filter((node, depth) => node.id !== undefined || depth === path.length - 1)
    .map(node => shortLabel(node, name))
    .join(' ');
}

/** Without the explanation in brackets, and without what follows the first clause of a long label. */
export function shortLabel(node: LabelNode | undefined, name: Naming): string {
  if (!node) return '';
  const label = name(node).replace(/(?<=.)（.{3,}）$/, '');
  return label.length > 20 ? label.replace(/(?<=.{8})、.*$/, '') : label;
}
