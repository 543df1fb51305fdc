import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/model/source.ts';
import { gridOf, MOST_COLUMNS, type SpanCell, spanOf } from '../../../src/read/flow/spans.ts';
import { problemOf, randomNumbers } from '../support.ts';

function cell(text: string, more: Partial<SpanCell> = {}): SpanCell {
  return { text, columnSpan: 1, rowSpan: 1, ...more };
}

function build(rows: SpanCell[][], cells = 10_000): Grid {
  return gridOf(rows, 7, { left: cells });
}

/** Each place as its text, or as the row and column of the cell that it continues. */
function places(grid: Grid): string[] {
  return grid.rows.map(row => row.map(({ text, continues }) => (continues ? continues.join() : text)).join(' '));
}

function origins(grid: Grid): (number | undefined)[][] {
  return grid.rows.map(row => row.map(({ origin }) => ('table' in origin ? origin.column : undefined)));
}

describe('a grid of cells with spans', () => {
  test('without spans', () => {
    const grid = build([
      [cell('a'), cell('b')],
      [cell('c'), cell('d')],
    ]);
    expect(places(grid)).toEqual(['a b', 'c d']);
    expect(grid.positional).toBe(true);
    expect(grid.rows[1]?.[0]).toEqual({ text: 'c', origin: { table: 7, row: 2, column: 1 } });
  });

  test('a merged area is its first cell and places that continue it, never copies', () => {
    const grid = build([
      [cell('a', { columnSpan: 2, rowSpan: 2 }), cell('b')],
      [cell('c')],
      [cell('d'), cell('e'), cell('f')],
    ]);
    expect(places(grid)).toEqual(['a 0,0 b', '0,0 0,0 c', 'd e f']);
    expect(grid.rows.flat().filter(({ continues, text }) => continues && text !== '')).toEqual([]);
  });

  test('cells are counted as they are seen, those that reach down from above too', () => {
    const grid = build([
      [cell('a', { columnSpan: 2, rowSpan: 2 }), cell('b', { columnSpan: 2 }), cell('c')],
      [cell('d'), cell('e'), cell('f')],
    ]);
    expect(origins(grid)).toEqual([
      [1, 1, 2, 2, 3],
      [1, 1, 2, 3, 4],
    ]);
  });

  test('areas side by side are counted apart', () => {
    const grid = build([[cell('a', { rowSpan: 2 }), cell('b', { rowSpan: 2 })], [cell('c')]]);
    expect(places(grid)).toEqual(['a b', '0,0 0,1 c']);
    expect(origins(grid)[1]).toEqual([1, 2, 3]);
  });

  test('an area at the end of a row reaches down beside shorter rows', () => {
    const grid = build([[cell('a'), cell('b'), cell('c', { rowSpan: 3 })], [cell('d'), cell('e')], [cell('f')]]);
    expect(places(grid)).toEqual(['a b c', 'd e 0,2', 'f  0,2']);
  });

  test('a row with too few cells stays short', () => {
    expect(places(build([[cell('a'), cell('b', { rowSpan: 2 })], [cell('c')], [cell('d')]]))).toEqual([
      'a b',
      'c 0,1',
      'd',
    ]);
    expect(places(build([[cell('a'), cell('b'), cell('c')], [cell('d')], []]))).toEqual(['a b c', 'd', '']);
  });

  test('a span stops at a cell that reaches down, and beyond the last row there is nothing', () => {
    const grid = build([[cell('a'), cell('b', { rowSpan: Number.POSITIVE_INFINITY })], [cell('c', { columnSpan: 3 })]]);
    expect(places(grid)).toEqual(['a b', 'c 0,1 1,0']);
    expect(grid.rows).toHaveLength(2);
  });

  test('a cell stands where its format says, with places without cells before it', () => {
    const grid = build([[cell('a'), cell('b')], [cell('c', { column: 1 })]]);
    expect(places(grid)).toEqual(['a b', ' c']);
    expect(origins(grid)[1]).toEqual([1, 1]);
  });

  test('a cell may be a part of the one above or before it', () => {
    const grid = build([
      [cell('a', { column: 0, columnSpan: 2 }), cell('b', { column: 2 })],
      [cell('x', { column: 0, partOf: 'above' }), cell('c', { column: 1 }), cell('y', { column: 2, partOf: 'left' })],
      [cell('z', { column: 0, partOf: 'above', columnSpan: 2 }), cell('d', { column: 2 })],
    ]);
    expect(places(grid)).toEqual(['a 0,0 b', '0,0 c 1,1', '0,0 0,0 d']);
  });

  test('a part of nothing is a cell of its own', () => {
    expect(places(build([[cell('a', { partOf: 'left' }), cell('b', { partOf: 'above' })]]))).toEqual(['a b']);
  });

  test.each([
    [undefined, 1],
    ['3', 3],
    ['0', 1],
    ['-4', 1],
    ['2.7', 2],
    ['many', 1],
    ['1e9', MOST_COLUMNS],
    ['Infinity', MOST_COLUMNS],
  ])('the span %s is %d', (attribute, span) => {
    expect(spanOf(attribute, MOST_COLUMNS)).toBe(span);
  });

  test('no more places are made than there may be cells', () => {
    const wide = [cell('a', { columnSpan: 1e9, rowSpan: 1e9 })];
    expect(build([wide]).rows[0]).toHaveLength(MOST_COLUMNS);
    expect(problemOf(() => build(Array.from({ length: 20 }, () => wide)))?.code).toBe('sheet-too-large');
    expect(problemOf(() => build(Array.from({ length: 20_000 }, () => [])))?.code).toBe('sheet-too-large');
  });

  test('random tables come out as they were cut up', () => {
    const random = randomNumbers(1);
    for (let round = 0; round < 300; round++) {
      const height = 1 + random(6);
      const width = 1 + random(8);
      // A rectangle is cut into areas; cells are the areas in the order of their first places.
      const owner: (string | undefined)[][] = Array.from({ length: height }, () => Array(width).fill(undefined));
      const rows: SpanCell[][] = owner.map(() => []);
      for (let r = 0; r < height; r++)
        for (let c = 0; c < width; c++) {
          if (owner[r]?.[c] !== undefined) continue;
          let columnSpan = 1;
          while (c + columnSpan < width && owner[r]?.[c + columnSpan] === undefined && random(3) === 0) columnSpan++;
          const rowSpan = 1 + random(Math.min(3, height - r));
          for (let down = 0; down < rowSpan; down++) owner[r + down]?.fill(`${r},${c}`, c, c + columnSpan);
          rows[r]?.push(cell(`${r},${c}`, { columnSpan, rowSpan }));
        }
      expect(places(build(rows)), `round ${round}`).toEqual(owner.map(row => row.join(' ')));
    }
  });
});
