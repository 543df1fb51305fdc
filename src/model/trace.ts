/** How a document was understood, step by step in its order: for a person who wants to know why something was not read. */
import type { TableId } from './edition.ts';
import type { Place } from './origin.ts';
import type { ProblemCode } from './problem.ts';

/** A label is as printed on the form, a known variant of it, one character away, or has an addition to it. */
export type MatchKind = 'printed' | 'variant' | 'slip' | 'addition';

export interface LabelTrace {
  /** As written. */
  readonly text: string;
  /** As printed on the form; absent for what the form does not have. */
  readonly label?: string;
  readonly how?: MatchKind;
}

/** What became of a row: its numbers were read, could not be told apart, or are of a table that was left aside. */
export type RowFate = 'read' | 'unclear' | 'aside' | 'unknown';

export type TraceStep =
  /** A table as the file has it; the steps up to the next one are in it. */
  | { readonly kind: 'grid'; readonly rows: number; readonly columns: number; readonly at?: Place }
  /** Headings of a statutory table; `aside` where another of its kind is read. */
  | {
      readonly kind: 'headings';
      readonly table: TableId;
      readonly columns: readonly LabelTrace[];
      readonly fate: 'read' | 'aside';
      readonly at?: Place;
    }
  | ({ readonly kind: 'row'; readonly table: TableId; readonly fate: RowFate; readonly at?: Place } & LabelTrace)
  /** A row outside the tables. */
  | { readonly kind: 'text'; readonly text: string; readonly at?: Place }
  /** Too few of a table's rows: it is not taken for the table. */
  | { readonly kind: 'fragment'; readonly table: TableId }
  /** Nothing of the form was found; the code says what the file is instead. */
  | { readonly kind: 'refused'; readonly code: ProblemCode };
