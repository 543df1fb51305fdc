/** The keys that canonical data may have, as a tree down to the cells. Every step may be an id or a label of the form. */
import type { LabelNode } from '../model/edition.ts';
import { cellId, type Layout, SUBTOTAL } from '../model/layout.ts';
import { plain } from './labels.ts';

export interface Branch {
  /** Children by id and by printed label; a number is the index of a cell. */
  readonly children: Map<string, Branch | number>;
  /** Children by label and known variants in plain form, for labels typed another way. */
  readonly byLabel: Map<string, Branch | number>;
  /** What to suggest. */
  readonly names: string[];
}

/** Keys beside the tables. */
const KEYWORD_NAMES = {
  schema: ['$schema'],
  agency: ['agency', '机关名称', '单位名称', '机关'],
  year: ['year', '年度', '报告年度'],
  edition: ['edition', '版本', '格式版本'],
  title: ['title', '标题'],
  period: ['period', '统计期限'],
  publishedOn: ['publishedOn', '公开日期', '发布日期'],
  sections: ['sections', '正文'],
  texts: ['texts', '原文'],
} as const;

export type Keyword = keyof typeof KEYWORD_NAMES;

export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map(
  Object.entries(KEYWORD_NAMES).flatMap(([keyword, names]) => names.map(name => [name, keyword as Keyword] as const)),
);

const built = new WeakMap<Layout, Branch>();

export function keyTree(layout: Layout): Branch {
  let root = built.get(layout);
  if (!root) {
    root = build(layout);
    built.set(layout, root);
  }
  return root;
}

export function childOf(branch: Branch, key: string): Branch | number | undefined {
  return branch.children.get(key) ?? (key.length <= 100 ? branch.byLabel.get(plain(key)) : undefined);
}

function build(layout: Layout): Branch {
  const root = newBranch();
  for (const table of layout.edition.tables) {
    const branch = newBranch();
    const section = layout.edition.sections.find(candidate => candidate.id === table.section);
    const names = [section?.title ?? '', table.label, ...(section?.variants ?? [])];
    hang(root, { id: table.id, label: names[0] ?? '', en: '', variants: names.slice(1) }, branch);
    for (const block of table.blocks) {
      const cellAt = (row: readonly LabelNode[], column: readonly LabelNode[]) =>
        layout.byId.get(cellId(table, row, column))?.index;
      const addColumns = (
        to: Branch,
        nodes: readonly LabelNode[],
        row: readonly LabelNode[],
        above: readonly LabelNode[],
      ) => {
        grow(to, nodes, above, (leaf, path) => {
          const index = cellAt(row, path);
          if (index !== undefined) hang(leaf.parent, leaf.node, index);
        });
      };
      if (block.rows.length === 0) addColumns(branch, block.columns, [], []);
      const rows = block.heading ? [{ ...block.heading, children: block.rows }] : block.rows;
      grow(branch, rows, [], (leaf, path) => {
        const row = newBranch();
        addColumns(
          row,
          block.columns,
          path.filter(node => node.id !== undefined),
          [],
        );
        if (row.children.size > 0) hang(leaf.parent, leaf.node, row);
      });
    }
  }
  return root;
}

/** Hangs a tree of headings below a branch. What is below a heading without id can also be written without it. */
function grow(
  branch: Branch,
  nodes: readonly LabelNode[],
  above: readonly LabelNode[],
  onLeaf: (leaf: { parent: Branch; node: LabelNode }, path: readonly LabelNode[]) => void,
): void {
  for (const node of nodes) {
    const path = [...above, node];
    if (!node.children) onLeaf({ parent: branch, node }, path);
    else {
      const group = newBranch();
      grow(group, node.children, path, onLeaf);
      if (node.id !== undefined && above.length > 0) onLeaf({ parent: group, node: SUBTOTAL }, [...path, SUBTOTAL]);
      hang(branch, node, group);
      if (node.id === undefined) grow(branch, node.children, path, onLeaf);
    }
  }
}

function hang(branch: Branch, node: LabelNode, child: Branch | number): void {
  for (const name of [node.id, node.label]) if (name && !branch.children.has(name)) branch.children.set(name, child);
  for (const label of [node.label, ...(node.variants ?? [])])
    if (!branch.byLabel.has(plain(label))) branch.byLabel.set(plain(label), child);
  branch.names.push(...(node.id ? [node.id] : []), node.label);
}

function newBranch(): Branch {
  return { children: new Map(), byLabel: new Map(), names: [] };
}
