/** The text of a cell, with that of small tables in it: people also use them to set a single number. */
import { type Item, isLine, type Table } from './layout.ts';

/** A table in a cell with more filled cells than this is read for itself. */
const MOST_INLINE = 8;

export function cellText(content: readonly Item[]): { text: string; inner: readonly Table[] } {
  const lines: string[] = [];
  const inner: Table[] = [];
  for (const item of linesAndData(content)) {
    if (isLine(item)) lines.push(item.text);
    else if (item.filled > MOST_INLINE) inner.push(item);
    else lines.push(...rowTexts(item));
  }
  return { text: lines.join('\n'), inner };
}

/** Side by side stay side by side, so that two numbers never look like one. */
function rowTexts(table: Table): string[] {
  const rows = table.groups.flatMap(group => group.rows);
  const texts = rows.map(row => row.map(cell => cellText(cell.items).text).filter(text => text !== ''));
  return texts.filter(cells => cells.length > 0).map(cells => cells.join(' | '));
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
