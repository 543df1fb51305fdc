import { describe, expect, test } from 'vitest';
import { openOle } from '../../../src/read/container/ole.ts';
import { oleOf } from '../archives.ts';
import { problemOf, randomNumbers } from '../support.ts';
import { sheetOf, workbookOf } from '../workbook/workbooks.ts';

const body = (length: number, first: number) => Buffer.from(Uint8Array.from({ length }, (_, index) => first + index));

test('the streams of the root are found, those of its folders are not', () => {
  const file = openOle(
    oleOf([
      { name: 'WordDocument', data: body(5000, 1), folder: 'MBD0001' },
      { name: 'Workbook', data: body(9000, 2) },
      { name: '\u0005SummaryInformation', data: body(4096, 3) },
    ]),
  );
  expect([...file.names].sort()).toEqual(['\u0005SummaryInformation', 'Workbook']);
  expect(file.stream('workbook').equals(body(9000, 2))).toBe(true);
  expect(problemOf(() => file.stream('WordDocument'))).toMatchObject({ code: 'damaged-archive' });
});

test('small streams are found where they stand together', () => {
  // SheetJS writes what is shorter than 4096 bytes into the stream of small ones.
  const file = openOle(workbookOf({ 表: sheetOf([['规章', 1]]) }, 'biff8'));
  expect(file.stream('Workbook').subarray(0, 4).toString('hex')).toBe('09081000');
});

describe('a file that is damaged is said to be', () => {
  const whole = oleOf([{ name: 'Workbook', data: body(20_000, 7) }]);
  const problem = (bytes: Uint8Array) => problemOf(() => openOle(bytes).stream('Workbook'))?.code;

  test('when it is cut off anywhere', () => {
    for (let length = 0; length < whole.length - 512; length += 97)
      expect([length, problem(whole.subarray(0, length))]).toEqual([length, 'damaged-archive']);
  });

  test.each([
    ['a chain that runs in a circle', 512 + 5 * 4, 3],
    ['a chain that leads out of the file', 512 + 5 * 4, 100_000],
    ['a chain that ends early', 512 + 5 * 4, 0xfffffffe],
    ['a directory that runs in a circle', 512 + 1 * 4, 1],
    ['a directory that is not there', 48, 100_000],
    ['a table that is not there', 76, 100_000],
    ['a table larger than the file', 44, 0x00ffffff],
    ['a stream longer than its chain', 1024 + 128 + 120, 30_000],
    ['sectors of no possible size', 30, 0xffff],
  ])('by %s', (_, at, value) => {
    const bytes = Buffer.from(whole);
    if (at === 30) bytes.writeUInt16LE(value, at);
    else bytes.writeUInt32LE(value, at);
    expect(problem(bytes)).toBe('damaged-archive');
  });

  test('by entries that lead to themselves, which are read once', () => {
    const bytes = Buffer.from(whole);
    for (const at of [68, 72]) bytes.writeUInt32LE(1, 1024 + 128 + at);
    expect(openOle(bytes).names).toEqual(['Workbook']);
  });

  test('by many tables that are all the same, without many times the memory', () => {
    const bytes = Buffer.concat([whole, Buffer.alloc(5_000_000)]);
    // The list of tables goes on in the last sector, and from there in the same sector again.
    const last = Math.floor(bytes.length / 512) - 2;
    bytes.writeUInt32LE(last, 68);
    bytes.writeUInt32LE(last, (last + 2) * 512 - 4);
    const before = process.memoryUsage().rss;
    for (const count of [last, 0x00ffffff]) {
      bytes.writeUInt32LE(count, 44);
      expect(['damaged-archive', undefined]).toContain(problem(bytes));
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  test('by anything at random', () => {
    const seed = 20_230_117;
    const random = randomNumbers(seed);
    for (let round = 0; round < 2000; round++) {
      const bytes = Buffer.from(whole);
      // Mostly where it hurts: in the header, the table and the directory.
      for (let flips = 1 + random(5); flips > 0; flips--) bytes.writeUInt8(random(256), random(1536));
      expect(['damaged-archive', undefined], `seed ${seed}, round ${round}`).toContain(problem(bytes));
    }
  });
});
