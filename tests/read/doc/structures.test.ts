/** The structures of a Word document one by one, as fast saves, newer programs and damage make them. */
import { describe, expect, test } from 'vitest';
import { readPieces, textOf } from '../../../src/read/doc/pieces.ts';
import { readRuns, runAt } from '../../../src/read/doc/runs.ts';
import { prlsOf } from '../../../src/read/doc/sprm.ts';
import { readHiddenStyles } from '../../../src/read/doc/styles.ts';
import { problemOf } from '../support.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const number32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const number16 = (value: number) => Buffer.of(value & 0xff, value >> 8);

describe('modifiers', () => {
  test('say how long they are', () => {
    const prls = prlsOf(
      hex(
        ['1624 01', '0196 6c00', '4966 01000000', '2bd6 02 0103', '08d6 0500 00112233', '15f0 aabbcc', '5508 01'].join(
          '',
        ),
      ),
    );
    expect(prls.map(({ sprm, operand }) => `${sprm.toString(16)}:${operand.toString('hex')}`)).toEqual([
      '2416:01',
      '9601:6c00',
      '6649:01000000',
      'd62b:0103',
      'd608:00112233',
      'f015:aabbcc',
      '855:01',
    ]);
  });

  test('for tabs may be longer than they can say', () => {
    const tabs = Buffer.concat([hex('15c6 ff 02'), Buffer.alloc(8), hex('01'), Buffer.alloc(3)]);
    expect(prlsOf(Buffer.concat([tabs, hex('1624 01')])).map(prl => prl.sprm)).toEqual([0xc615, 0x2416]);
  });

  test('end where the next one would not fit', () => {
    expect(prlsOf(hex('1624 01 4966 0100')).map(prl => prl.sprm)).toEqual([0x2416]);
    expect(prlsOf(hex('1624 01 00'))).toHaveLength(1);
    expect(prlsOf(hex(''))).toEqual([]);
  });
});

describe('pieces', () => {
  interface Part {
    readonly end: number;
    readonly fc: number;
    readonly prm?: number;
  }
  function clx(parts: readonly Part[], changes = Buffer.alloc(0)): Buffer {
    const table = Buffer.concat([
      number32(0),
      ...parts.map(part => number32(part.end)),
      ...parts.map(({ fc, prm = 0 }) => Buffer.concat([number16(0), number32(fc), number16(prm)])),
    ]);
    const list = changes.length > 0 ? Buffer.concat([Buffer.of(1), number16(changes.length), changes]) : changes;
    return Buffer.concat([list, Buffer.of(2), number32(table.length), table]);
  }
  const stream = Buffer.concat([
    Buffer.from('后来', 'utf16le'),
    Buffer.from('\x93a\x94\x80\xe9', 'latin1'),
    Buffer.alloc(20),
  ]);
  const compressed = (offset: number) => (offset * 2) | 0x40000000;

  test('come in reading order, one or two bytes a character', () => {
    const pieces = readPieces(
      clx([
        { end: 5, fc: compressed(4) },
        { end: 7, fc: 0 },
      ]),
      stream,
      7,
    );
    expect(textOf(pieces, stream)).toBe('“a”€é后来');
  });

  test('say what a fast save changed, at length or in short', () => {
    const pieces = readPieces(
      clx(
        [
          { end: 1, fc: 0, prm: 1 },
          { end: 2, fc: 0, prm: (1 << 8) | (65 << 1) },
          { end: 3, fc: 0, prm: 77 << 1 },
        ],
        hex('3c08 01'),
      ),
      stream,
      3,
    );
    expect(pieces.map(piece => piece.changes.map(({ sprm, operand }) => [sprm, operand[0]]))).toEqual([
      [[0x083c, 1]],
      [[0x0800, 1]],
      [],
    ]);
  });

  test.each([
    ['beyond the file', clx([{ end: 5, fc: 1000 }]), 5],
    ['longer than the file', clx([{ end: 500, fc: 0 }]), 500],
    [
      'backwards',
      clx([
        { end: 5, fc: 0 },
        { end: 3, fc: 0 },
      ]),
      3,
    ],
    ['for less than the text', clx([{ end: 5, fc: 0 }]), 6],
    ['of another kind', hex('03 00000000'), 0],
    ['with endless changes', clx([{ end: 1, fc: 0 }], Buffer.concat(Array(201).fill(hex('3c08 01')))), 1],
  ])('%s are damage', (_, bytes, length) => {
    expect(problemOf(() => readPieces(bytes, stream, length))?.code).toBe('damaged-document');
  });
});

describe('runs', () => {
  /** A page of runs of characters, each with the list of modifiers at an offset; then the table that names the page. */
  function page(ends: readonly number[], offsets: readonly number[], lists: readonly [number, Buffer][]): Buffer {
    const bytes = Buffer.alloc(512);
    bytes[511] = offsets.length;
    for (const [index, end] of ends.entries()) bytes.writeUInt32LE(end, index * 4);
    for (const [index, offset] of offsets.entries()) bytes[ends.length * 4 + index] = offset / 2;
    for (const [offset, list] of lists) Buffer.concat([Buffer.of(list.length), list]).copy(bytes, offset);
    return bytes;
  }
  const bins = (...numbers: number[]) =>
    Buffer.concat([...Array.from({ length: numbers.length + 1 }, () => number32(0)), ...numbers.map(number32)]);

  test('hold from byte to byte; without a list, nothing is special', () => {
    const stream = page([10, 20, 30], [0, 400], [[400, hex('3c08 01')]]);
    const runs = readRuns(bins(0), stream, 'characters');
    expect(runAt(runs, 9)).toBeUndefined();
    expect(runAt(runs, 10)?.list.bytes).toHaveLength(0);
    expect(runAt(runs, 29)?.list.bytes).toEqual(hex('3c08 01'));
    expect(runAt(runs, 30)).toBeUndefined();
  });

  test('are put in order and do not overlap', () => {
    const first = page([20, 40], [400], [[400, hex('3c08 01')]]);
    const second = page([0, 30], [400], [[400, hex('3c08 00')]]);
    const runs = readRuns(bins(0, 1), Buffer.concat([first, second]), 'characters');
    expect(runs.map(({ start, end }) => [start, end])).toEqual([
      [0, 30],
      [30, 40],
    ]);
  });

  test.each([
    ['on a page that is not there', bins(7)],
    ['on more pages than there are', bins(0, 0)],
  ])('%s are damage', (_, table) => {
    expect(problemOf(() => readRuns(table, Buffer.alloc(512), 'characters'))?.code).toBe('damaged-document');
  });

  test('whose lists lie on one another are damage', () => {
    const lists = Array.from({ length: 40 }, (_, index): [number, Buffer] => [300 + index * 2, Buffer.of(200)]);
    const ends = Array.from({ length: 41 }, (_, index) => index);
    const stream = page(
      ends,
      lists.map(([offset]) => offset),
      lists,
    );
    for (const [offset] of lists) stream[offset] = 150;
    expect(problemOf(() => readRuns(bins(0), stream, 'characters'))?.code).toBe('damaged-document');
  });
});

describe('styles', () => {
  /** A paragraph style with a name of one letter and a list for its characters, or a place that no style takes. */
  function style(base: number, modifiers: string): Buffer {
    const list = hex(modifiers);
    const definition = Buffer.concat([
      number16(0),
      number16((base << 4) | 1),
      Buffer.alloc(6),
      number16(1),
      Buffer.from('x\0', 'utf16le'),
      hex('0200 0000'),
      number16(list.length),
      list,
    ]);
    return Buffer.concat([number16(definition.length), definition, Buffer.alloc(definition.length & 1)]);
  }
  const sheet = (...styles: Buffer[]) => Buffer.concat([hex('0400'), number16(styles.length), hex('0a00'), ...styles]);
  const NONE = 0xfff;

  test('hide their text, or that of the styles that rest on them', () => {
    const styles = sheet(
      style(NONE, ''),
      style(NONE, '3c08 01'),
      number16(0),
      style(1, '3508 01'),
      style(1, '3c08 81'),
      style(1, '3c08 00'),
      style(4, '3c08 81'),
    );
    expect([...readHiddenStyles(styles)]).toEqual([1, 3, 6]);
  });

  test('that rest on themselves hide nothing', () => {
    expect([...readHiddenStyles(sheet(style(1, ''), style(0, '')))]).toEqual([]);
  });

  test('need not be there, but not in part', () => {
    expect([...readHiddenStyles(Buffer.alloc(0))]).toEqual([]);
    expect(() => readHiddenStyles(sheet(style(NONE, '')).subarray(0, 20))).toThrow();
  });
});
