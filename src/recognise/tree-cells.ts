/** The values beneath the keys of a table, as cells. */
import type { Layout } from '../model/layout.ts';
import type { KeyPath } from '../model/origin.ts';
import { InputError } from '../model/problem.ts';
import type { Cell } from '../model/report.ts';
import { readCell } from './number.ts';
import { type Branch, childOf, childrenOf, type Row } from './tree-keys.ts';
import { isObject, unknownKey } from './tree-values.ts';
import { isLabel, vocabularyOf } from './vocabulary.ts';

export interface Reading {
  readonly layout: Layout;
  readonly cells: Cell[];
  readonly texts: ReadonlyMap<number, string>;
}

/** @param row the cells of the row that is being read, once one is reached */
function readBranch(
  value: unknown,
  branch: Branch,
  path: KeyPath,
  row: readonly number[] | undefined,
  reading: Reading,
): void {
  if (value === null) {
    blankOut(branch, path, row, reading);
    return;
  }
  if (!isObject(value)) {
    const keys = branch.names.slice(0, 4).join('、');
    throw new InputError('expected-object', { key: String(path.key), keys }, { keys: path });
  }
  for (const key of Object.keys(value)) {
    const child = childOf(branch, key);
    const here: KeyPath = { key, parent: path };
    if (child === undefined) throw unknownKey(key, branch.names, { keys: here });
    if (typeof child === 'number') readCellAt(row?.[child] ?? -1, value[key], here, reading);
    else readNode(value[key], child, here, row, reading);
  }
}

export function readNode(
  value: unknown,
  node: Branch | Row,
  path: KeyPath,
  row: readonly number[] | undefined,
  reading: Reading,
): void {
  if ('cells' in node) readBranch(value, node.columns, path, node.cells, reading);
  else readBranch(value, node, path, row, reading);
}

function readCellAt(index: number, value: unknown, here: KeyPath, reading: Reading): void {
  const { cells, layout } = reading;
  if (cells[index]?.state !== 'missing') throw repeatedKey(here, index, layout);
  cells[index] = readValue(value, index, here, reading);
}

/** `null` in place of a row or a group: all its cells are there, and blank, but for subtotals, which the form has not. */
function blankOut(branch: Branch, path: KeyPath, row: readonly number[] | undefined, reading: Reading): void {
  const { cells, layout } = reading;
  const blank = new Set(cellsBeneath(branch, row));
  for (const index of blank) {
    if (cells[index]?.state !== 'missing') throw repeatedKey(path, index, layout);
    if (!layout.cells[index]?.optional) cells[index] = { state: 'blank', at: { keys: path } };
  }
}

/** Some of them twice, since a branch knows its children by id and by label. */
function cellsBeneath(branch: Branch, row: readonly number[] | undefined): number[] {
  return childrenOf(branch).flatMap(child => {
    if (typeof child === 'number') return [row?.[child] ?? -1];
    return 'cells' in child ? cellsBeneath(child.columns, child.cells) : cellsBeneath(child, row);
  });
}

function repeatedKey(path: KeyPath, index: number, layout: Layout): InputError {
  return new InputError(
    'repeated-key',
    { key: String(path.key), other: layout.cells[index]?.id ?? '' },
    { keys: path },
  );
}

function readValue(value: unknown, index: number, keys: KeyPath, { layout, texts }: Reading): Cell {
  const def = layout.cells[index];
  const place = { keys };
  const text = texts.get(index);
  if (text !== undefined && def) {
    const cell = readCell(text, def.kind, def.unit, place);
    const agrees = cell.state === 'number' ? cell.value === value : value === null;
    if (!agrees) throw new InputError('text-disagrees', { key: String(keys.key), text }, place);
    return cell;
  }
  if (typeof value === 'number') {
    if (!isExact(value)) throw new InputError('number-too-large', { key: String(keys.key) }, place);
    return { state: 'number', value: value === 0 ? 0 : value, at: place };
  }
  if (value === null || value === undefined) return { state: 'blank', at: place };
  if (typeof value === 'string' && def) {
    const cell = readCell(value, def.kind, def.unit, place);
    return cell.state === 'unreadable' && isLabelOf(value, layout) ? { ...cell, why: 'copied-header' } : cell;
  }
  if (isObject(value) && typeof value['text'] === 'string' && Object.keys(value).length === 1)
    return { state: 'unreadable', text: value['text'], why: 'not-a-number', at: place };
  throw new InputError('expected-value', { key: String(keys.key) }, place);
}

function isLabelOf(text: string, layout: Layout): boolean {
  return isLabel(text, vocabularyOf(layout));
}

/** Every digit that was written is still there: whole numbers to 2^53, decimals to 15 digits. */
function isExact(value: number): boolean {
  if (Number.isInteger(value)) return Number.isSafeInteger(value);
  return Number.isFinite(value) && String(value).replace(/^-?0?\.?0*|e.*$|\D/g, '').length <= 15;
}
