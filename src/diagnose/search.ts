/**
 * The complete search for the smallest sets of cells that can account for what is off.
 *
 * If x is what a block says and x − e what it should say, then A·e = A·x: the errors add up to what is off. Sets of cells
 * are tried by size. Once some cells are chosen, whatever their span leaves of the residual must be covered by the
 * others; so it is enough to pick one equation that is still off and to branch on the cells that can move it. In table
 * three no three columns of A are dependent, so that a set of up to three has at most one solution.
 */
import type { Block } from './blocks.ts';
import { type Basis, basisOf, extend, isZero, minus, remainder, solve, type Vector } from './linear.ts';

/** More changed cells than the code of the table can locate. */
export const MOST_CELLS = 3;
/** Far above what a real report needs; a search that would run longer is cut short and says so. */
const MOST_STEPS = 400_000;
const MOST_SETS = 1000;

export interface Task {
  readonly block: Block;
  /** `total − Σ ± parts` of each equation as reported, in whole units. */
  readonly residual: Vector;
  /** Cells that may be changed, as positions in the block. */
  readonly changeable: (position: number) => boolean;
  /** Cells without a figure: each may take any value, without counting as a change. */
  readonly unknowns: readonly number[];
  /** Whether a cell can be wrong by so much. */
  readonly isPossible: (position: number, error: number) => boolean;
}

export interface CellError {
  /** Position in the block. */
  readonly cell: number;
  /** Reported minus right. */
  readonly error: number;
}

export interface Sets {
  /** All sets of the smallest size, the errors of each by cell; unknowns are among them where the sums determine them. */
  readonly sets: readonly (readonly CellError[])[];
  readonly complete: boolean;
}

export function smallestSets(task: Task, most: number = MOST_CELLS): Sets {
  const run: Run = { task, progress: { steps: 0, isCut: false, isComplete: true } };
  const basis = basisOf(task.unknowns.map(cell => task.block.columns[cell] ?? []));
  const rest = remainder(task.residual, basis);
  for (let size = 0; size <= most; size++) {
    const sets = setsOfSize(size, run, basis, rest);
    if (sets.length > 0 || run.progress.isCut)
      return { sets, complete: run.progress.isComplete && !run.progress.isCut };
  }
  return { sets: [], complete: run.progress.isComplete };
}

interface Run {
  readonly task: Task;
  readonly progress: { steps: number; isCut: boolean; isComplete: boolean };
}

function setsOfSize(size: number, run: Run, basis: Basis, rest: Vector): CellError[][] {
  const found = new Map<string, CellError[]>();
  const { task, progress } = run;
  const explore = (chosen: readonly number[], basis: Basis, rest: Vector): void => {
    if (chosen.length === size) {
      if (isZero(rest)) record(chosen);
      return;
    }
    const row = tightest(rest, task.block);
    if (row < 0) return;
    const isLast = chosen.length === size - 1;
    const other = isLast ? rest.findIndex((value, i) => value !== 0 && i !== row) : -1;
    for (const cell of movers(row, basis, task.block)) {
      if (chosen.includes(cell) || !task.changeable(cell)) continue;
      if (++progress.steps > MOST_STEPS || found.size >= MOST_SETS) progress.isCut = true;
      if (progress.isCut) return;
      if (isLast && !isProportional(cell, row, other, rest, basis, task.block)) continue;
      const column = remainder(task.block.columns[cell] ?? [], basis);
      const head = column[row] ?? 0;
      if (head === 0) continue;
      const next = minus(rest, (rest[row] ?? 0) / head, column);
      if (isLast) {
        if (isZero(next)) record([...chosen, cell]);
      } else explore([...chosen, cell], extend(basis, column, row), next);
    }
  };
  const record = (chosen: readonly number[]): void => {
    const set = [...chosen].sort((a, b) => a - b);
    const key = set.join();
    if (found.has(key)) return;
    const errors = errorsOf(set, run);
    if (errors) found.set(key, errors);
  };
  explore([], basis, rest);
  return [...found.values()];
}

/** The errors of a set and the values of the unknowns, where all of them are possible. */
function errorsOf(set: readonly number[], { task, progress }: Run): CellError[] | undefined {
  const cells = [...set, ...task.unknowns];
  const solution = solve(
    cells.map(cell => task.block.columns[cell] ?? []),
    task.residual,
  );
  if (!solution) return undefined;
  const errors = cells.map((cell, i) => ({ cell, error: solution.values[i] ?? 0 }));
  if (!errors.every(({ cell, error }, i) => (i >= set.length || error !== 0) && task.isPossible(cell, error))) {
    // Where several unknowns hang together, another choice of theirs might do: that is not tried.
    if (solution.determined.includes(false)) progress.isComplete = false;
    return undefined;
  }
  return errors.filter((_, i) => solution.determined[i]);
}

/** Whether a column can be the last: then it is off in the same proportion wherever one looks. Two places rule out most. */
function isProportional(cell: number, row: number, other: number, rest: Vector, basis: Basis, block: Block): boolean {
  if (other < 0) return true;
  const [here, there] = [coordinate(cell, row, basis, block), coordinate(cell, other, basis, block)];
  return here * (rest[other] ?? 0) === there * (rest[row] ?? 0);
}

/** What is left of a column by a basis, in one place. */
function coordinate(cell: number, row: number, basis: Basis, { columns }: Block): number {
  const column = columns[cell];
  return basis.reduce(
    (value, { pivot, vector }) => value - (column?.[pivot] ?? 0) * (vector[row] ?? 0),
    column?.[row] ?? 0,
  );
}

/** The equation that is still off and has the fewest cells. */
function tightest(rest: Vector, block: Block): number {
  let best = -1;
  for (let row = 0; row < rest.length; row++)
    if (rest[row] !== 0 && (best < 0 || cellsIn(block, row) < cellsIn(block, best))) best = row;
  return best;
}

function cellsIn(block: Block, row: number): number {
  return block.members[row]?.length ?? 0;
}

/** The cells whose column, reduced by the basis, can be other than 0 in a row. */
function movers(row: number, basis: Basis, block: Block): Iterable<number> {
  const linked = basis.filter(({ vector }) => vector[row] !== 0);
  if (linked.length === 0) return block.members[row] ?? [];
  return new Set([row, ...linked.map(({ pivot }) => pivot)].flatMap(index => block.members[index] ?? []));
}
