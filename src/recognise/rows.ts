/** One row of a statutory table: which row of the form it is, and which of its places hold the values. */
import type { LabelNode } from '../model/edition.ts';
import { leafPaths, SUBTOTAL } from '../model/layout.ts';
import type { Grid } from '../model/source.ts';
import type { MatchKind } from '../model/trace.ts';
import { type Header, type HeaderColumn, matchColumns } from './header.ts';
import { type Item, itemsOf } from './items.ts';
import { isNumeric, isWord } from './number.ts';
import type { RowTarget, Vocabulary } from './vocabulary.ts';

export interface RowLabel {
  readonly target: RowTarget;
  readonly path: readonly LabelNode[];
  readonly text: string;
  readonly how: MatchKind;
  /** Index of the label's item. */
  readonly index: number;
  /** The group of rows that this one opens or repeats. */
  readonly group: RowTarget | undefined;
}

/** The values of a row in the order of the block's columns; `aligned: false` where it cannot be told which is which. */
export type RowValues =
  | {
      readonly aligned: true;
      readonly values: readonly (Value | undefined)[];
      readonly strays: readonly Item[];
      readonly columns: readonly (HeaderColumn | undefined)[];
    }
  | { readonly aligned: false; readonly text: string };

export interface Value {
  readonly text: string;
  readonly origin: Item['origin'];
  /** Several texts stand in the place of one value. */
  readonly ambiguous: boolean;
  /** Its cell reaches over several columns of the form, of which this is the first or a later one. */
  readonly share: 'whole' | 'first' | 'later';
  readonly unreadable: boolean;
}

/**
 * The label of a row: the last of the headings that begin it. A group's heading may stand before it, in the same row or
 * reaching down from above.
 * @param group the group of the rows before, for a subtotal row that does not repeat it
 */
export function labelOf(
  items: readonly Item[],
  group: RowTarget | undefined,
  vocabulary: Vocabulary,
): RowLabel | undefined {
  let found: RowLabel | undefined;
  let opened: RowTarget | undefined;
  for (const [index, item] of items.entries()) {
    if (item.label.trim() === '') continue;
    const text = item.label.trim();
    const match = vocabulary.rows.find(item.label);
    const current = opened ?? group;
    if (match) {
      const { value: target, how } = match;
      if (!target.isLeaf) opened = target;
      found = { target, path: target.path, text, how, index, group: opened };
    } else if (current && vocabulary.subtotal.find(item.label) && !isNumbered(text)) {
      found = { target: current, path: [...current.path, SUBTOTAL], text, how: 'printed', index, group: opened };
    } else break;
    if (found.target.isLeaf || found.path.at(-1) === SUBTOTAL) break;
  }
  return found;
}

/** 「（七）合计」 is a row of the form in other words, not the subtotal of the group before it. */
function isNumbered(text: string): boolean {
  return /^(?:[(（]|[一二三四五六七八九十]{1,2}[、.．])/.test(text);
}

export function valuesOf(
  grid: Grid,
  row: number,
  label: RowLabel | undefined,
  header: Header,
  columns: readonly LabelNode[],
): RowValues {
  const items = itemsOf(grid, row);
  const paths = leafPaths(columns);
  const firstValue = header.byPosition[0]?.start ?? 0;
  const labelEnd = label === undefined ? -1 : (items[label.index]?.start ?? 0);
  const after = items.slice(label === undefined ? 0 : label.index + 1);
  // A number before the first heading: the label has lost its span, and what follows has shifted.
  const isShifted = after.some(item => item.start < firstValue && isNumeric(item.text));
  if (hasPlacesOf(header, grid, row) && labelEnd < firstValue && !isShifted) return byPosition(items, paths, header);
  return byOrder(after, label === undefined, paths, header);
}

/**
 * The cells of the row stand below the headings, which may be on another page. A row of another length does not, whatever
 * its format says: a web page with one wrong span shifts every cell behind it.
 */
function hasPlacesOf(header: Header, grid: Grid, row: number): boolean {
  return grid.positional === header.grid.positional && grid.rows[row]?.length === header.width;
}

function byPosition(items: readonly Item[], paths: readonly (readonly LabelNode[])[], header: Header): RowValues {
  const columns = matchColumns(paths, header.byPosition);
  // This year's figures beside last year's, and nothing to tell them apart.
  if (columns.some((column, i) => !column && isDoubled(paths, i, header)))
    return { aligned: false, text: textOf(items.filter(item => item.start >= (header.byPosition[0]?.start ?? 0))) };
  const used = new Set<Item>();
  const values = columns.map((column): Value | undefined => {
    if (!column) return undefined;
    const inside = items.filter(item => isUnder(item, column));
    for (const item of inside) used.add(item);
    const filled = inside.filter(item => item.text.trim() !== '' || item.unreadable);
    const [first] = filled.length > 0 ? filled : inside;
    if (!first) return undefined;
    const others = header.byPosition.filter(other => other !== column && isUnder(first, other));
    return {
      text: filled.map(item => item.text.trim()).join(' '),
      origin: first.origin,
      ambiguous: filled.length > 1,
      share: shareOf(first, column, others.length > 0),
      unreadable: first.unreadable,
    };
  });
  const firstValue = header.byPosition[0]?.start ?? 0;
  // What stands under a heading that the form does not have has been noted with the heading.
  const unknown = header.byPosition.filter(column => column.label === undefined);
  const strays = items.filter(
    item =>
      !used.has(item) &&
      item.start >= firstValue &&
      item.text.trim() !== '' &&
      !unknown.some(column => isUnder(item, column)),
  );
  return { aligned: true, values, strays, columns };
}

/** A heading that the form has once stands there more than once. */
function isDoubled(paths: readonly (readonly LabelNode[])[], place: number, header: Header): boolean {
  const label = paths[place]?.at(-1)?.label;
  const isOnce = paths.filter(path => path.at(-1)?.label === label).length === 1;
  return isOnce && header.byPosition.filter(column => column.label === label).length > 1;
}

function isUnder(item: Item, column: HeaderColumn | undefined): boolean {
  return column !== undefined && item.start <= column.end && column.start <= item.end;
}

function shareOf(item: Item, column: HeaderColumn, isShared: boolean): Value['share'] {
  if (!isShared) return 'whole';
  return item.start >= column.start ? 'first' : 'later';
}

/** What stands in cells, in their order. */
export function textOf(items: readonly Item[]): string {
  return items
    .map(item => item.text.trim())
    .join(' ')
    .trim();
}

/** As many values as there are columns. Empty places may come before them, which the cell of the label should cover. */
function byOrder(
  after: readonly Item[],
  isUnlabelled: boolean,
  paths: readonly (readonly LabelNode[])[],
  header: Header,
): RowValues {
  const slots = header.byOrder.length;
  const end = after.length - header.emptyEnd;
  const start = end - slots;
  // A word such as 「本年度」 before the numbers of the row that has no label on the form.
  const hasWord = isUnlabelled && (header.hasStub || (start > 0 && isWord(after[0]?.text ?? '')));
  const over = [...after.slice(hasWord ? 1 : 0, Math.max(0, start)), ...after.slice(end)];
  const isComplete = matchColumns(paths, header.byOrder).every(column => column !== undefined);
  const isExact = start === (hasWord ? 1 : 0);
  const isEmpty = over.every(item => item.text.trim() === '' && !item.unreadable);
  if (slots === 0 || start < (hasWord ? 1 : 0) || !isEmpty || !(isExact || isComplete))
    return { aligned: false, text: textOf(after) };
  const placed = after.slice(start, end).map((item, order) => ({ ...item, start: order, end: order }));
  return byPosition(placed, paths, { ...header, byPosition: header.byOrder });
}
