import { describe, expect, test } from 'vitest';
import { readPeriod, readPublishedOn } from '../../src/recognise/dates.ts';

const period = (text: string) => readPeriod([{ text }])?.value;
const published = (text: string) => readPublishedOn([{ text }])?.value;

describe('the statistical period', () => {
  const whole = { from: '2023-01-01', to: '2023-12-31' };
  test.each([
    '本报告中所列数据的统计期限为2023年1月1日至2023年12月31日。',
    '数据的统计期限从2023年1月1日到12月31日止。',
    '统计时限：２０２３年１月１日－１２月３１日',
    '所列数据的统计期限自 2023 年 1 月 1 日起至 2023 年 12 月 31 日止',
    '本年度报告数据统计时间为2023年1月1日—2023年12月31日。',
    '数据统计期限从2023年1月1日开始，到12月31日结束。',
    '统计期限为2023年1月1日0时至2023年12月31日24时',
    '数据统计期限：2023年1月1日至同年12月31日',
    '统计期限为二〇二三年一月一日至十二月三十一日',
    '统计期限：2023.1.1-2023.12.31',
    '数据起止时间：2023-01-01至2023-12-31',
    '统计期限为2023年1月至12月。',
    '本报告所列数据为2023年1月1日至12月31日的数据。',
    '統計期限為2023年1月1日至2023年12月31日',
  ])('is read from 「%s」', text => expect(period(text)).toEqual(whole));

  test('is taken as it is written, right or wrong', () => {
    expect(period('统计期限为2022年1月1日至2023年12月31日')).toEqual({ from: '2022-01-01', to: '2023-12-31' });
  });

  test.each([
    '统计期限为2023111日至20231231日',
    '2023年1月1日至12月31日，召开会议12次。',
    '统计期限为2023年2月30日至12月31日',
    '统计期限为2023年1月1日至202312月31日',
    '统计期限为20231月1日至202312月31日',
    '统计期限为2023年1月至12月31日',
    '2023年1月至6月，共享数据12条。',
    '',
  ])('is not made up from 「%s」', text => expect(period(text)).toBeUndefined());
});

describe('the date of publication', () => {
  test.each([
    ['发布日期：2024-01-17', '2024-01-17'],
    ['发文日期\t2024年1月17日', '2024-01-17'],
    ['来源：示例市示例局　发布时间: 2024/1/17 09:30', '2024-01-17'],
    ['公开日期：2024.01.17', '2024-01-17'],
    ['发布日期：二〇二四年一月十七日', '2024-01-17'],
    ['公开日期 20240117', '2024-01-17'],
    ['pubdate：2024-01-17 10:20', '2024-01-17'],
    ['日期：2024-01-17', '2024-01-17'],
    ['2024-01-17 10:30 来源：示例市示例局', '2024-01-17'],
  ])('is read from 「%s」', (text, date) => expect(published(text)).toBe(date));

  test.each([
    '2024年1月17日',
    '发布日期：',
    '会议于发布会时间2024年1月17日召开',
    '发布日期：2024-13-45',
    '发布日期：2024 1 17',
    '截止日期：2024-01-17',
  ])('is not made up from 「%s」', text => expect(published(text)).toBeUndefined());
});

test('a date may stand beneath its name, and that of publication comes before others', () => {
  const dateOf = (...texts: readonly string[]) => readPublishedOn(texts.map(text => ({ text })))?.value;
  expect(dateOf('发布日期：', '2024-01-17')).toBe('2024-01-17');
  expect(dateOf('发布日期：', '示例市示例局')).toBeUndefined();
  expect(dateOf('更新时间：2025-06-01', '生成日期：2024-01-16', '发布日期：2024-01-17')).toBe('2024-01-17');
});

test('endless lines are read in no time', () => {
  const start = performance.now();
  period(`统计期限${'2023年1月1日至'.repeat(20_000)}`);
  period(`统计期限${'2'.repeat(200_000)}`);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('a second date of publication is told, those of a list of pages are not', () => {
  const read = (...lines: string[]) => readPublishedOn(lines.map(text => ({ text })));
  expect(read('发布日期：2024-01-17', 'PubDate：2023-11-02')).toEqual({ value: '2024-01-17', other: '2023-11-02' });
  expect(read('发布日期：2024-01-17', '发布日期：2024-01-17')).toEqual({ value: '2024-01-17' });
  expect(read('发布日期：2024-01-17', '发布日期：2023-05-01', '发布日期：2022-03-01')).toEqual({ value: '2024-01-17' });
});
