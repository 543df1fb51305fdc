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

/** `cells[0] = previous + Σ signs[i] · cells[i + 1]`, where `previous` is the pointer of a cell of last year's report. */
export interface RollForward extends Balance {
  readonly previous: string;
}

/** The cells of a block by row and column, in the order of the form. */
export interface PlacedBlock {
  readonly table: TableDef;
  readonly block: Block;
  readonly rows: readonly (readonly LabelNode[])[];
  readonly columns: readonly (readonly LabelNode[])[];
  readonly cells: readonly (readonly number[])[];
  readonly subtotalRows: readonly (readonly LabelNode[])[];
  readonly subtotalCells: readonly (readonly number[])[];
}

export interface PlacedTable {
  readonly def: TableDef;
  readonly blocks: readonly PlacedBlock[];
  /** The form's own cells, without optional ones. */
  readonly cells: readonly number[];
}

export interface Layout {
  readonly edition: Edition;
  readonly tables: readonly PlacedTable[];
  readonly cells: readonly CellDef[];
  /** Cells by JSON Pointer. */
  readonly byId: ReadonlyMap<string, CellDef>;
  readonly balances: readonly Balance[];
  /** Sums of subtotal rows, checked only where such a row is printed. */
  readonly subtotals: readonly Balance[];
  readonly bounds: readonly Bound[];
  readonly implications: readonly Implication[];
  readonly rollForwards: readonly RollForward[];
}

type Path = readonly LabelNode[];

/** The label of a subtotal row that local forms print inside a group. */
export const SUBTOTAL: LabelNode = { id: 'subtotal', label: '小计', en: 'Subtotal', variants: ['合计'] };

const knownLeaves = new WeakMap<readonly LabelNode[], readonly Path[]>();

/** Asked for again and again, for every row of a document. */
export function leafPaths(nodes: readonly LabelNode[]): readonly Path[] {
  const paths = knownLeaves.get(nodes) ?? leavesBeneath(nodes, []);
  knownLeaves.set(nodes, paths);
  return paths;
}

function leavesBeneath(nodes: readonly LabelNode[], above: Path): Path[] {
  return nodes.flatMap(node => {
    const path = [...above, node];
    return node.children ? leavesBeneath(node.children, path) : [path];
  });
}

/** The rows of a block; a block without row headings has one row with an empty path. */
export function rowPaths(block: Block): readonly Path[] {
  return block.rows.length === 0 ? [[]] : leafPaths(block.rows);
}

/** Groups of rows that may print a subtotal: those inside another group, since the outer one has its total on the form. */
function subtotalPaths(nodes: readonly LabelNode[], above: Path = []): Path[] {
  return nodes.flatMap(node => {
    if (!node.children) return [];
    const path = [...above, node];
    return [...(above.length > 0 ? [[...path, SUBTOTAL]] : []), ...subtotalPaths(node.children, path)];
  });
}

export function cellId(table: TableDef, row: Path, column: Path): string {
  return `/${[table.id, ...idsOf(row), ...idsOf(column)].join('/')}`;
}

function idsOf(path: Path): string[] {
  const ids: string[] = [];
  for (const { id } of path) if (id !== undefined) ids.push(id);
  return ids;
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

/** Laid out when it is first looked into: most runs need one edition of all that are known. */
export function layOut(edition: Edition): Layout {
  let laid: Omit<Layout, 'edition'> | undefined;
  const force = () => {
    laid ??= derive(edition);
    return laid;
  };
  return {
    edition,
    get tables() {
      return force().tables;
    },
    get cells() {
      return force().cells;
    },
    get byId() {
      return force().byId;
    },
    get balances() {
      return force().balances;
    },
    get subtotals() {
      return force().subtotals;
    },
    get bounds() {
      return force().bounds;
    },
    get implications() {
      return force().implications;
    },
    get rollForwards() {
      return force().rollForwards;
    },
  };
}

function derive(edition: Edition): Omit<Layout, 'edition'> {
  const cells: CellDef[] = [];
  const bare = edition.tables.map(def => ({ def, blocks: def.blocks.map(block => placeBlock(def, block, cells)) }));
  // Optional cells come after all others, so that the form's own cells are numbered without gaps.
  const tables = bare.map(({ def, blocks }) => ({
    def,
    blocks: blocks.map(block => placeSubtotals(block, cells)),
    cells: blocks.flatMap(block => block.cells.flat()),
  }));
  const grids = tables.flatMap(table => table.blocks);
  const byId = new Map(cells.map(cell => [cell.id, cell]));
  return {
    tables,
    cells,
    byId,
    balances: grids.flatMap(grid => [...balancesOf(grid), ...footingsOf(grid), ...crossFootingsOf(grid)]),
    subtotals: grids.flatMap(subtotalsOf),
    bounds: grids.flatMap(boundsOf),
    implications: grids.flatMap(implicationsOf),
    rollForwards: tables.flatMap(table => rollForwardsOf(table, cells, byId)),
  };
}

function placeBlock(table: TableDef, block: Block, cells: CellDef[]): Omit<PlacedBlock, 'subtotalCells'> {
  const rows = rowPaths(block);
  const columns = leafPaths(block.columns);
  return {
    table,
    block,
    rows,
    columns,
    cells: place(table, block, rows, columns, false, cells),
    subtotalRows: subtotalPaths(block.rows),
  };
}

function placeSubtotals(placed: Omit<PlacedBlock, 'subtotalCells'>, cells: CellDef[]): PlacedBlock {
  const { table, block, columns, subtotalRows } = placed;
  return { ...placed, subtotalCells: place(table, block, subtotalRows, columns, true, cells) };
}

/** Adds the cells of some rows. @returns their indices by row and column */
function place(
  table: TableDef,
  block: Block,
  rows: readonly Path[],
  columns: readonly Path[],
  optional: boolean,
  cells: CellDef[],
): number[][] {
  const columnIds = columns.map(pathIds);
  return rows.map(row => {
    const prefix = `/${table.id}/${row.length > 0 ? `${pathIds(row)}/` : ''}`;
    return columns.map((column, i) => {
      const leaf = column.at(-1);
      const index = cells.length;
      const kind = leaf?.kind ?? 'count';
      const def = { index, id: prefix + columnIds[i], table, block, row, column, kind, optional };
      cells.push(leaf?.unit ? { ...def, unit: leaf.unit } : def);
      return index;
    });
  });
}

function sum(
  rule: RuleId,
  table: TableDef,
  total: number,
  plus: readonly number[],
  minus: readonly number[] = [],
): Balance {
  return {
    rule,
    table,
    cells: [total, ...plus, ...minus],
    signs: [...plus.map(() => 1 as const), ...minus.map(() => -1 as const)],
  };
}

function balancesOf({ table, rows, columns, cells }: PlacedBlock): Balance[] {
  const rowOf = (ids: readonly string[]) => rows.findIndex(path => pathIds(path) === ids.join('/'));
  return (table.balances ?? []).flatMap(({ rule, total, plus, minus }) =>
    columns.map((_, column) => {
      const pick = (ids: readonly string[]) => at(cells, rowOf(ids), column, `${table.id}: ${ids.join('/')}`);
      return sum(rule, table, pick(total), plus.map(pick), minus.map(pick));
    }),
  );
}

function footingsOf({ table, rows, columns, cells }: PlacedBlock): Balance[] {
  const rule = table.rules.footing;
  if (!rule) return [];
  return totalsOf(rows).flatMap(({ total, parts }) =>
    columns.map((_, column) => {
      const pick = (row: number) => at(cells, row, column, table.id);
      return sum(rule, table, pick(total), parts.map(pick));
    }),
  );
}

function crossFootingsOf({ table, columns, cells }: PlacedBlock): Balance[] {
  const rule = table.rules.crossFooting;
  if (!rule) return [];
  const totals = totalsOf(columns);
  return cells.flatMap((_, row) =>
    totals.map(({ total, parts }) => {
      const pick = (column: number) => at(cells, row, column, table.id);
      return sum(rule, table, pick(total), parts.map(pick));
    }),
  );
}

function subtotalsOf({ table, rows, columns, cells, subtotalRows, subtotalCells }: PlacedBlock): Balance[] {
  const rule = table.rules.subtotal;
  if (!rule) return [];
  return subtotalRows.flatMap((path, subtotal) =>
    columns.map((_, column) => {
      const parts = rows.flatMap((row, index) =>
        isBeneath(row, path.slice(0, -1)) ? [at(cells, index, column, table.id)] : [],
      );
      return sum(rule, table, at(subtotalCells, subtotal, column, table.id), parts);
    }),
  );
}

function boundsOf(grid: PlacedBlock): Bound[] {
  const { table } = grid;
  return (table.bounds ?? []).flatMap(({ rule, rows, cell, plus, minus }) =>
    rowsNamed(grid, rows).map(pick => sum(rule, table, pick(cell), plus.map(pick), minus.map(pick))),
  );
}

function implicationsOf(grid: PlacedBlock): Implication[] {
  const { table } = grid;
  return (table.implications ?? []).flatMap(({ rule, rows, positive, requires }) =>
    rowsNamed(grid, rows).map(pick => ({ rule, table, positive: pick(positive), requires: pick(requires) })),
  );
}

function rollForwardsOf(
  { def: table, cells: own }: PlacedTable,
  cells: readonly CellDef[],
  byId: ReadonlyMap<string, CellDef>,
): RollForward[] {
  return (table.rollForwards ?? []).flatMap(({ rule, cell, previous, plus, minus }) => {
    const [before = '', after = ''] = `/${table.id}/${cell}`.split('*');
    return own.flatMap(index => {
      const { id } = cells[index] as CellDef;
      const star = id.slice(before.length, id.length - after.length);
      if (id !== before + star + after || star.includes('/')) return [];
      const pointer = (name: string) => `/${table.id}/${name.replace('*', star)}`;
      const pick = (name: string) => {
        const part = byId.get(pointer(name));
        if (!part) throw new Error(`The edition refers to a cell that it does not have: ${pointer(name)}`);
        return part.index;
      };
      return [{ ...sum(rule, table, index, plus.map(pick), minus.map(pick)), previous: pointer(previous) }];
    });
  });
}

/** For each of the named rows that this block has: a cell by the id of its column. */
function rowsNamed(
  { table, rows, columns, cells }: PlacedBlock,
  ids: readonly string[],
): ((columnId: string) => number)[] {
  return rows.flatMap((path, row) => {
    if (!ids.includes(pathIds(path))) return [];
    return [
      (columnId: string) =>
        at(
          cells,
          row,
          columns.findIndex(column => pathIds(column) === columnId),
          `${table.id}: ${columnId}`,
        ),
    ];
  });
}

function pathIds(path: Path): string {
  return idsOf(path).join('/');
}

function at(cells: readonly (readonly number[])[], row: number, column: number, what: string): number {
  const index = cells[row]?.[column];
  if (index === undefined) throw new Error(`The edition refers to a cell that it does not have: ${what}`);
  return index;
}
