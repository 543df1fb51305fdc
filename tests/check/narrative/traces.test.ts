/** Traces of another text: another year, another agency, a basis that no longer holds. What looks like one is let be. */
import { describe, expect, test } from 'vitest';
import { checkBasis } from '../../../src/check/narrative/basis.ts';
import { checkForeignUnit } from '../../../src/check/narrative/foreign-unit.ts';
import { checkWrongYear } from '../../../src/check/narrative/wrong-year.ts';
import type { AnnualReport } from '../../../src/model/report.ts';
import { layoutOf, reportOf } from '../../diagnose/support.ts';

const layout = layoutOf('2021');
const zeros = layout.cells.map(() => 0);

function reportSaying(
  text: string,
  section: 'preface' | 'overview' | 'problems' = 'overview',
  year = 2023,
): AnnualReport {
  const sections = [{ id: section, title: '一、总体情况', paragraphs: text.split('\n').map(line => ({ text: line })) }];
  return { ...reportOf(layout, zeros), agency: '示例市示例局', year, sections };
}

describe('narrative/wrong-year', () => {
  const said = (...args: Parameters<typeof reportSaying>) => checkWrongYear(reportSaying(...args)).findings;

  test.each([
    ['2022年，我局共收到申请3件。', '2022'],
    ['一、2022年，我局共收到申请3件。', '2022'],
    ['(二)2022年度我局主动公开信息120条。', '2022'],
    ['2023年工作有序推进。本局2022年度受理政府信息公开申请3件。', '2022'],
    ['2023年工作有序推进。2022年无依申请公开件。', '2022'],
    ['2023年工作有序推进。2024年新收申请3件。', '2024'],
  ])('%s', (text, stated) => {
    expect(said(text)).toMatchObject([{ severity: 'warning', args: { stated, year: 2023 } }]);
  });

  test.each([
    '2022年，我局共收到申请2件，2023年收到3件。',
    '2023年工作有序推进。2022年受理的申请结转3件。',
    '2023年工作有序推进。2022年公开决算报告3份。',
    '2023年工作有序推进。2022年以来公开信息120条。',
    '2023年工作有序推进。与2022年收到申请3件相比，有所增加。',
    '2023年工作有序推进。2021年收到申请3件。',
    '2023年工作有序推进。2024年将公开信息120条。',
    '2023年工作有序推进。2024年力争办结申请100件。',
  ])('nothing: %s', text => {
    expect(said(text)).toEqual([]);
  });

  test('only the first paragraph opens a report, and only if the year does not stand in it', () => {
    expect(said('2022年，在上级领导下，工作有序推进。')).toHaveLength(1);
    expect(said('2022年，工作有序推进，2023年更进一步。')).toEqual([]);
    expect(said('工作有序推进。\n2022年，在上级领导下，工作有序推进。')).toEqual([]);
    expect(said('2022年，在上级领导下，工作有序推进。', 'problems')).toEqual([]);
  });

  test('the preface names the report itself', () => {
    const text = '现公布2022年政府信息公开工作年度报告。';
    expect(said(text, 'preface')).toMatchObject([
      { args: { stated: '2022', words: expect.stringMatching(/^2022年/) } },
    ]);
    expect(said(text, 'overview')).toEqual([]);
    expect(said('2022年政府信息公开工作年度报告已经归档。', 'preface')).toEqual([]);
  });

  test('a plan made for last year is told as a remark, one of this year is none', () => {
    expect(said('我局制定2022年政务公开工作要点。')).toMatchObject([{ severity: 'info', args: { stated: '2022' } }]);
    expect(said('我局研究制定并印发《2022年度任务分工表》。')).toMatchObject([{ severity: 'info' }]);
    expect(said('省政府制定2022年政务公开工作要点。')).toEqual([]);
    expect(said('我局去年制定2022年政务公开工作要点。')).toEqual([]);
    expect(said('工作有序推进，认真制定印发《2022年度任务分工表》。')).toMatchObject([{ severity: 'info' }]);
    expect(said('我局制定2023年政务公开工作要点。')).toEqual([]);
    expect(said('对照2022年政务公开工作要点。')).toEqual([]);
  });

  test('what is planned for next year stands among the problems', () => {
    expect(said('2024年收到申请3件。', 'problems')).toEqual([]);
  });

  test('without a year of its own, nobody knows', () => {
    const { year: _, ...report } = reportSaying('2022年，我局共收到申请3件。');
    expect(checkWrongYear(report)).toMatchObject({ findings: [], notChecked: [{ reason: 'year unknown' }] });
  });
});

describe('narrative/foreign-unit', () => {
  const said = (text: string, otherAgencies = ['示例市样本局', '样本局'], agencyNames: string[] = []) =>
    checkForeignUnit(reportSaying(text), { otherAgencies, agencyNames }).findings;

  test.each([
    '示例市样本局共收到申请3件。',
    '2023年，示例市样本局主动公开信息120条。',
    '工作有序推进；示例市样本局积极推进政务公开。',
    '感谢示例市样本局。全年，示例市样本局未收到申请。',
  ])('%s', text => {
    expect(said(text)).toMatchObject([
      { severity: 'warning', args: { words: '示例市样本局', agency: '示例市示例局' } },
    ]);
  });

  test.each([
    '会同示例市样本局公开信息120条。',
    '示例市样本局的网站公开信息120条。',
    '转办至示例市样本局。',
    '样本局共收到申请3件。',
  ])('nothing: %s', text => {
    expect(said(text)).toEqual([]);
  });

  test('its own names are no others, nor is what they contain', () => {
    expect(said('示例市示例局共收到申请3件。', ['示例市示例局'])).toEqual([]);
    expect(said('示例市样本局共收到申请3件。', ['示例市样本局'], ['示例市样本局'])).toEqual([]);
    expect(said('示例市样本局共收到申请3件。', ['示例市样本局'], ['原示例市样本局办公室'])).toEqual([]);
  });

  test('where no others are named, or it has no name itself', () => {
    const report = reportSaying('示例市样本局共收到申请3件。');
    expect(checkForeignUnit(report, {})).toEqual({ findings: [], notChecked: [] });
    const { agency: _, ...nameless } = report;
    expect(checkForeignUnit(nameless, { otherAgencies: ['示例市样本局'] })).toMatchObject({
      findings: [],
      notChecked: [{ reason: 'agency unknown' }],
    });
  });
});

describe('narrative/basis-superseded', () => {
  const said = (text: string, year = 2023) => checkBasis(reportSaying(text, 'preface', year)).findings;

  test.each([
    ['根据国办公开办函〔2019〕60号编制。', 'form', '〔2019〕60号'],
    ['按照[2019] 60 号文件要求编制。', 'form', '[2019] 60 号'],
    ['依据《年度报告格式(试行)》编制。', 'form', '年度报告格式(试行)'],
    ['依照试行格式编制。', 'form', '试行格式'],
    ['根据国务院令第492号编制。', 'decree', '国务院令第492号'],
    ['根据第492号国务院令编制。', 'decree', '第492号国务院令'],
  ])('%s', (text, document, words) => {
    expect(said(text)).toMatchObject([{ severity: 'warning', args: { document, words, year: 2023 } }]);
  });

  test.each([
    '国办公开办函〔2019〕60号已经存档。',
    '根据国办公开办函〔2019〕60号已废止的情况，重新梳理。',
    '根据国务院令第711号编制。',
    '根据原《条例》（国务院令第492号）编制的目录，改用新目录。',
    '根据国办公开办函〔2019〕61号编制。',
  ])('nothing: %s', text => {
    expect(said(text)).toEqual([]);
  });

  test('it held until the edition of 2021, and is told once', () => {
    expect(said('根据国办公开办函〔2019〕60号编制。', 2020)).toEqual([]);
    expect(said('根据国办公开办函〔2019〕60号编制。', 2021)).toHaveLength(1);
    expect(said('根据〔2019〕60号编制。\n根据国务院令第492号编制。')).toHaveLength(1);
  });
});
