import { crc32 } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { entryNames, unzip } from '../../../src/read/container/zip.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { type Entry, zipOf } from '../archives.ts';
import { problemOf, randomNumbers } from '../support.ts';

const SMALL = { ...LIMITS, unpackedBytes: 100_000, archiveEntries: 50 };
const contents = (archive: Uint8Array) =>
  unzip(archive, SMALL).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]);
const problem = (archive: Uint8Array) => problemOf(() => unzip(archive, SMALL))?.code;

describe('an archive is unpacked', () => {
  test('with entries stored and deflated, in the order of its directory', () => {
    const archive = zipOf([
      { name: 'a.xml', data: '规章', method: 0 },
      { name: 'b/c.xml', data: '许可'.repeat(1000) },
    ]);
    expect(contents(archive)).toEqual([
      ['a.xml', '规章'],
      ['b/c.xml', '许可'.repeat(1000)],
    ]);
  });

  test('as another program has packed it', () => {
    const archive = zipSync({ 'x.xml': Buffer.from('x'.repeat(500)), y: Buffer.from('y') });
    expect(contents(archive)).toEqual([
      ['x.xml', 'x'.repeat(500)],
      ['y', 'y'],
    ]);
  });

  test('without its folders', () => {
    expect(
      contents(
        zipOf([
          { name: 'xl/', data: '' },
          { name: 'xl/a', data: '1' },
        ]),
      ),
    ).toEqual([['xl/a', '1']]);
  });

  test('with empty entries', () => {
    expect(
      contents(
        zipOf([
          { name: 'a', data: '' },
          { name: 'b', data: '', method: 0 },
        ]),
      ),
    ).toEqual([
      ['a', ''],
      ['b', ''],
    ]);
  });

  test('although a comment stands at its end', () => {
    expect(contents(zipOf([{ name: 'a', data: '1' }], { comment: 'made by hand, with PK in it' }))).toEqual([
      ['a', '1'],
    ]);
  });

  test('although the local headers do not tell the sizes, as with archives written to a stream', () => {
    const archive = Buffer.from(zipOf([{ name: 'a', data: 'streamed' }]));
    archive.fill(0, 14, 26);
    expect(contents(archive)).toEqual([['a', 'streamed']]);
  });

  test('in part, where only a part is wanted, at the cost of that part', () => {
    const archive = zipOf([
      { name: 'a', data: '1' },
      { name: 'bomb', data: Buffer.alloc(10_000_000) },
    ]);
    expect(unzip(archive, SMALL, name => name === 'a').map(({ name }) => name)).toEqual(['a']);
    expect(entryNames(archive, SMALL)).toEqual(['a', 'bomb']);
  });
});

describe('another name in an extra field', () => {
  /** The Info-ZIP Unicode Path field: a version, the checksum of the name that it replaces, and the name in UTF-8. */
  const unicodePath = (replaced: Uint8Array, name: string) => {
    const path = Buffer.from(name);
    const field = Buffer.alloc(9);
    field.writeUInt16LE(0x7075, 0);
    field.writeUInt16LE(5 + path.length, 2);
    field[4] = 1;
    field.writeUInt32LE(crc32(replaced), 5);
    return Buffer.concat([field, path]);
  };
  const namesOf = (name: Uint8Array, extra: Uint8Array) =>
    unzip(zipOf([{ name, data: 'x', extra }]), LIMITS).map(entry => entry.name);
  const GBK = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6]);

  test('is the name where the header can only be guessed at', () => {
    expect(namesOf(GBK, unicodePath(GBK, '報告'))).toEqual(['報告']);
    expect(namesOf(GBK, unicodePath(Buffer.from('other'), '報告'))).toEqual(['报告']);
  });

  test('does not let a member pass for another', () => {
    const name = Buffer.from('additional');
    expect(namesOf(name, unicodePath(name, 'word/document.xml'))).toEqual(['additional']);
  });
});

describe('what is damaged is said to be', () => {
  const good: Entry[] = [
    { name: 'a', data: '1'.repeat(100) },
    { name: 'b', data: '2'.repeat(100), method: 0 },
  ];
  const [first] = good;
  const lie = (lies: Partial<Entry>) => zipOf([{ ...(first as Entry), ...lies }, ...good.slice(1)]);

  test('an archive cut off anywhere', () => {
    const whole = zipOf(good);
    for (let length = 0; length < whole.length; length++)
      expect([length, problem(whole.subarray(0, length))]).toEqual([length, 'damaged-archive']);
  });

  test.each<[string, Uint8Array]>([
    ['a larger packed size', lie({ method: 0, packedSize: 101 })],
    ['a packed size beyond the end', lie({ packedSize: 0x7fffffff })],
    ['a smaller packed size', lie({ packedSize: 3 })],
    ['another checksum', lie({ checksum: 1 })],
    ['a method that is not known', lie({ method: 12 })],
    ['a header where there is none', lie({ offset: 1 })],
    ['a header beyond the end', lie({ offset: 0x7fffffff })],
    ['a directory where there is none', zipOf(good, { directoryOffset: 1 })],
    ['a directory beyond the end', zipOf(good, { directoryOffset: 0x7fffffff })],
    ['more entries than there are', zipOf(good, { count: 3 })],
    ['the mark of ZIP64 for a size', lie({ packedSize: 0xffffffff, unpackedSize: 0xffffffff })],
    ['the mark of ZIP64 for a place', lie({ offset: 0xffffffff })],
    ['the mark of ZIP64 for the directory', zipOf(good, { directoryOffset: 0xffffffff })],
  ])('an archive with %s', (_, archive) => {
    expect(problem(archive)).toBe('damaged-archive');
  });

  test('an archive of which one byte of the contents is another', () => {
    const archive = Buffer.from(zipOf([{ name: 'a', data: 'total: 13', method: 0 }]));
    archive.write('8', archive.indexOf('13') + 1);
    expect(problem(archive)).toBe('damaged-archive');
  });

  test('what only begins like an archive', () => {
    expect(problem(Buffer.from('PK\x03\x04'))).toBe('damaged-archive');
    expect(problem(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100_000, 0x50)]))).toBe('damaged-archive');
  });
});

test('an encrypted entry is said to be', () => {
  const archive = zipOf([
    { name: 'a', data: '1' },
    { name: 'b', data: '2', flags: 1 },
  ]);
  expect(problem(archive)).toBe('encrypted');
});

describe('a bomb stops at the limit', () => {
  const limit = SMALL.unpackedBytes;

  test('which the message names in megabytes', () => {
    const archive = zipOf([{ name: 'a', data: Buffer.alloc(limit + 1) }]);
    expect(problemOf(() => unzip(archive, SMALL))).toEqual({
      code: 'archive-too-large',
      args: { limit: limit / 1024 / 1024 },
    });
  });

  test('and not before', () => {
    const data = Buffer.alloc(limit / 2);
    expect(
      problem(
        zipOf([
          { name: 'a', data },
          { name: 'b', data },
        ]),
      ),
    ).toBeUndefined();
  });

  test('whatever size it claims to have', () => {
    expect(problem(zipOf([{ name: 'a', data: Buffer.alloc(50_000_000), unpackedSize: 10 }]))).toBe('archive-too-large');
  });

  test('when it comes in many small entries', () => {
    const entries = Array.from({ length: 40 }, (_, index) => ({ name: `${index}`, data: Buffer.alloc(limit / 20) }));
    expect(problem(zipOf(entries))).toBe('archive-too-large');
  });

  test('when many entries share the same contents, packed or stored', () => {
    for (const method of [0, 8]) {
      const data = Buffer.alloc(limit / 20);
      const entries = Array.from({ length: 40 }, () => ({ name: 'a', data, method, offset: 0 }));
      expect(problem(zipOf(entries))).toBe('archive-too-large');
    }
  });

  test('without a byte more than the limit in memory', () => {
    const archive = zipOf([{ name: 'a', data: Buffer.alloc(200_000_000) }]);
    const before = process.memoryUsage();
    expect(problem(archive)).toBe('archive-too-large');
    const after = process.memoryUsage();
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(20_000_000);
  });

  test('when it is made of entries rather than of bytes', () => {
    const entries = Array.from({ length: 51 }, (_, index) => ({ name: `${index}`, data: '' }));
    expect(problem(zipOf(entries))).toBe('archive-too-large');
    expect(problem(zipOf(entries.slice(1)))).toBeUndefined();
    // The mark of ZIP64 for the number of entries.
    expect(problem(zipOf(entries.slice(1), { count: 0xffff }))).toBe('archive-too-large');
  });
});

test('random damage never gives anything but an answer', () => {
  const whole = zipOf([
    { name: '[Content_Types].xml', data: '<Types/>'.repeat(20) },
    { name: 'xl/workbook.xml', data: '<workbook/>', method: 0 },
    { name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>'.repeat(100) },
  ]);
  const seed = 20_230_117;
  const random = randomNumbers(seed);
  for (let round = 0; round < 3000; round++) {
    const bytes = Buffer.from(whole);
    for (let flips = 1 + random(4); flips > 0; flips--) bytes.writeUInt8(random(256), random(bytes.length));
    const found = problem(bytes);
    if (found !== undefined)
      expect(['damaged-archive', 'archive-too-large', 'encrypted'], `seed ${seed}, round ${round}`).toContain(found);
  }
});
