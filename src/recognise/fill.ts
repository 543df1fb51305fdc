/** Puts the values of a recognised row into the cells of the report. */
import type { Block, LabelNode, TableDef } from '../model/edition.ts';
import { type CellDef, cellId, leafPaths } from '../model/layout.ts';
import type { Origin } from '../model/origin.ts';
import type { Cell } from '../model/report.ts';
import { columnsOf, type Header, matchColumns } from './header.ts';
import type { Item } from './items.ts';
import { readCell } from './number.ts';
import type { Awaiting, Progress } from './progress.ts';
import { type RowLabel, type RowValues, textOf, type Value } from './rows.ts';
import { isLabel } from './vocabulary.ts';

export interface Row {
  readonly table: TableDef;
  readonly block: Block;
  readonly path: readonly LabelNode[];
  readonly at: Origin | undefined;
  /** The label's cell reaches down from the row above: what was empty there may be filled in here. */
  readonly isContinued?: boolean;
}

export function put(row: Row, values: RowValues, header: Header, progress: Progress): void {
  const defs = cellsOf(row.table, row.block, row.path, progress);
  const [first] = defs;
  if (!first) return;
  const isRepeated = progress.rowsRead.has(first.id);
  progress.rowsRead.set(first.id, header);
  for (const [index, def] of defs.entries()) {
    if (!def) continue;
    const cell = values.aligned ? toCell(values.values[index], def, progress) : misaligned(values.text, row.at);
    const before = progress.cells[def.index];
    const isNew = !isRepeated || (row.isContinued && before?.state === 'blank' && before.text === undefined);
    if (cell) progress.cells[def.index] = isNew ? cell : repeated(before, cell);
  }
  const at = row.at ? { at: row.at } : {};
  if (isRepeated && !row.isContinued)
    progress.notes.push({ kind: 'extra-row', table: row.table.id, label: row.path.at(-1)?.label ?? '', ...at });
  if (values.aligned)
    for (const stray of values.strays)
      progress.notes.push({ kind: 'extra-column', table: row.table.id, label: stray.text.trim(), at: stray.origin });
}

/** A row with numbers and no headings anywhere above it. */
export function putMisaligned(label: RowLabel, items: readonly Item[], progress: Progress): void {
  const text = textOf(items.slice(label.index + 1));
  for (const def of cellsOf(label.target.table, label.target.block, label.path, progress))
    if (def && progress.cells[def.index]?.state === 'missing')
      progress.cells[def.index] = misaligned(text, items[label.index]?.origin);
}

/** The headings are there and nothing beneath them: an untouched form, unless something came that may belong there. */
export function putAwaited({ header, doubtful }: Awaiting, progress: Progress): void {
  const at = header.byPosition[0]?.origin;
  for (const block of header.table.blocks) {
    const defs = cellsOf(header.table, block, [], progress);
    const columns = matchColumns(leafPaths(block.columns), columnsOf(header));
    const [first] = defs;
    if (first) progress.rowsRead.set(first.id, header);
    for (const [index, def] of defs.entries())
      if (def && columns[index])
        progress.cells[def.index] =
          doubtful === undefined ? { state: 'blank', ...(at ? { at } : {}) } : misaligned(doubtful, at);
  }
}

function cellsOf(
  table: TableDef,
  block: Block,
  path: readonly LabelNode[],
  progress: Progress,
): (CellDef | undefined)[] {
  return leafPaths(block.columns).map(column => progress.vocabulary.layout.byId.get(cellId(table, path, column)));
}

function toCell(value: Value | undefined, def: CellDef, progress: Progress): Cell | undefined {
  if (!value) return undefined;
  const at = value.origin;
  if (value.unreadable) return { state: 'unreadable', text: value.text, why: 'no-cached-value', at };
  if (value.ambiguous) return { state: 'unreadable', text: value.text, why: 'ambiguous', at };
  const cell = readCell(value.text, def.kind, def.unit, at);
  if (value.share !== 'whole') return sharedCell(cell, value, at);
  return cell.state === 'unreadable' && isLabel(value.text, progress.vocabulary)
    ? { ...cell, why: 'copied-header' }
    : cell;
}

/** One cell over several columns of the form. What is no number holds for all of them; of numbers, only 0 can be placed. */
function sharedCell(cell: Cell, value: Value, at: Origin): Cell {
  if (cell.state !== 'number') return cell;
  if (cell.value !== 0) return { state: 'unreadable', text: value.text, why: 'ambiguous', at };
  return value.share === 'first' ? cell : { state: 'blank', at };
}

function misaligned(text: string, at: Origin | undefined): Cell {
  return { state: 'unreadable', text, why: 'misaligned-row', ...(at ? { at } : {}) };
}

/** Two rows with the same label: nothing is lost if they agree, and neither can be preferred if they do not. */
function repeated(before: Cell | undefined, now: Cell): Cell {
  if (before?.state === now.state && written(before) === written(now)) return now;
  return {
    state: 'unreadable',
    text: `${written(before)}；${written(now)}`,
    why: 'repeated-row',
    ...(now.at ? { at: now.at } : {}),
  };
}

function written(cell: Cell | undefined): string {
  if (cell?.state === 'number') return String(cell.value);
  return cell?.state === 'blank' || cell?.state === 'unreadable' ? (cell.text ?? '') : '';
}
