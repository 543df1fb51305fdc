/** Workbooks: one cell has another value, and every other character of every part is as it was. */
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Digest } from '../../src/model/digest.ts';
import { compareParts, partText } from '../annotate/support.ts';
import { type Parts, zip } from '../read/docx/by-hand.ts';
import { fixture, readJson } from '../support.ts';
import { bytesOf, corrected, digestsOf } from './support.ts';

const SHEET = 'xl/worksheets/sheet3.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const FORM = unzipSync(fixture('fixtures/formats/gongshu-2023/form.xlsx'));
const SPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Table three with four requests carried over, which last year's report says too. @param cell the total, J6 */
function workbook(cell: string, parts: Parts = {}, more: (sheet: string) => string = sheet => sheet): Uint8Array {
  const sheet = Buffer.from(FORM[SHEET] ?? [])
    .toString('utf8')
    .replace('<c r="J27"><v>13</v>', '<c r="J27"><v>3</v>')
    .replace('<c r="D5"><v>60</v>', '<c r="D5"><v>56</v>')
    .replace('<c r="J5"><v>67</v>', '<c r="J5"><v>63</v>')
    .replace('<c r="D6"><v>0</v>', '<c r="D6"><v>4</v>')
    .replace('<c r="J6"><v>0</v></c>', cell);
  return zip({ ...FORM, [SHEET]: more(sheet), ...parts });
}

const number = (value: string) => `<c r="J6"><v>${value}</v></c>`;
const shared = (...items: string[]): Parts => ({
  'xl/sharedStrings.xml': `<sst xmlns="${SPACE}" count="9">${items.map(item => `<si>${item}</si>`).join('')}</sst>`,
  [RELATIONSHIPS]: Buffer.from(FORM[RELATIONSHIPS] ?? [])
    .toString('utf8')
    .replace(
      '</Relationships>',
      `<Relationship Id="rS" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
  '[Content_Types].xml': Buffer.from(FORM['[Content_Types].xml'] ?? [])
    .toString('utf8')
    .replace(
      '</Types>',
      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    ),
});

let previous: readonly Digest[];
beforeAll(async () => {
  interface Row {
    naturalPersons: number;
    total: number;
  }
  const last = readJson<{
    year: number;
    title: string;
    period: object;
    sections: unknown;
    proactive: object;
    requests: { newlyReceived: Row; carriedForward: Row; outcomes: { other: { miscellaneous: Row } } };
  }>('fixtures/formats/gongshu-2023/report.json');
  last.year = 2022;
  last.title = last.title.replace('2023', '2022');
  last.period = { from: '2022-01-01', to: '2022-12-31' };
  last.sections = [];
  // Whose stock this year's continues: 86 + 9 − 28 = 67.
  Object.assign(last.proactive, { normativeDocuments: { issued: 9, repealed: 28, inForce: 86 } });
  Object.assign(last.requests.outcomes.other.miscellaneous, { total: 3 });
  Object.assign(last.requests.newlyReceived, { naturalPersons: 64, total: 71 });
  Object.assign(last.requests.carriedForward, { naturalPersons: 4, total: 4 });
  previous = await digestsOf(bytesOf(JSON.stringify(last)), 'last.json');
});

test('the report is clean as it should be', async () => {
  const { before } = await corrected(workbook(number('4')), 'a.xlsx', previous);
  expect(before[0]).toMatchObject({ state: 'checked', findings: [] });
});

describe('a cell', () => {
  test.each([
    ['with a number', number('13'), number('4')],
    ['with a format', '<c s="1" r="J6" t="n"><v>13</v></c>', '<c s="1" r="J6" t="n"><v>4</v></c>'],
    ['with a text of its own', '<c r="J6" t="str"><v>１３件</v></c>', '<c r="J6" t="str"><v>４件</v></c>'],
    [
      'with a text inside',
      '<c r="J6" t="inlineStr"><is><t xml:space="preserve"> 13</t></is></c>',
      '<c r="J6" t="inlineStr"><is><t xml:space="preserve"> 4</t></is></c>',
    ],
    ['that is empty', '<c r="J6" s="1"/>', '<c r="J6" s="1"><v>4</v></c>'],
    ['that is empty, with an end', '<c r="J6" s="1"></c>', '<c r="J6" s="1"><v>4</v></c>'],
  ])('%s is written over', async (_, wrong, right) => {
    const bytes = workbook(wrong);
    const { copy, refusals } = await corrected(bytes, 'a.xlsx', previous);
    expect(refusals).toEqual([undefined]);
    expect(compareParts(bytes, copy)).toEqual({ changed: [SHEET], added: [] });
    expect(partText(copy, SHEET)).toBe(partText(workbook(right), SHEET));
  });

  test.each([
    ['<t>13件</t>', '<t>4件</t>'],
    ['<t xml:space="preserve">13 </t>', '<t xml:space="preserve">4 </t>'],
  ])('that shares %s gets a text of its own', async (item, text) => {
    const bytes = workbook('<c r="J6" s="1" t="s"><v>1</v></c>', shared('<t>别的</t>', item));
    const { copy, refusals } = await corrected(bytes, 'a.xlsx', previous);
    expect(refusals).toEqual([undefined]);
    expect(compareParts(bytes, copy)).toEqual({ changed: [SHEET], added: [] });
    expect(partText(copy, SHEET)).toBe(partText(workbook(`<c r="J6" s="1" t="inlineStr"><is>${text}</is></c>`), SHEET));
  });

  test('in a file whose names have prefixes', async () => {
    const prefixed = (sheet: string) =>
      sheet.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1y:').replace(`xmlns="${SPACE}"`, `xmlns:y="${SPACE}"`);
    const bytes = workbook('<c r="J6"/>', {}, prefixed);
    const { copy, refusals } = await corrected(bytes, 'a.xlsx', previous);
    expect(refusals).toEqual([undefined]);
    expect(partText(copy, SHEET)).toContain('<y:c r="J6"><y:v>4</y:v></y:c>');
  });
});

describe('left as it is', () => {
  test.each<[string, string, string, Parts?, ((sheet: string) => string)?]>([
    ['a formula', 'formula', '<c r="J6"><f>SUM(D6:I6)</f><v>13</v></c>'],
    ['a part of a shared formula', 'formula', '<c r="J6"><f t="shared" si="0"/><v>13</v></c>'],
    [
      'what an array formula fills',
      'formula',
      number('13'),
      {},
      sheet => sheet.replace('<c r="I6"><v>', '<c r="I6"><f t="array" ref="I6:$J$6">Z1:Z2</f><v>'),
    ],
    ['a number with decimals', 'style', number('13.0')],
    ['a number with an exponent', 'style', number('1.3E1')],
    ['characters by their codes', 'style', '<c r="J6" t="str"><v>&#49;3</v></c>'],
    ['a text in pieces', 'style', '<c r="J6" t="inlineStr"><is><r><t>1</t></r><r><t>3</t></r></is></c>'],
    ['a shared text in pieces', 'style', '<c r="J6" t="s"><v>0</v></c>', shared('<r><t>1</t></r><r><t>3</t></r>')],
    ['a stroke for nothing', 'style', '<c r="J6" t="str"><v>/</v></c>'],
    ['a cell that stands there twice', 'no-place', number('13') + number('13')],
    ['a cell that the sheet does not have', 'no-place', ''],
  ])('%s', async (_, reason, cell, parts, more) => {
    const bytes = workbook(cell, parts, more);
    const { copy, refusals } = await corrected(bytes, 'a.xlsx', previous);
    expect(refusals).toEqual([reason]);
    expect(copy).toBe(bytes);
  });

  test('everything, without the report of last year', async () => {
    const { refusals } = await corrected(workbook(number('13')), 'a.xlsx');
    expect(refusals).toEqual(['not-corroborated']);
  });
});
