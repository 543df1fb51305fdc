/** Everything that follows from an edition's trees: the cells in order, their ids, and every sum between them. */
import type { Block, CellKind, Edition, LabelNode, TableDef } from './edition.ts';
import type { RuleId } from './rules.ts';

/** A number cell of the form. `id` is its JSON Pointer in the canonical data. */
export interface CellDef {
  readonly index: number;
  readonly id: string;
  readonly table: TableDef;
  readonly block: Block;
  /** From the outermost heading to the leaf, headings without id included. */
  readonly row: readonly LabelNode[];
  readonly column: readonly LabelNode[];
  readonly kind: CellKind;
  readonly unit?: '万元';
  /** A subtotal row: not on the form, but read and checked where a report prints one. */
  readonly optional: boolean;
}

/** `cells[0] = Σ signs[i] · cells[i + 1]`; cells by index. */
export interface Balance {
  readonly rule: RuleId;
  readonly table: TableDef;
  readonly cells: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/** `cells[0] ≥ Σ signs[i] · cells[i + 1]`. */
export type Bound = Balance;

/** Where `positive` is above zero, `requires` must be too. */
export interface Implication {
  readonly rule: RuleId;
  readonly table: TableDef;
  readonly positive: number;
  readonly requires: number;
}

export interface Layout {
  readonly edition: Edition;
  readonly cells: readonly CellDef[];
  /** Cells by JSON Pointer. */
  readonly byId: ReadonlyMap<string, CellDef>;
  readonly balances: readonly Balance[];
  /** Sums of subtotal rows, checked only where such a row is printed. */
  readonly subtotals: readonly Balance[];
  readonly bounds: readonly Bound[];
  readonly implications: readonly Implication[];
}

type Path = readonly LabelNode[];

/** The label of a subtotal row that local forms print inside a group. */
export const SUBTOTAL: LabelNode = { id: 'subtotal', label: '小计', en: 'Subtotal', variants: ['合计'] };

export function leafPaths(nodes: readonly LabelNode[], above: Path = []): Path[] {
  return nodes.flatMap(node => {
    const path = [...above, node];
    return node.children ? leafPaths(node.children, path) : [path];
  });
}

/** The rows of a block; a block without row headings has one row with an empty path. */
export function rowPaths(block: Block): Path[] {
  return block.rows.length === 0 ? [[]] : leafPaths(block.rows);
}

/** Groups of rows that may print a subtotal: those inside another group, since the outer one has its total on the form. */
export function subtotalPaths(nodes: readonly LabelNode[], above: Path = []): Path[] {
  return nodes.flatMap(node => {
    if (!node.children) return [];
    const path = [...above, node];
    return [...(above.length > 0 ? [[...path, SUBTOTAL]] : []), ...subtotalPaths(node.children, path)];
  });
}

export function cellId(table: TableDef, row: Path, column: Path): string {
  const steps = [...row, ...column].map(node => node.id).filter(id => id !== undefined);
  return `/${[table.id, ...steps].join('/')}`;
}

/** Two paths lie beneath the same parent, at any depth below it. */
function isBeneath(path: Path, parent: Path): boolean {
  return parent.every((node, depth) => path[depth] === node);
}

/** Each total of a tree with its parts, as positions in `paths`. */
function totalsOf(paths: readonly Path[]): { total: number; parts: number[] }[] {
  return paths.flatMap((path, total) => {
    if (!path.at(-1)?.total) return [];
    const parent = path.slice(0, -1);
    const parts = paths.flatMap((other, index) => (index !== total && isBeneath(other, parent) ? [index] : []));
    return [{ total, parts }];
  });
}

export function layOut(edition: Edition): Layout {
  const cells: CellDef[] = [];
  const optional: Omit<CellDef, 'index'>[] = [];
  const byId = new Map<string, CellDef>();
  const balances: Balance[] = [];
  const bounds: Bound[] = [];
  const implications: Implication[] = [];

  const describe = (table: TableDef, block: Block, row: Path, column: Path, isOptional: boolean) => {
    const leaf = column.at(-1);
    return {
      id: cellId(table, row, column),
      table,
      block,
      row,
      column,
      kind: leaf?.kind ?? 'count',
      ...(leaf?.unit ? { unit: leaf.unit } : {}),
      optional: isOptional,
    } as const;
  };
  const add = (cell: Omit<CellDef, 'index'>) => {
    const placed = { index: cells.length, ...cell };
    cells.push(placed);
    byId.set(cell.id, placed);
  };
  const indexOf = (table: TableDef, row: Path, column: Path): number => {
    const id = cellId(table, row, column);
    const cell = byId.get(id);
    if (!cell) throw new Error(`Edition ${edition.id}: no cell ${id}`);
    return cell.index;
  };
  const sum = (rule: RuleId, table: TableDef, total: number, plus: number[], minus: number[] = []): Balance => ({
    rule,
    table,
    cells: [total, ...plus, ...minus],
    signs: [...plus.map(() => 1 as const), ...minus.map(() => -1 as const)],
  });

  for (const table of edition.tables) {
    for (const block of table.blocks) {
      const columns = leafPaths(block.columns);
      for (const row of rowPaths(block)) for (const column of columns) add(describe(table, block, row, column, false));
      for (const row of subtotalPaths(block.rows))
        for (const column of columns) optional.push(describe(table, block, row, column, true));
    }
  }
  for (const cell of optional) add(cell);

  const subtotals: Balance[] = [];
  for (const table of edition.tables) {
    for (const block of table.blocks) {
      const rows = rowPaths(block);
      const columns = leafPaths(block.columns);
      const at = (row: Path, column: Path) => indexOf(table, row, column);
      const row = (ids: readonly string[]) => {
        const found = rows.find(path => path.map(node => node.id).join('/') === ids.join('/'));
        if (!found) throw new Error(`Edition ${edition.id}: no row ${ids.join('/')} in ${table.id}`);
        return found;
      };
      const { crossFooting, footing, subtotal } = table.rules;

      for (const balance of table.balances ?? [])
        for (const column of columns) {
          const pick = (ids: readonly string[]) => at(row(ids), column);
          balances.push(sum(balance.rule, table, pick(balance.total), balance.plus.map(pick), balance.minus.map(pick)));
        }
      if (footing)
        for (const { total, parts } of totalsOf(rows))
          for (const column of columns) {
            const pick = (index: number) => at(rows[index] ?? [], column);
            balances.push(sum(footing, table, pick(total), parts.map(pick)));
          }
      if (crossFooting)
        for (const path of rows)
          for (const { total, parts } of totalsOf(columns)) {
            const pick = (index: number) => at(path, columns[index] ?? []);
            balances.push(sum(crossFooting, table, pick(total), parts.map(pick)));
          }
      if (subtotal)
        for (const path of subtotalPaths(block.rows))
          for (const column of columns) {
            const parts = rows.filter(other => isBeneath(other, path.slice(0, -1)));
            subtotals.push(
              sum(
                subtotal,
                table,
                at(path, column),
                parts.map(part => at(part, column)),
              ),
            );
          }
    }
    const named = (rowId: string, columnId: string) => {
      const cell = byId.get(`/${table.id}/${rowId}/${columnId}`);
      if (!cell) throw new Error(`Edition ${edition.id}: no cell ${rowId}/${columnId} in ${table.id}`);
      return cell.index;
    };
    for (const bound of table.bounds ?? [])
      for (const rowId of bound.rows) {
        const pick = (columnId: string) => named(rowId, columnId);
        bounds.push(sum(bound.rule, table, pick(bound.cell), bound.plus.map(pick), bound.minus.map(pick)));
      }
    for (const { rule, rows, positive, requires } of table.implications ?? [])
      for (const rowId of rows)
        implications.push({ rule, table, positive: named(rowId, positive), requires: named(rowId, requires) });
  }
  return { edition, cells, byId, balances, subtotals, bounds, implications };
}
