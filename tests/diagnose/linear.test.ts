/** Linear algebra over the equations of table three, against elimination with whole numbers of any size. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/diagnose/blocks.ts';
import { basisOf, isZero, remainder, solve, type Vector } from '../../src/diagnose/linear.ts';
import { layoutOf } from './support.ts';

/** By cross-multiplication, so that nothing is ever rounded. */
function rankOf(vectors: readonly Vector[]): number {
  let rows = vectors.map(vector => vector.map(BigInt));
  let rank = 0;
  for (let place = 0; place < (vectors[0]?.length ?? 0); place++) {
    const pivot = rows.find(row => row[place] !== 0n);
    if (!pivot) continue;
    rank++;
    rows = rows
      .filter(row => row !== pivot)
      .map(row => row.map((value, i) => value * (pivot[place] ?? 0n) - (pivot[i] ?? 0n) * (row[place] ?? 0n)));
  }
  return rank;
}

const [block] = blocksOf(layoutOf('2021'), []);
const all = block?.columns ?? [];
/** Cells of a few rows and columns are the likelier to depend on each other. */
const columns = fc
  .array(fc.oneof(fc.nat(all.length - 1), fc.nat(20)), { minLength: 1, maxLength: 6 })
  .map(picks => [...new Set(picks)].map(pick => all[pick] ?? []));
const multiples = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 });

const sumOf = (vectors: readonly Vector[], times: Vector): Vector =>
  (all[0] ?? []).map((_, i) => vectors.reduce((sum, vector, j) => sum + (times[j] ?? 0) * (vector[i] ?? 0), 0));
const isWithin = (vector: Vector, vectors: readonly Vector[]) => rankOf([...vectors, vector]) === rankOf(vectors);

describe('a sum of multiples of columns', () => {
  test('is taken apart again, and a multiple is called determined where the column depends on no others', () => {
    fc.assert(
      fc.property(columns, multiples, (chosen, times) => {
        const target = sumOf(chosen, times);
        const solution = solve(chosen, target);
        expect(sumOf(chosen, solution?.values ?? [])).toEqual(target);
        const isAlone = chosen.map((column, i) => !isWithin(column, chosen.toSpliced(i, 1)));
        expect(solution?.determined).toEqual(isAlone);
        for (const [i, alone] of isAlone.entries()) if (alone) expect(solution?.values[i] === times[i]).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves nothing beside their basis; anything else leaves something, and has no solution', () => {
    fc.assert(
      fc.property(
        columns,
        multiples,
        fc.nat(all.length - 1),
        fc.integer({ min: 1, max: 3 }),
        (chosen, times, pick, by) => {
          const other = all[pick] ?? [];
          const target = sumOf([...chosen, other], [...times.slice(0, chosen.length), by]);
          const within = isWithin(other, chosen);
          const basis = basisOf(chosen);
          expect(basis.length).toBe(rankOf(chosen));
          expect(isZero(remainder(target, basis))).toBe(within);
          expect(solve(chosen, target) !== undefined).toBe(within);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('columns that leave no 1 to begin with are no obstacle', () => {
  // The second less the first is 0, 2: a pivot of its own.
  const chosen = [
    [1, -1],
    [1, 1],
  ];
  expect(basisOf(chosen).length).toBe(2);
  expect(isZero(remainder([3, 8], basisOf(chosen)))).toBe(true);
  expect(solve(chosen, [5, 1])).toEqual({ values: [2, 3], determined: [true, true] });
});
