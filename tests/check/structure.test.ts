import { describe, expect, test } from 'vitest';
import { checkReport, findingsOf, inOverview } from './reports.ts';

const preface = (text: string) => ({
  prose: { preface: [`本报告的统计期限为2024年1月1日至2024年12月31日。${text}`] },
});

describe('the parts', () => {
  test('that are not in data with only some of them are not missing', async () => {
    expect(await findingsOf({ order: ['overview'] })).toEqual([]);
    expect(await findingsOf({ order: ['preface', 'problems'] })).toEqual([]);
    const { findings, notChecked } = await checkReport({ order: [] });
    expect(findings).toEqual([]);
    expect(notChecked.map(({ rule, reason }) => [rule, reason])).toContainEqual([
      'structure/section-missing',
      'no prose',
    ]);
  });

  test('that are numbered as they stand, in another order, are one warning', async () => {
    const change = {
      order: ['preface', 'overview', 'requests', 'proactive', 'review', 'problems', 'other'] as const,
      titles: { requests: '二、收到和处理政府信息公开申请情况', proactive: '三、主动公开政府信息情况' },
    };
    expect(await findingsOf(change)).toEqual(['warning structure/section-order']);
  });

  test('without numerals are none the worse', async () => {
    const titles = { overview: '总体情况', proactive: '主动公开政府信息情况', requests: '收到和处理申请情况' };
    expect(await findingsOf({ titles })).toEqual([]);
  });
});

describe('the list in the preface', () => {
  test.each([
    '全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分组成。',
    '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况等六部分。',
    '本报告由总体情况等六个部分组成。',
    '工作包括三个方面内容。',
    '本报告由六部分组成。',
  ])('may be: %s', async text => expect(await findingsOf(preface(text))).toEqual([]));

  test('of six names that counts five does not fit', async () => {
    const text =
      '全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题、其他需要报告的事项等五个部分组成。';
    expect(await findingsOf(preface(text))).toEqual(['info structure/intro-list']);
  });
});

describe('a list in the preface that does not fit', () => {
  const saidOf = async (text: string) => {
    const { findings } = await checkReport(preface(text));
    return findings.map(({ rule, args }) => [
      rule,
      args?.['words'],
      args?.['counted'],
      args?.['other'],
      args?.['kind'],
    ]);
  };
  const names =
    '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题';

  test.each<[string, words: string, counted: number, other: number, kind: string]>([
    ['本报告由五部分组成。', '五部分', 5, 6, 'there'],
    ['本报告由5个部分组成。', '5个部分', 5, 6, 'there'],
    ['本报告的内容为主动公开等四大部分。', '等四大部分', 4, 6, 'there'],
    [`全文包括${names}等三部分。`, '等三部分', 3, 5, 'named'],
    [`全文包括${names}共六部分。`, '共六部分', 6, 5, 'named'],
    [`全文分为${names}，七个部分。`, '，七个部分', 7, 5, 'named'],
  ])('%s', async (text, ...said) => expect(await saidOf(text)).toEqual([['structure/intro-list', ...said]]));

  test.each([
    '本报告由七个部分组成。',
    `全文包括${names}等六部分。`,
    '本报告五个部分。',
    '工作包括三项。本报告六部分。',
  ])('or may: %s', async text => expect(await saidOf(text)).toEqual([]));

  test('is looked for in the preface alone', async () => {
    expect(await findingsOf(inOverview('本报告由五部分组成。'))).toEqual([]);
  });
});

describe('what a template leaves', () => {
  test.each([
    '（填写说明：本部分由办公室填写）',
    '××局全年公开信息12条。',
    'XX局全年公开信息12条。',
    '20XX年公开信息12条。',
    '此处填写本单位情况。',
    '［单位名称］全年公开信息12条。',
    '全年公开信息____条。',
    '该部分内容请以表格形式报告',
    '表格如下：',
    '填报要求：据实填写。',
    '收到申请[请填写件数]件。',
  ])('is found: %s', async text =>
    expect(await findingsOf(inOverview(text))).toEqual(['warning structure/template-residue']),
  );

  test.each([
    '网址为http://www.example.gov.cn/xxgk/index.html。',
    '公开目录见www.example.cn/zwgk/xx_1.html。',
    '指导申请人填写申请表，提供填写说明和样表。',
    '建成3×4米公开栏2处。',
    '向**等申请人作出答复。',
    '引进MAXX系统。',
    '全年公开信息__条。',
    '按填报要求据实填写。',
    '每季度以表格形式报告公开情况。',
    '具体情况如下表所示。',
  ])('is not: %s', async text => expect(await findingsOf(inOverview(text))).toEqual([]));
});
