/** A statutory table laid out as on the form: a grid of texts with merged areas, from the edition's trees alone. */
import type { Block, LabelNode, TableDef } from '../model/edition.ts';
import { cellId, leafPaths, rowPaths } from '../model/layout.ts';

export interface FormCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The printed text, or the id of the number cell. */
  readonly content: { readonly label: string } | { readonly cell: string };
}

export interface FormTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly FormCell[];
}

export function formTable(table: TableDef): FormTable {
  const columns = Math.max(...table.blocks.map(block => stubWidth(block) + leafPaths(block.columns).length));
  const cells: FormCell[] = [];
  let row = 0;
  for (const block of table.blocks) {
    if (block.heading)
      cells.push({ row: row++, column: 0, rowSpan: 1, columnSpan: columns, content: { label: block.heading.label } });
    const stub = stubWidth(block);
    const depth = depthOf(block.columns);
    if (stub > 0)
      cells.push({ row, column: 0, rowSpan: depth, columnSpan: stub, content: { label: table.corner ?? '' } });
    const starts = spread(leafPaths(block.columns).length, columns - stub).map(start => start + stub);
    const ends = [...starts.slice(1), columns];
    cells.push(...headings(block.columns, row, depth, starts, ends));
    row += depth;
    cells.push(...stubs(block.rows, row, stub));
    for (const path of rowPaths(block)) {
      for (const [i, column] of leafPaths(block.columns).entries())
        cells.push({
          row,
          column: starts[i] ?? 0,
          rowSpan: 1,
          columnSpan: (ends[i] ?? 0) - (starts[i] ?? 0),
          content: { cell: cellId(table, path, column) },
        });
      row++;
    }
  }
  return { rows: row, columns, cells };
}

/** Columns that row headings take. */
function stubWidth(block: Block): number {
  return depthOf(block.rows);
}

function depthOf(nodes: readonly LabelNode[]): number {
  return nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(node => depthOf(node.children ?? [])));
}

function leafCount(node: LabelNode): number {
  return node.children ? node.children.reduce((sum, child) => sum + leafCount(child), 0) : 1;
}

/** Where each of `count` columns begins when they share `width` places; the last takes what is over. */
function spread(count: number, width: number): number[] {
  return Array.from({ length: count }, (_, i) => i * Math.max(1, Math.floor(width / count)));
}

function headings(
  nodes: readonly LabelNode[],
  row: number,
  depth: number,
  starts: readonly number[],
  ends: readonly number[],
  first = 0,
): FormCell[] {
  let leaf = first;
  return nodes.flatMap(node => {
    const count = leafCount(node);
    const column = starts[leaf] ?? 0;
    const end = ends[leaf + count - 1] ?? 0;
    const rowSpan = node.children ? 1 : depth;
    const cell: FormCell = { row, column, rowSpan, columnSpan: end - column, content: { label: node.label } };
    const below = node.children ? headings(node.children, row + 1, depth - 1, starts, ends, leaf) : [];
    leaf += count;
    return [cell, ...below];
  });
}

function stubs(nodes: readonly LabelNode[], row: number, width: number, column = 0): FormCell[] {
  let current = row;
  return nodes.flatMap(node => {
    const count = leafCount(node);
    const cell: FormCell = {
      row: current,
      column,
      rowSpan: count,
      columnSpan: node.children ? 1 : width - column,
      content: { label: node.label },
    };
    const below = node.children ? stubs(node.children, current, width, column + 1) : [];
    current += count;
    return [cell, ...below];
  });
}
