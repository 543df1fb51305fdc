/**
 * The property the product stands on: whatever the layout, a number is read from the cell it was printed in or it is not
 * read at all. `LAYOUTS=5000` tries that many, `LAYOUTS_SEED=…` others.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsIn } from './faults.ts';
import { RANDOM_LAYOUT } from './random-layout.ts';

const RUNS = Number(process.env['LAYOUTS'] ?? 400);
const SEED = Number(process.env['LAYOUTS_SEED'] ?? 2023);

describe('however a report is laid out', () => {
  test('every number is read from the cell it was printed in, or not at all', () => {
    fc.assert(
      fc.property(RANDOM_LAYOUT, choice => {
        expect(faultsIn(choice)).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: false },
    );
  });
});
