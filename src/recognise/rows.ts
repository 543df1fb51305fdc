/** One row of a statutory table: which row of the form it is, and which of its places hold the values. */
import type { LabelNode } from '../model/edition.ts';
import { leafPaths, SUBTOTAL } from '../model/layout.ts';
import type { Grid } from '../model/source.ts';
import { type Header, type HeaderColumn, matchColumns } from './header.ts';
import { type Item, itemsOf } from './items.ts';
import { isNumeric } from './number.ts';
import type { RowTarget, Vocabulary } from './vocabulary.ts';

export interface RowLabel {
  readonly target: RowTarget;
  readonly path: readonly LabelNode[];
  readonly text: string;
  readonly altered: boolean;
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
      const { value: target, altered } = match;
      if (found?.target.isLeaf && !target.isLeaf) break;
      if (!target.isLeaf) opened = target;
      found = { target, path: target.path, text, altered, index, group: opened };
    } else if (current && vocabulary.subtotal.find(item.label)) {
      found = { target: current, path: [...current.path, SUBTOTAL], text, altered: false, index, group: opened };
    } else break;
  }
  return found;
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
  const sameWidth = grid.positional || items.length === header.width;
  const labelEnd = label === undefined ? -1 : (items[label.index]?.start ?? 0);
  if (sameWidth && labelEnd < firstValue) return byPosition(items, paths, header);
  return byOrder(items.slice(label === undefined ? 0 : label.index + 1), paths, header);
}

function byPosition(items: readonly Item[], paths: readonly (readonly LabelNode[])[], header: Header): RowValues {
  const columns = matchColumns(paths, header.byPosition);
  const used = new Set<Item>();
  const values = columns.map(column => {
    if (!column) return undefined;
    const inside = items.filter(item => column.start <= item.start && item.start <= column.end);
    for (const item of inside) used.add(item);
    const filled = inside.filter(item => item.text.trim() !== '' || item.unreadable);
    const [first] = filled.length > 0 ? filled : inside;
    if (!first) return undefined;
    return {
      text: filled.map(item => item.text.trim()).join(' '),
      origin: first.origin,
      ambiguous: filled.length > 1,
      unreadable: first.unreadable,
    };
  });
  const firstValue = header.byPosition[0]?.start ?? 0;
  const strays = items.filter(item => !used.has(item) && item.start >= firstValue && item.text.trim() !== '');
  return { aligned: true, values, strays, columns };
}

function byOrder(after: readonly Item[], paths: readonly (readonly LabelNode[])[], header: Header): RowValues {
  const slots = header.byOrder.length;
  const values = [...after];
  // A word such as 「本年度」 before the numbers of the row that has no label on the form.
  if (values.length === slots + 1 && !isNumeric(values[0]?.text ?? '')) values.shift();
  // Places that the label's merged cell covers, and empty places behind the table.
  while (values.length > slots && values[0]?.text.trim() === '') values.shift();
  while (values.length > slots && values.at(-1)?.text.trim() === '') values.pop();
  if (slots === 0 || values.length !== slots)
    return { aligned: false, text: after.map(item => item.text.trim()).join(' ') };
  const placed = values.map((item, order) => ({ ...item, start: order, end: order }));
  return byPosition(placed, paths, { ...header, byPosition: header.byOrder });
}
