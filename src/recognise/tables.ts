/** Finds the statutory tables in whatever grids a document has: row by row, by the labels alone. */
import { cellId, SUBTOTAL } from '../model/layout.ts';
import type { Origin } from '../model/origin.ts';
import type { Cell, TableNote } from '../model/report.ts';
import type { Grid, Pages } from '../model/source.ts';
import type { TraceStep } from '../model/trace.ts';
import { absences } from './absences.ts';
import { isAwaited, readUnlabelled, stopAwaiting } from './awaiting.ts';
import { put, putMisaligned } from './fill.ts';
import { columnsOf, type Header, headerAt } from './header.ts';
import { type Item, itemsOf } from './items.ts';
import { plain } from './labels.ts';
import { dropFragments, dropSupposedSubtotals, isRead, rowsBeneath } from './leftovers.ts';
import { isNumeric, isWord } from './number.ts';
import { noteAltered, type Progress, startProgress, type TableOptions } from './progress.ts';
import { labelOf, type RowLabel, valuesOf } from './rows.ts';
import { firstColumn, isSecond, leaveAside, noteCaption, yearAside } from './second.ts';
import { traceGrid, traceHeadings, traceOther, traceRow } from './trace.ts';
import type { Vocabulary } from './vocabulary.ts';
import { columnsOfYear, nextCaption, ofOtherYears } from './years.ts';

export interface Tables {
  readonly cells: readonly Cell[];
  readonly notes: readonly TableNote[];
  /** Rows outside the tables, as text: titles and such. */
  readonly loose: readonly { readonly text: string; readonly origin: Origin }[];
  readonly trace?: readonly TraceStep[];
}

export function readTables(blocks: Pages['blocks'], vocabulary: Vocabulary, options: TableOptions): Tables {
  const first = readBlocks(blocks, startProgress(vocabulary, options, new Map()));
  const others = ofOtherYears(first.captioned, options.year);
  const progress = others.size > 0 ? readBlocks(blocks, startProgress(vocabulary, options, others)) : first;
  dropSupposedSubtotals(progress);
  dropFragments(progress);
  return {
    cells: progress.cells,
    notes: [...progress.notes, ...absences(vocabulary.layout, progress.cells)],
    loose: progress.loose,
    ...(progress.trace ? { trace: progress.trace } : {}),
  };
}

function readBlocks(blocks: Pages['blocks'], progress: Progress): Progress {
  for (const block of blocks)
    if (block.kind === 'grid') readGrid(block, progress);
    else progress.caption = nextCaption(progress.caption, block.text);
  stopAwaiting(progress);
  return progress;
}

function readGrid(grid: Grid, progress: Progress): void {
  traceGrid(grid, progress);
  for (let row = 0; row < grid.rows.length; row++) {
    const header = headerAt(grid, row, progress.vocabulary);
    if (header) {
      startTable(grid, columnsOfYear(header, progress.year), progress);
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
    if (label) {
      progress.caption = undefined;
      readRow(grid, row, label, progress);
    } else {
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

function startTable(grid: Grid, header: Header, progress: Progress): void {
  const { table } = header;
  noteCaption(header, progress);
  // The same headings once more, with nothing between: a new page.
  const { header: before, isNext, isBlank, doubtful } = progress.awaiting ?? {};
  if (before?.table !== table || !isNext || isBlank || doubtful !== undefined) stopAwaiting(progress);
  const isUnlabelled = table.blocks.some(block => block.rows.length === 0);
  progress.awaiting = isUnlabelled ? { header, isNext: true, isBlank: false, doubtful: undefined } : undefined;
  progress.headers.delete(table.id);
  progress.headers.set(table.id, header);
  if (yearAside(header, progress) !== undefined || isSecond(grid, header, progress)) {
    leaveAside(header, progress);
    traceHeadings(header, 'aside', progress);
    return;
  }
  traceHeadings(header, 'read', progress);
  for (const column of columnsOf(header)) {
    if (column.label === undefined)
      progress.notes.push({ kind: 'extra-column', table: table.id, label: column.text, at: column.origin });
    else if (column.how !== 'printed') noteAltered(table, column.text, column.label, column.origin, progress);
  }
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
    if (hasValues && isLeaf) {
      putMisaligned(label, items, progress);
      traceRow(table, label, 'unclear', at, progress);
    }
    return;
  }
  if (progress.second.has(header)) {
    traceRow(table, label, 'aside', at, progress);
    return;
  }
  const isElsewhere = [...progress.headers.keys()].at(-1) !== table.id;
  const isOpened = rowsBeneath(label.target).some(other => isRead(label.target, other, progress));
  if (isElsewhere || (isGroup && (isOpened || !isOwnRow(grid, row, items, label.index)))) {
    readOther(items, progress);
    return;
  }
  if (!isLeaf) progress.notes.push({ kind: 'extra-row', table: table.id, label: label.text, ...(at ? { at } : {}) });
  else if (label.how !== 'printed' && at) noteAltered(table, label.text, label.path.at(-1)?.label ?? '', at, progress);
  const path = isGroup ? [...label.path, SUBTOTAL] : label.path;
  const readUnder = progress.rowsRead.get(cellId(table, path, firstColumn(block)));
  if (readUnder && readUnder !== header) {
    leaveAside(header, progress);
    traceRow(table, label, 'aside', at, progress);
    return;
  }
  const isContinued = item?.text === '';
  const values = valuesOf(grid, row, label, header, block.columns);
  traceRow(table, label, values.aligned ? 'read' : 'unclear', at, progress);
  put({ table, block, path, at, isContinued }, values, header, progress);
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

/** Neither header nor known row: a title, a remark, a row that the form does not have. */
function readOther(items: readonly Item[], progress: Progress): void {
  const texts = items.filter(item => item.text.trim() !== '');
  const [first] = texts;
  if (!first) return;
  progress.caption = nextCaption(progress.caption, texts.map(item => item.text.trim()).join(' '));
  const table = [...progress.headers.keys()].at(-1);
  const numbers = texts.filter(item => isNumeric(item.text)).length;
  const isOfTable = numbers > 0 && numbers * 2 >= texts.length - 1;
  traceOther(texts, isOfTable ? table : undefined, progress);
  if (table && isOfTable) {
    if (isNumeric(first.text)) progress.notes.push({ kind: 'row-unlabelled', table, at: first.origin });
    else progress.notes.push({ kind: 'extra-row', table, label: first.text.trim(), at: first.origin });
  } else progress.loose.push({ text: texts.map(item => item.text.trim()).join('\t'), origin: first.origin });
}
