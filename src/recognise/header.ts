/** The column headings of a statutory table: which rows hold them, and which column each one stands over. */
import type { LabelNode, TableDef, TableId } from '../model/edition.ts';
import { leafPaths } from '../model/layout.ts';
import type { Origin } from '../model/origin.ts';
import type { Grid } from '../model/source.ts';
import type { MatchKind } from '../model/trace.ts';
import { type Item, itemsOf } from './items.ts';
import { isNumeric } from './number.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface HeaderColumn {
  /** As printed on the form; undefined for a column that the form does not have. */
  readonly label: string | undefined;
  readonly text: string;
  readonly how: MatchKind;
  /** Labels of the groups above, as printed on the form; empty where they cannot be told. */
  readonly groups: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
}

export interface Header {
  readonly table: TableDef;
  readonly grid: Grid;
  /** The first and the last row of headings. */
  readonly first: number;
  readonly last: number;
  /** What is written over the labels of the rows. */
  readonly corner: string;
  /** By column number; sound for rows of the same grid if it is positional, else for rows of `width` cells. */
  readonly byPosition: readonly HeaderColumn[];
  /**
   * The same columns in the order in which values follow a row's label, where merged cells leave no places. Empty where
   * the order cannot be told.
   */
  readonly byOrder: readonly HeaderColumn[];
  /** There is a heading over the labels of rows, so a row has a cell for its label. */
  readonly hasStub: boolean;
  /** Empty cells that end every row. */
  readonly emptyEnd: number;
  /** 0 where the cells of a row have no places. */
  readonly width: number;
}

/** Neither a table that people read has more rows of headings than this, nor a row of headings more cells. */
const MOST_ROWS = 10;
const MOST_CELLS = 300;

/** The header that starts in this row, if one does. */
export function headerAt(grid: Grid, row: number, vocabulary: Vocabulary): Header | undefined {
  for (const table of vocabulary.layout.edition.tables) {
    const header = headerOf(table, grid, row, vocabulary);
    if (header) return header;
  }
  return undefined;
}

function headerOf(table: TableDef, grid: Grid, first: number, vocabulary: Vocabulary): Header | undefined {
  const rows: (readonly Item[])[] = [];
  for (let row = first; row < Math.min(grid.rows.length, first + MOST_ROWS); row++) {
    if ((grid.rows[row]?.length ?? 0) > MOST_CELLS) break;
    const items = itemsOf(grid, row);
    if (!isHeading(items, table.id, vocabulary)) break;
    rows.push(items);
  }
  if (rows.length === 0) return undefined;
  const byPosition = positions(rows, table.id, vocabulary);
  if (!isEnough(table, byPosition)) return undefined;
  const order = sequence(rows, table, vocabulary);
  const isTabular = !order && isRectangle(rows, table.id, vocabulary) && areAllPlaced(byPosition, table);
  const lengths = new Set(rows.map((_, depth) => grid.rows[first + depth]?.length ?? 0));
  // Rows of different lengths, or one heading beneath another: a wrong span in a page has shifted headings.
  const isSound = areApart(byPosition) && (lengths.size === 1 || !grid.positional);
  const hasPlaces = isSound && (grid.positional || rows.length === 1 || isTabular);
  const width = hasPlaces ? Math.max(...lengths) : 0;
  const { columns: inSequence = [], hasStub = false } = order ?? {};
  const columns = isInOrder(inSequence, table) ? inSequence : [];
  const emptyEnd = commonEnd(rows);
  const start = Math.min(...byPosition.map(column => column.start));
  const corner = rows[0]?.find(item => item.start < start && item.text.trim() !== '')?.text ?? '';
  const last = first + rows.length - 1;
  return { table, grid, first, last, corner, byPosition, byOrder: columns, hasStub, emptyEnd, width };
}

/** At least one heading, and neither a number nor the label of a row. 「总计」 and 「其他」 are both a column and a row. */
function isHeading(items: readonly Item[], table: TableId, vocabulary: Vocabulary): boolean {
  const filled = items.filter(item => item.text.trim() !== '');
  const columns = filled.map(item => matchColumn(table, item.text, vocabulary) !== undefined);
  const firstColumn = columns.indexOf(true);
  if (firstColumn < 0) return false;
  const rowLabels = filled.map(item => vocabulary.rows.find(item.text)?.value);
  const isAlone = firstColumn === columns.lastIndexOf(true);
  const isData =
    filled.some(item => isNumeric(item.text)) ||
    rowLabels.some((label, place) => label?.isLeaf && !columns[place]) ||
    (isAlone && rowLabels.slice(0, firstColumn + 1).every(label => label !== undefined));
  return !isData;
}

/** Cells stand below one another although the grid does not say so: over every place is one heading that is no group. */
function isRectangle(rows: readonly (readonly Item[])[], table: TableId, vocabulary: Vocabulary): boolean {
  const headings = withoutCommonEnd(rows).map(items =>
    items.map(item => item.text.trim() !== '' && matchColumn(table, item.text, vocabulary)?.value.isLeaf !== false),
  );
  const counts = Array.from(
    { length: Math.max(...headings.map(row => row.length)) },
    (_, column) => headings.filter(row => row[column]).length,
  );
  const stub = rows.flat().filter(item => matchColumn(table, item.text, vocabulary));
  const first = Math.min(...stub.map(item => item.start));
  return counts.every((count, column) => count === 1 || (count === 0 && column < first));
}

/** Headings that are told by their order alone have to stand in the order of the form. */
function isInOrder(columns: readonly HeaderColumn[], table: TableDef): boolean {
  const labels = columns.flatMap(column => column.label ?? []);
  return table.blocks.some(block => {
    const order = leafLabels(block.columns);
    let place = -1;
    return labels.every(label => {
      place = order.indexOf(label, place + 1);
      return place >= 0;
    });
  });
}

/** No two headings stand over one column. */
function areApart(columns: readonly HeaderColumn[]): boolean {
  const known = columns.filter(column => column.label !== undefined);
  return known.every((column, i) => i === 0 || column.start > (known[i - 1]?.end ?? -1));
}

/** Each heading of the form is that of one column, groups and all. */
function areAllPlaced(columns: readonly HeaderColumn[], table: TableDef): boolean {
  const placed = table.blocks.flatMap(block => matchColumns(leafPaths(block.columns), columns));
  return columns.every(column => column.label === undefined || placed.includes(column));
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

/**
 * Columns that are told apart by their order alone need their groups in the order of the form, and of the groups that tell
 * them apart all or none.
 */
function groupsInOrder(items: readonly Item[], table: TableDef, vocabulary: Vocabulary): boolean {
  const groups = table.blocks.flatMap(block => groupsOf(block.columns));
  const found = items.flatMap(item => {
    const label = matchColumn(table.id, item.text, vocabulary)?.value.label;
    const place = groups.findIndex(group => group.label === label);
    return place < 0 ? [] : [place];
  });
  const isComplete = groups.every((group, place) => group.id === undefined || found.includes(place));
  const isInOrder = found.every((place, index) => index === 0 || place > (found[index - 1] ?? -1));
  return found.length === 0 || (isInOrder && isComplete);
}

function groupsOf(nodes: readonly LabelNode[]): LabelNode[] {
  return nodes.flatMap(node => (node.children ? [node, ...groupsOf(node.children)] : []));
}

function leafLabels(nodes: readonly LabelNode[]): string[] {
  return nodes.flatMap(node => (node.children ? leafLabels(node.children) : [node.label]));
}

function positions(rows: readonly (readonly Item[])[], table: TableId, vocabulary: Vocabulary): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  for (const [depth, items] of rows.entries())
    for (const item of items) {
      const match = matchColumn(table, item.text, vocabulary);
      // A heading over two rows may be written in both.
      const isWritten = columns.some(({ label, start }) => label === match?.value.label && start === item.start);
      if (!match?.value.isLeaf || isWritten) continue;
      const groups = rows.slice(0, depth).flatMap(above => groupOver(item, above, table, vocabulary));
      columns.push({
        label: match.value.label,
        text: item.text,
        how: match.how,
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
  const headings = above.filter(other => other.label.trim() !== '' && other.start <= item.start);
  // Where spans got lost, they got lost for all.
  const isWithoutSpans = headings.every(other => other.start === other.end);
  const over = headings.find(other => item.start <= other.end) ?? (isWithoutSpans ? headings.at(-1) : undefined);
  const match = over && matchColumn(table, over.label, vocabulary);
  return match && !match.value.isLeaf ? [match.value.label] : [];
}

/** Headings in the last header row, right of the first known column, that the form does not have. */
function extraColumns(
  rows: readonly (readonly Item[])[],
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
      how: 'printed',
      groups: [],
      start: item.start,
      end: item.end,
      origin: item.origin,
    }));
}

/**
 * Where merged cells leave no places, a heading over two rows stands in the upper row and an empty cell below it, while a
 * group heading stands over several cells. So each empty cell takes the next heading above that is not a group.
 * @returns undefined where that does not come out even: the rows are of another make
 */
function sequence(
  rows: readonly (readonly Item[])[],
  table: TableDef,
  vocabulary: Vocabulary,
): { columns: HeaderColumn[]; hasStub: boolean } | undefined {
  const isGroup = (item: Item) => matchColumn(table.id, item.text, vocabulary)?.value.isLeaf === false;
  let current: Item[] = [];
  for (const [depth, items] of withoutCommonEnd(rows).entries()) {
    const above = current.filter(item => !isGroup(item));
    const empty = items.filter(item => item.text.trim() === '');
    // In the first row only the corner can be empty.
    if (depth === 0 ? empty.some(item => item !== items[0]) : empty.length !== above.length) return undefined;
    current = items.map(item => (item.text.trim() === '' ? (above.shift() ?? item) : item));
  }
  const columns = current.map((item): HeaderColumn => {
    const match = matchColumn(table.id, item.text, vocabulary);
    const label = match?.value.isLeaf ? match.value.label : undefined;
    return {
      label,
      text: item.text.trim(),
      how: match?.how ?? 'printed',
      groups: [],
      start: 0,
      end: 0,
      origin: item.origin,
    };
  });
  const first = columns.findIndex(column => column.label !== undefined);
  // More than one unknown heading before the first known one: labels or columns, who can tell?
  const isCertain = first <= 1 && groupsInOrder(rows.flat(), table, vocabulary);
  const known = isCertain ? columns.slice(first) : [];
  return { columns: known.map((column, order) => ({ ...column, start: order, end: order })), hasStub: first > 0 };
}

/** How many empty cells end every row. */
function commonEnd(rows: readonly (readonly Item[])[]): number {
  let common = 0;
  while (rows.every(items => items.length > common && items.at(-1 - common)?.text.trim() === '')) common++;
  return common;
}

function withoutCommonEnd(rows: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  const common = commonEnd(rows);
  return rows.map(items => items.slice(0, items.length - common));
}

/** The columns in whichever way they can be told; none where they cannot. */
export function columnsOf(header: Header): readonly HeaderColumn[] {
  return header.width > 0 ? header.byPosition : header.byOrder;
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
    const beneath = candidates.filter(
      ({ groups }) =>
        group !== undefined && groups.includes(group) && groups.every(over => path.some(node => node.label === over)),
    );
    if (beneath.length === 1) return beneath[0];
    const groupsUnknown = candidates.every(column => column.groups.length === 0);
    return groupsUnknown && candidates.length === namesakes.length ? candidates[namesakes.indexOf(path)] : undefined;
  });
}
