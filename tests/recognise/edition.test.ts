import { describe, expect, test } from 'vitest';
import { detectEdition, forYear, isOlderForm } from '../../src/recognise/edition.ts';
import { printTable, toGrid } from './printed.ts';
import { LAYOUTS, pagesOf, paragraph, ragged, recogniseGrids, tableOf } from './support.ts';

const detect = (year: number | undefined, ...lines: readonly string[]) => {
  const { layout, evident } = detectEdition(pagesOf(ragged(...lines)), LAYOUTS, year);
  return { edition: layout.edition.id, evident };
};

describe('the edition of a document', () => {
  test.each([
    '本年制发件数',
    '本年废止件数',
    '现行有效件数',
    '本年收费金额（单位：万元）',
    '本年 制发件数',
    '现行有效\n件数',
  ])('is that of 2021 by 「%s」, whatever the year', label =>
    expect(detect(2020, `信息内容|${label}`)).toEqual({ edition: '2021', evident: true }),
  );

  test.each([
    '本年新制作数量',
    '对外公开总数量',
    '上一年项目数量',
    '本年增/减',
    '其他对外管理服务事项',
    '政府集中采购',
    '采购总金额',
  ])('is that of 2019 by 「%s」, whatever the year', label =>
    expect(detect(2023, `信息内容|${label}`)).toEqual({ edition: '2019', evident: true }),
  );

  test.each([
    '规章',
    '行政许可',
    '规范性文件',
    '行政规范性文件',
    '处理决定数量',
    '本年处理决定数量',
    '自然人',
    '（七）总计',
    '其他',
  ])('is not evident from 「%s」, which both have or are met with', label => {
    expect(detect(2023, label)).toEqual({ edition: '2021', evident: false });
    expect(detect(2020, label)).toEqual({ edition: '2019', evident: false });
  });

  test('is that of most marks, where one row of the other stands among them', () => {
    expect(detect(2021, '信息内容|本年制发件数|本年废止件数|现行有效件数', '政府集中采购|1|2')).toEqual({
      edition: '2021',
      evident: true,
    });
  });

  test('is not evident where there are as many marks of the one as of the other', () => {
    expect(detect(2023, '本年制发件数', '本年新制作数量').evident).toBe(false);
  });

  test('is not found in prose', () => {
    const pages = pagesOf(paragraph('本年新制作数量'), paragraph('政府集中采购'));
    expect(detectEdition(pages, LAYOUTS, 2023)).toMatchObject({ evident: false });
  });

  test('is the one that is named, whatever the labels', () => {
    const grid = toGrid(
      printTable(tableOf('2021', 'requests'), () => '1'),
      'merged',
    );
    const report = recogniseGrids([grid], { edition: '2019' });
    expect(report.layout.edition.id).toBe('2019');
    expect(report.editionEvident).toBe(true);
  });

  test('of table three alone is told by its last group', () => {
    for (const edition of ['2021', '2019']) {
      const grid = toGrid(
        printTable(tableOf(edition, 'requests'), () => '1'),
        'merged',
      );
      // Without the longer labels of the edition of 2021 there is nothing to tell the other by.
      expect(recogniseGrids([grid], { year: edition === '2021' ? 2019 : 2020 }).layout.edition.id).toBe(edition);
    }
  });
});

describe('the edition for a year', () => {
  test.each([
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2025, '2021'],
    [2035, '2021'],
    [2012, '2019'],
    [undefined, '2021'],
  ])('%s is that of %s', (year, edition) => expect(forYear(LAYOUTS, year)?.edition.id).toBe(edition));
});

describe('the form of the years to 2018', () => {
  const older = ragged('统计指标|单位|统计数', '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）|条|120');

  test('is known by its own words', () => {
    expect(isOlderForm(pagesOf(older))).toBe(true);
    expect(isOlderForm(pagesOf(ragged('统计指标|单位|统计数')))).toBe(false);
    expect(
      isOlderForm(
        pagesOf(
          toGrid(
            printTable(tableOf('2021', 'requests'), () => '1'),
            'merged',
          ),
        ),
      ),
    ).toBe(false);
  });

  test('is said to be what it is, and not a report without tables', () => {
    expect(() => recogniseGrids([older])).toThrow('older-form');
  });
});

describe('a document without the statutory tables', () => {
  test('that speaks of disclosure lacks its tables', () => {
    expect(() => recogniseGrids([ragged('政府信息公开工作年度报告|2023')])).toThrow('no-tables');
  });

  test('that does not is no report', () => {
    expect(() => recogniseGrids([ragged('姓名|电话', '某某|12345678')])).toThrow('not-a-report');
    expect(() => recogniseGrids([])).toThrow('not-a-report');
  });
});
