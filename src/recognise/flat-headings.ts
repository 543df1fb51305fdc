/** The column headings of a statutory table one after the other, without borders: all of them, and in their order. */
import type { Block, LabelNode, TableDef } from '../model/edition.ts';
import { type Layout, leafPaths } from '../model/layout.ts';
import type { GridCell } from '../model/source.ts';
import { plain } from './labels.ts';
import { allNodes, vocabularyOf } from './vocabulary.ts';
import { cellOf, exactLength, labelLength, type Word } from './words.ts';

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

/** Headings that may be found: those of a block, in the order in which they may stand. */
interface Candidate {
  readonly layout: Layout;
  readonly table: TableDef;
  readonly block: Block;
  /** As `plain` leaves them; empty where there is none. */
  readonly title: string;
  readonly corner: string;
  readonly nodes: readonly LabelNode[];
}

/** The headings that begin at a word, if they do. */
export function flatHeadingsAt(
  words: readonly Word[],
  at: number,
  layouts: readonly Layout[],
): FlatHeadings | undefined {
  const word = words[at];
  if (!word?.isFirst || word.isBarrier) return undefined;
  for (const layout of layouts)
    for (const candidate of candidatesOf(layout).get(beginningOf(word.text)) ?? []) {
      const headings = headingsOf(words, at, candidate);
      if (headings && (!headings.hasRows || rowLabelLength(words, headings.end, headings.table, layouts) > 0))
        return headings;
    }
  return undefined;
}

/** Nearly no text begins as a heading does. */
export function mayOpen(text: string, layouts: readonly Layout[]): boolean {
  const beginning = beginningOf(text);
  return layouts.some(layout => candidatesOf(layout).has(beginning));
}

/** How many words make the label of a row of a table, in whichever edition. */
export function rowLabelLength(
  words: readonly Word[],
  at: number,
  table: TableDef,
  layouts: readonly Layout[],
): number {
  return labelLength(words, at, text =>
    layouts.map(layout => vocabularyOf(layout).rows.find(text)).find(match => match?.value.table.id === table.id),
  );
}

function headingsOf(words: readonly Word[], start: number, candidate: Candidate): FlatHeadings | undefined {
  const { layout, table, block, nodes } = candidate;
  const columns = vocabularyOf(layout).columns.get(table.id);
  let at = start;
  const take = (length: number) => {
    at += length;
    return cellOf(words.slice(at - length, at));
  };
  const title = take(exactLength(words, at, candidate.title));
  const [corner] = take(exactLength(words, at, candidate.corner));
  const found = new Map<LabelNode | undefined, GridCell>();
  for (const node of nodes) {
    const length = labelLength(words, at, text => {
      const match = columns?.find(text);
      return match?.value.label === node.label ? match : undefined;
    });
    const [cell] = take(length);
    if (cell) found.set(node, cell);
    else if (!isSkippable(node)) return undefined;
  }
  const cells = leafPaths(block.columns).flatMap(path => found.get(path.at(-1)) ?? []);
  const [first] = cells;
  if (!first) return undefined;
  const hasRows = block.rows.length > 0;
  const stub = corner ?? { ...first, text: '' };
  const rows = [...(title.length > 0 ? [title] : []), hasRows ? [stub, ...cells] : cells];
  return { table, hasRows, columns: cells.length, rows, end: at };
}

/** A heading over others that no column is told by. */
function isSkippable(node: LabelNode): boolean {
  return node.id === undefined && node.children !== undefined;
}

const known = new WeakMap<Layout, ReadonlyMap<string, readonly Candidate[]>>();

/** By what they may begin with. */
function candidatesOf(layout: Layout): ReadonlyMap<string, readonly Candidate[]> {
  let candidates = known.get(layout);
  if (!candidates) {
    candidates = byBeginning(layout);
    known.set(layout, candidates);
  }
  return candidates;
}

function byBeginning(layout: Layout): ReadonlyMap<string, readonly Candidate[]> {
  const candidates = new Map<string, Candidate[]>();
  for (const table of layout.edition.tables)
    for (const block of table.blocks)
      for (const nodes of ordersOf(block)) {
        const title = plain(block.heading?.label ?? '');
        const corner = plain(table.corner ?? '');
        const first = nodes.slice(0, nodes.findIndex(node => !isSkippable(node)) + 1);
        const labels = [title, corner, ...first.flatMap(({ label, variants = [] }) => [label, ...variants])];
        for (const beginning of new Set(labels.filter(label => label !== '').map(beginningOf)))
          candidates.set(beginning, [
            ...(candidates.get(beginning) ?? []),
            { layout, table, block, title, corner, nodes },
          ]);
      }
  return candidates;
}

/** Row by row, as cells are copied; or each group with what is beneath it. */
function ordersOf({ columns }: Block): readonly (readonly LabelNode[])[] {
  const byGroup = allNodes(columns);
  if (byGroup.length === columns.length) return [columns];
  const byRow: LabelNode[] = [];
  for (let row = columns; row.length > 0; row = row.flatMap(node => node.children ?? [])) byRow.push(...row);
  return [byRow, byGroup];
}

function beginningOf(text: string): string {
  return plain(text.trimStart().slice(0, 8)).slice(0, 2);
}
