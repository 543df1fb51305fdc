import { describe, expect, test } from 'vitest';
import { gridsOf, problemOf } from '../support.ts';
import { FIRST, FURTHER, p, paragraphs, places, r, read, span, table, tbl, tc, tr } from './by-hand.ts';

describe('cells', () => {
  test('over several columns', () => {
    expect(table(tr(tc('a', span(2)), tc('b')), tr(tc('c'), tc('d', span(2))))).toEqual(['a 0,0 b', 'c d 1,1']);
  });

  test('over several rows', () => {
    expect(
      table(
        tr(tc('a', FIRST), tc('b', FIRST)),
        tr(tc('', FURTHER), tc('c', FIRST)),
        tr(tc('', '<w:vMerge w:val="continue"/>'), tc('', FURTHER)),
      ),
    ).toEqual(['a b', '0,0 c', '0,0 1,1']);
  });

  test('over rows and columns, counted as they are seen', () => {
    const [grid] = gridsOf(
      read(
        tbl(
          tr(tc('a', span(2) + FIRST), tc('b')),
          tr(tc('', span(2) + FURTHER), tc('c')),
          tr(tc('d'), tc('e'), tc('f')),
        ),
      ),
    );
    expect(places(grid)).toEqual(['a 0,0 b', '0,0 0,0 c', 'd e f']);
    expect(grid?.rows.map(row => row.at(-1)?.origin)).toEqual([
      { table: 1, row: 1, column: 2 },
      { table: 1, row: 2, column: 2 },
      { table: 1, row: 3, column: 3 },
    ]);
  });

  test('that continue the cell above do not show their text', () => {
    expect(table(tr(tc('a', FIRST), tc('b')), tr(tc('12', FURTHER), tc('c')))).toEqual(['a b', '0,0 c']);
    const inner = tbl(tr(tc('x'), tc('y')));
    const hidden = read(tbl(tr(tc('a', FIRST)), tr(`<w:tc><w:tcPr>${FURTHER}</w:tcPr>${p(r('no'))}${inner}</w:tc>`)));
    expect(hidden.blocks).toMatchObject([{ text: 'a' }]);
  });

  test('that continue nothing are cells of their own', () => {
    const rows = [tr(tc('a'), tc('b')), tr(tc('1', FURTHER), tc('c')), tr(tc('', FURTHER), tc('d'))];
    expect(table(...rows)).toEqual(['a b', '1 c', '1,0 d']);
    const elsewhere = [tr(tc('a', span(2) + FIRST), tc('b')), tr(tc('c'), tc('d', FURTHER), tc('e'))];
    expect(table(...elsewhere)).toEqual(['a 0,0 b', 'c d e']);
  });

  test('merged by the older property', () => {
    const first = '<w:hMerge w:val="restart"/>';
    const further = '<w:hMerge w:val="continue"/>';
    expect(
      table(
        tr(tc('a', first + FIRST), tc('no', '<w:hMerge/>'), tc('b')),
        tr(tc('', first + FURTHER), tc('', further), tc('c')),
      ),
    ).toEqual(['a 0,0 b', '0,0 0,0 c']);
  });

  test('in rows that begin further in, end earlier or are short', () => {
    const shifted = `<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>${tc('d')}</w:tr>`;
    const [grid] = gridsOf(read(tbl(tr(tc('a'), tc('b'), tc('c', FIRST), tc('x')), shifted, tr(tc('e'), tc('f')))));
    expect(places(grid)).toEqual(['a b c x', '  d', 'e f']);
    expect(grid?.rows[1]?.[2]?.origin).toEqual({ table: 1, row: 2, column: 1 });
    const below = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('', FURTHER)}${tc('2')}</w:tr>`;
    expect(table(tr(tc('a'), tc('b', FIRST), tc('1')), below)).toEqual(['a b 1', ' 0,1 2']);
  });

  test('of several paragraphs', () => {
    const cell = `<w:tc>${p(r('其他'))}${p()}${p(r(' '))}${p(r('处理'))}</w:tc>`;
    expect(table(tr(cell, tc('1')))).toEqual(['其他\n处理 1']);
  });

  test('with tabs and breaks', () => {
    const cell = `<w:tc>${p(r('a'), '<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>')}</w:tc>`;
    expect(table(tr(cell, tc('1')))).toEqual(['a\tb\nc 1']);
  });

  test('in content controls and custom markup, like rows and tables', () => {
    const control = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtEndPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const row = tr(tc('a'), control(tc('b')), `<w:customXml>${tc('c')}</w:customXml>`);
    const cell = `<w:tc>${control(p(control(r('d'))))}</w:tc>`;
    const [grid] = gridsOf(read(control(tbl(control(row), tr(cell, tc('e'), tc('f'))))));
    expect(places(grid)).toEqual(['a b c', 'd e f']);
  });

  test('deleted and inserted', () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('no', FURTHER)}${tc('no')}</w:tr>`;
    const inserted = `<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>${tc('', FURTHER)}${tc('2')}</w:tr>`;
    expect(table(tr(tc('a', FIRST), tc('1')), deleted, inserted)).toEqual(['a 1', '0,0 2']);
    const inner = `<w:tc>${tbl(tr(tc('x'), tc('y')))}${p(r('no'))}</w:tc>`;
    const framed = tbl(tr(tc('a')), `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${inner}</w:tr>`);
    expect(read(framed).blocks).toMatchObject([{ text: 'a' }]);
    const dropped = tc('no', '<w:cellDel w:id="1"/>');
    expect(table(tr(tc('a'), dropped, tc('b', '<w:cellIns w:id="1"/>')))).toEqual(['a b']);
    expect(paragraphs(read(tbl(tr(tc('a'), dropped))))).toEqual(['a']);
    const merged = (how: string) => `<w:cellMerge w:id="1" w:vMerge="${how}"/>`;
    expect(table(tr(tc('a', merged('rest')), tc('1')), tr(tc('', merged('cont')), tc('2')))).toEqual(['a 1', '0,0 2']);
  });

  test('with properties that they had before', () => {
    const change = `<w:tcPrChange><w:tcPr>${span(3)}${FURTHER}</w:tcPr></w:tcPrChange>`;
    expect(table(tr(tc('a', change), tc('b')), tr(tc('c', change), tc('d')))).toEqual(['a b', 'c d']);
  });
});

describe('tables', () => {
  const inner = tbl(tr(tc('1'), tc('2')));
  const around = `<w:tc>${p(r('前'))}${inner}${p(r('后'))}</w:tc>`;
  const read1 = (body: string) => read(body).blocks.map(block => (block.kind === 'grid' ? places(block) : block.text));

  test('in a cell are text of it where they are small', () => {
    expect(gridsOf(read(tbl(tr(around, tc('旁'))))).map(places)).toEqual([['前\n1 | 2\n后 旁']]);
    const twice = `<w:tc>${p('')}${tbl(tr(around, tc('旁')))}</w:tc>`;
    expect(gridsOf(read(tbl(tr(twice, tc('外'))))).map(places)).toEqual([['前\n1 | 2\n后 | 旁 外']]);
  });

  test('in a cell are grids of their own where they are large; the text of the cell remains', () => {
    const large = `<w:tc>${p(r('前'))}${tbl(tr(tc('1'), tc('2')).repeat(5))}${p(r('后'))}</w:tc>`;
    const grids = gridsOf(read(tbl(tr(large, tc('旁'))) + tbl(tr(tc('x'), tc('y')))));
    expect(grids.map(places)).toEqual([['前\n后 旁'], Array(5).fill('1 2'), ['x y']]);
    const first = grids.map(grid => grid.rows[0]?.[0]?.origin);
    expect(first).toEqual([1, 2, 3].map(number => ({ table: number, row: 1, column: 1 })));
  });

  test('around others with nothing side by side are frames, and what they hold is part of the document', () => {
    const framed = p(r('首')) + tbl(tr(around), tr(tc('尾')));
    expect(read1(framed)).toEqual(['首', '前', ['1 2'], '后', '尾']);
    expect(gridsOf(read(framed))[0]?.rows[0]?.[0]?.origin).toEqual({ table: 2, row: 1, column: 1 });
    const padded = tbl(tr(tc(''), `<w:tc>${inner}${p()}</w:tc>`, tc('')), tr(tc('注', span(3))));
    expect(read1(padded)).toEqual([['1 2'], '注']);
  });

  test('of one column are frames too', () => {
    expect(paragraphs(read(tbl(tr(tc('甲')), tr(tc('乙')))))).toEqual(['甲', '乙']);
  });

  test('with little in them are none', () => {
    expect(read1(tbl(tr(tc('规章'), tc(''))))).toEqual([['规章 ']]);
  });

  test('whose header is repeated in a second table are two grids', () => {
    const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('a')}${tc('b')}</w:tr>`;
    const both = tbl(head, tr(tc('1'), tc('2'))) + p() + tbl(head, tr(tc('3'), tc('4')));
    expect(read1(both)).toEqual([
      ['a b', '1 2'],
      ['a b', '3 4'],
    ]);
  });

  test('without cells are nothing', () => {
    expect(read(tbl() + tbl('<w:tr/>')).blocks).toEqual([]);
  });

  test('in pieces, as no program writes them, do no harm', () => {
    const pieces = `<w:tbl>${tc('3')}${tc('4')}${p(r('5'))}</w:tbl><w:p><w:tbl>${tr(tc('6'), tc('7'))}</w:tbl></w:p>`;
    expect(problemOf(() => read(tc('1') + tr(tc('2')) + pieces))).toBeUndefined();
  });
});
