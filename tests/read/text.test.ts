import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/read/text.ts';
import { cellAt, gridsOf, pagesOf, textsOf } from './support.ts';

const grid = (text: string) => gridsOf(readText(text))[0];
const texts = (text: string) => gridsOf(readText(text)).map(textsOf);

describe('the layout of text saved from Word', () => {
  test('has a tab before each cell and a blank line after each row', () => {
    expect(texts('\t信息内容\n\t本年制发件数\n\n\t规章\n\t0\n\n')).toEqual([
      [
        ['信息内容', '本年制发件数'],
        ['规章', '0'],
      ],
    ]);
  });

  test('has labels that are broken over lines', () => {
    expect(texts('\t商业\n企业\n\t社会\n公益\n组织\n\n\t7\n\t0\n')).toEqual([
      [
        ['商业\n企业', '社会\n公益\n组织'],
        ['7', '0'],
      ],
    ]);
  });

  test('has empty cells, which stay in their places', () => {
    expect(texts('\t\n\t\n\t规章\n\t\n\n')).toEqual([[['', '', '规章', '']]]);
  });

  test('has debris in its cells, which is no part of what they say', () => {
    expect(texts('\t[bookmark: _GoBack]28\n\t[image]\n\t第[1]项\n\n')).toEqual([[['28', '', '第[1]项']]]);
  });

  test('has blanks instead of nothing in the line after a row', () => {
    expect(texts('\ta\n  \n\tb\n\u3000\n')).toEqual([[['a'], ['b']]]);
  });

  test('ends with the next paragraph, and a new table begins after it', () => {
    const { blocks } = readText('一、总体情况\n\n\ta\n\n二、主动公开\n\n\tb\n');
    expect(blocks.map(block => (block.kind === 'grid' ? textsOf(block) : block.text))).toEqual([
      '一、总体情况',
      [['a']],
      '二、主动公开',
      [['b']],
    ]);
  });
});

describe('rows with a tab between their cells', () => {
  test('are read with empty cells at the beginning, between and at the end', () => {
    expect(texts('信息内容\t制发\t废止\n规章\t0\t\n\t0\t1\n')).toEqual([
      [
        ['信息内容', '制发', '废止'],
        ['规章', '0', ''],
        ['', '0', '1'],
      ],
    ]);
  });

  test('are rows when nothing is in them but placeholders, or nothing at all', () => {
    expect(texts('a\tb\tc\n-\t—\t-\n\t\t\n')).toEqual([
      [
        ['a', 'b', 'c'],
        ['-', '—', '-'],
        ['', '', ''],
      ],
    ]);
  });

  test('may hold strokes', () => {
    expect(texts('a|b\tc|d|e\n')).toEqual([[['a|b', 'c|d|e']]]);
  });
});

describe('rows with strokes between their cells', () => {
  test('have a frame, which is no cell', () => {
    expect(texts('| 信息内容 | 制发 |\n|---|:-:|\n| 规章 |  |\n|  | 3 |\n')).toEqual([
      [
        ['信息内容', '制发'],
        ['规章', ''],
        ['', '3'],
      ],
    ]);
  });

  test('need no frame', () => {
    expect(texts('信息内容 | 制发 | 废止\n--- | --- | ---\n规章 | 0 | 1\n')).toEqual([
      [
        ['信息内容', '制发', '废止'],
        ['规章', '0', '1'],
      ],
    ]);
  });

  test('need no frame when they have only two cells', () => {
    expect(texts('信息内容 | 本年处理决定数量\n行政许可 | 0\n')).toEqual([
      [
        ['信息内容', '本年处理决定数量'],
        ['行政许可', '0'],
      ],
    ]);
  });

  test('may have strokes of full width', () => {
    expect(texts('｜规章｜0｜\n')).toEqual([[['规章', '0']]]);
  });

  test('are rows when nothing is in them but placeholders', () => {
    expect(texts('| a | b | c |\n| - | — | —— |\n| / | -- | - |\n|  |  |  |\n')).toEqual([
      [
        ['a', 'b', 'c'],
        ['-', '—', '——'],
        ['/', '--', '-'],
        ['', '', ''],
      ],
    ]);
  });

  test.each(['|---|---|', '| :--- | ---: |', '|=====|=====|', '|:-:|:-:|'])(
    'are set apart from headings by lines such as %s, which are none',
    line => {
      expect(texts(`| a | b |\n${line}\n| 1 | 2 |\n`)).toEqual([
        [
          ['a', 'b'],
          ['1', '2'],
        ],
      ]);
    },
  );

  test('are not made of a single stroke in prose', () => {
    expect(readText('首页|信息公开\n\n正文\n').blocks).toMatchObject([
      { kind: 'paragraph', text: '首页|信息公开' },
      { kind: 'paragraph', text: '正文' },
    ]);
  });
});

describe('line and column, from 1, are those of the text itself', () => {
  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('with lines that end with %s', (_, end) => {
    const lines = ['题', '', '\t甲', '乙', '\t', '', '丙\t 丁\t戊', '| 己 | 庚 |', '辛'];
    const { blocks } = readText(lines.join(end));
    const origins = blocks.flatMap(block =>
      block.kind === 'paragraph' ? [block.origin] : block.rows.flatMap(row => row.map(cell => cell.origin)),
    );
    expect(origins).toEqual([
      { line: 1, column: 1 },
      { line: 3, column: 2 },
      { line: 5, column: 2 },
      { line: 7, column: 1 },
      { line: 7, column: 4 },
      { line: 7, column: 6 },
      { line: 8, column: 3 },
      { line: 8, column: 7 },
      { line: 9, column: 1 },
    ]);
  });

  test('behind blanks that indent a paragraph', () => {
    expect(readText('\n\u3000\u3000本报告\n').blocks).toMatchObject([
      { kind: 'paragraph', text: '本报告', origin: { line: 2, column: 3 } },
    ]);
  });
});

test('columns of plain text mean nothing, and it can hold prose', () => {
  const pages = readText('a\tb\n');
  expect(pages).toMatchObject({ kind: 'pages', holdsProse: true, notices: [] });
  expect(grid('a\tb\n')?.positional).toBe(false);
  expect(cellAt(grid('a\tb\n'), 0, 1)).not.toHaveProperty('continues');
});

describe('any table', () => {
  const CELL = fc.constantFrom('自然人', '0', '67', '1,234.50', '（一）予以公开', '第[1]项', '-', '——', 'a b', '');
  const FILLED = CELL.filter(text => text !== '');
  const GRID = fc
    .integer({ min: 2, max: 8 })
    .chain(columns => fc.array(fc.array(CELL, { minLength: columns, maxLength: columns }), { minLength: 2 }));
  const END = fc.constantFrom('\n', '\r\n', '\r');

  function comesBack(draw: (rows: string[][]) => string[], rows: fc.Arbitrary<string[][]> = GRID) {
    fc.assert(
      fc.property(rows, END, fc.boolean(), (table, end, withProse) => {
        const text = [...(withProse ? ['一、总体情况', ''] : []), ...draw(table)].join(end);
        expect(texts(text)).toEqual([table]);
      }),
    );
  }

  test('comes back from the layout of Word', () => {
    comesBack(rows => rows.flatMap(row => [...row.map(cell => `\t${cell}`), '']));
  });

  test('comes back from the layout of Word with broken labels', () => {
    const broken = fc.array(fc.array(fc.array(FILLED, { minLength: 1, maxLength: 3 }), { minLength: 1 }), {
      minLength: 1,
    });
    comesBack(
      rows => rows.flatMap(row => [...row.flatMap(cell => `\t${cell}`.split('\n')), '']),
      broken.map(rows => rows.map(row => row.map(pieces => pieces.join('\n')))),
    );
  });

  test('comes back from rows with tabs', () => {
    // A tab before a single cell is Word's layout; no table has such a row.
    const apart = GRID.filter(rows => rows.every(row => row.length > 2 || row[0] !== ''));
    comesBack(rows => rows.map(row => row.join('\t')), apart);
  });

  test('comes back from rows with strokes and a frame', () => {
    comesBack(rows => rows.map(row => `| ${row.join(' | ')} |`));
    comesBack(rows => rows.map(row => `|${row.join('|')}|`));
  });

  test('comes back from rows with strokes and no frame', () => {
    // Without a frame, an empty cell at the edge of a row cannot be told from one.
    const edged = GRID.filter(rows => rows.every(row => row[0] !== '' && row.at(-1) !== ''));
    comesBack(rows => rows.map(row => row.join(' | ')), edged);
  });
});

test('nothing but tabs or strokes is read in no time to speak of', () => {
  const started = performance.now();
  readText(`x${'\t'.repeat(200_000)}`);
  readText('|'.repeat(200_000));
  readText(`\ta\n${'[bookmark: '.repeat(20_000)}`);
  readText('[bookmark: '.repeat(20_000));
  readText(`\ta\n${'b\n'.repeat(100_000)}`);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('marks of Markdown are not read', () => {
  const text =
    '## 一、**总体**情况\n\n| **总计** | 1\\.属于<br>国家秘密 |\n|:--|--:|\n| 3* | **12** |\n\n#不加空格的#号';
  const [heading, table, last] = pagesOf(readText(text)).blocks;
  expect(heading).toMatchObject({ text: '一、总体情况' });
  expect(table?.kind === 'grid' && textsOf(table)).toEqual([
    ['总计', '1.属于\n国家秘密'],
    ['3*', '12'],
  ]);
  expect(last).toMatchObject({ text: '#不加空格的#号' });
});
