/** Copies with notes as LibreOffice opens them: it finds every note, on its cell, and the cell coloured. */
import { expect, test } from 'vitest';
import { readDocx } from '../../src/read/docx/docx.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { readWorkbook } from '../../src/read/workbook/workbook.ts';
import { annotated, noteOn, spotsOf } from '../annotate/support.ts';
import { fixture } from '../support.ts';
import { opened, textOf } from './opened.ts';

test.each(['form', 'one-sheet'])('%s.xlsx', async name => {
  const bytes = fixture(`fixtures/formats/gongshu-2023/${name}.xlsx`);
  const spots = spotsOf(await readWorkbook(bytes, LIMITS));
  const notes = spots.map(({ origin }, index) => noteOn(origin, `note ${index}.`));
  const xml = opened((await annotated(bytes, 'a.xlsx', notes)).bytes, `${name}.xlsx`, 'fods');
  const cells = [
    ...xml.matchAll(
      /<table:table-cell\b([^>]*)>((?:(?!<\/table:table-cell>).)*?)<office:annotation\b(.*?)<\/office:annotation>(.*?)<\/table:table-cell>/gs,
    ),
  ];
  expect(cells).toHaveLength(spots.length);
  const coloured = new Set(
    [...xml.matchAll(/<style:style style:name="(ce\d+)"(?:(?!<\/style:style>).)*?fo:background-color="#ffc7ce"/gs)].map(
      ([, style]) => style,
    ),
  );
  expect(coloured.size).toBeGreaterThan(0);
  for (const [, attributes = '', before = '', note = '', after = ''] of cells) {
    const number = Number(/note (\d+)\./.exec(note)?.[1]);
    expect(textOf(before + after)).toBe(spots[number]?.text.replace(/\s+/g, ''));
    const style = /table:style-name="(\w+)"/.exec(attributes)?.[1];
    // A style that most cells of a column have is written down as that of the column.
    if (style) expect(coloured).toContain(style);
    else expect(xml).toMatch(/table:default-cell-style-name="ce\d+"/);
  }
});

test('report.docx', async () => {
  const bytes = fixture('fixtures/formats/gongshu-2023/report.docx');
  const spots = spotsOf(readDocx(bytes, LIMITS));
  const notes = spots.map(({ origin }, index) => noteOn(origin, `note ${index}.`));
  const xml = opened((await annotated(bytes, 'a.docx', notes)).bytes, 'report.docx', 'fodt');
  const ranges = [
    ...xml.matchAll(
      /<office:annotation office:name="([^"]*)"[^>]*>(.*?)<\/office:annotation>(.*?)<office:annotation-end office:name="\1"\/>/gs,
    ),
  ];
  expect(ranges.length).toBeGreaterThan(spots.length * 0.5);
  for (const [, , note = '', inside = ''] of ranges) {
    const number = Number(/note (\d+)\./.exec(note)?.[1]);
    expect(spots[number]?.text.replace(/\s+/g, '')).toContain(textOf(inside));
  }
  // An empty cell has no range to speak of; its note is there nevertheless.
  expect(xml.match(/<office:annotation /g)).toHaveLength(spots.length);
});
