/** The column headings of a statutory table one after the other, without borders: all of them, and in their order. */
import type { Block, LabelNode, TableDef } from '../model/edition.ts';
import { type Layout, leafPaths } from '../model/layout.ts';
import type { GridCell } from '../model/source.ts';
import { type LabelMatch, plain } from './labels.ts';
import { allNodes, type Vocabulary } from './vocabulary.ts';
import { cellOf, labelLength, type Word } from './words.ts';

export interface FlatHeadings {
  readonly table: TableDef;
  readonly hasRows: boolean;
  /** How many numbers belong to a row. */
  readonly columns: number;
  /** What stands over the headings in a row of its own, and the headings in the order of the numbers. */
  readonly rows: readonly (readonly GridCell[])[];
  /** The number of the word behind them. */
  readonly end: number;
}

/** The headings that begin at a word, if they do. */
export function flatHeadingsAt(
  words: readonly Word[],
  at: number,
  vocabularies: readonly Vocabulary[],
): FlatHeadings | undefined {
  const first = words[at];
  if (!first?.isFirst || first.isBarrier) return undefined;
  for (const vocabulary of vocabularies)
    for (const table of vocabulary.layout.edition.tables)
      for (const block of table.blocks)
        for (const nodes of ordersOf(block)) {
          const headings = headingsOf(words, at, table, block, nodes, vocabulary);
          if (headings && (!headings.hasRows || rowLabelLength(words, headings.end, table, vocabularies) > 0))
            return headings;
        }
  return undefined;
}

/** How many words make the label of a row of a table, in whichever edition. */
export function rowLabelLength(
  words: readonly Word[],
  at: number,
  table: TableDef,
  vocabularies: readonly Vocabulary[],
): number {
  return labelLength(words, at, text =>
    vocabularies.map(({ rows }) => rows.find(text)).find(match => match?.value.table.id === table.id),
  );
}

/** Row by row, as cells are copied; or each group with what is beneath it. */
function ordersOf({ columns }: Block): LabelNode[][] {
  const byRow: LabelNode[] = [];
  for (let row = columns; row.length > 0; row = row.flatMap(node => node.children ?? [])) byRow.push(...row);
  return [byRow, allNodes(columns)];
}

function headingsOf(
  words: readonly Word[],
  start: number,
  table: TableDef,
  block: Block,
  nodes: readonly LabelNode[],
  vocabulary: Vocabulary,
): FlatHeadings | undefined {
  let at = start;
  const take = (find: (text: string) => LabelMatch<unknown> | undefined) => {
    const from = at;
    at += labelLength(words, from, find);
    return cellOf(words.slice(from, at));
  };
  const title = take(exactly(block.heading?.label));
  const [corner] = take(exactly(table.corner));
  const found = new Map<LabelNode, GridCell>();
  for (const node of nodes) {
    const [cell] = take(text => {
      const match = vocabulary.columns.get(table.id)?.find(text);
      return match?.value.label === node.label ? match : undefined;
    });
    if (cell) found.set(node, cell);
    else if (node.id !== undefined || !node.children) return undefined;
  }
  const cells = leafPaths(block.columns).flatMap(path => found.get(path.at(-1) as LabelNode) ?? []);
  const [first] = cells;
  if (!first) return undefined;
  const hasRows = block.rows.length > 0;
  const stub = corner ?? { ...first, text: '' };
  const rows = [...(title.length > 0 ? [title] : []), hasRows ? [stub, ...cells] : cells];
  return { table, hasRows, columns: cells.length, rows, end: at };
}

function exactly(label: string | undefined): (text: string) => LabelMatch<true> | undefined {
  const wanted = label === undefined ? undefined : plain(label);
  return text => (wanted !== undefined && plain(text) === wanted ? { value: true, how: 'printed' } : undefined);
}

/** What headings may begin with: nearly all text of nearly all documents begins otherwise. */
export function mayOpen(layouts: readonly Layout[]): (text: string) => boolean {
  const blocks = layouts.flatMap(({ edition }) =>
    edition.tables.flatMap(table => table.blocks.map(block => ({ table, block }))),
  );
  const labels = blocks.flatMap(({ table, block }) => [
    block.heading?.label ?? '',
    table.corner ?? '',
    ...allNodes(block.columns).flatMap(({ label, variants = [] }) => [label, ...variants]),
  ]);
  const beginnings = new Set(labels.map(beginningOf));
  return text => beginnings.has(beginningOf(text));
}

function beginningOf(text: string): string {
  return plain(text.slice(0, 8)).slice(0, 1);
}
