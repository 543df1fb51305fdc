/** Tables cut by page breaks, put together again. */
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/read/pdf/fill.ts';
import { gridOf } from '../../../src/read/pdf/grid.ts';
import type { Lattice } from '../../../src/read/pdf/lattice.ts';
import { type Part, stitch } from '../../../src/read/pdf/stitch.ts';

/**
 * A part of a table from its rows: `<` continues the cell to the left, `^` the one above; `+` at the end says that the
 * text fills its last line.
 */
function part(page: number, rows: readonly string[][], more: Partial<Lattice> = {}): Part {
  const areas: { top: number; left: number; bottom: number; right: number; text: string }[] = [];
  const owner = rows.map(row => row.map(() => 0));
  for (const [top, row] of rows.entries())
    for (const [left, text] of row.entries()) {
      const neighbours = new Map([
        ['<', owner[top]?.[left - 1]],
        ['^', owner[top - 1]?.[left]],
      ]);
      const index = neighbours.get(text) ?? areas.length;
      owner[top]?.splice(left, 1, index);
      const area = areas[index];
      if (!area) areas.push({ top, left, bottom: top, right: left, text });
      else Object.assign(area, { bottom: Math.max(area.bottom, top), right: Math.max(area.right, left) });
    }
  const cells = areas.map(
    (area): Cell => ({
      ...area,
      text: area.text.replace(/\+$/, ''),
      isUnreadable: false,
      isFull: area.text.endsWith('+'),
    }),
  );
  const xs = Array.from({ length: (rows[0]?.length ?? 0) + 1 }, (_, i) => i * 100);
  const ys = Array.from({ length: rows.length + 1 }, (_, i) => i * 20);
  return { page, cells, lattice: { xs, ys, areas, isOpenAbove: false, isOpenBelow: false, ...more } };
}

/** The grid's texts, with marks as above. */
function rowsOf(...parts: Part[]): string[][] {
  return gridOf(stitch(parts, 4), 1).rows.map((row, r) =>
    row.map(({ text, continues }) => {
      if (!continues) return text;
      return continues[0] === r ? '<' : '^';
    }),
  );
}

const HEAD = ['项目', '自然人', '总计'];

describe('a table over two pages', () => {
  test('is one, with the pages of its rows', () => {
    const whole = stitch([part(2, [HEAD, ['（一）', '1', '1']]), part(3, [['（二）', '2', '2']])], 4);
    expect(rowsOf(part(2, [HEAD, ['（一）', '1', '1']]), part(3, [['（二）', '2', '2']]))).toEqual([
      HEAD,
      ['（一）', '1', '1'],
      ['（二）', '2', '2'],
    ]);
    expect(gridOf(whole, 7).rows[2]?.[1]?.origin).toEqual({ page: 3, table: 7, row: 3, column: 2 });
  });

  test('has one set of columns, whatever lines each page shows', () => {
    const first = part(1, [['项目', '申请人情况']], { xs: [0, 100, 300] });
    const second = part(2, [['（一）', '1', '2']], { xs: [1, 101, 199, 301] });
    expect(rowsOf(first, second)).toEqual([
      ['项目', '申请人情况', '<'],
      ['（一）', '1', '2'],
    ]);
  });

  test('has its repeated headings once', () => {
    const rows = [HEAD, ['（一）', '1', '1']];
    expect(rowsOf(part(1, rows), part(2, [HEAD, ['（二）', '0', '0']]))).toEqual([...rows, ['（二）', '0', '0']]);
    // Two rows that are alike are no headings.
    const alike = [['', '0', '0']];
    expect(rowsOf(part(1, alike), part(2, alike))).toEqual([...alike, ...alike]);
  });
});

describe('a row cut by the page break', () => {
  test('is one where its label goes on', () => {
    const above = part(1, [HEAD, ['1.申请人无正当理由+', '5', '5']]);
    const below = part(2, [
      ['逾期不补正', '', ''],
      ['2.其他', '0', '0'],
    ]);
    expect(rowsOf(above, below)).toEqual([HEAD, ['1.申请人无正当理由逾期不补正', '5', '5'], ['2.其他', '0', '0']]);
  });

  test('is one where a numbered label goes on without a number, however early its line ended', () => {
    const above = part(1, [HEAD, ['3.危及', '0', '0']]);
    const below = part(2, [HEAD, ['“三安全一稳定”', '', ''], ['4.其他', '0', '0']]);
    expect(rowsOf(above, below)).toEqual([HEAD, ['3.危及“三安全一稳定”', '0', '0'], ['4.其他', '0', '0']]);
  });

  test('is found beneath repeated headings too', () => {
    const above = part(1, [HEAD, ['1.申请人无正当理由+', '', '']]);
    const below = part(2, [HEAD, ['逾期不补正', '5', '5']]);
    expect(rowsOf(above, below)).toEqual([HEAD, ['1.申请人无正当理由逾期不补正', '5', '5']]);
  });

  test('is not seen where the next row merely is blank, or has a label of its own', () => {
    const above = part(1, [HEAD, ['行政规范性文件', '5', '5']]);
    const blank = [['规章', '', '']];
    expect(rowsOf(above, part(2, blank))).toHaveLength(3);
    const full = part(1, [HEAD, ['行政规范性文件+', '5', '5']]);
    expect(rowsOf(full, part(2, [['2.规章', '', '']]))).toHaveLength(3);
    expect(rowsOf(full, part(2, [['规章', '1', '1']]))).toHaveLength(3);
  });

  test('is one where no line is drawn at the break', () => {
    const above = part(1, [HEAD, ['行政规范', '', '']], { isOpenBelow: true });
    const below = part(2, [['性文件', '5', '5']], { isOpenAbove: true });
    expect(rowsOf(above, below)).toEqual([HEAD, ['行政规范性文件', '5', '5']]);
  });

  test('never joins two numbers', () => {
    const above = part(1, [HEAD, ['行政规范', '12', '']], { isOpenBelow: true });
    const below = part(2, [['性文件', '3', '5']], { isOpenAbove: true });
    expect(rowsOf(above, below)).toHaveLength(3);
  });
});

describe('a merged cell cut by the page break', () => {
  const above = (text: string) =>
    part(1, [
      [text, '（一）', '1'],
      ['^', '（二）', '2'],
    ]);
  const whole = (text: string, ...rest: string[][]) => [[text, '（一）', '1'], ['^', '（二）', '2'], ...rest];

  test('goes on where its other half is blank, below or above', () => {
    const below = (text: string) =>
      part(2, [
        [text, '（三）', '3'],
        ['^', '（四）', '4'],
      ]);
    const rest = [
      ['^', '（三）', '3'],
      ['^', '（四）', '4'],
    ];
    expect(rowsOf(above('三、结果'), below(''))).toEqual(whole('三、结果', ...rest));
    expect(rowsOf(above(''), below('三、结果'))).toEqual(whole('三、结果', ...rest));
    expect(rowsOf(above('三、本年+'), below('度结果'))).toEqual(whole('三、本年度结果', ...rest));
  });

  test('ends where another begins', () => {
    const rest = [
      ['四、结转', '', '4'],
      ['^', '（四）', '4'],
    ];
    expect(rowsOf(above('三、结果+'), part(2, rest))).toEqual(whole('三、结果', ...rest));
  });

  test('is no heading over the values of the next page', () => {
    const heading = part(1, [
      ['结果维持', '结果纠正', '总计'],
      ['^', '^', '^'],
    ]);
    expect(rowsOf(heading, part(2, [['6', '', '9']]))[2]).toEqual(['6', '', '9']);
  });
});

describe('rows that are none', () => {
  test('at the edge of the page, beneath the last line, are left out', () => {
    const rows = [HEAD, ['（一）', '1', '1'], ['', '<', '<']];
    expect(rowsOf(part(1, rows, { isOpenBelow: true }), part(2, [['（二）', '2', '2']]))).toHaveLength(3);
    expect(rowsOf(part(1, rows))).toHaveLength(3);
  });

  test('beside a merged cell that ends too soon are left out, with no text lost', () => {
    const rows = [
      ['（本列数据）', '自然人', '总计'],
      ['^', '^', '^'],
      ['', '^', '^'],
      ['（一）', '1', '2'],
    ];
    expect(rowsOf(part(1, rows))).toEqual([
      ['（本列数据）', '自然人', '总计'],
      ['^', '^', '^'],
      ['（一）', '1', '2'],
    ]);
    const split = [
      ['', '（七）总计', '9'],
      ['', '^', '^'],
      ['四、结转', '0', '0'],
    ];
    expect(rowsOf(part(1, split))).toEqual([
      ['', '（七）总计', '9'],
      ['四、结转', '0', '0'],
    ]);
  });
});
