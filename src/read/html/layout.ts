/** Tables on a page hold data, or they only hold the page together. */

import type { Element } from './tree.ts';

export type Item = Line | Table;

export interface Line {
  readonly text: string;
  /** It stands around the article of the page. */
  readonly isAround: boolean;
  readonly block?: Element | undefined;
}

export function isLine(item: Item): item is Line {
  return 'text' in item;
}

export interface Cell {
  /** 0: down to the end of its group of rows. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly items: readonly Item[];
  readonly element: Element;
}

export type Row = Cell[];

export interface RowGroup {
  readonly kind: 'thead' | 'tbody' | 'tfoot';
  readonly rows: Row[];
}

export interface Table {
  readonly caption: readonly Item[];
  /** In the order in which they are shown. */
  readonly groups: readonly RowGroup[];
  /** How many cells have text, those of the tables within it too. */
  readonly filled: number;
  /** It has no meaning as a table: its content is to be read as it stands. */
  readonly isLayout: boolean;
}

/** A cell with more characters is prose. The longest label of the form has 50. */
const LONGEST_DATA = 200;
/** One cell of prose among so many others is a remark; among fewer, they are its title, date and source. */
const DATA_PER_PROSE = 10;

export function measure(caption: readonly Item[], written: readonly RowGroup[]): Table {
  const groups = asShown(written);
  const rows = groups.flatMap(group => group.rows);
  let nested = filledIn(caption);
  let own = 0;
  let prose = 0;
  for (const row of rows)
    for (const { items } of row) {
      let length = 0;
      for (const item of items)
        if (isLine(item)) length += item.text.length;
        else nested += item.filled;
      if (length > LONGEST_DATA) prose++;
      else if (length > 0) own++;
    }
  const isSingleColumn = rows.every(row => row.length <= 1);
  const isLayout = isSingleColumn || own + prose <= 1 || nested > own || prose * DATA_PER_PROSE > own;
  return { caption, groups, filled: own + prose + nested, isLayout };
}

function filledIn(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + (isLine(item) ? 0 : item.filled), 0);
}

/** The first `thead` stands on top, wherever it is written, and the first `tfoot` at the bottom. */
function asShown(groups: readonly RowGroup[]): RowGroup[] {
  const head = groups.find(group => group.kind === 'thead');
  const foot = groups.find(group => group.kind === 'tfoot');
  const between = groups.filter(group => group !== head && group !== foot);
  return [...(head ? [head] : []), ...between, ...(foot ? [foot] : [])];
}
