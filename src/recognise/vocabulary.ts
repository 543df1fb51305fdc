/** The labels of an edition, indexed for recognition. Built once per edition, when a document needs it. */
import type { Block, LabelNode, TableDef, TableId } from '../model/edition.ts';
import { type Layout, leafPaths, SUBTOTAL } from '../model/layout.ts';
import { LabelIndex } from './labels.ts';

/** What a row's label stands for. */
export interface RowTarget {
  readonly table: TableDef;
  readonly block: Block;
  readonly path: readonly LabelNode[];
  /** The path ends at a row of the form; otherwise at a group of rows. */
  readonly isLeaf: boolean;
}

/** What a column heading stands for: its label as printed, which may occur under several groups. */
export interface ColumnTarget {
  readonly label: string;
  readonly isLeaf: boolean;
}

export interface Vocabulary {
  readonly layout: Layout;
  readonly rows: LabelIndex<RowTarget>;
  readonly columns: ReadonlyMap<TableId, LabelIndex<ColumnTarget>>;
  readonly subtotal: LabelIndex<true>;
}

const built = new WeakMap<Layout, Vocabulary>();

export function vocabularyOf(layout: Layout): Vocabulary {
  let vocabulary = built.get(layout);
  if (!vocabulary) {
    vocabulary = { layout, rows: rowIndex(layout), columns: columnIndex(layout), subtotal: subtotalIndex() };
    built.set(layout, vocabulary);
  }
  return vocabulary;
}

function rowIndex(layout: Layout): LabelIndex<RowTarget> {
  const index = new LabelIndex<RowTarget>();
  for (const table of layout.edition.tables)
    for (const block of table.blocks) {
      const paths = block.rows.length === 0 ? [] : leafPaths(block.rows);
      for (const path of paths) {
        const leaf = path.at(-1);
        const group = path.at(-2);
        if (!leaf) continue;
        const withGroup = group ? [`${group.label}${leaf.label}`] : [];
        index.add(leaf.label, [...(leaf.variants ?? []), ...withGroup], { table, block, path, isLeaf: true });
      }
      for (const path of paths)
        for (let depth = 1; depth < path.length; depth++) {
          const group = path[depth - 1];
          if (group)
            index.add(group.label, group.variants, { table, block, path: path.slice(0, depth), isLeaf: false });
        }
    }
  return index;
}

function columnIndex(layout: Layout): Map<TableId, LabelIndex<ColumnTarget>> {
  return new Map(
    layout.edition.tables.map(table => {
      const index = new LabelIndex<ColumnTarget>();
      for (const node of table.blocks.flatMap(block => allNodes(block.columns)))
        index.add(node.label, node.variants, { label: node.label, isLeaf: !node.children });
      return [table.id, index];
    }),
  );
}

function subtotalIndex(): LabelIndex<true> {
  const index = new LabelIndex<true>();
  index.add(SUBTOTAL.label, SUBTOTAL.variants, true);
  return index;
}

export function allNodes(nodes: readonly LabelNode[]): LabelNode[] {
  return nodes.flatMap(node => [node, ...allNodes(node.children ?? [])]);
}

/** Whether a text is a heading of the form. */
export function isLabel(text: string, vocabulary: Vocabulary): boolean {
  const { rows, columns } = vocabulary;
  return rows.find(text) !== undefined || [...columns.values()].some(index => index.find(text) !== undefined);
}
