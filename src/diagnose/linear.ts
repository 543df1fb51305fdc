/**
 * Linear algebra over the equations of a block. Exact: coefficients are 0 and ±1, and the pivots that a few columns of
 * sums lead to are ±1 or ±2, so that doubles carry every intermediate without loss. Solutions are checked all the same.
 */
export type Vector = readonly number[];

/** A vector with 1 at its pivot, and 0 at the pivots of the others in its basis. */
interface Reduced {
  readonly pivot: number;
  readonly vector: Vector;
}

export type Basis = readonly Reduced[];

/** What is left of a vector once every multiple of the basis is taken away: 0 at all pivots. */
export function remainder(vector: Vector, basis: Basis): Vector {
  let rest = vector;
  for (const { pivot, vector: step } of basis) rest = minus(rest, rest[pivot] ?? 0, step);
  return rest;
}

export function minus(vector: Vector, times: number, step: Vector): Vector {
  if (times === 0) return vector;
  return vector.map((value, i) => value - times * (step[i] ?? 0));
}

export function isZero(vector: Vector): boolean {
  return vector.every(value => value === 0);
}

/** @param rest a remainder by the basis, not 0 at the pivot */
export function extend(basis: Basis, rest: Vector, pivot: number): Basis {
  const head = rest[pivot] ?? 1;
  const vector = rest.map(value => value / head);
  return [
    ...basis.map(old => ({ pivot: old.pivot, vector: minus(old.vector, old.vector[pivot] ?? 0, vector) })),
    { pivot, vector },
  ];
}

/** A basis of the space that the columns span. */
export function basisOf(columns: readonly Vector[]): Basis {
  return columns.reduce<Basis>((basis, column) => {
    const rest = remainder(column, basis);
    const pivot = pivotOf(rest);
    return pivot < 0 ? basis : extend(basis, rest, pivot);
  }, []);
}

function pivotOf(vector: Vector): number {
  const unit = vector.findIndex(value => Math.abs(value) === 1);
  return unit >= 0 ? unit : vector.findIndex(value => value !== 0);
}

export interface Solution {
  /** A multiple for each column; 0 where it may be anything. */
  readonly values: Vector;
  /** Whether the equations leave a column no other value. */
  readonly determined: readonly boolean[];
}

/** @returns multiples of the columns that add up to the target, or nothing where there are none */
export function solve(columns: readonly Vector[], target: Vector): Solution | undefined {
  const rows = target
    .map((value, i) => [...columns.map(column => column[i] ?? 0), value])
    .filter(row => row.some(value => value !== 0));
  const pivots = new Map<number, number>();
  for (let column = 0; column < columns.length; column++) {
    const used = new Set(pivots.values());
    const open = (row: number) => !used.has(row) && rows[row]?.[column] !== 0;
    const unit = rows.findIndex((row, i) => open(i) && Math.abs(row[column] ?? 0) === 1);
    const pivot = unit >= 0 ? unit : rows.findIndex((_, i) => open(i));
    if (pivot < 0) continue;
    pivots.set(column, pivot);
    const head = rows[pivot]?.[column] ?? 1;
    const normal = (rows[pivot] ?? []).map(value => value / head);
    for (const [i, row] of rows.entries()) rows[i] = i === pivot ? normal : [...minus(row, row[column] ?? 0, normal)];
  }
  const used = new Set(pivots.values());
  if (rows.some((row, i) => !used.has(i) && row.at(-1) !== 0)) return undefined;
  const free = columns.flatMap((_, column) => (pivots.has(column) ? [] : [column]));
  const rowOf = (column: number) => rows[pivots.get(column) ?? -1];
  return {
    values: columns.map((_, column) => rowOf(column)?.at(-1) ?? 0),
    determined: columns.map((_, column) => {
      const row = rowOf(column);
      return row !== undefined && free.every(other => row[other] === 0);
    }),
  };
}
