import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unzip } from '../../../src/read/container/zip.ts';
import { readDocx } from '../../../src/read/docx/docx.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { fixture } from '../../support.ts';
import { gridsOf, problemOf, randomNumbers, utf16 } from '../support.ts';
import { documentXml, line, p, paragraphs, r, read, relationshipTo, tbl, tc, tr, WORD, zip } from './by-hand.ts';

describe('the document', () => {
  test('is paragraphs and tables in their order, with places as people count them', () => {
    const pages = read(
      p(r('甲')) + p() + tbl(tr(tc('1'), tc('2'))) + p(r(' 　')) + p(r('乙')) + tbl(tr(tc('3'), tc('4'))),
    );
    expect(pages).toMatchObject({ kind: 'pages', holdsProse: true, notices: [] });
    expect(pages.blocks).toEqual([
      { kind: 'paragraph', text: '甲', origin: { paragraph: 1 } },
      {
        kind: 'grid',
        positional: true,
        rows: [
          [
            { text: '1', origin: { table: 1, row: 1, column: 1 } },
            { text: '2', origin: { table: 1, row: 1, column: 2 } },
          ],
        ],
      },
      { kind: 'paragraph', text: '乙', origin: { paragraph: 2 } },
      {
        kind: 'grid',
        positional: true,
        rows: [
          [
            { text: '3', origin: { table: 2, row: 1, column: 1 } },
            { text: '4', origin: { table: 2, row: 1, column: 2 } },
          ],
        ],
      },
    ]);
  });

  test('may have any name that the package gives it', () => {
    const parts = { 'word/document2.xml': documentXml(p(r('甲'))), 'word/document.xml': documentXml(p(r('旧'))) };
    for (const target of ['word/document2.xml', '/word/document2.xml', './word/Document2.xml'])
      expect(paragraphs(readDocx(zip({ ...parts, '_rels/.rels': relationshipTo(target) }), LIMITS))).toEqual(['甲']);
  });

  test('is found by its type or its usual name where there is no relationship', () => {
    const types = (type: string) =>
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/a/b.xml" ContentType="${type}.main+xml"/></Types>`;
    for (const type of [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
      'application/vnd.ms-word.document.macroEnabled',
    ]) {
      const parts = { '[Content_Types].xml': types(type), 'a/b.xml': documentXml(p(r('甲'))) };
      expect(paragraphs(readDocx(zip(parts), LIMITS))).toEqual(['甲']);
    }
    expect(paragraphs(readDocx(zip({ 'word\\document.xml': documentXml(p(r('甲'))) }), LIMITS))).toEqual(['甲']);
  });

  test('is not fetched from elsewhere', () => {
    const rels = relationshipTo('https://example.org/word/document.xml', ' TargetMode="External"');
    expect(problemOf(() => readDocx(zip({ '_rels/.rels': rels }), LIMITS))?.code).toBe('damaged-archive');
    const chunks = '<w:altChunk r:id="rId9" xmlns:r="urn:r"/><w:subDoc/>';
    expect(paragraphs(read(chunks, { '_rels/.rels': rels }))).toEqual([]);
  });

  const gb18030 = strToU8(documentXml(p(r('#'))).replace('UTF-8', 'GB18030'));
  test.each([
    ['strict', documentXml(p(r('甲'))).replace(WORD, 'http://purl.oclc.org/ooxml/wordprocessingml/main')],
    ['another prefix', documentXml(p(r('甲'))).replaceAll(/w:|:w(?==)/g, name => name.replace('w', 'x'))],
    ['no prefix', documentXml('<p><r><t>甲</t></r></p>').replace('xmlns:w=', 'xmlns=').replaceAll('w:', '')],
    ['a prefix declared further in', documentXml(`<y:p xmlns:y="${WORD}"><y:r><y:t>甲</y:t></y:r></y:p>`)],
    ['UTF-16', utf16(`\ufeff${documentXml(p(r('甲'))).replace('UTF-8', 'UTF-16')}`, 'LE')],
    ['UTF-16, the other way round', utf16(documentXml(p(r('甲'))).replace('UTF-8', 'UTF-16'), 'BE')],
    ['a byte-order mark', `\ufeff${documentXml(p(r('甲')))}`],
    ['GB18030', Uint8Array.from([...gb18030].flatMap(byte => (byte === 0x23 ? [0xbc, 0xd7] : [byte])))],
  ])('is read whatever it is written in: %s', (_, part) => {
    expect(paragraphs(readDocx(zip({ 'word/document.xml': part }), LIMITS))).toEqual(['甲']);
  });

  test('a prefix means something else where it is declared anew', () => {
    expect(line(r('甲'), '<w:r xmlns:w="urn:other"><w:t>no</w:t></w:r>', r('乙'))).toBe('甲乙');
  });

  const withEntity = (declaration: string) =>
    `<!DOCTYPE w:document [<!ENTITY a ${declaration}>]>${documentXml(p(r('&a;'))).replace(/^<\?.*?\?>/, '')}`;
  test.each([
    ['no main part', { 'word/other.xml': documentXml('') }, 'damaged-archive'],
    ['a main part that is missing', { '_rels/.rels': relationshipTo('word/document.xml') }, 'damaged-archive'],
    ['a part of another kind', { 'word/document.xml': '<workbook/>' }, 'damaged-document'],
    ['no namespace', { 'word/document.xml': '<document><body/></document>' }, 'damaged-document'],
    ['an undeclared prefix', { 'word/document.xml': '<w:document><w:body/></w:document>' }, 'damaged-document'],
    ['nothing in it', { 'word/document.xml': '' }, 'damaged-document'],
    ['an end that is lost', { 'word/document.xml': documentXml(p(r('甲'))).slice(0, -20) }, 'damaged-document'],
    ['an entity of its own', { 'word/document.xml': withEntity('"1"') }, 'damaged-document'],
    ['an external entity', { 'word/document.xml': withEntity('SYSTEM "file:///etc/passwd"') }, 'damaged-document'],
    [
      'an entity that it does not use',
      { 'word/document.xml': withEntity('"1"').replace('&a;', '1') },
      'damaged-document',
    ],
    ['an unknown entity', { 'word/document.xml': documentXml(p(r('&nbsp;'))) }, 'damaged-document'],
    ['bytes that are no text', { 'word/document.xml': Uint8Array.from([60, 97, 62, 0xff, 0xc0]) }, 'damaged-document'],
    ['an unknown encoding', { 'word/document.xml': documentXml('').replace('UTF-8', 'EBCDIC') }, 'damaged-document'],
  ])('with %s is refused', (_, parts, code) => {
    expect(problemOf(() => readDocx(zip(parts), LIMITS))?.code).toBe(code);
  });

  test('twice in one archive is refused', () => {
    const bytes = zip({ 'word/document.xml': documentXml(p(r('甲'))), 'word/documenu.xml': documentXml(p(r('乙'))) });
    const twice = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('documenu', 'document'), 'latin1');
    expect(problemOf(() => readDocx(twice, LIMITS))?.code).toBe('damaged-archive');
  });
});

describe.each([
  [
    'fixtures/formats/gongshu-2023',
    [
      [14, 4],
      [28, 10],
      [4, 15],
    ],
  ],
  [
    'fixtures/formats/edition-2019',
    [
      [18, 4],
      [26, 10],
      [4, 15],
    ],
  ],
])('%s/report.docx, as LibreOffice wrote it', (folder, sizes) => {
  const bytes = fixture(`${folder}/report.docx`);
  const grids = gridsOf(readDocx(bytes, LIMITS));

  test('has its three tables', () => {
    expect(grids.map(({ rows }) => [rows.length, ...new Set(rows.map(row => row.length))])).toEqual(sizes);
  });

  test('agrees with a count of its elements', () => {
    const [part] = unzip(bytes, LIMITS, name => name === 'word/document.xml');
    const xml = Buffer.from(part?.bytes ?? []).toString('utf8');
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
        [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].flatMap(([cell]) => {
          const text = [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(match => match[1]).join('');
          const columns = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
          const isFurther = /<w:vMerge(?: w:val="continue")?\/>/.test(cell);
          return [isFurther ? '…' : text, ...Array<string>(columns - 1).fill('…')];
        }),
      ),
    );
    expect(grids.map(({ rows }) => rows.map(row => row.map(cell => (cell.continues ? '…' : cell.text))))).toEqual(
      tables,
    );
  });
});

describe('damage at random', () => {
  const SEED = 20_230_117;
  const ROUNDS = 400;
  const whole = unzip(fixture('fixtures/formats/gongshu-2023/report.docx'), LIMITS);

  test(`pages or a reason (seed ${SEED})`, () => {
    const random = randomNumbers(SEED);
    const seen = new Set<string | undefined>();
    for (let round = 0; round < ROUNDS; round++) {
      const parts = whole.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }));
      const victims = parts.filter(({ name }) => /^(?:_rels\/|word\/(?:document|styles))/.test(name));
      const victim = victims[random(victims.length)];
      if (!victim) throw new Error('no part');
      const { bytes } = victim;
      const kind = random(4);
      if (kind === 0) victim.bytes = bytes.subarray(0, random(bytes.length));
      else if (kind === 1) parts.splice(parts.indexOf(victim), 1);
      else if (kind === 2)
        for (let count = 1 + random(5); count > 0; count--) bytes.writeUInt8(random(256), random(bytes.length));
      else {
        // Another letter keeps it well-formed more often.
        const at = bytes.indexOf('w:', random(bytes.length));
        if (at >= 0) bytes.writeUInt8(97 + random(26), at + 2);
      }
      const archive = zip(Object.fromEntries(parts.map(part => [part.name, part.bytes])));
      seen.add(problemOf(() => readDocx(archive, LIMITS))?.code);
    }
    expect([...seen].sort()).toEqual(['damaged-archive', 'damaged-document', undefined]);
  });
});
