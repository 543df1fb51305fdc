/** The text of a cell, with that of small tables in it. */
import { inlineTexts, MOST_INLINE } from '../flow/inline.ts';
import { type Item, isLine, type Table } from './layout.ts';

export function cellText(content: readonly Item[]): { text: string; inner: readonly Table[] } {
  // Nearly every cell of a report.
  if (content.every(isLine)) return { text: content.map(line => line.text).join('\n'), inner: [] };
  const lines: string[] = [];
  const inner: Table[] = [];
  for (const item of linesAndData(content)) {
    if (isLine(item)) lines.push(item.text);
    else if (item.filled > MOST_INLINE) inner.push(item);
    else {
      const rows = item.groups.flatMap(group => group.rows);
      lines.push(...inlineTexts(rows.map(row => row.map(cell => cellText(cell.items).text))));
    }
  }
  return { text: lines.join('\n'), inner };
}

/** Content with what stands in layout tables in place of these. */
export function* linesAndData(content: readonly Item[]): Generator<Item> {
  const ahead: Iterator<Item>[] = [content.values()];
  for (let next = ahead.at(-1)?.next(); next; next = ahead.at(-1)?.next()) {
    if (next.done) ahead.pop();
    else if (isLine(next.value) || !next.value.isLayout) yield next.value;
    else ahead.push(itemsIn(next.value));
  }
}

function* itemsIn(table: Table): Generator<Item> {
  yield* table.caption;
  for (const group of table.groups) for (const row of group.rows) for (const cell of row) yield* cell.items;
}
