import { describe, expect, test } from 'vitest';
import type { Grid, Paragraph } from '../../src/model/source.ts';
import { recognise } from '../../src/recognise/index.ts';
import { LAYOUTS, notesOf, pagesOf, paragraph, ragged, read, sheet } from './support.ts';

const REVIEW = 'reviewLitigation';
const HEADINGS = [
  '行政复议|<|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<',
  '结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<',
  '^|^|^|^|^|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计',
];
const tableFour = (value: number) => sheet(...HEADINGS, new Array(15).fill(String(value)).join('|'));
const TITLE = paragraph('示例市示例局2024年政府信息公开工作年度报告');
const reportOf = (...blocks: readonly (Grid | Paragraph)[]) => recognise(pagesOf(TITLE, ...blocks), LAYOUTS);
const firstOf = (...blocks: readonly (Grid | Paragraph)[]) => read(reportOf(...blocks), `/${REVIEW}`)[0];

describe('two tables of a kind', () => {
  test.each([
    ['the second', [paragraph('2023年'), tableFour(3), paragraph('2024年'), tableFour(4)]],
    ['the first', [paragraph('2024年情况'), tableFour(4), paragraph('（二）2023年情况'), tableFour(3)]],
    [
      'one with its unit beneath the caption',
      [paragraph('2023年'), tableFour(3), paragraph('2024年'), paragraph('单位：件'), tableFour(4)],
    ],
  ])('are told apart by their captions: %s is read', (_, blocks) => {
    expect(firstOf(...blocks)).toBe(4);
    expect(notesOf(reportOf(...blocks), 'second-table')).toMatchObject([{ table: REVIEW, year: 2023 }]);
  });

  test.each([
    ['neither has a caption', [tableFour(4), tableFour(3)]],
    ['none is of the year of the report', [paragraph('2022年'), tableFour(4), paragraph('2023年'), tableFour(3)]],
    ['a caption names two years', [paragraph('2023、2024年'), tableFour(4), paragraph('2024、2023年'), tableFour(3)]],
    [
      'what looks like a caption is far away',
      [
        paragraph('2023年'),
        paragraph('一'),
        paragraph('二'),
        tableFour(4),
        paragraph('2024年'),
        paragraph('一'),
        paragraph('二'),
        tableFour(3),
      ],
    ],
  ])('leave it open which is meant where %s', (_, blocks) => {
    expect(firstOf(...blocks)).toBe(4);
    expect(notesOf(reportOf(...blocks), 'second-table').map(note => 'year' in note)).toEqual([false]);
  });

  test('are both read where the other is no second', () => {
    expect(firstOf(paragraph('2023年'), tableFour(3))).toBe(3);
  });
});

describe('two years side by side', () => {
  const columns = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计';
  const rows = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '（一）予以公开',
    '1.属于国家秘密',
    '（七）总计',
    '四、结转下年度继续办理',
  ];
  const beside = (left: string, right: string) =>
    sheet(
      `申请人情况|${left}|<|<|<|<|<|<|${right}|<|<|<|<|<|<`,
      `^|${columns}|${columns}`,
      ...rows.map(label => `${label}|3|0|0|0|0|0|3|4|0|0|0|0|0|4`),
    );

  test.each([
    ['2023年', '2024年', 4],
    ['2024年度', '2023年度', 3],
  ])('%s and %s: that of the report is read', (left, right, value) => {
    const report = reportOf(beside(left, right));
    expect(read(report, '/requests/newlyReceived')).toEqual([value, 0, 0, 0, 0, 0, value]);
    expect(notesOf(report, 'extra-column')).toHaveLength(7);
  });

  test.each([
    ['2022年', '2023年'],
    ['上年', '本年'],
  ])('%s and %s: neither is', (left, right) => {
    expect(read(reportOf(beside(left, right)), '/requests/newlyReceived').filter(Number.isInteger)).toEqual([]);
  });

  test('in one block of headings', () => {
    const report = reportOf(
      ragged(
        '信息内容|2023年制发件数|2024年制发件数|本年废止件数|现行有效件数',
        '规章|0|0|0|0',
        '行政规范性文件|9|3|1|12',
        '信息内容|本年处理决定数量',
        '行政许可|86',
      ),
    );
    expect(read(report, '/proactive/normativeDocuments')).toEqual([3, 1, 12]);
  });
});
