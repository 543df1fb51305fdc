/** What is known of a sum of which some figures are blank, missing or unreadable: never more than follows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/check/balance.ts';
import type { Balance } from '../../src/model/layout.ts';
import type { Cell } from '../../src/model/report.ts';
import { sumsOf } from '../diagnose/support.ts';

const number = (value: number): Cell => ({ state: 'number', value });
const BLANK: Cell = { state: 'blank' };
const MISSING: Cell = { state: 'missing' };
const UNREADABLE: Cell = { state: 'unreadable', text: '若干', why: 'not-a-number' };

interface Sum {
  readonly balance: Balance;
  readonly cells: readonly Cell[];
}

/** Of up to five parts, the first of them added. */
const sumOf = (figure: fc.Arbitrary<Cell>, total: fc.Arbitrary<Cell>): fc.Arbitrary<Sum> =>
  fc
    .record({ total, parts: fc.array(fc.tuple(figure, fc.boolean()), { minLength: 1, maxLength: 5 }) })
    .map(({ total: first, parts }) => {
      const terms = parts.map(([, isMinus], i) => (isMinus && i > 0 ? -(i + 2) : i + 2));
      const [balance] = sumsOf(parts.length + 1, [[1, ...terms]]).balances;
      return { balance: balance as Balance, cells: [first, ...parts.map(([cell]) => cell)] };
    });

const small = fc.nat(4).map(number);
const any = sumOf(
  fc.oneof({ weight: 3, arbitrary: small }, fc.constant(BLANK), fc.constant(MISSING)),
  fc.integer({ min: -4, max: 9 }).map(number),
);
const replaced = ({ balance, cells }: Sum, at: number, by: Cell): Sum => ({
  balance,
  cells: cells.map((cell, i) => (i === at % cells.length ? by : cell)),
});
const judged = ({ balance, cells }: Sum, blanks?: 'zero' | 'unknown') => evaluate(balance, cells, blanks);
const reasonOf = (outcome: ReturnType<typeof evaluate>) => (outcome.state === 'unknown' ? outcome.reason : undefined);
const partsOf = ({ cells }: Sum) => cells.slice(1);

describe('figures that are all there', () => {
  test('pass where they add up in decimals, which binary fractions would not, and fail by what they are off', () => {
    const tenths = fc.array(fc.tuple(fc.nat(3000), fc.boolean()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(tenths, fc.constantFrom(0, 0, 1, -1, 70), (parts, off) => {
        const terms = parts.map(([, isMinus], i) => (isMinus ? -(i + 2) : i + 2));
        const [balance] = sumsOf(parts.length + 1, [[1, ...terms]]).balances;
        const exact = parts.reduce((sum, [value, isMinus]) => sum + (isMinus ? -value : value), 0);
        const cells = [exact + off, ...parts.map(([value]) => value)].map(value => number(Number(`${value}e-1`)));
        expect(evaluate(balance as Balance, cells)).toEqual(
          off === 0
            ? { state: 'passed' }
            : { state: 'failed', reported: Number(`${exact + off}e-1`), computed: Number(`${exact}e-1`) },
        );
      }),
    );
    const [third] = sumsOf(3, [[1, 2, 3]]).balances;
    expect(evaluate(third as Balance, [0.3, 0.1, 0.2].map(number))).toEqual({ state: 'passed' });
  });
});

describe('an unreadable cell', () => {
  test('leaves the sum unknown, wherever it stands and whatever else is there', () => {
    fc.assert(
      fc.property(any, fc.nat(), (sum, at) => {
        expect(reasonOf(judged(replaced(sum, at, UNREADABLE)))).toBe('cell not readable');
      }),
    );
  });
});

describe('a blank part', () => {
  test('is a 0 beside others, and nothing by itself under a total', () => {
    fc.assert(
      fc.property(any, sum => {
        const zeros = { ...sum, cells: sum.cells.map(cell => (cell.state === 'blank' ? number(0) : cell)) };
        const isEmpty = !partsOf(sum).some(cell => cell.state === 'number');
        const [total] = sum.cells;
        if (!isEmpty || (total?.state === 'number' && total.value === 0)) expect(judged(sum)).toEqual(judged(zeros));
        else if (partsOf(sum).every(cell => cell.state === 'blank')) expect(reasonOf(judged(sum))).toBe('parts blank');
        else expect(judged(sum).state).toBe('unknown');
      }),
    );
  });

  test('is not taken for 0 where an office asks for a figure in every cell', () => {
    fc.assert(
      fc.property(any, sum => {
        const isBlank = partsOf(sum).some(cell => cell.state === 'blank');
        if (isBlank) expect(judged(sum, 'unknown').state).toBe('unknown');
        else expect(judged(sum, 'unknown')).toEqual(judged(sum));
      }),
    );
    const [balance] = sumsOf(3, [[1, 2, 3]]).balances;
    expect(reasonOf(evaluate(balance as Balance, [number(2), number(2), BLANK], 'unknown'))).toBe('part blank');
  });
});

describe('a part that is not there', () => {
  test('may hold what is off, if it has the right sign; otherwise it excuses nothing', () => {
    fc.assert(
      fc.property(any, sum => {
        const [total] = sum.cells;
        const rest = partsOf(sum);
        fc.pre(rest.some(cell => cell.state === 'number') && total?.state === 'number');
        const signs = sum.balance.signs;
        const computed = rest.reduce(
          (all, cell, i) => all + (cell.state === 'number' ? (signs[i] ?? 0) * cell.value : 0),
          0,
        );
        const off = (total?.state === 'number' ? total.value : 0) - computed;
        const mayHold = rest.some((cell, i) => cell.state === 'missing' && signs[i] === Math.sign(off));
        const outcome = judged(sum);
        if (off === 0) expect(outcome.state).toBe('passed');
        else if (mayHold) expect(reasonOf(outcome)).toBe('part missing');
        else expect(outcome).toMatchObject({ state: 'failed', computed });
      }),
      { numRuns: 300 },
    );
  });

  test('is why nothing is known of parts that are all gone, and none of it were they blank', () => {
    const [balance] = sumsOf(3, [[1, 2, 3]]).balances;
    expect(reasonOf(evaluate(balance as Balance, [number(5), MISSING, BLANK]))).toBe('part missing');
    expect(reasonOf(evaluate(balance as Balance, [number(5), BLANK, BLANK]))).toBe('parts blank');
    expect(evaluate(balance as Balance, [number(0), MISSING, BLANK])).toEqual({ state: 'passed' });
  });
});

describe('a total', () => {
  const readable = sumOf(fc.oneof(small, fc.constant(BLANK), fc.constant(MISSING)), fc.constant(BLANK));

  test('that is blank leaves nothing to compare', () => {
    fc.assert(
      fc.property(readable, sum => {
        expect(reasonOf(judged(sum))).toBe('total blank');
      }),
    );
  });

  test('that is not there is missed where its parts make something', () => {
    fc.assert(
      fc.property(readable, sum => {
        const gone = replaced(sum, 0, MISSING);
        const makes = partsOf(gone).reduce(
          (all, cell, i) => all + (cell.state === 'number' ? (sum.balance.signs[i] ?? 0) * cell.value : 0),
          0,
        );
        expect(reasonOf(judged(gone))).toBe(makes === 0 ? 'total blank' : 'total missing');
      }),
    );
  });
});
