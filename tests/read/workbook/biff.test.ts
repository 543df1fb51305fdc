import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/read/limits.ts';
import { readWorkbook } from '../../../src/read/workbook/workbook.ts';
import { cellAt, gridsOf, problemIn, textsOf } from '../support.ts';
import { type BiffRecord, double, u16, u32, xlsOf } from './workbooks.ts';

/** Row, column and format of a cell. */
const place = (row: number, column: number) => u16(row, column, 0);
const number = (row: number, column: number, value: number): BiffRecord => [
  0x0203,
  Buffer.concat([place(row, column), double(value)]),
];
const formula = (
  row: number,
  column: number,
  result: Buffer,
  code = Buffer.from('0300 1e0100'.replace(' ', ''), 'hex'),
) => [0x0006, Buffer.concat([place(row, column), result, u16(0), u32(0), code])] satisfies BiffRecord;
const text = (value: string, wide = true) =>
  Buffer.concat([u16(value.length), Buffer.of(wide ? 1 : 0), Buffer.from(value, wide ? 'utf16le' : 'latin1')]);
const strings = (count: number, ...parts: Buffer[]): BiffRecord[] =>
  parts.map((part, index) => (index === 0 ? [0x00fc, Buffer.concat([u32(count, count), part])] : [0x003c, part]));
const shared = (row: number, column: number, index: number): BiffRecord => [
  0x00fd,
  Buffer.concat([place(row, column), u32(index)]),
];

const read = (...given: Parameters<typeof xlsOf>) => readWorkbook(xlsOf(...given), LIMITS);
const gridOf = async (...given: Parameters<typeof xlsOf>) => gridsOf(await read(...given))[0];

describe('the records of an XLS are read', () => {
  test('with numbers in each of their forms', async () => {
    // 67 as a whole number, 12.34 as one of hundredths.
    const rk = (value: number) => u32(((value << 2) | 2) >>> 0);
    const rk100 = (value: number) => u32(((value << 2) | 3) >>> 0);
    const grid = await gridOf([
      number(0, 0, 1.5),
      [0x027e, Buffer.concat([place(0, 1), rk(67)])],
      [0x00bd, Buffer.concat([u16(0, 2), u16(0), rk(-3), u16(0), rk100(1234), u16(3)])],
    ]);
    expect(textsOf(grid)).toEqual([['1.5', '67', '-3', '12.34']]);
    expect(cellAt(grid, 0, 3).origin).toEqual({ sheet: '表', address: 'D1' });
  });

  test('with texts in the cell and in the table of strings, rich ones and readings included', async () => {
    const rich = Buffer.concat([
      u16(2),
      Buffer.of(0x0d),
      u16(1),
      u32(4),
      Buffer.from('许可', 'utf16le'),
      u16(0, 1),
      u32(9),
    ]);
    const sheet: BiffRecord[] = [
      [0x0204, Buffer.concat([place(0, 0), text('规章')])],
      shared(0, 1, 0),
      shared(0, 2, 1),
      shared(0, 3, 2),
    ];
    expect(textsOf(await gridOf(sheet, strings(3, Buffer.concat([text('自然人'), rich, text('abc', false)]))))).toEqual(
      [['规章', '自然人', '许可', 'abc']],
    );
  });

  test('with strings that go on in the next record, where their width may change', async () => {
    const first = Buffer.concat([u16(4), Buffer.of(1), Buffer.from('行政', 'utf16le')]);
    const second = Buffer.concat([
      Buffer.of(1),
      Buffer.from('许可', 'utf16le'),
      u16(3),
      Buffer.of(0),
      Buffer.from('a'),
    ]);
    const third = Buffer.concat([Buffer.of(1), Buffer.from('bc', 'utf16le'), text('末')]);
    expect(
      textsOf(
        await gridOf(
          [0, 1, 2].map(index => shared(0, index, index)),
          strings(3, first, second, third),
        ),
      ),
    ).toEqual([['行政许可', 'abc', '末']]);
  });

  test('with the results of formulas, whatever their code', async () => {
    const special = (kind: number, value: number) => Buffer.of(kind, 0, value, 0, 0, 0, 0xff, 0xff);
    const garbage = Buffer.concat([u16(60_000), Buffer.alloc(300, 0x25)]);
    // An array in the code, of which what is in it should follow, but does not.
    const array = Buffer.concat([u16(8), Buffer.of(0x20), Buffer.alloc(57, 0x77)]);
    const grid = await gridOf([
      formula(0, 0, double(13)),
      formula(0, 1, double(0), garbage),
      formula(0, 2, special(0, 0)),
      [0x0207, text('合计')],
      formula(0, 3, special(1, 1)),
      formula(0, 4, special(2, 0x2a)),
      formula(0, 5, special(3, 0)),
      formula(0, 6, double(7), array),
    ]);
    expect(textsOf(grid)).toEqual([['13', '0', '合计', 'TRUE', '#N/A', '', '7']]);
    expect(cellAt(grid, 0, 4).unreadable).toBe(true);
  });

  test('with merged areas', async () => {
    const grid = await gridOf([number(0, 0, 1), number(1, 1, 2), [0x00e5, u16(1, 0, 1, 0, 0)]]);
    expect(cellAt(grid, 1, 0).continues).toEqual([0, 0]);
    expect(cellAt(grid, 1, 1)).not.toHaveProperty('continues');
  });
});

describe('records that lie are found out or passed over', () => {
  const quickly = async (...given: Parameters<typeof xlsOf>) => {
    const [started, before] = [performance.now(), process.memoryUsage().rss];
    const problem = await problemIn(read(...given));
    expect(performance.now() - started).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
    return problem;
  };
  const one = number(0, 0, 1);

  test('a hyperlink and its tip over the whole sheet, a hundred times', async () => {
    const area = u16(0, 0xffff, 0, 0xff);
    const links = Array.from({ length: 100 }, (): BiffRecord[] => [
      [0x01b8, Buffer.concat([area, Buffer.alloc(60)])],
      [0x0800, Buffer.concat([u16(0x0800), area, Buffer.alloc(10)])],
    ]);
    expect(await quickly([one, ...links.flat()])).toBeUndefined();
  });

  test.each<[string, BiffRecord]>([
    ['a string result', [0x0207, text('合计')]],
    ['a label', [0x0204, Buffer.concat([place(0, 0), text('规章')])]],
    ['a rich label', [0x00d6, Buffer.concat([place(0, 0), text('规章'), u16(0)])]],
    ['a shared label', [0x00fd, Buffer.concat([place(0, 0), u32(0)])]],
    ['a number', number(0, 0, 5)],
    ['a short number', [0x027e, Buffer.concat([place(0, 0), u32(2)])]],
    ['a row of numbers', [0x00bd, Buffer.concat([u16(0, 0, 0), u32(2), u16(0)])]],
    ['a truth value', [0x0205, Buffer.concat([place(0, 0), u16(1)])]],
    ['a formula', formula(0, 0, double(1))],
    ['merged areas', [0x00e5, u16(1, 0, 1, 0, 1)]],
  ])('%s that is cut off anywhere', async (_, [type, data]) => {
    const string = formula(0, 1, Buffer.of(0, 0, 0, 0, 0, 0, 0xff, 0xff));
    for (const version of [0x0500, 0x0600])
      for (let length = 0; length < data.length; length++) {
        const found = await quickly([one, string, [type, data.subarray(0, length)]], [], version);
        if (found) expect([version, length, found.code]).toEqual([version, length, 'damaged-workbook']);
      }
  });

  test.each<[string, BiffRecord]>([
    ['a number format', [0x041e, Buffer.concat([u16(164), text('0.00')])]],
    ['a format', [0x00e0, Buffer.alloc(20)]],
    ['a sheet', [0x0085, Buffer.concat([u32(0), Buffer.from('000001010058', 'hex')])]],
    ['a code page', [0x0042, u16(1200)]],
    ['a calendar', [0x0022, u16(1)]],
  ])('%s that is cut off anywhere', async (_, [type, data]) => {
    for (const version of [0x0500, 0x0600])
      for (let length = 0; length < data.length; length++) {
        const found = await quickly([one], [[type, data.subarray(0, length)]], version);
        if (found) expect([version, length, found.code]).toEqual([version, length, 'damaged-workbook']);
      }
  });

  test('a table of strings that is cut off anywhere', async () => {
    const whole = Buffer.concat([text('自然人'), text('abc', false), text('法人')]);
    for (let length = 0; length < whole.length; length++) {
      const found = await quickly([shared(0, 0, 2)], strings(3, whole.subarray(0, length)));
      expect([length, found?.code]).toEqual([length, 'damaged-workbook']);
    }
  });

  test('a table of strings in shreds', async () => {
    const shreds = Array.from({ length: 3000 }, () => Buffer.of(0, 0x61));
    const first = Buffer.concat([u16(3001), Buffer.of(0), Buffer.from('a')]);
    expect(await quickly([shared(0, 0, 0)], strings(1, first, ...shreds))).toBeUndefined();
  });

  test('more merged areas than are there', async () => {
    const records = Array.from({ length: 500 }, (): BiffRecord => [0x00e5, u16(0xffff, 0, 1, 0, 1)]);
    expect(await quickly([one, ...records])).toBeUndefined();
  });

  test('sheets at places where there is none', async () => {
    const listed: BiffRecord[] = [0, 3, 0x7fffffff].map(position => [
      0x0085,
      Buffer.concat([u32(position), Buffer.from('0000010058', 'hex')]),
    ]);
    expect(await quickly([one], listed)).toMatchObject({ code: 'damaged-workbook' });
  });

  test('a version that is none', async () => {
    for (const version of [0, 2, 0x0200, 0x0400, 0x0700])
      expect(await quickly([one], [], version)).toMatchObject({ code: 'damaged-workbook' });
  });
});

test('a password is seen before anything else is read', async () => {
  expect(await problemIn(read([number(0, 0, 1)], [[0x002f, Buffer.alloc(6)]]))).toMatchObject({ code: 'encrypted' });
});
