/** The column headings of a statutory table: which rows hold them, and which column each one stands over. */
import type { LabelNode, TableDef, TableId } from '../model/edition.ts';
import type { Origin } from '../model/origin.ts';
import type { Grid } from '../model/source.ts';
import { type Item, itemsOf } from './items.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface HeaderColumn {
  /** As printed on the form; undefined for a column that the form does not have. */
  readonly label: string | undefined;
  readonly text: string;
  readonly altered: boolean;
  /** Labels of the groups above, as printed on the form; empty where they cannot be told. */
  readonly groups: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
}

export interface Header {
  readonly table: TableDef;
  /** Rows of the grid, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** By column number; sound where rows have the same width as `width`, or the grid is positional. */
  readonly byPosition: readonly HeaderColumn[];
  /** The same columns in the order in which values follow a row's label, where merged cells leave no places. */
  readonly byOrder: readonly HeaderColumn[];
  readonly width: number;
}

const isNumber = (item: Item) => /^[\d０-９.,，\s]+$/.test(item.text) && /[\d０-９]/.test(item.text);

/** The header that starts in this row, if one does. */
export function headerAt(grid: Grid, row: number, vocabulary: Vocabulary): Header | undefined {
  for (const table of vocabulary.layout.edition.tables) {
    const header = headerOf(table, grid, row, vocabulary);
    if (header) return header;
  }
  return undefined;
}

function headerOf(table: TableDef, grid: Grid, first: number, vocabulary: Vocabulary): Header | undefined {
  const rows: Item[][] = [];
  for (let row = first; row < grid.rows.length; row++) {
    const items = itemsOf(grid, row);
    const matched = items.some(item => matchColumn(table.id, item.text, vocabulary));
    const isData =
      items.some(isNumber) ||
      items.some(
        item => vocabulary.rows.find(item.text)?.value.isLeaf && !matchColumn(table.id, item.text, vocabulary),
      );
    if (!matched || isData) break;
    rows.push(items);
  }
  if (rows.length === 0) return undefined;
  const byPosition = positions(rows, table.id, vocabulary);
  const byOrder = sequence(rows, table, vocabulary);
  if (!isEnough(table, byPosition)) return undefined;
  return { table, first, last: first + rows.length - 1, byPosition, byOrder, width: grid.rows[first]?.length ?? 0 };
}

function matchColumn(table: TableId, text: string, vocabulary: Vocabulary) {
  return vocabulary.columns.get(table)?.find(text);
}

/** At least half of the columns of one of the table's blocks. 「总计」 or 「其他」 alone do not make a header. */
function isEnough(table: TableDef, columns: readonly HeaderColumn[]): boolean {
  const found = new Set(columns.map(column => column.label));
  return table.blocks.some(block => {
    const labels = new Set(leafLabels(block.columns));
    return [...labels].filter(label => found.has(label)).length * 2 >= labels.size;
  });
}

/** Columns that are told apart by their order alone need their groups in the order of the form. */
function groupsInOrder(items: readonly Item[], table: TableDef, vocabulary: Vocabulary): boolean {
  const order = table.blocks.flatMap(block => groupLabels(block.columns));
  const found = items.flatMap(item => {
    const match = matchColumn(table.id, item.text, vocabulary);
    return match && !match.value.isLeaf ? [order.indexOf(match.value.label)] : [];
  });
  return found.every((place, index) => index === 0 || place > (found[index - 1] ?? -1));
}

function groupLabels(nodes: readonly LabelNode[]): string[] {
  return nodes.flatMap(node => (node.children ? [node.label, ...groupLabels(node.children)] : []));
}

function leafLabels(nodes: readonly LabelNode[]): string[] {
  return nodes.flatMap(node => (node.children ? leafLabels(node.children) : [node.label]));
}

function positions(rows: readonly Item[][], table: TableId, vocabulary: Vocabulary): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (const [depth, items] of rows.entries())
    for (const item of items) {
      const match = matchColumn(table, item.text, vocabulary);
      if (!match?.value.isLeaf) continue;
      const groups = rows.slice(0, depth).flatMap(above => groupOver(item, above, table, vocabulary));
      columns.push({
        label: match.value.label,
        text: item.text,
        altered: match.altered,
        groups,
        start: item.start,
        end: item.end,
        origin: item.origin,
      });
    }
  columns.sort((a, b) => a.start - b.start);
  return [...columns, ...extraColumns(rows, columns, table, vocabulary)];
}

/** The group heading over a column: the one whose span covers it, or where spans got lost the nearest to its left. */
function groupOver(item: Item, above: readonly Item[], table: TableId, vocabulary: Vocabulary): string[] {
  const groups = above.flatMap(other => {
    const match = matchColumn(table, other.label, vocabulary);
    return match && !match.value.isLeaf ? [{ label: match.value.label, start: other.start, end: other.end }] : [];
  });
  const covering = groups.find(group => group.start <= item.start && item.start <= group.end);
  const nearest = groups.filter(group => group.start <= item.start && group.start === group.end).at(-1);
  const found = covering ?? nearest;
  return found ? [found.label] : [];
}

/** Headings in the last header row, right of the first known column, that the form does not have. */
function extraColumns(
  rows: readonly Item[][],
  known: readonly HeaderColumn[],
  table: TableId,
  vocabulary: Vocabulary,
): HeaderColumn[] {
  const first = known[0]?.start ?? 0;
  return (rows.at(-1) ?? [])
    .filter(item => item.start > first && item.text.trim() !== '' && !matchColumn(table, item.text, vocabulary))
    .filter(item => !known.some(column => column.start <= item.start && item.start <= column.end))
    .map(item => ({
      label: undefined,
      text: item.text.trim(),
      altered: false,
      groups: [],
      start: item.start,
      end: item.end,
      origin: item.origin,
    }));
}

/**
 * Where merged cells leave no places, a heading over two rows stands in the upper row and an empty cell below it, while a
 * group heading stands over several cells. So each empty cell takes the next heading above that is not a group.
 */
function sequence(rows: readonly Item[][], table: TableDef, vocabulary: Vocabulary): HeaderColumn[] {
  const isGroup = (item: Item) => matchColumn(table.id, item.text, vocabulary)?.value.isLeaf === false;
  let current: Item[] = [];
  for (const items of rows) {
    const above = current.filter(item => !isGroup(item) && item.text !== '');
    current = items.map(item => (item.text === '' ? (above.shift() ?? item) : item));
  }
  if (!groupsInOrder(rows.flat(), table, vocabulary)) return [];
  const columns = current.map((item): HeaderColumn => {
    const match = matchColumn(table.id, item.text, vocabulary);
    const label = match?.value.isLeaf ? match.value.label : undefined;
    return {
      label,
      text: item.text.trim(),
      altered: match?.altered ?? false,
      groups: [],
      start: 0,
      end: 0,
      origin: item.origin,
    };
  });
  const first = columns.findIndex(column => column.label !== undefined);
  const last = columns.findLastIndex(column => column.label !== undefined);
  return columns.slice(first, last + 1).map((column, order) => ({ ...column, start: order, end: order }));
}

/** The header's column for each column of a block, in the block's order; undefined where it is absent or ambiguous. */
export function matchColumns(
  paths: readonly (readonly LabelNode[])[],
  columns: readonly HeaderColumn[],
): (HeaderColumn | undefined)[] {
  return paths.map(path => {
    const label = path.at(-1)?.label;
    const namesakes = paths.filter(other => other.at(-1)?.label === label);
    const candidates = columns.filter(column => column.label === label);
    if (namesakes.length === 1) return candidates.length === 1 ? candidates[0] : undefined;
    const group = path.findLast((node, depth) => depth < path.length - 1 && node.id !== undefined)?.label;
    const beneath = candidates.filter(column => group !== undefined && column.groups.includes(group));
    if (beneath.length === 1) return beneath[0];
    const groupsUnknown = candidates.every(column => column.groups.length === 0);
    return groupsUnknown && candidates.length === namesakes.length ? candidates[namesakes.indexOf(path)] : undefined;
  });
}
