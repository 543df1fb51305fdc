import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/read/limits.ts';
import { readWorkbook } from '../../../src/read/workbook/workbook.ts';
import { cellAt, gridsOf, problemIn, textsOf } from '../support.ts';
import { cells, type Format, type Parts, sheetOf, workbookOf, xlsxOf } from './workbooks.ts';

const read = (bytes: Uint8Array, limits = LIMITS) => readWorkbook(bytes, limits);
const firstOf = async (parts: Parts) => gridsOf(await read(xlsxOf(parts)))[0];
const contentOf = async (inside: string, parts: Partial<Parts> = {}) => {
  const { text, unreadable } = cellAt(await firstOf({ sheets: { 表: cells([inside]) }, ...parts }), 0, 0);
  return unreadable ? { text, unreadable } : text;
};

describe.each<Format>(['xlsx', 'biff8'])('a workbook as %s', format => {
  const write = (sheets: Parameters<typeof workbookOf>[0], properties = {}) => workbookOf(sheets, format, properties);

  test('has one grid a sheet, with sheet and address of each cell', async () => {
    const pages = await read(write({ 表一: sheetOf([['规章', 0]]), 表二: sheetOf([[], ['', 67]]) }));
    expect(gridsOf(pages).map(textsOf)).toEqual([
      [['规章', '0']],
      [
        ['', ''],
        ['', '67'],
      ],
    ]);
    expect(cellAt(gridsOf(pages)[1], 1, 1).origin).toEqual({ sheet: '表二', address: 'B2' });
    expect(gridsOf(pages)[0]?.positional).toBe(true);
    expect(pages).toMatchObject({ holdsProse: false, notices: [] });
  });

  test('has merged cells, which are marked as continuing and never copied', async () => {
    const [grid] = gridsOf(
      await read(
        write({
          表: sheetOf(
            [
              ['法人', 'x', 5],
              ['y', 'z', 6],
            ],
            ['A1:B2'],
          ),
        }),
      ),
    );
    expect(textsOf(grid)).toEqual([
      ['法人', '', '5'],
      ['', '', '6'],
    ]);
    expect(grid?.rows.map(row => row.map(cell => cell.continues))).toEqual([
      [undefined, [0, 0], undefined],
      [[0, 0], [0, 0], undefined],
    ]);
    expect(cellAt(grid, 1, 1).origin).toEqual({ sheet: '表', address: 'B2' });
  });

  test('has numbers by their value, whatever their display', async () => {
    const sheet = sheetOf([[1234.5, 0.1, 67, -4, 1e15, 0.1 + 0.2, 1530000]]);
    for (const address of ['A1', 'B1', 'C1', 'D1', 'G1']) sheet[address].z = '#,##0';
    sheet['B1'].z = '0%';
    sheet['G1'].z = '0.00,"万"';
    expect(textsOf(gridsOf(await read(write({ 表: sheet })))[0])).toEqual([
      ['1234.5', '0.1', '67', '-4', '1000000000000000', '0.3', '1530000'],
    ]);
  });

  test('has texts that look like numbers as they are written', async () => {
    const texts = ['007', ' 10 辆', '１０', '1,234', '=1+1', '/', '0.10'];
    expect(textsOf(gridsOf(await read(write({ 表: sheetOf([texts]) })))[0])).toEqual([texts]);
  });

  test('has days as they are shown, not as the number of days since 1900', async () => {
    const sheet = sheetOf([[45308, 45308, 45308, 45308.75]]);
    sheet['A1'].z = 'yyyy"年"m"月"d"日"';
    sheet['B1'].z = 'm/d/yy';
    sheet['C1'].z = 'yyyy';
    sheet['D1'].z = 'yyyy-mm-dd hh:mm';
    expect(textsOf(gridsOf(await read(write({ 表: sheet })))[0])).toEqual([
      ['2024年1月17日', '2024-01-17', '2024', '2024-01-17 18:00'],
    ]);
  });

  test('has truth values, which are no numbers', async () => {
    expect(textsOf(gridsOf(await read(write({ 表: sheetOf([[true, false]]) })))[0])).toEqual([['TRUE', 'FALSE']]);
  });

  test('has errors, which are not readable', async () => {
    const sheet = sheetOf([[0, 0]]);
    sheet['A1'] = { t: 'e', v: 0x17 };
    sheet['B1'] = { t: 'e', v: 0x2a };
    const [grid] = gridsOf(await read(write({ 表: sheet })));
    expect(cellAt(grid, 0, 0)).toMatchObject({ text: '#REF!', unreadable: true });
    expect(cellAt(grid, 0, 1)).toMatchObject({ text: '#N/A', unreadable: true });
  });

  test('has formulas, of which the result is read', async () => {
    const sheet = sheetOf([[1, 2, 0, 'x']]);
    sheet['C1'] = { t: 'n', v: 13, f: 'A1+B1' };
    sheet['D1'] = { t: 's', v: '合计', f: '"合"&"计"' };
    const [grid] = gridsOf(await read(write({ 表: sheet })));
    expect(textsOf(grid)).toEqual([['1', '2', '13', '合计']]);
    expect(cellAt(grid, 0, 2)).not.toHaveProperty('unreadable');
  });

  test('has hidden and very hidden sheets, which are left out with a notice', async () => {
    const sheet = sheetOf([['x']]);
    const states = [{ Hidden: 1 }, {}, { Hidden: 2 }, {}] as const;
    const names = ['藏', '表', '深藏', '末'];
    const Sheets = states.map((state, index) => ({ name: names[index] ?? '', ...state }));
    const pages = await read(write(Object.fromEntries(names.map(name => [name, sheet])), { Sheets }));
    expect(gridsOf(pages).map(grid => cellAt(grid, 0, 0).origin)).toEqual([
      { sheet: '表', address: 'A1' },
      { sheet: '末', address: 'A1' },
    ]);
    expect(pages.notices).toEqual([
      { code: 'hidden-sheet', args: { sheet: '藏' } },
      { code: 'hidden-sheet', args: { sheet: '深藏' } },
    ]);
  });

  test('with nothing in it has no grid', async () => {
    expect((await read(write({ 表: sheetOf([]) }))).blocks).toEqual([]);
  });

  test('with more cells than the limit is refused, by the name of the sheet', async () => {
    const rows = Array.from({ length: 30 }, () => Array(4).fill(1));
    const bytes = write({ 小: sheetOf([[1]]), 大: sheetOf(rows) });
    expect(await problemIn(read(bytes, { ...LIMITS, cells: 120 }))).toEqual({
      code: 'sheet-too-large',
      args: { sheet: '大' },
    });
    expect(await problemIn(read(bytes, { ...LIMITS, cells: 121 }))).toBeUndefined();
  });

  test('can be sent to another thread', async () => {
    const pages = await read(write({ 表: sheetOf([['a', 1]], ['A1:A3']) }));
    expect(structuredClone(pages)).toEqual(pages);
  });
});

test('a workbook from before Excel 97 has texts in the code page of its country', async () => {
  const bytes = Buffer.from(workbookOf({ Table: sheetOf([['AAAAAAAA', 67]]) }, 'biff5'));
  // 行政许可 in GBK, and code page 936 in place of 1252.
  Buffer.from('d0d0d5fed0edbfc9', 'hex').copy(bytes, bytes.indexOf('AAAAAAAA'));
  Buffer.from('42000200a803', 'hex').copy(bytes, bytes.indexOf('42000200e404', 0, 'hex'));
  expect(gridsOf(await read(bytes)).map(textsOf)).toEqual([[['行政许可', '67']]]);
});

describe('what a cell of an XLSX says', () => {
  test('comes from the shared strings, rich text and readings included', async () => {
    const strings =
      '<si><t>规章</t></si><si><r><rPr><b/></rPr><t>行政</t></r><r><t xml:space="preserve">许可 </t></r><rPh sb="0" eb="1"><t>xing</t></rPh></si><si><t>A&amp;B &lt;1&gt;</t></si><si><t>商业_x000a_企业</t></si>';
    const sheet = cells(['t="s"><v>0</v>', 't="s"><v>1</v>', 't="s"><v>2</v>', 't="s"><v>3</v>']);
    expect(textsOf(await firstOf({ sheets: { 表: sheet }, strings }))).toEqual([
      ['规章', '行政许可 ', 'A&B <1>', '商业\n企业'],
    ]);
  });

  test('comes from the cell itself', async () => {
    expect(await contentOf('t="inlineStr"><is><t>规章</t></is>')).toBe('规章');
    expect(await contentOf('t="inlineStr"><is><r><t>规</t></r><r><t>章</t></r></is>')).toBe('规章');
    expect(await contentOf('t="str"><v>规章</v>')).toBe('规章');
    expect(await contentOf('><v>67</v>')).toBe('67');
    expect(await contentOf('t="n"><v>6.7E1</v>')).toBe('67');
    expect(await contentOf('t="b"><v>1</v>')).toBe('TRUE');
  });

  test('is not readable for a formula without a result, and never 0', async () => {
    for (const inside of [
      '><f>A2+A3</f>',
      '><f>A2+A3</f><v></v>',
      '><f>A2+A3</f><v/>',
      't="n"><f>A2+A3</f>',
      '><f ca="1">A2+A3</f>',
      '><f t="shared" ref="A1:A9" si="0">A2+A3</f>',
      '><f t="array" ref="A1:A2">A2+A3</f>',
    ])
      expect([inside, await contentOf(inside)]).toEqual([inside, { text: '=A2+A3', unreadable: true }]);
  });

  test('is not readable for a formula that another cell spells out', async () => {
    for (const inside of ['><f t="shared" si="0"/>', '><f t="shared" si="0"></f>', '><f t="dataTable" ref="A1"/>'])
      expect([inside, await contentOf(inside)]).toEqual([
        inside,
        { text: expect.stringMatching(/^=/), unreadable: true },
      ]);
  });

  test('is the result of a formula that has one, be it 0 or nothing', async () => {
    expect(await contentOf('><f>A2+A3</f><v>0</v>')).toBe('0');
    expect(await contentOf('><f t="shared" si="0"/><v>13</v>')).toBe('13');
    expect(await contentOf('><f t="array" ref="A1:B2">A2+A3</f><v>13</v>')).toBe('13');
    expect(await contentOf('t="b"><f>A2=A3</f><v>0</v>')).toBe('FALSE');
    expect(await contentOf('t="str"><f>A2&amp;A3</f><v>合计</v>')).toBe('合计');
  });

  test('is not readable for an error, also for one that is newer than this reader', async () => {
    expect(await contentOf('t="e"><v>#DIV/0!</v>')).toEqual({ text: '#DIV/0!', unreadable: true });
    expect(await contentOf('t="e"><f>A2/0</f><v>#DIV/0!</v>')).toEqual({ text: '#DIV/0!', unreadable: true });
    expect(await contentOf('t="e"><v>#SPILL!</v>')).toEqual({ text: expect.any(String), unreadable: true });
  });

  test('is a day by the calendar of the workbook', async () => {
    const formats = ['yyyy-mm-dd'];
    expect(await contentOf('s="1"><v>43846</v>', { formats })).toBe('2020-01-16');
    expect(await contentOf('s="1"><v>43846</v>', { formats, workbook: '<workbookPr date1904="1"/>' })).toBe(
      '2024-01-17',
    );
  });

  test.each([
    'General',
    'G/通用格式',
    '0.00E+00',
    '#,##0;[Red]-#,##0',
    '0"年"',
    '_ * #,##0_ ;_ * "-"_ ',
    '[DBNum1]0',
    '@',
  ])('is a number in the format %s', async format => {
    expect(await contentOf('s="1"><v>13</v>', { formats: [format] })).toBe('13');
  });

  test('is a number in a format that is too long to be one', async () => {
    expect(await contentOf('s="1"><v>13</v>', { formats: ['yyyy'.repeat(50_000)] })).toBe('13');
  });

  test('is a number below zero although it is formatted as a day', async () => {
    expect(await contentOf('s="1"><v>-13</v>', { formats: ['yyyy-mm-dd'] })).toMatch(/13/);
  });
});

describe('the shape of a sheet of an XLSX', () => {
  test('is the same whatever prefix its names have', async () => {
    const x = (xml: string) => xml.replace(/<(\/?)(?=\w)/g, '<$1x:');
    const sheet = `${cells(['><v>1</v>', '><f>A1</f>'], ['><v>2</v>'])}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`;
    const entry = {
      name: 'xl/worksheets/sheet1.xml',
      data: `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${x(sheet)}</x:worksheet>`,
    };
    const plain = await firstOf({ sheets: { 表: sheet } });
    expect(await firstOf({ sheets: { 表: '' }, entries: [entry] })).toEqual(plain);
    expect(cellAt(plain, 0, 1).unreadable).toBe(true);
  });

  test('follows from the order of its cells where they have no addresses', async () => {
    const sheet = '<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>';
    expect(textsOf(await firstOf({ sheets: { 表: sheet } }))).toEqual([
      ['1', '', '3'],
      ['4', '', ''],
    ]);
  });

  test('ends with what is in it, not with where its formatting ends', async () => {
    const started = performance.now();
    const far = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${1_000_000 + index}"><c r="XFD${1_000_000 + index}" s="1"/></row>`,
    );
    const sheet = `<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="ZZ1" s="1"/></row>${far.join('')}</sheetData>`;
    expect(textsOf(await firstOf({ sheets: { 表: sheet }, formats: ['0'] }))).toEqual([['1']]);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test.each(['XFD1048576', 'A99999999999', 'ZZZZZZZ4000000000'])('is too large with a value in %s', async address => {
    const row = address.replace(/\D/g, '');
    const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="${row}"><c r="${address}"><v>1</v></c></row></sheetData>`;
    expect(await problemIn(read(xlsxOf({ sheets: { 表: sheet } })))).toEqual({
      code: 'sheet-too-large',
      args: { sheet: '表' },
    });
  });

  test('has merged areas only as far as there are cells', async () => {
    const sheet = `${cells(['><v>1</v>', '><v>2</v>'])}<mergeCells><mergeCell ref="B1:XFD1048576"/></mergeCells>`;
    const grid = await firstOf({ sheets: { 表: sheet } });
    expect(textsOf(grid)).toEqual([['1', '2']]);
    expect(cellAt(grid, 0, 0)).not.toHaveProperty('continues');
  });

  test('is too large where merged areas cover it again and again', async () => {
    const rows = Array.from({ length: 100 }, () => Array(100).fill('><v>1</v>'));
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(2000);
    const started = performance.now();
    const bytes = xlsxOf({ sheets: { 表: `${cells(...rows)}<mergeCells>${merges}</mergeCells>` } });
    expect(await problemIn(read(bytes))).toMatchObject({ code: 'sheet-too-large' });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('has a cell of two merged areas continue one that is there', async () => {
    const sheet = `${cells(['><v>1</v>', '><v>2</v>', '><v>3</v>'])}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:C1"/></mergeCells>`;
    const grid = await firstOf({ sheets: { 表: sheet } });
    for (const cell of grid?.rows[0] ?? []) {
      const [row, column] = cell.continues ?? [0, 0];
      expect(grid?.rows[row]?.[column]).toBeDefined();
    }
    expect(cellAt(grid, 0, 2).continues).toBeDefined();
  });

  test.each(['A', '1:5', 'A:B', '', 'foo', 'C3:A1', 'A0:B2', 'A1:B', '$A$1', '#REF!', 'A-1:B2'])(
    'has no merged area %j that begins outside of it',
    async ref => {
      const rows = Array.from({ length: 3 }, () => Array(3).fill('><v>1</v>'));
      const sheet = `${cells(...rows)}<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
      const grid = await firstOf({ sheets: { 表: sheet } });
      for (const cell of grid?.rows.flat() ?? []) {
        const [row, column] = cell.continues ?? [0, 0];
        expect(grid?.rows[row]?.[column]).toBeDefined();
      }
    },
  );
});

describe('what is only there to cost or to harm', () => {
  const quickly = async (parts: Parts) => {
    const started = performance.now();
    const before = process.memoryUsage().rss;
    const problem = await problemIn(read(xlsxOf(parts)));
    expect(performance.now() - started).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
    return problem;
  };
  const one = cells(['><v>1</v>']);

  test('a hyperlink over the whole sheet', async () => {
    const links = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>';
    expect(await quickly({ sheets: { 表: one + links } })).toBeUndefined();
  });

  test('a long formula shared by many cells', async () => {
    const master = `><f t="shared" si="0" ref="A1:A300">${'A1+'.repeat(100_000)}1</f><v>1</v>`;
    const rows = Array.from({ length: 300 }, () => ['><f t="shared" si="0"/><v>1</v>']);
    expect(await quickly({ sheets: { 表: cells([master], ...rows) } })).toBeUndefined();
  });

  test('many array formulas over one another', async () => {
    const rows = Array.from({ length: 60_000 }, () => ['><f t="array" ref="A1:Z99999">1</f><v>1</v>']);
    expect(await quickly({ sheets: { 表: cells(...rows) } })).toBeUndefined();
  });

  test('millions of cells with nothing in them', async () => {
    const sheet = (cell: string) => `<sheetData>${`<row>${cell.repeat(10_000)}</row>`.repeat(400)}</sheetData>`;
    expect(await quickly({ sheets: { 表: sheet('<c/>') } })).toMatchObject({ code: 'document-too-large' });
  });

  test('while cells that are merely formatted do not count', async () => {
    const rows = Array.from({ length: 100_000 }, (_, row) =>
      ['A', 'B', 'C', 'D'].map(column => `<c r="${column}${row + 2}" s="1"/>`).join(''),
    );
    const sheet = `<sheetData><row><c r="A1"><v>1</v></c></row><row>${rows.join('</row><row>')}</row></sheetData>`;
    expect(textsOf(await firstOf({ sheets: { 表: sheet } }))).toEqual([['1']]);
    expect(await quickly({ sheets: { 表: sheet } })).toBeUndefined();
  });

  test('a comment whose place is __proto__', async () => {
    const comments =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>x</author></authors><commentList><comment ref="__proto__" authorId="0"><text><t>polluted</t></text></comment></commentList></comments>';
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>';
    const entries = [
      { name: 'xl/comments1.xml', data: comments },
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: rels },
    ];
    expect(await quickly({ sheets: { 表: one }, entries })).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['c']).toBeUndefined();
  });

  test('a sheet and an entry by the name of __proto__', async () => {
    const bytes = xlsxOf({
      sheets: { ['__proto__']: one },
      entries: [
        { name: '__proto__', data: 'x' },
        { name: 'xl/__proto__.xml', data: 'x' },
      ],
    });
    await problemIn(read(bytes));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('an archive in the archive, as another program of spreadsheets would have', async () => {
    const bomb = xlsxOf({ sheets: { 表: one }, entries: [{ name: 'xl/media/a.bin', data: Buffer.alloc(50_000_000) }] });
    const entries = [
      { name: 'Index.zip', data: bomb },
      { name: 'META-INF/manifest.xml', data: 'x' },
      { name: 'content.xml', data: 'x' },
      { name: 'Index/Document.iwa', data: 'x' },
    ];
    expect(await quickly({ sheets: { 表: one }, entries })).toBeUndefined();
  });

  test('names that are too long to be written again', async () => {
    const entries = [{ name: `xl/${'\u0001'.repeat(65_000)}.xml`, data: 'x' }];
    expect([undefined, 'damaged-workbook']).toContain((await quickly({ sheets: { 表: one }, entries }))?.code);
  });

  test('a bomb in a sheet or in the strings', async () => {
    const limits = { ...LIMITS, unpackedBytes: 1_000_000 };
    const rows = `<sheetData>${'<row/>'.repeat(200_000)}</sheetData>`;
    expect(await problemIn(read(xlsxOf({ sheets: { 表: rows } }), limits))).toMatchObject({
      code: 'archive-too-large',
    });
    const strings = '<si/>'.repeat(200_001);
    expect(await problemIn(read(xlsxOf({ sheets: { 表: one }, strings }), limits))).toMatchObject({
      code: 'archive-too-large',
    });
  });

  test('while pictures do not count as what is read', async () => {
    const limits = { ...LIMITS, unpackedBytes: 1_000_000 };
    const entries = [{ name: 'xl/media/image1.bmp', data: Buffer.alloc(2_000_000) }];
    expect(await problemIn(read(xlsxOf({ sheets: { 表: one }, entries }), limits))).toBeUndefined();
  });
});

describe('a damaged workbook is said to be', () => {
  const rows = Array.from({ length: 40 }, (_, row) => ['规章', row, '许可', row * 7]);

  test.each<Format>(['xlsx', 'biff8'])('when it is cut off, as %s', async format => {
    const whole = workbookOf({ 表: sheetOf(rows) }, format);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const problem = await problemIn(read(whole.subarray(0, Math.floor(whole.length * share))));
      expect([share, problem?.code]).toEqual([share, expect.stringMatching(/^damaged-/)]);
    }
  });

  test.each([
    ['garbage', 'no sheet at all \u0000\u0001'],
    ['empty', ''],
    ['cut off', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>'],
    ['another document', '<html><body><table><tr><td>1</td></tr></table></body></html>'],
  ])('when its sheet is %s', async (_, data) => {
    const bytes = xlsxOf({ sheets: { 表: '' }, entries: [{ name: 'xl/worksheets/sheet1.xml', data }] });
    expect(await problemIn(read(bytes))).toEqual({ code: 'damaged-workbook', args: {} });
  });

  test('when a sheet that it lists is not there', async () => {
    const bytes = xlsxOf({ sheets: { 表: cells(['><v>1</v>']) }, workbook: '' });
    const names = Buffer.from(bytes)
      .toString('latin1')
      .replaceAll('xl/worksheets/sheet1.xml', 'xl/worksheets/sheet9.xml');
    expect(await problemIn(read(Buffer.from(names, 'latin1')))).toMatchObject({ code: 'damaged-workbook' });
  });

  test('when a cell refers to a string that is not there', async () => {
    expect(await problemIn(read(xlsxOf({ sheets: { 表: cells(['t="s"><v>5</v>']) } })))).toMatchObject({
      code: 'damaged-workbook',
    });
  });

  test('when its list of sheets is garbage', async () => {
    const bytes = xlsxOf({ sheets: { 表: '' }, entries: [{ name: 'xl/workbook.xml', data: '\u0000<<<' }] });
    expect(await problemIn(read(bytes))).toMatchObject({ code: 'damaged-workbook' });
  });
});
