/** What has been read of the tables so far, while the grids of a document are walked. */
import type { TableDef, TableId } from '../model/edition.ts';
import type { Origin } from '../model/origin.ts';
import { type Cell, MISSING, type TableNote } from '../model/report.ts';
import type { TraceStep } from '../model/trace.ts';
import type { Header } from './header.ts';
import type { RowTarget, Vocabulary } from './vocabulary.ts';
import type { Caption, Captioned } from './years.ts';

export interface Progress {
  readonly vocabulary: Vocabulary;
  readonly cells: Cell[];
  readonly notes: TableNote[];
  readonly loose: { text: string; origin: Origin }[];
  /** The newest header of each table, the newest of all last. */
  readonly headers: Map<TableId, Header>;
  /** The year of the report, to tell its tables from those of other years. */
  readonly year: number | undefined;
  /** Tables of other years, by their first row of headings. */
  readonly otherYears: ReadonlyMap<unknown, number>;
  /** Headers of second tables, and of those of other years, whose rows are not read. */
  readonly second: Set<Header>;
  readonly captioned: Captioned[];
  caption: Caption | undefined;
  /** Kept only for those who ask how a document was understood. */
  readonly trace: TraceStep[] | undefined;
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

export interface TableOptions {
  /** The year of the report, where it is known: of tables with a year in their captions, those of others are left aside. */
  readonly year: number | undefined;
  readonly explain: boolean;
}

export function startProgress(
  vocabulary: Vocabulary,
  options: TableOptions,
  otherYears: Progress['otherYears'],
): Progress {
  return {
    vocabulary,
    cells: vocabulary.layout.cells.map(() => MISSING),
    notes: [],
    loose: [],
    headers: new Map(),
    year: options.year,
    otherYears,
    second: new Set(),
    captioned: [],
    caption: undefined,
    trace: options.explain ? [] : undefined,
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
