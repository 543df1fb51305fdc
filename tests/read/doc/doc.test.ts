/** Word 97–2003 documents as LibreOffice writes them, whole and damaged. */
import { describe, expect, test } from 'vitest';
import { toCanonical } from '../../../src/canonical.ts';
import { loadLayouts } from '../../../src/editions.ts';
import { readDoc } from '../../../src/read/doc/doc.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { recognise } from '../../../src/recognise/index.ts';
import { fixture, readJson } from '../../support.ts';
import { cellAt, gridsOf, pagesOf, problemOf, randomNumbers, textsOf } from '../support.ts';

const GONGSHU = 'fixtures/formats/gongshu-2023';
const EDITION_2019 = 'fixtures/formats/edition-2019';
const read = (folder: string) => readDoc(fixture(`${folder}/report.doc`), LIMITS);

describe.each([
  [GONGSHU, ['14x4', '28x10', '4x15']],
  [EDITION_2019, ['18x4', '26x10', '4x15']],
])('%s', (folder, sizes) => {
  test('has its three tables', () => {
    expect(gridsOf(read(folder)).map(({ rows }) => `${rows.length}x${rows[0]?.length}`)).toEqual(sizes);
  });

  test('is recognised as exactly the tables of the data', () => {
    const { proactive, requests, reviewLitigation } = toCanonical(recognise(read(folder), loadLayouts()));
    const data = readJson<Record<string, unknown>>(`${folder}/report.json`);
    expect(proactive).toEqual(data['proactive']);
    expect(requests).toEqual(data['requests']);
    expect(reviewLitigation).toEqual(data['reviewLitigation']);
  });
});

describe('the report of 2023', () => {
  const [, requests, review] = gridsOf(read(GONGSHU));

  test('has its wide rows, whose borders stand in the Data stream', () => {
    expect(textsOf(requests)[25]).toEqual(['', '', '3.其他', '3', '0', '0', '0', '0', '0', '13']);
    expect(textsOf(review)[3]).toEqual(Array(15).fill('0'));
  });

  test('has merged cells once, and what they cover refers to them', () => {
    const covered = requests?.rows.flatMap((row, r) => (row[0]?.continues?.join() === '5,0' ? [r] : []));
    expect(covered).toEqual(Array.from({ length: 21 }, (_, index) => index + 6));
    expect(cellAt(requests, 5, 0).text).toBe('三、本年度办理结果');
    expect(cellAt(requests, 1, 8)).toMatchObject({ text: '', continues: [1, 4] });
  });

  test('has places as a person counts them', () => {
    expect(cellAt(requests, 25, 9).origin).toEqual({ table: 2, row: 26, column: 10 });
    const [title] = pagesOf(read(GONGSHU)).blocks;
    expect(title).toEqual({
      kind: 'paragraph',
      text: '杭州市拱墅区人民政府办公室2023年度政府\n信息公开工作年度报告',
      origin: { paragraph: 1 },
    });
  });

  test('has its prose between the tables', () => {
    const kinds = pagesOf(read(GONGSHU)).blocks.map(block => (block.kind === 'grid' ? block.rows.length : block.text));
    expect(kinds.slice(8, 13)).toEqual([
      '二、主动公开政府信息情况',
      14,
      '三、收到和处理政府信息公开申请情况',
      28,
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
  });
});

describe('what cannot be read', () => {
  /** The head of the document (FIB) begins the first sector of its stream, and with these two bytes. */
  const HEAD = Buffer.from(fixture(`${GONGSHU}/report.doc`)).indexOf(Buffer.of(0xec, 0xa5));
  const changed = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(fixture(`${GONGSHU}/report.doc`));
    change(bytes);
    return problemOf(() => readDoc(bytes, LIMITS))?.code;
  };

  test('a document with a password is encrypted', () => {
    expect(changed(bytes => bytes.writeUInt16LE(bytes.readUInt16LE(HEAD + 10) | 0x100, HEAD + 10))).toBe('encrypted');
  });

  test.each([
    ['Word 95', 104, 0xa5dc],
    ['Word 6', 101, 0xa5dc],
    ['a beta of Word 97', 0x6a, 0xa5ec],
  ])('%s is older', (_, version, mark) => {
    const code = changed(bytes => {
      bytes.writeUInt16LE(mark, HEAD);
      bytes.writeUInt16LE(version, HEAD + 2);
    });
    expect(code).toBe('older-word');
  });

  test('Word 2 wrote no OLE file', () => {
    expect(problemOf(() => readDoc(Buffer.from('dba52d0000000904', 'hex'), LIMITS))?.code).toBe('older-word');
  });

  test.each([
    ['with another kind of head', (bytes: Buffer) => bytes.writeUInt16LE(0x1234, HEAD)],
    [
      'with less text than its length',
      (bytes: Buffer) => bytes.writeInt32LE(bytes.readInt32LE(HEAD + 76) + 1, HEAD + 76),
    ],
    ['with a negative length', (bytes: Buffer) => bytes.writeInt32LE(-1, HEAD + 76)],
    ['whose pieces are elsewhere', (bytes: Buffer) => bytes.writeUInt32LE(0x7fffffff, HEAD + 418)],
    ['whose formatting is elsewhere', (bytes: Buffer) => bytes.writeUInt32LE(0, HEAD + 258)],
    ['without its container', (bytes: Buffer) => bytes.fill(0, 0, 512)],
  ])('a document %s is damaged', (_, change) => {
    expect(changed(bytes => void change(bytes))).toBe('damaged-document');
  });

  test('a document cut off is damaged, wherever it is cut', () => {
    const bytes = fixture(`${GONGSHU}/report.doc`);
    for (let length = 0; length < bytes.length * 0.9; length += 997)
      expect(problemOf(() => readDoc(bytes.subarray(0, length), LIMITS))?.code, `${length}`).toBe('damaged-document');
  });

  test('limits hold', () => {
    const bytes = fixture(`${GONGSHU}/report.doc`);
    expect(problemOf(() => readDoc(bytes, { ...LIMITS, cells: 420 }))?.code).toBe('document-too-large');
    expect(problemOf(() => readDoc(bytes, { ...LIMITS, textBytes: 1000 }))?.code).toBe('document-too-large');
  });
});

describe('damage at random', () => {
  const ROUNDS = 300;
  const SEED = 97_2003;
  const MOST_MILLISECONDS = 2000;
  const REASONS = [undefined, 'damaged-document', 'encrypted', 'older-word', 'sheet-too-large', 'document-too-large'];

  test.each([GONGSHU, EDITION_2019])(`%s: pages or a reason, and soon (seed ${SEED})`, folder => {
    const random = randomNumbers(SEED);
    const original = fixture(`${folder}/report.doc`);
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = damaged(original, random);
      const start = performance.now();
      const problem = problemOf(() => pagesOf(readDoc(bytes, LIMITS)));
      expect(performance.now() - start, `round ${round}`).toBeLessThan(MOST_MILLISECONDS);
      expect(REASONS).toContain(problem?.code);
    }
  });
});

/** Cut off, single bytes changed, a number replaced, two sectors swapped. */
function damaged(original: Uint8Array, random: (below: number) => number): Buffer {
  const bytes = Buffer.from(original);
  switch (random(4)) {
    case 0:
      return bytes.subarray(0, random(bytes.length));
    case 1:
      for (let count = 1 + random(20); count > 0; count--) bytes[random(bytes.length)] = random(256);
      break;
    case 2: {
      const numbers = [0, 0xffffffff, 0x7fffffff, 0x80000000, random(bytes.length), random(0x10000)];
      bytes.writeUInt32LE(numbers[random(numbers.length)] ?? 0, random(bytes.length - 4));
      break;
    }
    default: {
      const [a, b] = [random(bytes.length >> 9) * 512, random(bytes.length >> 9) * 512];
      const kept = Buffer.from(bytes.subarray(a, a + 512));
      bytes.copyWithin(a, b, b + 512);
      kept.copy(bytes, b);
    }
  }
  return bytes;
}
