/** The search against other implementations: every set tried one by one, and a solver of integer programs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lessEq, solve } from 'yalps';
import { randomFrom } from '../../scripts/localisation/random.ts';
import { formOf, randomFigures } from '../../scripts/localisation/reports.ts';
import { type Block, blockOf, blocksOf } from '../../src/diagnose/blocks.ts';
import { residualOf } from '../../src/diagnose/figures.ts';
import { smallestSets, type Task } from '../../src/diagnose/search.ts';
import { layoutOf, sumsOf } from './support.ts';

function taskOf(block: Block, values: readonly number[], unknowns: readonly number[] = []): Task {
  return {
    block,
    residual: residualOf(block, values),
    unknowns,
    changeable: position => !unknowns.includes(position),
    isPossible: (position, error) => {
      const right = (values[position] ?? 0) - error;
      return Number.isInteger(right) && right >= 0;
    },
  };
}

/** Cells and errors, as text that does not depend on an order. */
function inWords(sets: ReturnType<typeof smallestSets>['sets']): string[] {
  return sets
    .map(set =>
      set
        .map(({ cell, error }) => `${cell}:${error}`)
        .sort()
        .join(' '),
    )
    .sort();
}

function combinations(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: count - from }, (_, i) => from + i).flatMap(first =>
    combinations(count, size - 1, first + 1).map(rest => [first, ...rest]),
  );
}

/** Every set of cells with every value up to a bound that no solution can exceed. */
function byForce(block: Block, values: readonly number[], bound: number): string[] {
  for (let size = 0; size <= 3; size++) {
    const found: string[] = [];
    for (const set of combinations(values.length, size)) {
      const now = [...values];
      const fill = (at: number): void => {
        const cell = set[at];
        if (cell === undefined) {
          if (residualOf(block, now).some(value => value !== 0)) return;
          found.push(
            set
              .map(changed => `${changed}:${(values[changed] ?? 0) - (now[changed] ?? 0)}`)
              .sort()
              .join(' '),
          );
          return;
        }
        for (let value = 0; value <= bound; value++)
          if (value !== values[cell]) {
            now[cell] = value;
            fill(at + 1);
          }
        now[cell] = values[cell] ?? 0;
      };
      fill(0);
    }
    if (found.length > 0) return found.sort();
  }
  return [];
}

/** Two columns and a total, two rows and a total. */
const SMALL = blockOf(
  sumsOf(9, [
    [3, 1, 2],
    [6, 4, 5],
    [9, 7, 8],
    [7, 1, 4],
    [8, 2, 5],
    [9, 3, 6],
  ]).balances,
);

/** What came in and what went out, in two columns and their total; one outcome, one total. */
const BALANCED = blockOf(
  sumsOf(12, [
    [3, 1, 2],
    [6, 4, 5],
    [9, 7, 8],
    [12, 10, 11],
    [4, 1, -7, -10],
    [5, 2, -8, -11],
    [6, 3, -9, -12],
  ]).balances,
);

describe('against every set tried one by one', () => {
  test.each([
    ['a table of two rows and two columns', SMALL, 9],
    ['a table with a balance of its own', BALANCED, 12],
  ] as const)('%s', (_, block, count) => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: count, maxLength: count }), values => {
        const { sets, complete } = smallestSets(taskOf(block, values));
        expect(complete).toBe(true);
        expect(inWords(sets)).toEqual(byForce(block, values, 9));
      }),
      { numRuns: count === 9 ? 60 : 12 },
    );
  });
});

describe('against a solver of integer programs, on the whole of table three', () => {
  /** The fewest cells that have to change, as a mixed integer program (Fellegi and Holt 1976); unknown cells may for free. */
  function fewest(block: Block, values: readonly number[], unknowns: readonly number[] = []): number {
    const large = 2 * Math.max(...values) + 10;
    const variables: Record<string, Record<string, number>> = {};
    const constraints: Record<string, ReturnType<typeof lessEq> | { equal: number }> = {};
    for (const [row, value] of residualOf(block, values).entries()) constraints[`sum${row}`] = { equal: -value };
    for (const [cell, entries] of block.entries.entries()) {
      const sums = (sign: number) =>
        Object.fromEntries(entries.map(({ row, coefficient }) => [`sum${row}`, sign * coefficient]));
      const cost = unknowns.includes(cell) ? 0 : 1;
      variables[`more${cell}`] = { ...sums(1), [`up${cell}`]: 1 };
      variables[`less${cell}`] = { ...sums(-1), [`down${cell}`]: 1 };
      variables[`changed${cell}`] = { cost, [`up${cell}`]: -large, [`down${cell}`]: -(values[cell] ?? 0) };
      constraints[`up${cell}`] = lessEq(0);
      constraints[`down${cell}`] = lessEq(0);
    }
    const binaries = block.cells.map((_, cell) => `changed${cell}`);
    const { status, result } = solve({ direction: 'minimize', objective: 'cost', constraints, variables, binaries });
    expect(status).toBe('optimal');
    return Math.round(result);
  }

  const CASES = ['2019', '2021'].flatMap(edition =>
    [1, 2, 3, 3].map((count, i) => ({ edition, count, seed: 10 * count + i })),
  );

  test.each(CASES)('edition $edition, $count wrong cells, case $seed', ({ edition, count, seed }) => {
    const { block, values, random } = tableThree(edition, seed);
    for (let i = 0; i < count; i++) values[random.below(values.length)] = random.below(40);
    const { sets, complete } = smallestSets(taskOf(block, values));
    expect(complete).toBe(true);
    expect(sets[0]?.length).toBe(fewest(block, values));
  });

  test.each(CASES.filter(({ count }) => count < 3))(
    'edition $edition, $count wrong cells and as many unknown, case $seed',
    ({ edition, count, seed }) => {
      const { block, values, random } = tableThree(edition, seed + 500);
      const unknowns = Array.from({ length: count }, () => random.below(values.length));
      for (let i = 0; i < count; i++) values[random.below(values.length)] = random.below(40);
      for (const cell of unknowns) values[cell] = 0;
      const { sets } = smallestSets(taskOf(block, values, unknowns));
      const changed = sets[0]?.filter(({ cell }) => !unknowns.includes(cell)).length;
      expect(changed).toBe(fewest(block, values, unknowns));
    },
  );

  function tableThree(edition: string, seed: number) {
    const layout = layoutOf(edition);
    const random = randomFrom(seed);
    const figures = randomFigures(formOf(layout), random);
    const [block] = blocksOf(layout, []);
    if (!block) throw new Error('There is no block');
    return { block, random, values: block.cells.map(cell => figures[cell] ?? 0) };
  }
});

describe('the published test of typing errors (Scholtus 2009)', () => {
  const block = blockOf(
    sumsOf(11, [
      [3, 1, 2],
      [2, 4],
      [8, 5, 6, 7],
      [9, 3, 8],
      [9, 10, 11],
    ]).balances,
  );
  const row = [1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137];

  test('the row as it should be needs no change', () => {
    expect(smallestSets(taskOf(block, row))).toEqual({ sets: [[]], complete: true });
  });

  test.each([
    ['4.1', row.with(3, 161), ['3:45']],
    ['4.2', row.with(3, 161).with(8, 19979), ['3:45 8:18000']],
  ])('row %s', (_, values, expected) => {
    expect(inWords(smallestSets(taskOf(block, values)).sets)).toEqual(expected);
  });
});

describe('a search that would not end', () => {
  test('is cut short and says so', () => {
    // One sum of very many cells, each of which could hold the difference together with any two others.
    const parts = Array.from({ length: 400 }, (_, i) => i + 2);
    const wide = blockOf(
      sumsOf(1300, [
        [1, ...parts],
        [402, ...parts.map(part => part + 401)],
        [803, ...parts.map(part => part + 802)],
      ]).balances,
    );
    const values = wide.cells
      .map(() => 0)
      .with(0, 5)
      .with(401, 7)
      .with(802, 9);
    const { sets, complete } = smallestSets(taskOf(wide, values));
    expect(complete).toBe(false);
    expect(sets.length).toBeLessThanOrEqual(1000);
  });
});
