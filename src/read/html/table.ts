/** A table of data as a grid. What pages say of rowspan and colspan is often wrong; browsers show the table nevertheless. */
import type { Origin } from '../../model/origin.ts';
import type { Grid } from '../../model/source.ts';
import { type CellBudget, gridOf, type SpanCell } from '../flow/spans.ts';
import { cellText } from './cell.ts';
import type { RowGroup, Table } from './layout.ts';
import { attributeOf, type Element } from './tree.ts';

/** With `colspan=1000` people mean all the columns there are. The statutory tables have 15. */
const WIDEST = 100;

/** 0 is for all the rows down to the end of their group. Nonsense is 1. */
export function spanOf(element: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number(/^\s*\+?(\d{1,9})/.exec(attributeOf(element, name) ?? '')?.[1] ?? 1);
  return name === 'rowspan' ? span : Math.min(Math.max(span, 1), WIDEST);
}

/**
 * @returns the grid, and the tables in its cells that are to be read for themselves
 * @throws InputError `sheet-too-large`
 */
export function toGrid(
  table: Table,
  number: number,
  budget: CellBudget,
  found?: (element: Element, origin: Origin) => void,
): { grid: Grid; inner: Table[] } {
  const inner: Table[] = [];
  const rows = table.groups.flatMap(group =>
    rowsSeen(group).map(({ row, reach }) =>
      row.map(({ items, rowSpan, columnSpan, element }): SpanCell => {
        const content = cellText(items);
        for (const other of content.inner) inner.push(other);
        return { text: content.text, rowSpan: reach(rowSpan), columnSpan, mark: element };
      }),
    ),
  );
  return { grid: gridOf(rows, number, budget, found), inner };
}

/** Rows without a cell of their own are not seen; they only use up spans. No span leaves its group of rows. */
function rowsSeen({ rows }: RowGroup) {
  /** By row as written, how many of the rows before it are seen. */
  const before = [0];
  for (const row of rows) before.push((before.at(-1) ?? 0) + (row.length > 0 ? 1 : 0));
  return rows.flatMap((row, index) => {
    const start = before[index] ?? 0;
    const reach = (span: number) =>
      (before[span === 0 ? rows.length : Math.min(index + span, rows.length)] ?? 0) - start;
    return row.length > 0 ? [{ row, reach }] : [];
  });
}
