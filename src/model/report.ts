/** A report as recognised: the cells of its edition by index, and what the document says about itself. */
import type { CellKind, SectionId, TableId } from './edition.ts';
import type { Layout } from './layout.ts';
import type { Place } from './origin.ts';
import type { Prose } from './statement.ts';
import type { TraceStep } from './trace.ts';

/** Oddities in how a number was written, kept for the `cell/*` rules. */
export type NumberNote =
  | 'unit'
  | 'full-width'
  | 'inner-blank'
  | 'letter-digit'
  | 'leading-zero'
  | 'plus-sign'
  | 'footnote';

export interface NumberCell {
  readonly state: 'number';
  readonly value: number;
  /** As written, where it is not simply the digits of `value`. */
  readonly text?: string;
  readonly notes?: readonly NumberNote[];
  readonly at?: Place;
}

/** Nothing, or a placeholder such as 「/」 in `text`. Never the same as 0. */
export interface BlankCell {
  readonly state: 'blank';
  readonly text?: string;
  readonly at?: Place;
}

export interface UnreadableCell {
  readonly state: 'unreadable';
  readonly text: string;
  readonly why: 'not-a-number' | 'copied-header' | 'no-cached-value' | 'ambiguous' | 'repeated-row' | 'misaligned-row';
  readonly at?: Place;
}

/** The row or column of the cell is not there at all. */
export interface MissingCell {
  readonly state: 'missing';
  readonly at?: never;
}

export type Cell = NumberCell | BlankCell | UnreadableCell | MissingCell;

export const MISSING: MissingCell = { state: 'missing' };

/** Ways to read a row in which something cannot be read with certainty. */
export interface Reading {
  /** The cells of the row, by index. */
  readonly cells: readonly number[];
  /** A value for each of them; `null` for a blank. */
  readonly alternatives: readonly (readonly (number | null)[])[];
}

/** What the tables of a document have that those of the form have not, or the other way round. */
export type TableNote =
  | {
      readonly kind: 'extra-row' | 'extra-column' | 'label-altered';
      readonly table: TableId;
      readonly label: string;
      readonly standard?: string;
      readonly at?: Place;
    }
  | { readonly kind: 'row-unlabelled'; readonly table: TableId; readonly at?: Place }
  | { readonly kind: 'row-missing' | 'column-missing'; readonly table: TableId; readonly cells: readonly number[] }
  | { readonly kind: 'second-table'; readonly table: TableId; readonly at?: Place; readonly year?: number };

/** So few headings of the six parts were found that nobody can tell a missing part from an unseen heading. */
export interface HeadingsNote {
  readonly kind: 'headings-not-recognised';
  readonly found: number;
}

export type LayoutNote = TableNote | HeadingsNote;

export interface Passage {
  readonly text: string;
  readonly at?: Place;
}

export interface Section {
  readonly id: SectionId;
  /** As printed, with its numeral. Empty for the preface. */
  readonly title: string;
  /** What the printed numeral says, from 1; absent where there is none. */
  readonly numeral?: number;
  /** Where the heading stands. */
  readonly at?: Place;
  readonly paragraphs: readonly Passage[];
}

/**
 * How the text was harmed before it was read: characters lost by a site, put in against copying, in a wrong encoding, or
 * the whole converted to traditional script.
 */
export type DamageKind = 'garbled' | 'characters-lost' | 'characters-inserted' | 'traditional-script';

export interface Damage {
  readonly kind: DamageKind;
  /** A few characters that show it. */
  readonly sample: string;
  readonly at?: Place;
}

export interface AnnualReport {
  readonly layout: Layout;
  /** Labels that only this edition has were seen, or the edition was named; otherwise the year or the default decided. */
  readonly editionEvident: boolean;
  readonly agency?: string;
  readonly year?: number;
  readonly title?: string;
  readonly period?: { readonly from: string; readonly to: string };
  readonly publishedOn?: string;
  /** Another date of publication that the document states, as a page and its metadata may. */
  readonly alsoPublishedOn?: string;
  /** Where the document says so, as far as it has places. */
  readonly stated: { readonly [Name in 'agency' | 'year' | 'title' | 'period' | 'publishedOn']?: Place };
  /** In the order of `layout.cells`. */
  readonly cells: readonly Cell[];
  /** In the order of the document. None at all where there is no prose, as in a workbook or in data without it. */
  readonly sections: readonly Section[];
  /** What the prose says with numbers; absent where there is no prose. */
  readonly prose?: Prose;
  readonly notes: readonly LayoutNote[];
  /** For rows with unreadable cells, whose values stay unknown whatever these say. */
  readonly readings: readonly Reading[];
  /** Where there is any, what the prose says cannot be relied on: rules on it are unknown. At most one entry a kind. */
  readonly damage: readonly Damage[];
  /** How the tables were found, where somebody asked for it. */
  readonly trace?: readonly TraceStep[];
}

/** The cells of a report, whatever else is known of it. */
export type Figures = Pick<AnnualReport, 'layout' | 'cells'>;

/** @returns nothing for a cell that is blank, missing or not readable */
export function numberAt({ cells }: Pick<Figures, 'cells'>, index: number): number | undefined {
  const cell = cells[index];
  return cell?.state === 'number' ? cell.value : undefined;
}

export function isUnreadable({ cells }: Pick<Figures, 'cells'>, index: number): boolean {
  return cells[index]?.state === 'unreadable';
}

export type { CellKind };
