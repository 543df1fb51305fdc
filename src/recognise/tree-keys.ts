/** The keys that canonical data may have, as a tree down to the cells. Every step may be an id or a label of the form. */
import type { LabelNode } from '../model/edition.ts';
import { type Layout, type PlacedBlock, SUBTOTAL } from '../model/layout.ts';
import { plain } from './labels.ts';

export interface Branch {
  /** Children by id and by printed label. */
  readonly children: Map<string, Child>;
  /** What to suggest. */
  readonly names: string[];
  /** The headings, for labels typed another way than printed. */
  readonly nodes: (readonly [LabelNode, Child])[];
  /** By label and known variants in plain form; made when a key is not found as it stands. */
  byLabel?: Map<string, Child>;
}

/** A row of the form. All rows of a block share their columns; a column's number is its place in `cells`. */
export interface Row {
  readonly columns: Branch;
  readonly cells: readonly number[];
}

/** A branch, a row, the number of a column, or a branch that is made when it is asked for. */
type Child = Branch | Row | number | (() => Branch | Row);

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

export function childOf(branch: Branch, key: string): Branch | Row | number | undefined {
  const child = find(branch, key);
  return typeof child === 'function' ? child() : child;
}

export function hasChild(branch: Branch, key: string): boolean {
  return find(branch, key) !== undefined;
}

export function childrenOf(branch: Branch): (Branch | Row | number)[] {
  return [...branch.children.values()].map(child => (typeof child === 'function' ? child() : child));
}

function find(branch: Branch, key: string): Child | undefined {
  const exact = branch.children.get(key);
  if (exact !== undefined || key.length > 100) return exact;
  branch.byLabel ??= indexLabels(branch);
  return branch.byLabel.get(plain(key));
}

function indexLabels(branch: Branch): Map<string, Child> {
  const index = new Map<string, Child>();
  for (const [node, child] of branch.nodes)
    for (const label of [node.label, ...(node.variants ?? [])])
      if (!index.has(plain(label))) index.set(plain(label), child);
  return index;
}

function build(layout: Layout): Branch {
  const root = newBranch();
  const { sections, tables } = layout.edition;
  for (const [index, def] of tables.entries()) {
    const section = sections.find(candidate => candidate.id === def.section);
    const [title = def.label, ...variants] = [
      section?.title ?? '',
      def.label,
      ...(section?.variants ?? []),
      ...(section?.topics ?? []),
    ];
    let branch: Branch | Row | undefined;
    hang(root, { id: def.id, label: title, en: '', variants }, () => {
      branch ??= buildTable(layout.tables[index]?.blocks ?? []);
      return branch;
    });
  }
  return root;
}

/** A table whose only row has no label is that row. */
function buildTable(blocks: readonly PlacedBlock[]): Branch | Row {
  const branch = newBranch();
  for (const { block, rows, columns, cells, subtotalRows, subtotalCells } of blocks) {
    const columnTree = newBranch();
    grow(columnTree, block.columns, [], ({ parent, node }, path) => {
      const place = columns.findIndex(column => isSamePath(column, path));
      if (place >= 0) hang(parent, node, place);
    });
    const [only] = cells;
    if (block.rows.length === 0 && only) return { columns: columnTree, cells: only };
    const allRows = [...rows, ...subtotalRows];
    const allCells = [...cells, ...subtotalCells];
    const nodes = block.heading ? [{ ...block.heading, children: block.rows }] : block.rows;
    grow(branch, nodes, [], ({ parent, node }, path) => {
      const place = allRows.findIndex(row => isSamePath(row, path));
      const placed = allCells[place];
      if (placed) hang(parent, node, { columns: columnTree, cells: placed });
    });
  }
  return branch;
}

/** The heading of a block is no part of a row's path. */
function isSamePath(known: readonly LabelNode[], path: readonly LabelNode[]): boolean {
  const offset = path.length - known.length;
  return offset >= 0 && known.every((node, depth) => path[depth + offset] === node);
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

function hang(branch: Branch, node: LabelNode, child: Child): void {
  for (const name of [node.id, node.label]) if (name && !branch.children.has(name)) branch.children.set(name, child);
  branch.nodes.push([node, child]);
  branch.names.push(...(node.id ? [node.id] : []), node.label);
}

function newBranch(): Branch {
  return { children: new Map(), names: [], nodes: [] };
}
