/** Tables of Word documents: columns, merged cells, tables in tables. */
import { describe, expect, test } from 'vitest';
import { gridsOf, problemOf, textsOf } from '../support.ts';
import {
  borders,
  cell,
  ENDS_ROW,
  gridIn,
  hex,
  IN_TABLE,
  INNER,
  line,
  linesOf,
  list,
  merges,
  read,
  row,
  rowEnd,
  type Stretch,
  word,
} from './by-hand.ts';

describe('the columns of a table', () => {
  test('come from the borders of all its rows', () => {
    const grid = merges([
      ...row(['a', 'b'], borders([0, 1000, 3000])),
      ...row(['c', 'd', 'e'], borders([0, 1000, 2000, 3000])),
      ...row(['f'], borders([0, 3000])),
    ]);
    expect(grid).toEqual([
      ['a', 'b', '0,1'],
      ['c', 'd', 'e'],
      ['f', '2,0', '2,0'],
    ]);
  });

  test('are the same where borders nearly are', () => {
    const grid = merges([
      ...row(['a', 'b'], borders([-108, 1000, 3000])),
      ...row(['c', 'd'], borders([-100, 1015, 2990])),
    ]);
    expect(grid).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('begin where a row is moved in', () => {
    const grid = merges([...row(['a', 'b'], borders([0, 1000, 2000])), ...row(['c'], borders([1000, 2000]))]);
    expect(grid).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ]);
  });

  test('are passed over where they are too narrow to be seen, unless there is something in them', () => {
    expect(
      merges([...row(['a', '', 'b'], borders([0, 1000, 1010, 2000])), ...row(['c', 'd'], borders([0, 1000, 2000]))]),
    ).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(gridIn(row(['a', '7', 'b'], borders([0, 1000, 1010, 2000])))?.positional).toBe(false);
  });

  test.each([
    ['nothing says how wide its cells are', row(['a', 'b'])],
    ['there are more cells than borders', row(['a', 'b', 'c'], borders([0, 1000, 2000]))],
    ['borders go backwards', row(['a', 'b'], borders([0, 2000, 1000]))],
    ['a row does not end', [cell('a'), cell('b'), line('')]],
  ])('are unknown where %s', (_, stretches) => {
    const grid = gridIn([...row(['x', 'y'], borders([0, 1000, 2000])), ...stretches]);
    expect(grid?.positional).toBe(false);
    expect(textsOf(grid)[1]?.slice(0, 2)).toEqual(['a', 'b']);
  });
});

describe('merged cells', () => {
  test('reach down', () => {
    const grid = merges([
      ...row(['a', 'b'], borders([0, 1000, 2000], [0x60])),
      ...row(['', 'c'], borders([0, 1000, 2000], [0x20])),
      ...row(['', 'd'], borders([0, 1005, 2000], [0x20])),
      ...row(['e', 'f'], borders([0, 1000, 2000], [0x60])),
      ...row(['g', 'h'], borders([0, 1000, 2000])),
    ]);
    expect(grid?.map(cells => cells[0])).toEqual(['a', '0,0', '0,0', 'e', 'g']);
  });

  test('do not reach down from a cell that is not merged', () => {
    const grid = merges([
      ...row(['a', 'b'], borders([0, 1000, 2000])),
      ...row(['c', 'd'], borders([0, 1000, 2000], [0x20])),
    ]);
    expect(grid?.[1]).toEqual(['c', 'd']);
  });

  test.each([
    ['as [MS-DOC] has it', [2, 1, 1, 0]],
    ['as the description of Word 97 has it', [1, 2, 2, 0]],
  ])('reach across, marked %s', (_, flags) => {
    const grid = merges([
      ...row(['a', 'never shown', '', 'b'], borders([0, 1000, 2000, 3000, 4000], flags)),
      ...row(['1', '2', '3', '4'], borders([0, 1000, 2000, 3000, 4000])),
    ]);
    expect(grid?.[0]).toEqual(['a', '0,0', '0,0', 'b']);
  });

  test('are marked by modifiers of their own too', () => {
    const mergeAcross = hex('2456 0002');
    const mergeDown = (flag: string) => hex(`2bd6 0202${flag}`);
    const grid = merges([
      ...row(['a', '', 'b'], borders([0, 1000, 2000, 3000]), mergeAcross, mergeDown('03')),
      ...row(['c', 'd', ''], borders([0, 1000, 2000, 3000]), mergeDown('01')),
    ]);
    expect(grid).toEqual([
      ['a', '0,0', 'b'],
      ['c', 'd', '0,2'],
    ]);
  });
});

describe('the properties of a row', () => {
  const inserted = list(hex('1624 01 1724 01'), hex('0196 6c00 0296 6c00'), hex('2176 0003e803'), hex('2376 0102d007'));
  const prcData = (modifiers: Buffer) => list(word(modifiers.length), modifiers);
  const other = row(['x', 'y', 'z', 'w'], borders([0, 1000, 2000, 3000, 4000]));

  test('stand in the Data stream where they are long', () => {
    const data = list(Buffer.alloc(4), prcData(list(IN_TABLE, ENDS_ROW, borders([0, 1000, 3000, 4000]))));
    const grid = gridIn(
      [...other, cell('a'), cell('b'), cell('c'), { text: '\x07', paragraph: hex('4666 04000000') }],
      data,
    );
    expect(textsOf(grid)[1]).toEqual(['a', 'b', '', 'c']);
  });

  test('are there for newer programs alone, by the widths of inserted cells', () => {
    const first = prcData(inserted);
    const data = list(first, prcData(list(IN_TABLE, ENDS_ROW, hex('6b64 00000000'))));
    const end = { text: '\x07', paragraph: list(hex('4666'), word(first.length), word(0)) };
    const grid = gridIn([...other, cell('a'), cell('b'), cell('c'), end], data);
    expect(grid?.rows[1]?.map(place => place.continues?.join() ?? place.text)).toEqual(['a', 'b', '1,1', 'c']);
  });

  test('elsewhere are damage', () => {
    const end = { text: '\x07', paragraph: hex('4666 00100000') };
    expect(() => gridIn([cell('a'), end])).toThrow(RangeError);
    const loop = list(word(0x7fff), Buffer.alloc(8));
    expect(problemOf(() => gridIn([cell('a'), { text: '\x07', paragraph: hex('4666 00000000') }], loop))?.code).toBe(
      'damaged-document',
    );
  });

  test('may be changed afterwards', () => {
    const grid = merges([
      ...row(['a', 'b', 'c'], borders([0, 1000, 2000]), hex('2176 0201e803')),
      ...row(['d', 'e'], borders([0, 1000, 2000, 3000]), hex('2256 0102')),
    ]);
    // The second row lost its middle cell, and the width of it.
    expect(grid).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });
});

describe('tables in tables', () => {
  const innerCell = (text: string): Stretch => line(text, { paragraph: list(INNER, hex('4b24 01')) });
  const innerEnd = line('', { paragraph: list(INNER, hex('4b24 01 4c24 01'), borders([0, 500, 1000])) });
  const inner = [innerCell('1'), innerCell('2'), innerEnd, innerCell('3'), innerCell('4'), innerEnd];

  test('are text of their cell where they are small', () => {
    const body = [cell('c'), line('before', { paragraph: IN_TABLE }), ...inner, cell('after')];
    const grids = gridsOf(read([...body, rowEnd(borders([0, 1000, 2000])), line('end')]));
    expect(grids.map(textsOf)).toEqual([[['c', 'before\n1 | 2\n3 | 4\nafter']]]);
  });

  test('follow the table around them where they are large', () => {
    const pages = read([
      ...row(['a', 'b'], borders([0, 1000, 2000])),
      cell('c'),
      line('before', { paragraph: IN_TABLE }),
      ...inner,
      ...inner,
      ...inner,
      cell('after'),
      rowEnd(borders([0, 1000, 2000])),
      line('end'),
    ]);
    const [first, second] = gridsOf(pages);
    expect(textsOf(first)).toEqual([
      ['a', 'b'],
      ['c', 'before\nafter'],
    ]);
    expect(textsOf(second)).toEqual(
      Array.from({ length: 6 }, (_, index) => (index % 2 === 0 ? ['1', '2'] : ['3', '4'])),
    );
    expect(second?.rows[1]?.[1]?.origin).toEqual({ table: 2, row: 2, column: 2 });
    expect(linesOf(pages).at(-1)).toBe('end');
  });

  test('are parts of the document where the table around them is only a frame', () => {
    const pages = read([line('title', { paragraph: IN_TABLE }), ...inner, cell('end'), rowEnd(borders([0, 2000]))]);
    expect(linesOf(pages).map(block => (typeof block === 'string' ? block : textsOf(block)))).toEqual([
      'title',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      'end',
    ]);
  });

  test('more than there can be in a report are too much', () => {
    const deep = line('x', { paragraph: hex('4966 1e000000') });
    const flat = line('y');
    const stretches = Array.from({ length: 400 }, (_, index) => (index % 2 ? flat : deep));
    expect(problemOf(() => read(stretches, { most: 5000 }))?.code).toBe('document-too-large');
  });

  test('too deep to be meant are damage', () => {
    expect(problemOf(() => read([line('x', { paragraph: hex('4966 ff000000') })]))?.code).toBe('damaged-document');
  });
});
