/** The content of a page as paragraphs and grids. */
import type { Origin } from '../../model/origin.ts';
import { InputError } from '../../model/problem.ts';
import type { Grid, Pages, Paragraph } from '../../model/source.ts';
import { linesAndData } from './cell.ts';
import { type Item, isLine } from './layout.ts';
import { toGrid } from './table.ts';
import type { Element } from './tree.ts';

/**
 * @param most how many cells there may be, and how many paragraphs
 * @param found told the element of each cell and each paragraph
 * @throws InputError `sheet-too-large` or `document-too-large`
 */
export function toBlocks(
  content: readonly Item[],
  most: number,
  found?: (element: Element, origin: Origin) => void,
): Pages['blocks'] {
  const blocks: (Grid | Paragraph)[] = [];
  const budget = { left: most };
  let paragraphs = 0;
  let tables = 0;
  // A table of data has more in its own cells than in the tables within them, so that this does not go deep.
  const add = (items: readonly Item[]) => {
    for (const item of linesAndData(items)) {
      if (isLine(item)) {
        if (++paragraphs > most) throw new InputError('document-too-large');
        const { text, isAround, block } = item;
        const origin = { paragraph: paragraphs };
        blocks.push({ kind: 'paragraph', text, origin, ...(isAround && { isAround }) });
        if (block) found?.(block, origin);
        continue;
      }
      add(item.caption);
      const { grid, inner } = toGrid(item, ++tables, budget, found);
      blocks.push(grid);
      add(inner);
    }
  };
  add(content);
  return blocks;
}
