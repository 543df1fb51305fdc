/** Small tables in a cell, as people use them to set a single number: they are text of the cell. */

/** A table with more filled cells than this is read for itself. */
export const MOST_INLINE = 8;

/** Side by side stays side by side, so that two numbers never look like one. */
export function inlineTexts(rows: readonly (readonly string[])[]): string[] {
  return rows.map(cells => cells.filter(text => text !== '').join(' | ')).filter(text => text !== '');
}
