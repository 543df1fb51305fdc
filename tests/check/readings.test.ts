import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingsThatAddUp } from '../../src/check/readings.ts';
import { cellAt, ragged, recogniseGrids } from '../recognise/support.ts';

const HEADINGS = ['申请人|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计'];
const LABELS = ['一、本年新收政府信息公开申请数量', '（一）予以公开', '1.属于国家秘密', '2.重复申请', '3.其他'];
const BALANCE = [
  '二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1',
  '（七）总计|1|0|0|0|0|0|1',
  '四、结转下年度继续办理|0|0|0|0|0|0|0',
];

/** Table 3 with a row as it is given, and others full of 0. */
function reportWith(values: string, ...rows: readonly string[]) {
  const lines = LABELS.map((label, i) => `${label}|${i === 0 ? values : '0|0|0|0|0|0|0'}`);
  return recogniseGrids([ragged(...HEADINGS, ...lines, ...rows)]);
}

function readingOf(values: string): readonly (number | null)[] | undefined {
  const report = reportWith(values);
  return readingsThatAddUp(report).get(report.layout.byId.get('/requests/newlyReceived/total')?.index ?? -1);
}

test.each([
  ['280 1921||0|0|0|0|2201', [280, 1921, 0, 0, 0, 0, 2201]],
  ['|280 1921|0|0|0|0|2201', [280, 1921, 0, 0, 0, 0, 2201]],
  ['280 1921|0|0|0|0|0|280', [280, 0, 0, 0, 0, 0, 280]],
  ['280 1921|0|0|0|0|0|1921', [1921, 0, 0, 0, 0, 0, 1921]],
  ['2|0|3|0|0|0|0|23', [20, 3, 0, 0, 0, 0, 23]],
  ['280 1921|0|0|0|0|2201', [280, 1921, 0, 0, 0, 0, 2201]],
])('%s adds up in one reading', (values, reading) => {
  expect(readingOf(values)).toEqual(reading);
  expect(cellAt(reportWith(values), '/requests/newlyReceived/naturalPersons').state).not.toBe('number');
});

test.each([
  ['none', '280 1921|0|0|0|0|0|300'],
  ['more than one: the gap may be anywhere', '5|0|0|0|0|5'],
  ['none with three numbers', '1 20 300||0|0|0|0|321'],
  ['none with a word', '见附件|0|0|0|0|0|5'],
  ['none where two cells are missing', '5|3|0|0|8'],
  ['none that would prove anything', '0 0|0|0|0|0|0'],
])('there is %s: %s', (_, values) => expect(readingOf(values)).toBeUndefined());

test('a reading that another sum contradicts is none', () => {
  const report = reportWith('280 1921||0|0|0|0|2201', ...BALANCE);
  expect(readingsThatAddUp(report).size).toBe(0);
});

test('what is found is what was there, however the row was harmed', () => {
  const count = fc.integer({ min: 0, max: 400 });
  const row = fc
    .array(count, { minLength: 6, maxLength: 6 })
    .map(parts => [...parts, parts.reduce((a, b) => a + b, 0)]);
  fc.assert(
    fc.property(row, fc.nat(6), fc.constantFrom('split', 'joined', 'swallowed', 'lost'), (values, place, harm) => {
      const texts = values.map(String);
      const [here = '', next = ''] = texts.slice(place);
      if (harm === 'split' && here.length > 1) texts.splice(place, 1, here.slice(0, 1), here.slice(1));
      else if (harm === 'joined' && place < 6) texts.splice(place, 2, `${here} ${next}`);
      else if (harm === 'swallowed' && place < 6) texts.splice(place, 2, `${here} ${next}`, '');
      else if (harm === 'lost' && here === '0') texts.splice(place, 1);
      else return;
      const found = readingOf(texts.join('|'));
      if (found) expect(found.map(value => value ?? 0)).toEqual(values);
    }),
  );
});
