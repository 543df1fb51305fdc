/** The arithmetic of the prose: intervals of printed figures, slips, readings of a list, and what becomes evidence. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrativeEvidence } from '../../src/check/index.ts';
import { closeness } from '../../src/check/narrative/rounding.ts';
import { isOneSlip } from '../../src/check/narrative/slip.ts';
import { checkData, readJson } from '../support.ts';

const REPORT = readJson<Record<string, unknown>>('fixtures/ok/2021.json');

function check(...paragraphs: readonly string[]) {
  return checkData({ ...REPORT, sections: [{ id: 'overview', title: '一、总体情况', paragraphs }] });
}

async function found(...paragraphs: readonly string[]): Promise<string[]> {
  const { findings } = await check(...paragraphs);
  // What else a report of one sentence lacks has tests of its own.
  const quoting = findings.filter(({ rule, quote }) => quote !== undefined && rule !== 'narrative/wrong-year');
  return quoting.map(({ severity, rule, reported, computed }) => [severity, rule, reported, computed].join(' ').trim());
}

describe('printed figures as intervals', () => {
  test('what is rounded properly is exact, what is cut off is near, more is apart', () => {
    const share = (59 / 130) * 100;
    expect(closeness({ value: 45.4, step: 0.1 }, share)).toBe('exact');
    expect(closeness({ value: 45.3, step: 0.1 }, share)).toBe('near');
    expect(closeness({ value: 45.2, step: 0.1 }, share)).toBe('apart');
  });

  test('any share rounds to itself, and lies within a unit of its truncation', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 0, max: 3 }),
        (b, a, places) => {
          const exact = (100 * a) / b;
          const step = Number(`1e-${places}`);
          expect(closeness({ value: Math.round(exact / step) * step, step }, exact)).toBe('exact');
          expect(closeness({ value: Math.floor(exact / step) * step, step }, exact)).not.toBe('apart');
          expect(closeness({ value: Math.round(exact / step) * step + 2 * step, step }, exact)).toBe('apart');
        },
      ),
    );
  });
});

test('one slip of the hand: a digit replaced, dropped, added, or two neighbours swapped', () => {
  for (const [a, b] of [
    [12, 21],
    [12, 13],
    [12, 2],
    [12, 112],
    [120, 12],
    [7, 7],
  ] as const) {
    expect(isOneSlip(a, b)).toBe(true);
    expect(isOneSlip(b, a)).toBe(true);
  }
  expect(isOneSlip(12, 34)).toBe(false);
  expect(isOneSlip(123, 321)).toBe(false);
  expect(isOneSlip(5, 500)).toBe(false);
});

describe('breakdowns', () => {
  test.each([
    '公开信息74条，其中动态50条，公告24条。',
    '公开信息74条，其中动态50条，公告11条等。',
    '收到申请9件，上年结转1件，其中网络申请5件，信函申请5件。',
    '办理申请7件，其中自然人6件，法人及其他组织1件，予以公开1件，不掌握4件，已经网站公开1件，不予公开1件。',
    '争议11件，其中，复议7件，维持6件，未审结1件；诉讼4件，维持2件，未审结2件。',
    '公开信息218条，其中治理类109条，采购类109条，经公众号发布信息995条。',
    '举办活动20场，其中线上15场，参加300人次。',
    '公开信息260余条，其中动态248条，公告50条。',
  ])('none in 「%s」', async text => {
    expect((await found(`2024年，${text}`)).filter(line => line.includes('breakdown'))).toEqual([]);
  });

  test.each([
    ['公开信息74条，其中动态50条，公告25条。', 'warning narrative/breakdown 74 75'],
    ['公开信息74条，其中动态50条，其他信息20条。', 'info narrative/breakdown 74 70'],
    ['公开信息512条，经网站公开117条，微信公开379条，其他形式公开15条。', 'info narrative/breakdown 512 511'],
    ['复议7件，其中维持6件，纠正2件。', 'warning narrative/breakdown 7 8'],
    ['公开信息3.6万条，其中动态3条，公告0.6条。', 'unit'],
  ])('one in 「%s」', async (text, expected) => {
    const lines = (await found(`2024年，${text}`)).join('\n');
    if (expected === 'unit') expect(lines).toBe('warning narrative/unit-slip 36000 3.6');
    else expect(lines).toBe(expected);
  });
});

describe('growth', () => {
  test.each([
    ['解读58篇，较上年的72篇下降19.4%。', []],
    ['解读58篇，较上年的72篇下降19.5%。', ['info narrative/growth -19.5 -19.44']],
    ['解读58篇，较上年的72篇下降29.4%。', ['warning narrative/growth -29.4 -19.44']],
    ['解读80篇，同比增长5.26%。', []],
    ['解读9篇，同比增长7%。', ['info narrative/growth 7']],
    ['解读58篇，较上年的72篇减少14篇。', []],
  ])('%s', async (text, expected) => expect(await found(`2024年，${text}`)).toEqual(expected));
});

test('a share of anything that the text or the table of requests names is accepted', async () => {
  expect(await found('办理结果中，予以公开17件，占39.5%。')).toEqual([]);
  expect(await found('网站占60%，新媒体占25%，其他占25%。')).toEqual(['warning narrative/percentage 110 100']);
});

test('what the prose says of cells is evidence', async () => {
  const { report } = await check('2024年，本机关新收政府信息公开申请41件，上年结转4件，结转下年度2件。');
  const told = narrativeEvidence(report).map(({ cell, value, quote }) => [report.layout.cells[cell]?.id, value, quote]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['/requests/newlyReceived/total', 41, '本机关新收政府信息公开申请41件'],
      ['/requests/carriedOver/total', 4, '上年结转4件'],
      ['/requests/carriedForward/total', 2, '结转下年度2件'],
    ]),
  );
});

test('numbers are counted: those compared, and those left alone', async () => {
  const { narrative } = await check('2024年，本机关新收政府信息公开申请41件，访问量120万人次。');
  expect(narrative?.tally).toEqual({ numbers: 2, tied: 1, leftAlone: 1 });
});

test('figures of a region, of another year and of a part are not held against the tables', async () => {
  expect(
    await found(
      '全区各部门共收到政府信息公开申请340件。',
      '2023年，本机关收到政府信息公开申请40件。',
      '2024年，本机关网上收到政府信息公开申请30件。',
      '自2008年以来，本机关累计收到政府信息公开申请520件。',
    ),
  ).toEqual([]);
});
