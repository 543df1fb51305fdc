/** Finds the statutory tables in whatever grids a document has: row by row, by the labels alone. */
import type { Block, LabelNode } from '../model/edition.ts';
import { cellId, leafPaths, SUBTOTAL } from '../model/layout.ts';
import type { Origin } from '../model/origin.ts';
import { type Cell, type LayoutNote, MISSING } from '../model/report.ts';
import type { Grid } from '../model/source.ts';
import { absences } from './absences.ts';
import { put, putBlank, putMisaligned } from './fill.ts';
import { type Header, headerAt } from './header.ts';
import { type Item, itemsOf } from './items.ts';
import { isNumeric } from './number.ts';
import { noteAltered, type Progress, startProgress } from './progress.ts';
import { labelOf, type RowLabel, valuesOf } from './rows.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Tables {
  readonly cells: readonly Cell[];
  readonly notes: readonly LayoutNote[];
  /** Rows outside the tables, as text: titles and such. */
  readonly loose: readonly { readonly text: string; readonly origin: Origin }[];
}

/** With fewer of its rows than this, what was found is not the table but something that shares a label with it. */
const LEAST_SHARE_OF_ROWS = 0.2;

export function readTables(grids: readonly Grid[], vocabulary: Vocabulary): Tables {
  const progress = startProgress(vocabulary);
  for (const grid of grids) readGrid(grid, progress);
  dropFragments(progress);
  return {
    cells: progress.cells,
    notes: [...progress.notes, ...absences(vocabulary.layout, progress.cells)],
    loose: progress.loose,
  };
}

function readGrid(grid: Grid, progress: Progress): void {
  /** The header of the table that has no row labels, until its row has come. */
  let awaiting: Header | undefined;
  for (let row = 0; row < grid.rows.length; row++) {
    const header = headerAt(grid, row, progress.vocabulary);
    if (header) {
      startTable(grid, header, progress);
      awaiting = header.table.blocks.some(block => block.rows.length === 0) ? header : undefined;
      row = header.last;
      continue;
    }
    const items = itemsOf(grid, row);
    const label = findLabel(items, progress);
    if (label) readRow(grid, row, label, progress);
    else if (awaiting && isDataRow(items, row, awaiting)) {
      readUnlabelled(grid, row, awaiting, progress);
      awaiting = undefined;
    } else readOther(items, progress);
  }
  if (awaiting && !progress.second.has(awaiting)) putBlank(awaiting.table, awaiting.byPosition[0]?.origin, progress);
}

/** The row directly beneath the headings, whatever is in it; further down, a row that holds numbers or nothing. */
function isDataRow(items: readonly Item[], row: number, header: Header): boolean {
  return row === header.last + 1 || items.every(item => item.text.trim() === '' || isNumeric(item.text));
}

function startTable(grid: Grid, header: Header, progress: Progress): void {
  const { table } = header;
  progress.headers.delete(table.id);
  progress.headers.set(table.id, header);
  progress.groups.delete(table.id);
  if (isSecond(grid, header, progress)) {
    progress.second.add(header);
    const at = header.byPosition[0]?.origin;
    if (!progress.notes.some(note => note.kind === 'second-table' && note.table === table.id))
      progress.notes.push({ kind: 'second-table', table: table.id, ...(at ? { at } : {}) });
    return;
  }
  for (const column of header.byPosition) {
    if (column.label === undefined)
      progress.notes.push({ kind: 'extra-column', table: table.id, label: column.text, at: column.origin });
    else if (column.altered) noteAltered(table, column.text, column.label, column.origin, progress);
  }
}

/** Headings repeated on a new page go on with other rows; a second table begins with a row that was read before. */
function isSecond(grid: Grid, header: Header, progress: Progress): boolean {
  for (let row = header.last + 1; row < grid.rows.length; row++) {
    if (headerAt(grid, row, progress.vocabulary)) break;
    const label = labelOf(itemsOf(grid, row), undefined, progress.vocabulary);
    if (label?.target.isLeaf && label.target.table === header.table && progress.rowsRead.has(firstCellOf(label)))
      return true;
  }
  return header.table.blocks.some(
    block => block.rows.length === 0 && progress.rowsRead.has(cellId(header.table, [], firstColumn(block))),
  );
}

function firstCellOf(label: RowLabel): string {
  return cellId(label.target.table, label.path, firstColumn(label.target.block));
}

function firstColumn(block: Block): readonly LabelNode[] {
  return leafPaths(block.columns)[0] ?? [];
}

function findLabel(items: readonly Item[], progress: Progress): RowLabel | undefined {
  const label = labelOf(items, [...progress.groups.values()].at(-1), progress.vocabulary);
  if (label?.group) {
    progress.groups.delete(label.group.table.id);
    progress.groups.set(label.group.table.id, label.group);
  }
  return label;
}

function readRow(grid: Grid, row: number, label: RowLabel, progress: Progress): void {
  const { table, block, isLeaf } = label.target;
  const items = itemsOf(grid, row);
  const at = items[label.index]?.origin;
  const hasValues = items.slice(label.index + 1).some(item => isNumeric(item.text));
  if (!isLeaf && !hasValues) return;
  const header = progress.headers.get(table.id);
  if (!header) {
    if (hasValues && isLeaf) putMisaligned(label, items, progress);
    return;
  }
  if (progress.second.has(header)) return;
  if (!isLeaf) progress.notes.push({ kind: 'extra-row', table: table.id, label: label.text, ...(at ? { at } : {}) });
  else if (label.altered && at) noteAltered(table, label.text, label.path.at(-1)?.label ?? '', at, progress);
  // A group's own row with numbers in it is its subtotal.
  const path = isLeaf || label.path.at(-1) === SUBTOTAL ? label.path : [...label.path, SUBTOTAL];
  put({ table, block, path, at }, valuesOf(grid, row, label, header, block.columns), header, progress);
}

function readUnlabelled(grid: Grid, row: number, header: Header, progress: Progress): void {
  const { table } = header;
  const block = table.blocks.find(candidate => candidate.rows.length === 0);
  if (!block || progress.second.has(header)) return;
  const at = grid.rows[row]?.[0]?.origin;
  put({ table, block, path: [], at }, valuesOf(grid, row, undefined, header, block.columns), header, progress);
}

/** Neither header nor known row: a title, a remark, a row that the form does not have. */
function readOther(items: readonly Item[], progress: Progress): void {
  const texts = items.filter(item => item.text.trim() !== '');
  const [first] = texts;
  if (!first) return;
  const table = [...progress.headers.keys()].at(-1);
  const numbers = texts.filter(item => isNumeric(item.text)).length;
  if (table && numbers > 0 && numbers * 2 >= texts.length - 1) {
    if (isNumeric(first.text)) progress.notes.push({ kind: 'row-unlabelled', table, at: first.origin });
    else progress.notes.push({ kind: 'extra-row', table, label: first.text.trim(), at: first.origin });
  } else progress.loose.push({ text: texts.map(item => item.text.trim()).join('\t'), origin: first.origin });
}

function dropFragments(progress: Progress): void {
  for (const table of progress.vocabulary.layout.tables) {
    const rows = table.blocks.flatMap(block => block.cells);
    const found = rows.filter(row => row.some(index => progress.cells[index]?.state !== 'missing')).length;
    if (found < rows.length * LEAST_SHARE_OF_ROWS) {
      for (const index of rows.flat()) progress.cells[index] = MISSING;
      progress.notes.splice(0, progress.notes.length, ...progress.notes.filter(note => note.table !== table.def.id));
    }
  }
}
