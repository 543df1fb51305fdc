/** What has been read of the tables so far, while the grids of a document are walked. */
import type { TableDef, TableId } from '../model/edition.ts';
import type { Origin } from '../model/origin.ts';
import { type Cell, MISSING, type TableNote } from '../model/report.ts';
import type { Header } from './header.ts';
import type { RowTarget, Vocabulary } from './vocabulary.ts';

export interface Progress {
  readonly vocabulary: Vocabulary;
  readonly cells: Cell[];
  readonly notes: TableNote[];
  readonly loose: { text: string; origin: Origin }[];
  /** The newest header of each table, the newest of all last. */
  readonly headers: Map<TableId, Header>;
  /** Headers of second tables, whose rows are not read. */
  readonly second: Set<Header>;
  /** The group that the rows of each table are in, the newest last. */
  readonly groups: Map<TableId, RowTarget>;
  /** Under which headings each row of the form was read, by the id of its first cell. */
  readonly rowsRead: Map<string, Header>;
  readonly altered: Set<string>;
  /** Groups beside whose label stand numbers. */
  readonly ownRows: RowTarget[];
  /** The table that has no row labels, until its row has come. */
  awaiting: Awaiting | undefined;
}

export interface Awaiting {
  readonly header: Header;
  /** Nothing has come since the headings but empty rows, or the end of the grid. */
  isNext: boolean;
  /** An empty row came, which may be the one. */
  isBlank: boolean;
  /** What came that may have been meant for it. */
  doubtful: string | undefined;
}

export function startProgress(vocabulary: Vocabulary): Progress {
  return {
    vocabulary,
    cells: vocabulary.layout.cells.map(() => MISSING),
    notes: [],
    loose: [],
    headers: new Map(),
    second: new Set(),
    groups: new Map(),
    rowsRead: new Map(),
    altered: new Set(),
    ownRows: [],
    awaiting: undefined,
  };
}

/** Once for each wording. */
export function noteAltered(table: TableDef, label: string, standard: string, at: Origin, progress: Progress): void {
  const key = `${table.id}\0${label}`;
  if (progress.altered.has(key)) return;
  progress.altered.add(key);
  progress.notes.push({ kind: 'label-altered', table: table.id, label: label.replace(/\s+/g, ''), standard, at });
}
