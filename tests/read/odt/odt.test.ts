import { describe, expect, test } from 'vitest';
import { unzip } from '../../../src/read/container/zip.ts';
import { readDocx } from '../../../src/read/docx/docx.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { readOdt } from '../../../src/read/odt/odt.ts';
import { fixture } from '../../support.ts';
import { gridsOf, problemOf, randomNumbers } from '../support.ts';
import { cell, contentXml, p, paragraphs, read, row, tableOf, zip } from './by-hand.ts';

describe('the document', () => {
  test('is paragraphs and tables in their order, with places as people count them', () => {
    const table = tableOf(row(cell('1'), cell('2')));
    const pages = read(`<text:sequence-decls/><text:h text:outline-level="1">甲</text:h>${p('')}${table}${p('乙')}`);
    expect(pages).toEqual({
      kind: 'pages',
      blocks: [
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
      ],
      holdsProse: true,
      notices: [],
    });
  });

  test('may call its namespaces as it likes', () => {
    const of = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
    const xml = `<document-content xmlns="${of('office')}" xmlns:a="${of('text')}"><body><text><a:p>甲</a:p></text></body></document-content>`;
    expect(paragraphs(readOdt(zip({ 'content.xml': xml }), LIMITS))).toEqual(['甲']);
  });

  // OpenOffice of old declared a type, but no entities.
  const manifest = (inside: string) =>
    `<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">${inside}</manifest:file-entry></manifest:manifest>`;
  const encrypted = manifest('<manifest:encryption-data/>');
  const withEntity = `<!DOCTYPE a [<!ENTITY a "1">]>${contentXml(p('&a;')).replace(/^<\?.*?\?>/, '')}`;

  test.each([
    ['a password', { 'META-INF/manifest.xml': encrypted, 'content.xml': Uint8Array.of(1, 2, 3) }, 'encrypted'],
    ['a password for all of it', { 'META-INF/manifest.xml': encrypted, 'encrypted-package': '' }, 'encrypted'],
    ['no content', { 'META-INF/manifest.xml': manifest('') }, 'damaged-archive'],
    ['other content', { 'content.xml': contentXml('').replaceAll('office:text', 'office:chart') }, 'damaged-document'],
    ['content cut off', { 'content.xml': contentXml(p('甲')).slice(0, -30) }, 'damaged-document'],
    ['an entity of its own', { 'content.xml': withEntity }, 'damaged-document'],
  ])('with %s is refused', (_, parts, code) => {
    expect(problemOf(() => readOdt(zip(parts), LIMITS))?.code).toBe(code);
  });

  test('that only mentions encryption is read', () => {
    const parts = { 'META-INF/manifest.xml': manifest('<!-- encryption-data -->'), 'content.xml': contentXml(p('甲')) };
    expect(paragraphs(readOdt(zip(parts), LIMITS))).toEqual(['甲']);
  });

  test('twice in one archive is refused', () => {
    const bytes = zip({ 'content.xml': contentXml(p('甲')), 'contenu.xml': contentXml(p('乙')) });
    const twice = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('contenu', 'content'), 'latin1');
    expect(problemOf(() => readOdt(twice, LIMITS))?.code).toBe('damaged-archive');
  });
});

describe.each(['fixtures/formats/gongshu-2023', 'fixtures/formats/edition-2019'])(
  '%s/report.odt, as LibreOffice wrote it',
  folder => {
    const bytes = fixture(`${folder}/report.odt`);
    const pages = readOdt(bytes, LIMITS);

    test('is what it is as DOCX', () => {
      expect(pages).toEqual(readDocx(fixture(`${folder}/report.docx`), LIMITS));
    });

    test('has a place for each of its cells, covered or not', () => {
      const [part] = unzip(bytes, LIMITS, name => name === 'content.xml');
      const xml = Buffer.from(part?.bytes ?? []).toString('utf8');
      const tables = [...xml.matchAll(/<table:table .*?<\/table:table>/gs)].map(([rows]) =>
        [...rows.matchAll(/<table:table-row.*?<\/table:table-row>/gs)].map(([cells]) =>
          [...cells.matchAll(/<table:(covered-)?table-cell[^>]*?(?:\/>|>(.*?)<\/table:\1?table-cell>)/gs)].flatMap(
            ([whole, covered, inside = '']) => {
              const times = Number(/^[^>]*columns-repeated="(\d+)"/.exec(whole)?.[1] ?? 1);
              return Array<string>(times).fill(covered ? '…' : inside.replace(/<[^>]*>/g, ''));
            },
          ),
        ),
      );
      const shown = gridsOf(pages).map(({ rows }) =>
        rows.map(cells => cells.map(({ text, continues }) => (continues ? '…' : text))),
      );
      expect(shown).toEqual(tables);
    });
  },
);

describe('damage at random', () => {
  const SEED = 20_230_118;
  const ROUNDS = 300;
  const whole = unzip(fixture('fixtures/formats/gongshu-2023/report.odt'), LIMITS);

  test(`pages or a reason (seed ${SEED})`, () => {
    const random = randomNumbers(SEED);
    const seen = new Set<string | undefined>();
    for (let round = 0; round < ROUNDS; round++) {
      const parts = whole.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }));
      const victims = parts.filter(({ name }) => /^(?:content|styles|META-INF\/manifest)\.xml$/.test(name));
      const victim = victims[random(victims.length)];
      if (!victim) throw new Error('no part');
      const { bytes } = victim;
      const kind = random(4);
      if (kind === 0) victim.bytes = bytes.subarray(0, random(bytes.length));
      else if (kind === 1) parts.splice(parts.indexOf(victim), 1);
      else if (kind === 2)
        for (let count = 1 + random(5); count > 0; count--) bytes.writeUInt8(random(256), random(bytes.length));
      else {
        // Another digit keeps it well-formed more often.
        const at = bytes.indexOf('spanned="', random(bytes.length));
        if (at >= 0) bytes.writeUInt8(48 + random(10), at + 9);
      }
      const archive = zip(Object.fromEntries(parts.map(part => [part.name, part.bytes])));
      seen.add(problemOf(() => readOdt(archive, LIMITS))?.code);
    }
    expect([...seen].sort()).toEqual(['damaged-archive', 'damaged-document', undefined]);
  });
});
