/** Statements of reports with their arithmetic, from a folder of cases: what the audit of the prose is measured on. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/check/index.ts';
import { loadLayouts } from '../../src/editions.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Layout } from '../../src/model/layout.ts';
import type { AnnualReport, Cell } from '../../src/model/report.ts';
import { readProse } from '../../src/recognise/prose/index.ts';

/** A line of `narrative.jsonl`. */
export interface Case {
  readonly id: string;
  readonly agency: string;
  readonly year: number;
  readonly kind: 'breakdown-sum' | 'flow' | 'percentage' | 'growth' | 'zero-claim' | 'fee' | 'period' | 'other';
  readonly text: string;
  readonly total?: number | null;
  readonly parts?: readonly number[] | null;
  readonly consistent: boolean | 'n/a';
  readonly exhaustive_basis?: 'wording' | 'arithmetic' | 'sum-exceeds-total';
  readonly flow?: {
    readonly new: number | null;
    readonly carried_in: number | null;
    readonly outcomes: readonly number[] | null;
    readonly carried_out: number | null;
  };
  /** By cell id, where the tables of the same report are known. */
  readonly cells?: Cells;
}

/** A line of `tables.jsonl`: figures by the label of their row, seven of them for a row of the third table. */
interface TableCase {
  readonly id: string;
  readonly cells: Readonly<Record<string, unknown>>;
}

export type Cells = Readonly<Record<string, number>>;

export function readCases(folder: string): Case[] {
  return lines<Case>(join(folder, 'narrative.jsonl'));
}

/** By the page that a case and a table both come from: the middle of their ids. */
export function readTables(folder: string): Map<string, Cells> {
  return new Map(
    lines<TableCase>(join(folder, 'tables.jsonl')).map(({ id, cells }) => [id.split('-')[1] ?? '', toCells(cells)]),
  );
}

const ROWS: Readonly<Record<string, string>> = {
  本年新收: '/requests/newlyReceived/total',
  上年结转: '/requests/carriedOver/total',
  予以公开: '/requests/outcomes/granted/total',
  部分公开: '/requests/outcomes/partiallyGranted/total',
};

function toCells(given: TableCase['cells']): Cells {
  const cells: Record<string, number> = {};
  for (const [label, id] of Object.entries(ROWS)) {
    const value = given[label];
    const total: unknown = Array.isArray(value) ? value.at(-1) : Object.values(value ?? {})[0];
    if (typeof total === 'number') cells[id] = total;
  }
  return cells;
}

function lines<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T);
}

/** Half of the cases are looked at while rules are written, the others only counted. */
export function isHeldOut({ id }: Case): boolean {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 1;
}

const layout = loadLayouts().find(candidate => candidate.edition.id === '2021') as Layout;

/**
 * The findings that quote a text which stands alone in the first part of a report, above tables with the cells given;
 * what else a report of one sentence lacks is left out.
 */
export function findingsOn(
  text: string,
  { agency, year }: Pick<Case, 'agency' | 'year'>,
  cells: Cells = {},
): Finding[] {
  const sections = [{ id: 'overview', title: '一、总体情况', paragraphs: [{ text }] }] as const;
  const report: AnnualReport = {
    layout,
    editionEvident: true,
    agency,
    year,
    cells: layout.cells.map((def): Cell => {
      const value = cells[def.id];
      return value === undefined ? { state: 'missing' } : { state: 'number', value };
    }),
    sections,
    prose: readProse(sections, year),
    stated: {},
    notes: [],
    readings: [],
    damage: [],
  };
  return check(report).findings.filter(({ rule, quote }) => rule.startsWith('narrative/') && quote !== undefined);
}
