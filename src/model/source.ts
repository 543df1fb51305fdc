/**
 * What a reader makes of bytes, without any knowledge of the statutory form. Plain data, so that it can cross threads.
 */
import type { Origin } from './origin.ts';
import type { Problem } from './problem.ts';

/** One cell of a grid. A merged cell is never copied: the places it covers say which cell they continue. */
export interface GridCell {
  readonly text: string;
  readonly origin: Origin;
  /** The first cell of the merged area that this place belongs to, as [row, column] from 0. */
  readonly continues?: readonly [row: number, column: number];
  /** The format says that there is a value, but not which: a formula without a cached result, for example. */
  readonly unreadable?: true;
}

export interface Grid {
  readonly kind: 'grid';
  readonly rows: readonly (readonly GridCell[])[];
  /** Column numbers mean something. False where merged cells simply leave fewer cells in a row, as in plain text. */
  readonly positional: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly origin: Origin;
  /** It stands around the text, as the navigation of a web page: it may say what the text is, but is no part of it. */
  readonly isAround?: true;
}

export interface Pages {
  readonly kind: 'pages';
  readonly blocks: readonly (Grid | Paragraph)[];
  /** The format can hold prose. What a format cannot hold is not missing. */
  readonly holdsProse: boolean;
  readonly notices: readonly Problem[];
  /** What the file was read as: "DOCX", "HTML", "workbook", "text". */
  readonly format?: string;
}

/** JSON or YAML: the parsed value, and the text in which `locate` finds a key's line when a finding names it. */
export interface Tree {
  readonly kind: 'tree';
  readonly syntax: 'json' | 'yaml';
  readonly value: unknown;
  readonly text: string;
  /** The place of `value` in the array that the text holds, where it holds one. */
  readonly index?: number;
}

export type SourceDocument = Pages | Tree;
