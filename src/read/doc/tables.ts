/** Puts paragraphs together to tables, and tables in tables ([MS-DOC] Overview of Tables), in the order of the document. */
import { InputError } from '../../model/problem.ts';
import type { DocParagraph } from './paragraphs.ts';
import type { RowShape } from './rows.ts';

/** What stands in a cell, or outside of all tables. */
export type Story = (string | DocTable)[];

export interface DocTable {
  readonly rows: { readonly cells: readonly Story[]; readonly shape: RowShape | undefined }[];
}

interface OpenTable extends DocTable {
  /** The row that has not ended: its cells so far, and the one that has not ended. */
  cells: Story[];
  cell: Story;
}

/**
 * @param most paragraphs and tables that there may be
 * @throws InputError `document-too-large`
 */
export function storyOf(paragraphs: Iterable<DocParagraph>, most: number): Story {
  const body: Story = [];
  const open: OpenTable[] = [];
  /** The beginning of a paragraph that goes on, since the mark at its end is hidden or deleted. */
  let begun = '';
  let left = most;
  const count = () => {
    if (--left < 0) throw new InputError('document-too-large');
  };

  const around = () => open.at(-1)?.cell ?? body;
  const endParagraph = () => {
    if (begun.trim() !== '') around().push(begun);
    begun = '';
  };
  const goTo = (depth: number) => {
    if (depth === open.length) return;
    endParagraph();
    while (open.length > depth) closeRow(open.pop(), undefined, true);
    while (open.length < depth) {
      count();
      const table: OpenTable = { rows: [], cells: [], cell: [] };
      around().push(table);
      open.push(table);
    }
  };

  for (const { text, depth, ends, isMarkVisible, shape } of paragraphs) {
    count();
    goTo(depth);
    begun += text;
    if (ends === 'paragraph' && !isMarkVisible) continue;
    endParagraph();
    if (ends === 'cell') closeCell(open.at(-1));
    if (ends === 'row') closeRow(open.at(-1), shape, isMarkVisible);
  }
  goTo(0);
  endParagraph();
  return body;
}

function closeCell(table: OpenTable | undefined): void {
  table?.cells.push(table.cell);
  if (table) table.cell = [];
}

function closeRow(table: OpenTable | undefined, shape: RowShape | undefined, isVisible: boolean): void {
  if (!table) return;
  if (table.cell.length > 0) closeCell(table);
  const { cells } = table;
  table.cells = [];
  // A row that is hidden, or was deleted while changes were tracked, is empty too.
  if (cells.length > 0 && (isVisible || cells.some(cell => cell.length > 0))) table.rows.push({ cells, shape });
}
