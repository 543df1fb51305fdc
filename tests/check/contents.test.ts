import { describe, expect, test } from 'vitest';
import { checkReport, findingsOf, inOverview } from './reports.ts';

describe('another year', () => {
  test.each([
    '2023年，我局共收到政府信息公开申请12件。',
    '（二）依申请公开。2023年度未收到政府信息公开申请。',
    '2023年新收政府信息公开申请12件，上年结转1件。',
    '2025年共受理申请12件。',
  ])('told as this one is found: %s', async text =>
    expect(await findingsOf(inOverview(text))).toEqual(['warning narrative/wrong-year']),
  );

  test.each([
    '2023年结转的申请4件，已在年内办结。',
    '2023年受理申请12件，2024年受理41件。',
    '较2023年增加3件。',
    '2023年受理的3件申请均已答复。',
    '2023年国务院办公厅发布意见3项，本机关均已落实。',
    '2023年度部门决算公开1次，2024年预算公开1次。',
    '自2008年以来累计公开信息3000条。',
    '2021年至2023年共公开信息900条。',
    '公开2023年度部门决算。',
    '落实《2023年政务公开工作要点》，公开信息12条。',
    '2025年，我局将继续公开信息，力争公开100条以上。',
    '2019年，本机关挂牌成立。',
    '2023年今年合并，公开信息12条。',
  ])('is right here: %s', async text => expect(await findingsOf(inOverview(text))).toEqual([]));

  test('that opens the report is found, unless the paragraph also names the right one', async () => {
    const aspects = '本机关依法做好主动公开和依申请公开工作，重视政府信息管理、平台建设和监督保障。';
    expect(await findingsOf({ prose: { overview: [`2023年，${aspects}`] } })).toEqual(['warning narrative/wrong-year']);
    expect(await findingsOf({ prose: { overview: [`2023年，本机关新设。2024年，${aspects}`] } })).toEqual([]);
  });

  test('in plans, below the problems, is next year', async () => {
    expect(
      await findingsOf({ prose: { problems: ['更新不够及时。2025年，公开范围扩大到30项，按月检查更新情况。'] } }),
    ).toEqual([]);
  });
});

describe('the basis', () => {
  const preface = (text: string) => ({ prose: { preface: [`${text}统计期限为2024年1月1日至2024年12月31日。`] } });

  test.each([
    '根据国务院令第492号公布的条例编制。',
    '按照年度报告格式（试行）编制。',
    '依据国办公开办函[2019]60号编制。',
  ])('that was replaced is found: %s', async text =>
    expect(await findingsOf(preface(text))).toEqual(['warning narrative/basis-superseded']),
  );

  test.each([
    '根据国办公开办函〔2021〕30号编制。',
    '根据新格式编制，原国办公开办函〔2019〕60号不再适用。',
    '按照2021年起替代国办公开办函〔2019〕60号的新格式编制。',
    '按照某办函〔2021〕60号编制。',
  ])('in force, or told as history, is not: %s', async text => expect(await findingsOf(preface(text))).toEqual([]));
});

describe('numbers', () => {
  test.each(['全年主动公开信息  条。', '共件，均已办结。', '累计答复 件，', '主动公开政府信息条。'])(
    'that were not filled in are found: %s',
    async text => expect(await findingsOf(inOverview(text))).toEqual(['warning narrative/placeholder-number']),
  );

  test.each([
    '收到申请件，及时办理。',
    '公开信息 12 条。',
    '公开信息条目清晰。',
    '共享件，共有件。',
    '按照条例公开，逐条逐件办理。',
  ])('are not missing here: %s', async text => expect(await findingsOf(inOverview(text))).toEqual([]));
});

describe('the part on problems', () => {
  test.each(['无', '无。', '本年度无问题。', '暂无', '本单位不存在问题。', '2024年，我局没有存在的主要问题。'])(
    'that says %s says nothing',
    async text => expect(await findingsOf({ prose: { problems: [text] } })).toEqual(['error narrative/problems-empty']),
  );

  test('may be empty, short, or about one side only', async () => {
    const problems = (...texts: readonly string[]) => findingsOf({ prose: { problems: texts } });
    expect(await problems()).toEqual(['error narrative/problems-empty']);
    expect(await problems('更新不及时，将改进。')).toEqual(['warning narrative/problems-empty']);
    expect(await problems('下一步将继续加强业务培训，按月检查栏目更新情况，努力丰富解读形式，提升公开水平。')).toEqual([
      'info narrative/problems-half',
    ]);
    expect(await problems('一是没有形成长效机制，公开意识不强、更新不够及时。', '二是将建立机制，按月检查。')).toEqual(
      [],
    );
  });
});

describe('governments', () => {
  const town = { agency: '示例县示例镇人民政府', title: '示例县示例镇人民政府2024年政府信息公开工作年度报告' };

  test('report on assessment, evaluation and accountability; others do not', async () => {
    expect(await findingsOf({ data: town })).toEqual(['warning narrative/accountability']);
    const told = inOverview('开展工作考核和社会评议，未发生责任追究。');
    expect(await findingsOf({ ...told, data: town })).toEqual([]);
    expect(await findingsOf({ data: town }, { agencyKind: 'street' })).toEqual([]);
  });

  test('are told which of the three is missing', async () => {
    const { findings } = await checkReport({ ...inOverview('开展年度考核。'), data: town });
    expect(findings[0]?.args).toEqual({ missing: ['evaluation', 'accountability'] });
  });
});

describe('another agency', () => {
  const settings = { otherAgencies: ['示例市示例区教育局', '示例区民政局'] };

  test('as the subject is found, where others are known', async () => {
    const copied = inOverview('2024年，示例市示例区教育局共公开信息12条。');
    expect(await findingsOf(copied, settings)).toEqual(['warning narrative/foreign-unit']);
    expect(await findingsOf(copied)).toEqual([]);
  });

  test.each([
    '会同示例市示例区教育局公开信息12条。',
    '示例市示例区教育局等单位的做法值得学习。',
    '示例区民政局共公开信息12条。',
  ])('may be mentioned: %s', async text => expect(await findingsOf(inOverview(text), settings)).toEqual([]));
});

describe('the title', () => {
  const titled = (title: string, agencyNames?: readonly string[]) =>
    findingsOf({ data: { title } }, agencyNames && { agencyNames });

  test.each([
    '示例市示例区民政局2024年政府信息公开工作年度报告',
    '2024年示例市示例区民政局政府信息公开工作年度报告',
    '示例市示例区民政局2024年度政府信息公开工作年度报告',
    '示例市示例区民政局政府信息公开工作2024年度报告',
    '示例市示例区民政局二〇二四年政府信息公开工作年度报告',
    '示例市示例区民政局政府信息公开工作年度报告（2024年度）',
  ])('may be %s', async title => expect(await titled(title)).toEqual([]));

  test.each([
    ['示例市示例区民政局2024年信息公开工作年度报告', 'warning metadata/title'],
    ['示例市示例区民政局政府信息公开工作年度报告', 'warning metadata/title'],
    ['示例市示例区民政局2024年政府信息公开年度报告', 'info metadata/title'],
    ['示例市示例区民政局2024年政府信息公开工作的年度报告', 'info metadata/title'],
    ['示例市示例区民政局2023年政府信息公开工作年度报告', 'error metadata/year-agreement'],
  ])('is remarked on: %s', async (title, expected) => expect(await titled(title)).toEqual([expected]));

  test('names the agency of the list, give or take the place above', async () => {
    const title = '示例市示例区民政局2024年政府信息公开工作年度报告';
    expect(await titled(title, ['示例区民政局'])).toEqual([]);
    expect(await titled(title, ['示例市示例区社会事务局', '示例市示例区民政局'])).toEqual([]);
    expect(await titled(title, ['示例市示例区社会事务局'])).toEqual(['warning metadata/unit-agreement']);
  });
});

describe('the period', () => {
  test.each([
    [{ from: '2024-01-01', to: '2024-12-31' }, []],
    [{ from: '2024-01-01', to: '2024-06-30' }, ['warning narrative/period']],
    [{ from: '2023-01-01', to: '2024-12-31' }, ['warning narrative/period']],
    [{ from: '2023-01-01', to: '2023-12-31' }, ['error metadata/year-agreement']],
  ])('%o', async (period, expected) => expect(await findingsOf({ data: { period } })).toEqual(expected));

  test.each(['数据截至2024年12月31日。', '数据的统计范围为2024年全年。', '时间自2024.1.1-2024.12.31。'])(
    'may be stated in other words: %s',
    async text => expect(await findingsOf({ prose: { preface: [text] } })).toEqual([]),
  );
});

test('long paragraphs are read in a moment', async () => {
  const long = [
    '2024年，',
    '共 ',
    '由六部分',
    '（二）',
    'XX',
    '〔2019〕',
    '2023年公开',
    '第492号',
    '示例市示例区教育局',
  ];
  for (const words of long) {
    const { findings } = await checkReport(inOverview(words.repeat(100_000 / words.length)), {
      otherAgencies: ['示例市示例区教育局'],
    });
    expect(findings.length).toBeLessThan(5);
  }
}, 60_000);
