/** Finds the statutory tables in whatever grids a document has, and reads their cells. */
import type { Block, TableDef, TableId } from '../model/edition.ts';
import { cellId, leafPaths } from '../model/layout.ts';
import type { Origin } from '../model/origin.ts';
import { type Cell, type LayoutNote, MISSING } from '../model/report.ts';
import type { Grid } from '../model/source.ts';
import { absences } from './absences.ts';
import { type Header, headerAt } from './header.ts';
import { type Item, itemsOf } from './items.ts';
import { readCell } from './number.ts';
import { labelOf, type RowLabel, type RowValues, type Value, valuesOf } from './rows.ts';
import type { RowTarget, Vocabulary } from './vocabulary.ts';

export interface Tables {
  readonly cells: readonly Cell[];
  readonly notes: readonly LayoutNote[];
  readonly isEmpty: boolean;
  /** Rows outside the tables, as text: titles and such. */
  readonly loose: readonly { readonly text: string; readonly origin: Origin }[];
}

interface Progress {
  readonly vocabulary: Vocabulary;
  readonly cells: Cell[];
  readonly notes: LayoutNote[];
  readonly loose: { text: string; origin: Origin }[];
  readonly headers: Map<TableId, Header>;
  readonly groups: Map<TableId, RowTarget>;
  /** Under which header each row of the form was read, by the id of its first cell. */
  readonly rowsRead: Map<string, Header>;
  readonly altered: Set<string>;
}

export function readTables(grids: readonly Grid[], vocabulary: Vocabulary): Tables {
  const progress: Progress = {
    vocabulary,
    cells: vocabulary.layout.cells.map(() => MISSING),
    notes: [],
    loose: [],
    headers: new Map(),
    groups: new Map(),
    rowsRead: new Map(),
    altered: new Set(),
  };
  for (const grid of grids) readGrid(grid, progress);
  const notes = [...progress.notes, ...absences(vocabulary.layout, progress.cells)];
  return {
    cells: progress.cells,
    notes,
    isEmpty: progress.cells.every(cell => cell.state === 'missing'),
    loose: progress.loose,
  };
}

function readGrid(grid: Grid, progress: Progress): void {
  /** The header of the table that has no row labels, until its row has come. */
  let awaiting: Header | undefined;
  for (let row = 0; row < grid.rows.length; row++) {
    const header = headerAt(grid, row, progress.vocabulary);
    if (header) {
      startTable(header, progress);
      awaiting = header.table.blocks.some(block => block.rows.length === 0) ? header : undefined;
      row = header.last;
      continue;
    }
    const items = itemsOf(grid, row);
    const label = findLabel(items, progress);
    if (label) readRow(grid, row, label, progress);
    else if (awaiting && items.every(item => item.text.trim() === '' || isNumeric(item.text))) {
      readUnlabelled(grid, row, awaiting, progress);
      awaiting = undefined;
    } else readOther(items, progress);
  }
  if (awaiting) putBlank(awaiting, progress);
}

/** The headings are there and nothing beneath them: an untouched form. */
function putBlank(header: Header, progress: Progress): void {
  const at = header.byPosition[0]?.origin;
  for (const def of progress.vocabulary.layout.cells)
    if (def.table === header.table && progress.cells[def.index]?.state === 'missing')
      progress.cells[def.index] = { state: 'blank', ...(at ? { at } : {}) };
}

function startTable(header: Header, progress: Progress): void {
  progress.headers.set(header.table.id, header);
  progress.groups.delete(header.table.id);
  for (const column of header.byPosition) {
    if (column.label === undefined)
      progress.notes.push({ kind: 'extra-column', table: header.table.id, label: column.text, at: column.origin });
    else if (column.altered) noteAltered(header.table, column.text, column.label, column.origin, progress);
  }
}

function findLabel(items: readonly Item[], progress: Progress): RowLabel | undefined {
  const group = [...progress.groups.values()].at(-1);
  const label = labelOf(items, group, progress.vocabulary);
  if (!label) return undefined;
  const last = items.slice(0, label.index + 1).flatMap(item => {
    const match = progress.vocabulary.rows.find(item.label);
    return match && !match.value.isLeaf ? [match.value] : [];
  });
  const newest = last.at(-1);
  if (newest) {
    progress.groups.delete(newest.table.id);
    progress.groups.set(newest.table.id, newest);
  }
  return label;
}

function readRow(grid: Grid, row: number, label: RowLabel, progress: Progress): void {
  const { table, block } = label.target;
  const items = itemsOf(grid, row);
  const origin = items[label.index]?.origin;
  const header = progress.headers.get(table.id);
  const hasValues = items.slice(label.index + 1).some(item => isNumeric(item.text));
  const isSubtotal = !label.target.isLeaf;
  if (isSubtotal && !hasValues) return;
  if (!header) {
    if (hasValues && label.target.isLeaf) putMisaligned(table, block, label, items, progress);
    return;
  }
  // A group's own row with numbers in it is its subtotal.
  const path =
    isSubtotal && label.path === label.target.path
      ? [...label.path, { id: 'subtotal', label: '', en: '' }]
      : label.path;
  const values = valuesOf(grid, row, label, header, block.columns);
  if (isSubtotal)
    progress.notes.push({ kind: 'extra-row', table: table.id, label: label.text, ...(origin ? { at: origin } : {}) });
  else if (label.altered && origin) noteAltered(table, label.text, label.path.at(-1)?.label ?? '', origin, progress);
  if (!progress.vocabulary.layout.byId.has(cellId(table, path, leafPaths(block.columns)[0] ?? []))) return;
  put(table, block, path, values, header, origin, progress);
}

function readUnlabelled(grid: Grid, row: number, header: Header, progress: Progress): void {
  const block = header.table.blocks.find(candidate => candidate.rows.length === 0);
  if (!block) return;
  put(
    header.table,
    block,
    [],
    valuesOf(grid, row, undefined, header, block.columns),
    header,
    grid.rows[row]?.[0]?.origin,
    progress,
  );
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

function put(
  table: TableDef,
  block: Block,
  path: RowLabel['path'],
  row: RowValues,
  header: Header,
  origin: Origin | undefined,
  progress: Progress,
): void {
  const columns = leafPaths(block.columns);
  const key = cellId(table, path, columns[0] ?? []);
  const before = progress.rowsRead.get(key);
  if (before && before !== header) {
    if (!progress.notes.some(note => note.kind === 'second-table' && note.table === table.id))
      progress.notes.push({ kind: 'second-table', table: table.id, ...(origin ? { at: origin } : {}) });
    return;
  }
  progress.rowsRead.set(key, header);
  for (const [index, column] of columns.entries()) {
    const def = progress.vocabulary.layout.byId.get(cellId(table, path, column));
    if (!def) continue;
    const cell = row.aligned ? toCell(row.values[index], def, progress) : misaligned(row.text, origin);
    if (cell) progress.cells[def.index] = before ? repeated(progress.cells[def.index], cell) : cell;
  }
  if (before)
    progress.notes.push({
      kind: 'extra-row',
      table: table.id,
      label: path.at(-1)?.label ?? '',
      ...(origin ? { at: origin } : {}),
    });
}

function toCell(
  value: Value | undefined,
  def: { kind: 'count' | 'amount' | 'change'; unit?: '万元'; column: RowLabel['path'] },
  progress: Progress,
): Cell | undefined {
  if (!value) return undefined;
  const at = value.origin;
  if (value.unreadable) return { state: 'unreadable', text: value.text, why: 'no-cached-value', at };
  if (value.ambiguous) return { state: 'unreadable', text: value.text, why: 'ambiguous', at };
  const cell = readCell(value.text, def.kind, def.unit, at);
  if (cell.state === 'unreadable' && isLabel(value.text, progress)) return { ...cell, why: 'copied-header' };
  return cell;
}

function isLabel(text: string, progress: Progress): boolean {
  const { rows, columns } = progress.vocabulary;
  return rows.find(text) !== undefined || [...columns.values()].some(index => index.find(text) !== undefined);
}

function misaligned(text: string, origin: Origin | undefined): Cell {
  return { state: 'unreadable', text, why: 'misaligned-row', ...(origin ? { at: origin } : {}) };
}

/** Two rows with the same label: nothing is lost if they agree, and neither can be preferred if they do not. */
function repeated(before: Cell | undefined, now: Cell): Cell {
  const show = (cell: Cell | undefined) =>
    cell?.state === 'number' ? String(cell.value) : ((cell as { text?: string })?.text ?? '');
  if (before?.state === now.state && show(before) === show(now)) return now;
  return {
    state: 'unreadable',
    text: `${show(before)}；${show(now)}`,
    why: 'repeated-row',
    ...(now.at ? { at: now.at } : {}),
  };
}

function putMisaligned(
  table: TableDef,
  block: Block,
  label: RowLabel,
  items: readonly Item[],
  progress: Progress,
): void {
  const text = items
    .slice(label.index + 1)
    .map(item => item.text.trim())
    .join(' ');
  for (const column of leafPaths(block.columns)) {
    const def = progress.vocabulary.layout.byId.get(cellId(table, label.path, column));
    if (def && progress.cells[def.index]?.state === 'missing')
      progress.cells[def.index] = misaligned(text, items[label.index]?.origin);
  }
}

function noteAltered(table: TableDef, label: string, standard: string, at: Origin, progress: Progress): void {
  const key = `${table.id}\0${label}`;
  if (progress.altered.has(key)) return;
  progress.altered.add(key);
  progress.notes.push({ kind: 'label-altered', table: table.id, label: label.replace(/\s+/g, ''), standard, at });
}

function isNumeric(text: string): boolean {
  return text.trim() !== '' && readCell(text, 'change', undefined, { line: 1, column: 1 }).state === 'number';
}
