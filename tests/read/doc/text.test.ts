/** The text of Word documents: what is to be seen of it. */
import { describe, expect, test } from 'vitest';
import { gridsOf, problemOf, textsOf } from '../support.ts';
import { borders, cell, DELETED, gridIn, HIDDEN, hex, IN_TABLE, line, linesOf, read, row, rowEnd } from './by-hand.ts';

describe('what is not to be seen', () => {
  test('is left out: hidden, deleted, codes of fields, pictures', () => {
    const pages = read([
      { text: '13' },
      { text: '4', look: HIDDEN },
      { text: '5', look: DELETED },
      { text: '\x01\x08', look: hex('5508 01') },
      line('件'),
      line('第\x13 PAGE \x14 3 \x15页\x13 HYPERLINK "\x13 X \x14y\x15" \x14站\x15\x13 XE "z" \x15。'),
    ]);
    expect(linesOf(pages)).toEqual(['13件', '第 3 页站。']);
  });

  test('is what the style hides, unless the text says otherwise', () => {
    const pages = read(
      [
        line('窗体顶端', { style: 7 }),
        { text: 'a', look: hex('3c08 81') },
        { text: 'b', look: hex('3c08 80') },
        line('c', { style: 7, look: hex('3c08 00') }),
        { text: 'd', look: hex('304a 0800') },
        line('e'),
      ],
      { hiddenStyles: [7, 8] },
    );
    expect(linesOf(pages)).toEqual(['ac', 'e']);
  });

  test('a row deleted whole is none, and a deleted mark joins two paragraphs', () => {
    const deletedRow = [cell('x', { look: DELETED }), { ...rowEnd(borders([0, 900])), look: DELETED }];
    const pages = read([
      ...row(['a', 'b'], borders([0, 1000, 2000])),
      ...deletedRow,
      ...row(['c', 'd'], borders([0, 1000, 2000])),
      { text: '上' },
      line('', { look: DELETED }),
      line('下'),
    ]);
    expect(textsOf(gridsOf(pages)[0])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(linesOf(pages).at(-1)).toBe('上下');
  });

  test('also where a fast save changed it', () => {
    expect(linesOf(read([{ text: '13' }, { text: '4', changes: DELETED }, line('件')]))).toEqual(['13件']);
    const changed = cell('a', { paragraph: Buffer.alloc(0), changes: IN_TABLE });
    expect(textsOf(gridIn([changed, cell('b'), rowEnd(borders([0, 1000, 2000]))]))).toEqual([['a', 'b']]);
  });
});

describe('characters', () => {
  test('that stand for others are those', () => {
    const pages = read([
      line('a\x0bb\x1ec\x1fd\te'),
      { text: '(', look: hex('096a 0300 e025') },
      { text: '1' },
      line('2', { look: hex('482a 01') }),
      line('\x13 EQ \\o(1,2) \x15'),
      line('\x13 never closed'),
    ]);
    expect(linesOf(pages)).toEqual(['a\nb-cd\te', '◠1²', '\ufffc', 'never closed']);
  });

  test('without a mark at the end, or without formatting, are damage', () => {
    expect(problemOf(() => read([{ text: 'cut of' }]))?.code).toBe('damaged-document');
  });
});
