/** Finds the statutory tables in whatever grids a document has: row by row, by the labels alone. */
import type { Block, LabelNode } from '../model/edition.ts';
import { cellId, leafPaths, rowPaths, SUBTOTAL } from '../model/layout.ts';
import type { Origin } from '../model/origin.ts';
import { type Cell, MISSING, type TableNote } from '../model/report.ts';
import type { Grid } from '../model/source.ts';
import { absences } from './absences.ts';
import { put, putAwaited, putMisaligned } from './fill.ts';
import { columnsOf, type Header, headerAt } from './header.ts';
import { type Item, itemsOf } from './items.ts';
import { plain } from './labels.ts';
import { isNumeric, isWord } from './number.ts';
import { type Awaiting, noteAltered, type Progress, startProgress } from './progress.ts';
import { labelOf, type RowLabel, valuesOf } from './rows.ts';
import type { RowTarget, Vocabulary } from './vocabulary.ts';

export interface Tables {
  readonly cells: readonly Cell[];
  readonly notes: readonly TableNote[];
  /** Rows outside the tables, as text: titles and such. */
  readonly loose: readonly { readonly text: string; readonly origin: Origin }[];
}

/** With fewer of its rows than this, what was found is not the table but something that shares a label with it. */
const LEAST_SHARE_OF_ROWS = 0.2;

export function readTables(grids: readonly Grid[], vocabulary: Vocabulary): Tables {
  const progress = startProgress(vocabulary);
  for (const grid of grids) readGrid(grid, progress);
  stopAwaiting(progress);
  dropSupposedSubtotals(progress);
  dropFragments(progress);
  return {
    cells: progress.cells,
    notes: [...progress.notes, ...absences(vocabulary.layout, progress.cells)],
    loose: progress.loose,
  };
}

function readGrid(grid: Grid, progress: Progress): void {
  for (let row = 0; row < grid.rows.length; row++) {
    const header = headerAt(grid, row, progress.vocabulary);
    if (header) {
      startTable(grid, header, progress);
      row = header.last;
      continue;
    }
    const items = itemsOf(grid, row);
    const { awaiting } = progress;
    if (items.every(item => item.text.trim() === '')) {
      if (awaiting) awaiting.isBlank = true;
      continue;
    }
    if (awaiting && isAwaited(items, grid, row, awaiting)) {
      readUnlabelled(grid, row, awaiting.header, progress);
      progress.awaiting = undefined;
      continue;
    }
    if (awaiting) awaiting.isNext = false;
    const label = findLabel(items, progress);
    if (label) readRow(grid, row, label, progress);
    else {
      forgetHeadings(items, progress);
      readOther(items, progress);
    }
  }
}

/** Headings that were not recognised, by the word in their corner: those above them do not hold for the rows below. */
function forgetHeadings(items: readonly Item[], progress: Progress): void {
  const first = items.find(item => item.text.trim() !== '');
  for (const [id, { corner }] of progress.headers)
    if (first && corner !== '' && plain(first.text) === plain(corner)) progress.headers.delete(id);
}

/**
 * The row without label: directly beneath its headings whatever is in it, also at the top of the next page, and further
 * down if it is full of numbers. Words at its beginning and nothing else may be a title or a remark.
 */
function isAwaited(items: readonly Item[], grid: Grid, row: number, awaiting: Awaiting): boolean {
  const { header, isNext, isBlank } = awaiting;
  const filled = items.filter(item => item.text.trim() !== '');
  const [first, ...others] = filled;
  const numbers = filled.filter(item => isNumeric(item.text)).length;
  if (numbers * 2 >= header.byPosition.length) return true;
  const isBeneath = isNext && grid === header.grid && row === header.last + 1;
  const isOnNextPage = isNext && !isBlank && grid !== header.grid && row === 0;
  if (first && first === items[0] && others.length === 0 && isWord(first.text)) {
    // Beside the numbers that are not there.
    if (items.length > 1 && first.end < (header.byPosition[0]?.start ?? 0)) {
      awaiting.isBlank = true;
      return false;
    }
  } else if (isBeneath || (isOnNextPage && !others.some(item => isWord(item.text)))) return true;
  if (isBeneath || (isOnNextPage && others.length > 0) || numbers > 0)
    awaiting.doubtful ??= filled.map(item => item.text.trim()).join(' ');
  return false;
}

function stopAwaiting(progress: Progress): void {
  const { awaiting } = progress;
  if (awaiting && !progress.second.has(awaiting.header)) putAwaited(awaiting, progress);
  progress.awaiting = undefined;
}

function startTable(grid: Grid, header: Header, progress: Progress): void {
  const { table } = header;
  // The same headings once more, with nothing between: a new page.
  const { header: before, isNext, isBlank, doubtful } = progress.awaiting ?? {};
  if (before?.table !== table || !isNext || isBlank || doubtful !== undefined) stopAwaiting(progress);
  const isUnlabelled = table.blocks.some(block => block.rows.length === 0);
  progress.awaiting = isUnlabelled ? { header, isNext: true, isBlank: false, doubtful: undefined } : undefined;
  progress.headers.delete(table.id);
  progress.headers.set(table.id, header);
  if (isSecond(grid, header, progress)) {
    leaveAside(header, progress);
    return;
  }
  for (const column of columnsOf(header)) {
    if (column.label === undefined)
      progress.notes.push({ kind: 'extra-column', table: table.id, label: column.text, at: column.origin });
    else if (column.altered) noteAltered(table, column.text, column.label, column.origin, progress);
  }
}

/** Another table of a kind that was read before, such as last year's. */
function leaveAside(header: Header, progress: Progress): void {
  const { id } = header.table;
  const at = header.byPosition[0]?.origin;
  progress.second.add(header);
  if (!progress.notes.some(note => note.kind === 'second-table' && note.table === id))
    progress.notes.push({ kind: 'second-table', table: id, ...(at ? { at } : {}) });
}

/** Headings repeated on a new page go on with other rows; a second table begins with a row that was read before. */
function isSecond(grid: Grid, header: Header, progress: Progress): boolean {
  if ([...progress.second].some(other => other.table === header.table)) return true;
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
  const item = items[label.index];
  const at = item?.origin;
  const hasValues = items.slice(label.index + 1).some(other => isNumeric(other.text));
  const isGroup = !isLeaf && label.path.at(-1) !== SUBTOTAL;
  if (isGroup && !hasValues) return;
  const header = progress.headers.get(table.id);
  if (!header) {
    if (hasValues && isLeaf) putMisaligned(label, items, progress);
    return;
  }
  if (progress.second.has(header)) return;
  const isElsewhere = [...progress.headers.keys()].at(-1) !== table.id;
  const isOpened = rowsBeneath(label.target).some(other => isRead(label.target, other, progress));
  if (isElsewhere || (isGroup && (isOpened || !isOwnRow(grid, row, items, label.index)))) {
    readOther(items, progress);
    return;
  }
  if (!isLeaf) progress.notes.push({ kind: 'extra-row', table: table.id, label: label.text, ...(at ? { at } : {}) });
  else if (label.altered && at) noteAltered(table, label.text, label.path.at(-1)?.label ?? '', at, progress);
  const path = isGroup ? [...label.path, SUBTOTAL] : label.path;
  const readUnder = progress.rowsRead.get(cellId(table, path, firstColumn(block)));
  if (readUnder && readUnder !== header) {
    leaveAside(header, progress);
    return;
  }
  const isContinued = item?.text === '';
  put({ table, block, path, at, isContinued }, valuesOf(grid, row, label, header, block.columns), header, progress);
  if (isGroup) progress.ownRows.push(label.target);
}

/** A group's own row with numbers in it is its subtotal; a row whose own label is lost or unknown is not. */
function isOwnRow(grid: Grid, row: number, items: readonly Item[], index: number): boolean {
  const item = items[index];
  const next = items.slice(index + 1).find(other => other.text.trim() !== '');
  if (!item || item.text.trim() === '' || !next || isWord(next.text)) return false;
  const below = grid.rows[row + 1] ?? [];
  const continues = below[item.start]?.continues;
  const reachesDown = continues?.[0] === row && continues[1] === item.start;
  return !reachesDown || below.every(cell => cell.text.trim() === '');
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

/** Numbers beside a group's label are those of its first row if that row's label is not to be found. */
function dropSupposedSubtotals(progress: Progress): void {
  for (const group of progress.ownRows) {
    if (rowsBeneath(group).every(row => isRead(group, row, progress))) continue;
    for (const column of leafPaths(group.block.columns)) {
      const cell = progress.vocabulary.layout.byId.get(cellId(group.table, [...group.path, SUBTOTAL], column));
      if (cell) progress.cells[cell.index] = MISSING;
    }
  }
}

function rowsBeneath({ block, path }: RowTarget): (readonly LabelNode[])[] {
  return rowPaths(block).filter(row => path.every((node, depth) => row[depth] === node));
}

function isRead({ table, block }: RowTarget, path: readonly LabelNode[], progress: Progress): boolean {
  return progress.rowsRead.has(cellId(table, path, firstColumn(block)));
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
