/** The workbook of results as LibreOffice opens it: sheets, filters, and nothing computed. */
import { expect, test } from 'vitest';
import { HARM, hostileResults, rendered } from '../render/outputs/hostile.ts';
import { checkFile } from '../support.ts';
import { sheetsOf } from '../workbook.ts';
import { opened, textOf } from './opened.ts';

const workbookOf = async (results: Parameters<typeof rendered>[1]) => (await rendered('xlsx', results)) as Uint8Array;
/** Neighbours that are alike are written down once. */
const tablesIn = (xml: string) =>
  [...xml.matchAll(/<table:table table:name="([^"]*)"(.*?)<\/table:table>/gs)].map(([, name = '', content = '']) => ({
    name,
    cells: [...content.matchAll(/<table:table-cell\b((?:[^>/]|\/(?!>))*)>(.*?)<\/table:table-cell>/gs)].flatMap(
      ([, attributes = '', paragraphs = '']) => {
        const times = Number(/table:number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
        return Array.from({ length: times }, () => ({ attributes, text: textOf(paragraphs) }));
      },
    ),
  }));

test('has the sheets, texts and numbers that we wrote, each with a filter', async () => {
  const files = [
    'fixtures/formats/gongshu-2023/word.txt',
    'fixtures/err/unchecked/syntax.json',
    'fixtures/ok/2021.json',
  ];
  const bytes = await workbookOf(await Promise.all(files.map(checkFile)));
  const xml = opened(bytes, 'results.xlsx', 'fods');
  const sheets = sheetsOf(bytes);
  const tables = tablesIn(xml);
  expect(tables.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  for (const [index, { rows }] of sheets.entries()) {
    const values = rows.flat().filter(value => value !== '');
    const cells = tables[index]?.cells ?? [];
    expect(cells.map(({ text }) => text)).toEqual(values.map(value => String(value).replace(/\s+/g, '')));
    for (const [place, value] of values.entries())
      expect(cells[place]?.attributes).toContain(
        `office:value-type="${typeof value === 'number' ? 'float' : 'string'}"`,
      );
  }
  expect(xml.match(/<table:database-range [^>]*table:display-filter-buttons="true"/g)).toHaveLength(sheets.length);
});

test('computes nothing, and shows no hidden character, whatever the names', async () => {
  const bytes = await workbookOf((await Promise.all([...HARM, '_x003D_1+1', '_x202e_'].map(hostileResults))).flat());
  const xml = opened(bytes, 'hostile.xlsx', 'fods');
  expect(xml).not.toMatch(/table:formula=|xlink:href=|[\u202e\u2066\u200b]/);
  const [agencies] = tablesIn(xml).filter(({ name }) => name === '机关');
  const names = agencies?.cells.map(({ text }) => text);
  for (const name of ['_x003D_1+1', '_x202e_', '<script>alert(1)</script>', "'=cmd|'/ccalc'!A0", "'@SUM(A1)"])
    expect(names).toContain(name);
});
