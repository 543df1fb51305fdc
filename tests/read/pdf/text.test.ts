/** Glyphs to lines, cells and paragraphs, on glyphs set by hand: ten points high, digits half as wide. */
import { describe, expect, test } from 'vitest';
import { fill } from '../../../src/read/pdf/fill.ts';
import type { Glyph } from '../../../src/read/pdf/glyphs.ts';
import type { Lattice } from '../../../src/read/pdf/lattice.ts';
import { linesOf } from '../../../src/read/pdf/lines.ts';
import { measureOf, paragraphsOf } from '../../../src/read/pdf/prose.ts';
import { withoutRadicals } from '../../../src/read/pdf/radicals.ts';
import { withoutRunningLines } from '../../../src/read/pdf/running.ts';
import { columnsOf, type Sheet, upright } from '../../../src/read/pdf/sheets.ts';
import { cellText } from '../../../src/read/pdf/text.ts';

let order = 0;

/** One line of glyphs; a blank in it is drawn, and takes half a height. */
function set(text: string, x: number, y: number, more: Partial<Glyph> = {}): Glyph[] {
  let at = x;
  let isSpaced = false;
  return [...text].flatMap(character => {
    const width = character.charCodeAt(0) < 0x2e80 ? 5 : 10;
    const glyph = { text: character, x: at, y, dx: 1, dy: 0, width, size: 10, spacing: 0, isSpaced, order: order++ };
    at += width;
    isSpaced = character === ' ';
    return isSpaced ? [] : [{ ...glyph, ...more }];
  });
}

const texts = (glyphs: readonly Glyph[]) => linesOf(glyphs).map(line => line.text);

describe('lines', () => {
  test('are put together by place, in whatever order they were drawn', () => {
    expect(texts([...set('情况', 20, 32), ...set('予以公开', 0, 50), ...set('申请', 0, 30)])).toEqual([
      '申请情况',
      '予以公开',
    ]);
  });

  test('have blanks where one is drawn or a gap is wide', () => {
    expect(texts(set('2023 12', 0, 0))).toEqual(['2023 12']);
    expect(texts([...set('280', 0, 0), ...set('1921', 40, 0)])).toEqual(['280 1921']);
    expect(texts([...set('自', 0, 0), ...set('然', 13, 0), ...set('人', 26, 0)])).toEqual(['自然人']);
    expect(texts([...set('1', 0, 0, { spacing: 4 }), ...set('2', 9, 0, { spacing: 4 })])).toEqual(['12']);
  });

  test('drawn twice to look bold are there once', () => {
    expect(texts([...set('合计11', 0, 0), ...set('合计11', 0.4, 0.2), ...set('合计11', 0.8, 0)])).toEqual(['合计11']);
  });
});

describe('the text of a cell', () => {
  test('goes on from line to line, with a blank only between words', () => {
    expect(cellText([...set('2.其他法律行', 0, 0), ...set('政法规', 0, 14)], 70)).toBe('2.其他法律行政法规');
    expect(cellText([...set('annual', 0, 0), ...set('report', 0, 14)], 70)).toBe('annual report');
  });

  test('joins a number that fills its cell, and keeps two numbers apart', () => {
    expect(cellText([...set('123', 2, 0), ...set('45', 2, 14)], 20)).toBe('12345');
    expect(cellText([...set('12', 2, 0), ...set('345', 2, 14)], 20)).toBe('12 345');
    expect(cellText([...set('123', 2, 0), ...set('45', 2, 14)], 60)).toBe('123 45');
  });

  test('may run down, in columns from right to left', () => {
    const down = (text: string, x: number) => [...text].flatMap((character, i) => set(character, x, i * 11));
    expect(cellText([...down('社会公益', 15), ...down('组织', 0)], 30)).toBe('社会公益组织');
    expect(cellText(down('自然人', 0), 12)).toBe('自然人');
  });

  test('may be turned on its side, this way or that', () => {
    const word = [...'商业企业'];
    const sideways = word.flatMap((text, i) => set(text, 0, i * 10, { dx: 0, dy: 1 }));
    const climbing = word.flatMap((text, i) => set(text, 0, -i * 10, { dx: 0, dy: -1 }));
    expect([cellText(sideways, 12), cellText(climbing, 12)]).toEqual(['商业企业', '商业企业']);
  });
});

/** One row of two cells, 50 wide each. */
const pair: Lattice = {
  xs: [0, 50, 100],
  ys: [0, 20],
  areas: [
    { top: 0, left: 0, bottom: 0, right: 0 },
    { top: 0, left: 1, bottom: 0, right: 1 },
  ],
  isOpenAbove: false,
  isOpenBelow: false,
};

function filled(glyphs: readonly Glyph[]) {
  const { tables, prose } = fill([pair], glyphs);
  const cells = tables[0]?.cells.map(cell => (cell.isUnreadable ? `${cell.text}?` : cell.text));
  return { cells, prose: prose.map(glyph => glyph.text).join('') };
}

describe('cells', () => {
  test('split at the line what was drawn at one go', () => {
    expect(filled(set('280     1921', 5, 14))).toEqual({ cells: ['280', '1921'], prose: '' });
    expect(filled(set('商业企业科研机构', 11, 14))).toEqual({ cells: ['商业企业', '科研机构'], prose: '' });
  });

  test('keep a number whole that is too wide for them', () => {
    expect(filled(set('123456789012', 1, 14)).cells).toEqual(['123456789012', '']);
    expect(filled(set('12345678', 75, 14))).toEqual({ cells: ['', '12345678'], prose: '' });
  });

  test('do not claim a number that stands half in each', () => {
    expect(filled(set('123456', 35, 14)).cells).toEqual(['123456?', '']);
  });

  test('leave aside what is around them, and watermarks', () => {
    const aslant = { dx: Math.SQRT1_2, dy: -Math.SQRT1_2 };
    expect(filled([...set('备注', 110, 14), ...set('0', 5, 14)])).toEqual({ cells: ['0', ''], prose: '备注' });
    expect(filled([...set('样', 5, 14, aslant), ...set('稿', 5, 14, { size: 60 })]).cells).toEqual(['', '']);
  });
});

describe('prose', () => {
  const line = (text: string, x: number, y: number, page = 1) =>
    linesOf(set(text, x, y)).map(one => ({ ...one, page }));
  const paragraphs = (lines: ReturnType<typeof line>) =>
    paragraphsOf(lines, measureOf(lines, [])).map(({ text, page }) => `${page} ${text}`);

  test('goes on from full lines, and over pages', () => {
    const lines = [
      ...line('一、总体情况', 20, 0),
      ...line('本年度主动公开信息一百条，', 20, 20),
      ...line('收到申请二十件，全部办结，没', 0, 40),
      ...line('有复议。', 0, 60, 2),
      ...line('未收取费用。', 20, 80, 2),
    ];
    expect(paragraphs(lines)).toEqual([
      '1 一、总体情况',
      '1 本年度主动公开信息一百条，收到申请二十件，全部办结，没有复议。',
      '2 未收取费用。',
    ]);
  });

  test('without indents is divided by the space between paragraphs, and at headings', () => {
    const lines = [
      ...line('本年度主动公开信息一百条。', 0, 0),
      ...line('收到申请二十件，全部办结，', 0, 15),
      ...line('没有复议。', 0, 30),
      ...line('网站一共发布信息一百多条。', 0, 60),
      ...line('二、主动公开政府信息情况表', 0, 75),
    ];
    expect(paragraphs(lines)).toEqual([
      '1 本年度主动公开信息一百条。收到申请二十件，全部办结，没有复议。',
      '1 网站一共发布信息一百多条。',
      '1 二、主动公开政府信息情况表',
    ]);
  });

  test('is without running heads and page numbers', () => {
    const page = (number: number, text: string) => ({
      number,
      height: 800,
      lines: linesOf([...set('示例市年度报告', 0, 30), ...set(text, 0, 100), ...set(`第${number}页共2页`, 0, 780)]),
      tables: [],
    });
    const kept = withoutRunningLines([page(1, '2023年公开1条'), page(2, '2023年公开2条')]);
    expect(kept.map(({ lines }) => lines.map(one => one.text))).toEqual([['2023年公开1条'], ['2023年公开2条']]);
  });
});

describe('sheets', () => {
  const sheet = (glyphs: Glyph[]): Sheet => ({ number: 1, column: 0, width: 400, height: 300, glyphs, boxes: [] });

  test('lying on their side are set upright', () => {
    const glyphs = [...'申请'].flatMap((text, i) => set(text, 100, 50 + i * 10, { dx: 0, dy: 1 }));
    const turned = upright({ ...sheet(glyphs), boxes: [{ left: 99, right: 100, top: 0, bottom: 300 }] });
    expect(turned).toMatchObject({ width: 300, height: 400, boxes: [{ left: 0, right: 300, top: 300, bottom: 301 }] });
    expect(turned.glyphs[1]).toMatchObject({ x: 60, y: 300, dx: 1, dy: -0 });
  });

  test('with two pages beside each other are two', () => {
    const rows = Array.from({ length: 8 }, (_, i) => i * 20);
    const both = rows.flatMap(y => [...set('左边的文字', 100, y), ...set('右边的文字', 230, y)]);
    const [left, right, ...others] = columnsOf(sheet(both));
    expect([left?.glyphs.length, right?.glyphs.length, others]).toEqual([40, 40, []]);
    expect(columnsOf(sheet([...both, ...set('横贯两边的一行文字放在中间', 130, 200)]))).toHaveLength(1);
  });
});

describe('radicals', () => {
  test('become the characters they look like', () => {
    expect(withoutRadicals('⾃然⼈、⼈⺠政府，⽆⻓⻅⻔⻛⻬⻥，⼾⻩')).toBe('自然人、人民政府，无长见门风齐鱼，户黄');
    expect(withoutRadicals('行政\uf978')).toBe('行政兩');
  });

  test('are all that changes', () => {
    const others = '（一）１２３ ＡＢ ①㈠ 人民';
    expect(withoutRadicals(others)).toBe(others);
  });
});
