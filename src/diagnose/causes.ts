/** Which errors have nothing to do with each other: one cause, one diagnosis. */
import type { Block } from './blocks.ts';
import type { CellError } from './search.ts';

type ErrorSet = readonly CellError[];

export interface Cause {
  /** The equations that it touches, as positions in the block. */
  readonly rows: readonly number[];
  /** The smallest sets of errors, as far as they concern these equations. */
  readonly sets: readonly ErrorSet[];
}

/**
 * Errors that share an equation belong together. Where every choice for one group of equations goes with every choice
 * for another, the sets are a product and its factors are causes of their own.
 */
export function causesOf(sets: readonly ErrorSet[], block: Block): Cause[] {
  const rowsOf = ({ cell }: CellError) => (block.entries[cell] ?? []).map(entry => entry.row);
  let groups = block.balances.map((_, row) => row);
  for (const error of sets.flat()) groups = joined(groups, rowsOf(error));
  for (;;) {
    const causes = factors(sets, groups, rowsOf);
    const bound = dependent(causes, sets, rowsOf);
    if (!bound) return causes;
    groups = joined(groups, bound);
  }
}

/** @param groups the group of each equation, by any of its members */
function joined(groups: readonly number[], rows: readonly number[]): number[] {
  const home = groups[rows[0] ?? -1];
  const merged = new Set(rows.map(row => groups[row]));
  return groups.map(group => (merged.has(group) && home !== undefined ? home : group));
}

type RowsOf = (error: CellError) => readonly number[];

function factors(sets: readonly ErrorSet[], groups: readonly number[], rowsOf: RowsOf): Cause[] {
  const touched = new Set(sets.flat().flatMap(error => rowsOf(error).map(row => groups[row])));
  return [...touched].map(group => {
    const rows = groups.flatMap((other, row) => (other === group ? [row] : []));
    return { rows, sets: distinct(sets.map(set => partOf(set, rows, rowsOf))) };
  });
}

function partOf(set: ErrorSet, rows: readonly number[], rowsOf: RowsOf): ErrorSet {
  return set.filter(error => rows.includes(rowsOf(error)[0] ?? -1));
}

/** Equations of causes that do not combine freely. */
function dependent(causes: readonly Cause[], sets: readonly ErrorSet[], rowsOf: RowsOf): number[] | undefined {
  for (const [i, a] of causes.entries())
    for (const b of causes.slice(i + 1)) {
      const rows = [...a.rows, ...b.rows];
      if (distinct(sets.map(set => partOf(set, rows, rowsOf))).length < a.sets.length * b.sets.length) return rows;
    }
  const product = causes.reduce((count, cause) => count * cause.sets.length, 1);
  return product > sets.length ? causes.flatMap(cause => cause.rows) : undefined;
}

function distinct(sets: readonly ErrorSet[]): ErrorSet[] {
  const byKey = new Map(sets.map(set => [set.map(({ cell, error }) => `${cell}:${error}`).join(), set]));
  return [...byKey.values()];
}
