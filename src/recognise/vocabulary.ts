/** The labels of an edition, indexed for recognition. Built once per edition, when a document needs it. */
import type { Block, LabelNode, TableDef, TableId } from '../model/edition.ts';
import { type Layout, leafPaths, rowPaths, SUBTOTAL } from '../model/layout.ts';
import { LabelIndex, plain } from './labels.ts';

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
  /** Labels, in plain form, that no other edition has. */
  readonly distinctive: ReadonlySet<string>;
}

const built = new WeakMap<readonly Layout[], readonly Vocabulary[]>();

export function vocabularies(layouts: readonly Layout[]): readonly Vocabulary[] {
  let all = built.get(layouts);
  if (!all) {
    const labels = layouts.map(layout => labelsOf(layout));
    all = layouts.map((layout, index) => {
      const others = labels.filter((_, other) => other !== index);
      const distinctive = [...(labels[index]?.standard ?? [])].filter(label => !others.some(set => set.all.has(label)));
      return {
        layout,
        rows: rowIndex(layout),
        columns: columnIndex(layout),
        subtotal: subtotalIndex(),
        distinctive: new Set(distinctive),
      };
    });
    built.set(layouts, all);
  }
  return all;
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

function allNodes(nodes: readonly LabelNode[]): LabelNode[] {
  return nodes.flatMap(node => [node, ...allNodes(node.children ?? [])]);
}

function labelsOf(layout: Layout): { standard: Set<string>; all: Set<string> } {
  const nodes = layout.edition.tables.flatMap(table =>
    table.blocks.flatMap(block => [...rowPaths(block).flat(), ...allNodes(block.columns)]),
  );
  const standard = new Set(nodes.map(node => plain(node.label)));
  return { standard, all: new Set([...standard, ...nodes.flatMap(node => (node.variants ?? []).map(plain))]) };
}

/** Whether a text is a heading of the form. */
export function isLabel(text: string, vocabulary: Vocabulary): boolean {
  const { rows, columns } = vocabulary;
  return rows.find(text) !== undefined || [...columns.values()].some(index => index.find(text) !== undefined);
}
