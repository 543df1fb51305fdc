/** A row or column whose figures slid by one cell from some point on: a blank was swallowed, or one crept in. */
import type { Layout } from '../model/layout.ts';
import type { Block } from './blocks.ts';
import type { Vector } from './linear.ts';
import type { CellError } from './search.ts';

export interface Shift {
  readonly kind: 'row-shifted' | 'column-shifted';
  readonly errors: readonly CellError[];
}

/** Fewer changes are found by the search, which knows them as moved or swapped figures. */
const LEAST_CHANGES = 3;

/** @returns every shift that, undone, leaves no sum of the block failing; the one with the fewest changes first */
export function shiftsThatExplain(
  block: Block,
  layout: Layout,
  values: Vector,
  residual: Vector,
  isUsable: (position: number) => boolean,
): Shift[] {
  const found = new Map<string, Shift>();
  const failing = block.members.filter((_, row) => residual[row] !== 0);
  for (const { kind, line } of linesOf(block, layout)) {
    // What fails outside the line's reach, no shift of it explains.
    if (!failing.every(members => members.some(cell => line.includes(cell)))) continue;
    for (const restored of restorations(line.map(position => values[position] ?? 0))) {
      const errors = line.flatMap((cell, i) => {
        const error = (values[cell] ?? 0) - (restored[i] ?? 0);
        return error === 0 ? [] : [{ cell, error }];
      });
      if (errors.length < LEAST_CHANGES || !accountsFor(errors, block, residual)) continue;
      const key = errors.map(({ cell, error }) => `${cell}:${error}`).join();
      if (!found.has(key) && errors.every(({ cell }) => isUsable(cell))) found.set(key, { kind, errors });
    }
  }
  return [...found.values()].sort((a, b) => a.errors.length - b.errors.length);
}

interface Line {
  readonly kind: Shift['kind'];
  /** Positions in the block. */
  readonly line: readonly number[];
}

const known = new WeakMap<Block, readonly Line[]>();

/** Rows and columns of the form, as far as they lie in the block. */
function linesOf(block: Block, layout: Layout): readonly Line[] {
  const found = known.get(block);
  if (found) return found;
  const grids = layout.tables.flatMap(table => table.blocks).map(({ cells }) => cells);
  const within = (cells: readonly number[]) => cells.map(cell => block.cells.indexOf(cell)).filter(at => at >= 0);
  const lines = grids.flatMap(rows => {
    const columns = (rows[0] ?? []).map((_, column) => rows.map(row => row[column] ?? -1));
    return [
      ...rows.map((row): Line => ({ kind: 'row-shifted', line: within(row) })),
      ...columns.map((column): Line => ({ kind: 'column-shifted', line: within(column) })),
    ];
  });
  known.set(block, lines);
  return lines;
}

/** The line as it was, for every stretch that may have slid into an empty place: it begins or ends with a figure. */
function* restorations(line: readonly number[]): Generator<readonly number[]> {
  const filled = line.flatMap((value, i) => (value === 0 ? [] : [i]));
  const empty = line.flatMap((value, i) => (value === 0 ? [i] : []));
  for (const figure of filled)
    for (const gap of empty) {
      const moved = [...line];
      moved.splice(gap, 1);
      moved.splice(figure, 0, 0);
      if (Math.abs(figure - gap) >= 2) yield moved;
    }
}

function accountsFor(errors: readonly CellError[], block: Block, residual: Vector): boolean {
  const left = [...residual];
  for (const { cell, error } of errors)
    for (const { row, coefficient } of block.entries[cell] ?? []) left[row] = (left[row] ?? 0) - coefficient * error;
  return left.every(value => value === 0);
}
