import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { LIMITS } from '../../src/read/limits.ts';
import { readWorkbook } from '../../src/read/workbook/workbook.ts';
import { zip } from '../read/docx/by-hand.ts';
import { fixture } from '../support.ts';
import { annotated, compareParts, noteOn, partText, spotsOf } from './support.ts';

const SPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** What SheetJS, which knows nothing of how notes get there, sees on each cell. */
function seen(bytes: Uint8Array): Map<string, { note: string; colour: string }> {
  const book = XLSX.read(bytes, { type: 'array', cellStyles: true, sheetStubs: true });
  const found = new Map<string, { note: string; colour: string }>();
  for (const name of book.SheetNames)
    for (const [address, cell] of Object.entries(book.Sheets[name] ?? {})) {
      if (address.startsWith('!')) continue;
      const comments: { t: string }[] = cell.c ?? [];
      if (comments.length > 0)
        found.set(`${name}!${address}`, {
          note: comments.map(({ t }) => t).join(),
          colour: cell.s?.fgColor?.rgb ?? '',
        });
    }
  return found;
}

describe.each(['gongshu-2023/form', 'gongshu-2023/one-sheet', 'edition-2019/one-sheet'])('%s.xlsx', name => {
  const bytes = fixture(`fixtures/formats/${name}.xlsx`);

  test('gets each note on its cell, with a colour', async () => {
    const spots = spotsOf(await readWorkbook(bytes, LIMITS));
    const notes = spots.map(({ origin }, index) =>
      noteOn(origin, `note ${index}`, index % 2 === 0 ? 'error' : 'warning'),
    );
    const { bytes: copy, left } = await annotated(bytes, 'a.xlsx', notes);
    expect(left).toEqual([]);
    const cells = seen(copy);
    expect(cells.size).toBe(spots.length);
    for (const [index, { origin }] of spots.entries()) {
      if (!('address' in origin)) throw new Error();
      expect(cells.get(`${origin.sheet}!${origin.address}`)).toEqual({
        note: `note ${index}`,
        colour: index % 2 === 0 ? 'FFC7CE' : 'FFEB9C',
      });
    }
    expect(await readWorkbook(copy, LIMITS)).toEqual(await readWorkbook(bytes, LIMITS));
  });

  test('keeps all other parts byte by byte', async () => {
    const [spot] = spotsOf(await readWorkbook(bytes, LIMITS));
    if (!spot) throw new Error();
    const { bytes: copy } = await annotated(bytes, 'a.xlsx', [noteOn(spot.origin, 'x')]);
    const { changed, added } = compareParts(bytes, copy);
    expect(changed).toEqual(['[Content_Types].xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    expect(added).toEqual(['xl/comments.xml', 'xl/drawings/vmlDrawing.vml', 'xl/worksheets/_rels/sheet1.xml.rels']);
  });
});

/** A workbook of one sheet, as plain as can be. */
function workbook(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/s.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SPACE}" xmlns:r="${OFFICE}"><sheets><sheet name="表三" sheetId="1" r:id="s"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="s" Type="${OFFICE}/worksheet" Target="worksheets/s.xml"/><Relationship Id="t" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${SPACE}"><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"><alignment horizontal="center"/></xf></cellXfs></styleSheet>`,
    'xl/worksheets/s.xml': sheet,
    ...parts,
  });
}

const sheetOf = (data: string, after = '') =>
  `<?xml version="1.0"?>\n<worksheet xmlns="${SPACE}" xmlns:r="${OFFICE}">${data}${after}</worksheet>`;
const at = (address: string) => ({ sheet: '表三', address });

describe('cells that a sheet does not write down', () => {
  const cases: [string, string][] = [
    ['no cell at all', '<sheetData/>'],
    [
      'other rows',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="A9"><v>9</v></c></row></sheetData>',
    ],
    ['an empty row', '<sheetData><row r="5"/></sheetData>'],
    ['cells on both sides', '<sheetData><row r="5"><c r="A5"><v>1</v></c><c r="F5"><v>6</v></c></row></sheetData>'],
    [
      'rows and cells without numbers',
      `<sheetData>${'<row><c/></row>'.repeat(4)}<row><c><v>1</v></c><c s="1"><v>2</v></c></row></sheetData>`,
    ],
  ];

  test.each(cases)('%s', async (_, data) => {
    const bytes = workbook(sheetOf(data));
    const notes = ['C5', 'B5', 'D6'].map(address => noteOn(at(address), address));
    const { bytes: copy, left } = await annotated(bytes, 'a.xlsx', notes);
    expect(left).toEqual([]);
    const cells = seen(copy);
    for (const address of ['B5', 'C5', 'D6'])
      expect(cells.get(`表三!${address}`)).toEqual({ note: address, colour: 'FFC7CE' });
    const written = [...partText(copy, 'xl/worksheets/s.xml').matchAll(/<c r="([A-Z])(\d)"/g)].map(
      ([, c, r]) => `${r}${c}`,
    );
    expect(written).toEqual([...written].sort());
  });
});

test('a format keeps everything but its fill', async () => {
  const bytes = workbook(sheetOf('<sheetData><row r="1"><c r="A1" s="1" t="n"><v>1.5</v></c></row></sheetData>'));
  const { bytes: copy } = await annotated(bytes, 'a.xlsx', [noteOn(at('A1'), 'x', 'info')]);
  expect(partText(copy, 'xl/worksheets/s.xml')).toContain('<c r="A1" s="2" t="n">');
  expect(partText(copy, 'xl/styles.xml')).toContain(
    '<xf numFmtId="2" fontId="0" borderId="0" applyNumberFormat="1" fillId="2" applyFill="1"><alignment horizontal="center"/></xf></cellXfs>',
  );
  expect(partText(copy, 'xl/styles.xml')).toContain('<cellXfs count="3">');
});

test('the drawing of comments stands where the schema has it', async () => {
  const after = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><tableParts count="0"/><extLst/>';
  const bytes = workbook(sheetOf('<sheetData><row r="1"><c r="A1"/></row></sheetData>', after));
  const { bytes: copy } = await annotated(bytes, 'a.xlsx', [noteOn(at('A1'), 'x')]);
  expect(partText(copy, 'xl/worksheets/s.xml')).toMatch(/<\/mergeCells><legacyDrawing [^>]*\/><tableParts/);
});

test('a workbook without a style sheet has its comments nevertheless', async () => {
  const bytes = workbook(sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'), {
    'xl/styles.xml': '',
  });
  const parts = compareParts(bytes, bytes);
  expect(parts).toEqual({ changed: [], added: [] });
  const relationships = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="s" Type="${OFFICE}/worksheet" Target="worksheets/s.xml"/></Relationships>`;
  const plain = workbook(sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'), {
    'xl/_rels/workbook.xml.rels': relationships,
  });
  const { bytes: copy } = await annotated(plain, 'a.xlsx', [noteOn(at('A1'), 'x')]);
  expect(seen(copy).get('表三!A1')?.note).toBe('x');
});

describe('comments that are there', () => {
  const comments = `<comments xmlns="${SPACE}"><authors><author>示例</author></authors><commentList><comment ref="A1" authorId="0"><text><t>旧</t></text></comment></commentList></comments>`;
  const drawing =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"><br></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';
  const bytes = workbook(
    sheetOf(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>',
      '<legacyDrawing r:id="d"/>',
    ),
    {
      'xl/worksheets/_rels/s.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${OFFICE}/vmlDrawing" Target="../d.vml"/><Relationship Id="c" Type="${OFFICE}/comments" Target="../c.xml"/></Relationships>`,
      'xl/c.xml': comments,
      'xl/d.vml': drawing,
    },
  );

  test('stay, beside new ones', async () => {
    const { bytes: copy } = await annotated(bytes, 'a.xlsx', [noteOn(at('B1'), '新')]);
    expect(compareParts(bytes, copy)).toEqual({
      changed: ['xl/c.xml', 'xl/d.vml', 'xl/styles.xml', 'xl/worksheets/s.xml'],
      added: [],
    });
    expect([...seen(copy)].map(([address, { note }]) => [address, note])).toEqual([
      ['表三!A1', '旧'],
      ['表三!B1', '新'],
    ]);
    const boxes = partText(copy, 'xl/d.vml');
    expect(boxes.startsWith(drawing.slice(0, -'</xml>'.length))).toBe(true);
    expect([...boxes.matchAll(/<v:shape id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['_x0000_s1025', '_x0000_s1026']);
    expect(boxes.match(/<v:shapetype/g)).toHaveLength(1);
  });

  test('go on with the note where they are on the same cell', async () => {
    const { bytes: copy } = await annotated(bytes, 'a.xlsx', [noteOn(at('A1'), '新')]);
    expect(seen(copy).get('表三!A1')?.note).toBe('旧\n\n新');
    expect(partText(copy, 'xl/d.vml')).toBe(drawing);
  });
});

test('a note for a sheet that is not there is given back', async () => {
  const bytes = workbook(sheetOf('<sheetData/>'));
  const lost = [noteOn({ sheet: '表四', address: 'A1' }, 'x')];
  expect((await annotated(bytes, 'a.xlsx', lost)).left).toEqual(lost);
});
