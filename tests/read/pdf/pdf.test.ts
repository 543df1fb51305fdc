/** PDF files, whole and damaged: those of LibreOffice and Chromium, and small ones written by hand. */
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { toCanonical } from '../../../src/canonical.ts';
import { loadLayouts } from '../../../src/editions.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { readPdf } from '../../../src/read/pdf/pdf.ts';
import { recognise } from '../../../src/recognise/index.ts';
import { fixture, readJson } from '../../support.ts';
import { cellAt, gridsOf, pagesOf, problemIn, randomNumbers, textsOf } from '../support.ts';

const GONGSHU = 'fixtures/formats/gongshu-2023';
const EDITION_2019 = 'fixtures/formats/edition-2019';
const read = (bytes: Uint8Array) => readPdf(bytes, LIMITS);

/** Objects from 1 up; 3 is the font: its characters are in GBK, and it is not embedded. */
function pdf(contents: readonly string[], objects: readonly string[] = [], pageEntries = '', trailer = ''): Buffer {
  const first = 10 + objects.length;
  const page = (index: number) => first + index * 2;
  const all = new Map<number, string>([
    [1, '<</Type/Catalog/Pages 2 0 R/OCProperties 6 0 R>>'],
    [2, `<</Type/Pages/Count ${contents.length}/Kids[${contents.map((_, i) => `${page(i)} 0 R`).join(' ')}]>>`],
    [3, '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>>'],
    [
      4,
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[814 907 500]/FontDescriptor 5 0 R>>',
    ],
    [
      5,
      '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ],
    [6, '<</OCGs[7 0 R]/D<</OFF[7 0 R]>>>>'],
    [7, '<</Type/OCG/Name(Draft)>>'],
    ...objects.map((object, i) => [10 + i, object] as const),
  ]);
  const resources = '<</Font<</F 3 0 R>>/Properties<</Off 7 0 R>>/XObject<</I 10 0 R>>>>';
  for (const [i, content] of contents.entries()) {
    const entries = `/Parent 2 0 R/MediaBox[0 0 595 842]/Resources${resources}${pageEntries}`;
    all.set(page(i), `<</Type/Page${entries}/Contents ${page(i) + 1} 0 R>>`);
    all.set(page(i) + 1, stream(content));
  }
  let file = '%PDF-1.7\n';
  for (const [number, object] of all) file += `${number} 0 obj\n${object}\nendobj\n`;
  return Buffer.from(`${file}trailer\n<</Root 1 0 R${trailer}>>\n%%EOF\n`, 'latin1');
}

function stream(data: string, entries = ''): string {
  return `<</Length ${data.length}${entries}>>\nstream\n${data}\nendstream`;
}

const packed = (data: string) => stream(deflateSync(Buffer.from(data)).toString('latin1'), '/Filter/FlateDecode');

/** The bytes in GBK of what the tests write. */
const GBK: Readonly<Record<string, string>> = { 总: 'D7DC', 计: 'BCC6', 自: 'D7D4', 然: 'C8BB', 人: 'C8CB' };

function show(text: string, x: number, y: number): string {
  const bytes = [...text].map(character => GBK[character] ?? character.charCodeAt(0).toString(16).padStart(2, '0'));
  return `BT /F 10 Tf ${x} ${y} Td <${bytes.join('')}> Tj ET\n`;
}

/** Two rows of two cells, and two numbers shown at one go across the line between them. */
const TABLE = `0 0 0 RG 100 700 200 40 re S 100 720 m 300 720 l S 200 700 m 200 740 l S
${show('自然人', 110, 726)}${show('总计', 210, 726)}${show('280                1921', 110, 706)}`;

describe.each([
  [`${GONGSHU}/report.pdf`, ['14x4', '28x10', '4x15']],
  [`${GONGSHU}/report-chromium.pdf`, ['14x4', '28x10', '4x15']],
  [`${EDITION_2019}/report.pdf`, ['18x4', '26x10', '4x15']],
])('%s', (path, sizes) => {
  const data = readJson<Record<string, unknown>>(path.replace(/[^/]*$/, 'report.json'));

  test('has its three tables, whole again over the pages', async () => {
    const grids = gridsOf(await read(fixture(path)));
    expect(grids.map(({ rows }) => `${rows.length}x${rows[0]?.length}`)).toEqual(sizes);
  });

  test('is recognised as exactly the tables of the data', async () => {
    const found = toCanonical(recognise(await read(fixture(path)), loadLayouts()));
    const { proactive, requests, reviewLitigation } = data;
    expect(JSON.stringify([found['proactive'], found['requests'], found['reviewLitigation']])).toBe(
      JSON.stringify([proactive, requests, reviewLitigation]),
    );
    expect(found).toMatchObject({ agency: data['agency'], year: data['year'] });
  });
});

describe('the report of 2023', () => {
  test('has merged cells once, and the pages in its origins', async () => {
    const [proactive, requests, review] = gridsOf(await read(fixture(`${GONGSHU}/report.pdf`)));
    expect(cellAt(proactive, 2, 1)).toEqual({ text: '0', origin: { page: 1, table: 1, row: 3, column: 2 } });
    expect(cellAt(requests, 5, 0)).toMatchObject({ text: '三、本年度办理结果', origin: { page: 2, row: 6 } });
    expect(cellAt(requests, 26, 0)).toEqual({
      text: '',
      continues: [5, 0],
      origin: { page: 2, table: 2, row: 27, column: 1 },
    });
    expect(cellAt(requests, 25, 9)).toEqual({ text: '13', origin: { page: 2, table: 2, row: 26, column: 10 } });
    expect(textsOf(review)[2]?.slice(5, 7)).toEqual(['结果维持', '结果纠正']);
  });

  test('has the same prose from LibreOffice and Chromium', async () => {
    const [office, browser] = await Promise.all(
      ['report.pdf', 'report-chromium.pdf'].map(async name => pagesOf(await read(fixture(`${GONGSHU}/${name}`)))),
    );
    const prose = (pages = office) => pages?.blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []));
    // The title stands on two lines, which may be one paragraph.
    expect(prose(office)).toHaveLength(16);
    expect(prose(office)?.join('')).toEqual(prose(browser)?.join(''));
  });

  test.each([90, 180, 270])('is read when its pages are turned by %i degrees', async degrees => {
    const file = Buffer.from(fixture(`${GONGSHU}/report.pdf`)).toString('latin1');
    const turned = Buffer.from(file.replaceAll('/Type/Page/', `/Type/Page/Rotate ${degrees}/`), 'latin1');
    expect(gridsOf(await read(turned))).toEqual(gridsOf(await read(fixture(`${GONGSHU}/report.pdf`))));
  });

  test('leaves the bytes as they are', async () => {
    const bytes = fixture(`${GONGSHU}/report.pdf`);
    await read(bytes);
    expect(bytes).toEqual(fixture(`${GONGSHU}/report.pdf`));
  });
});

describe('a small document', () => {
  test('has its text in cells, though its font is not embedded', async () => {
    const [grid] = gridsOf(await read(pdf([TABLE])));
    expect(textsOf(grid)).toEqual([
      ['自然人', '总计'],
      ['280', '1921'],
    ]);
  });

  test.each([90, 270])('has its lines where its page says, turned by %i degrees', async degrees => {
    const [grid] = gridsOf(await read(pdf([TABLE], [], `/Rotate ${degrees}`)));
    expect(textsOf(grid)[1]).toEqual(['280', '1921']);
  });

  test('is without what lies on a layer that is switched off, or outside the page', async () => {
    const more = `/OC /Off BDC ${show('9', 130, 706)}EMC ${show('8', 900, 706)}0 0 10 10 re W n ${show('7', 150, 706)}`;
    const [grid] = gridsOf(await read(pdf([`${TABLE}q ${more} Q ${show('总计', 100, 600)}`])));
    expect(textsOf(grid)[1]).toEqual(['280', '1921']);
  });
});

describe('is refused', () => {
  const code = async (bytes: Uint8Array) => (await problemIn(read(bytes)))?.code;
  const picture = stream('\xff', '/Type/XObject/Subtype/Image/Width 800/Height 1100/ColorSpace/DeviceGray');
  const scan = 'q 595 0 0 842 0 0 cm /I Do Q\n';

  test('a scan, with or without page numbers', async () => {
    expect(await code(pdf([scan, scan], [picture]))).toBe('scanned');
    expect(await code(pdf([scan, scan + show('- 2 -', 280, 20)], [picture]))).toBe('scanned');
    expect(await code(pdf([scan + TABLE], [picture]))).toBeUndefined();
  });

  test('text drawn as shapes', async () => {
    expect(await code(pdf(['10 10 m 20 40 l 30 10 l f']))).toBe('scanned');
  });

  test('blank pages', async () => {
    expect(await code(pdf(['', 'q Q']))).toBe('empty-file');
  });

  test('a document with a password', async () => {
    const key = `<${'5a'.repeat(32)}>`;
    const encrypt = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O${key}/U${key}>>/ID[<00><00>]`;
    expect(await code(pdf([TABLE], [], '', encrypt))).toBe('encrypted');
  });

  test('what is no PDF, or only its beginning', async () => {
    expect(await code(Buffer.from('%PDF-1.7\n'))).toBe('damaged-document');
    expect(await code(Buffer.from('no document'))).toBe('damaged-document');
  });

  test('damage in what is packed, which would lose rows or change figures', async () => {
    const whole = pdf([TABLE], [packed(TABLE)]);
    expect(await code(whole)).toBeUndefined();
    const at = whole.indexOf('endstream') - 6;
    whole.writeUInt8((whole[at] ?? 0) ^ 1, at);
    expect(await code(whole)).toBe('damaged-document');
  });

  test('more than any report', async () => {
    const blanks = ' '.repeat(LIMITS.unpackedBytes);
    expect(await code(pdf([TABLE], [packed(blanks)]))).toBe('document-too-large');
    expect(await code(pdf(Array(301).fill('')))).toBe('document-too-large');
    expect(await code(pdf(['q '.repeat(50_000)]))).toBe('document-too-large');
    const lines = Array.from({ length: 100 }, (_, i) => `0 ${i * 8} m 595 ${i * 8} l S ${i * 5} 0 m ${i * 5} 842 l S `);
    expect((await problemIn(readPdf(pdf([lines.join('')]), { ...LIMITS, cells: 1000 })))?.code).toBe(
      'document-too-large',
    );
  });
});

describe('damaged anyhow, it gives pages or says why not', () => {
  const SEED = 20_230_117;
  const sources = { 'from LibreOffice': fixture(`${GONGSHU}/report.pdf`), 'by hand': pdf([TABLE, show('总计', 9, 9)]) };

  test.each(Object.entries(sources))('%s', async (_, whole) => {
    const random = randomNumbers(SEED);
    for (let round = 0; round < 60; round++) {
      let bytes = Buffer.from(whole);
      if (round % 3 === 0) bytes = bytes.subarray(0, random(bytes.length));
      else if (round % 3 === 1)
        for (let count = 1 + random(8); count > 0; count--) bytes.writeUInt8(random(256), random(bytes.length));
      else {
        const start = random(bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + random(400))]);
      }
      // Anything but an InputError is thrown on.
      expect(await problemIn(read(bytes)), `seed ${SEED}, round ${round}`).toSatisfy(() => true);
    }
  });

  test('what is cut off is never taken for what is missing', async () => {
    const whole = fixture(`${GONGSHU}/report.pdf`);
    const random = randomNumbers(SEED);
    for (let round = 0; round < 20; round++) {
      const cut = whole.subarray(0, random(Math.floor(whole.length * 0.9)));
      expect(await problemIn(read(cut)), `${cut.length} bytes`).toMatchObject({ code: 'damaged-document' });
    }
  });
});
