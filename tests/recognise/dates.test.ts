import { describe, expect, test } from 'vitest';
import { readPeriod, readPublishedOn } from '../../src/recognise/dates.ts';

const period = (text: string) => readPeriod([{ text }]);
const published = (text: string) => readPublishedOn([{ text }]);

describe('the statistical period', () => {
  const whole = { from: '2023-01-01', to: '2023-12-31' };
  test.each([
    '本报告中所列数据的统计期限为2023年1月1日至2023年12月31日。',
    '数据的统计期限从2023年1月1日到12月31日止。',
    '统计时限：２０２３年１月１日－１２月３１日',
    '所列数据的统计期限自 2023 年 1 月 1 日起至 2023 年 12 月 31 日止',
    '本年度报告数据统计时间为2023年1月1日—2023年12月31日。',
  ])('is read from 「%s」', text => expect(period(text)).toEqual(whole));

  test('is taken as it is written, right or wrong', () => {
    expect(period('统计期限为2022年1月1日至2023年12月31日')).toEqual({ from: '2022-01-01', to: '2023-12-31' });
  });

  test.each([
    '统计期限为2023111日至20231231日',
    '2023年1月1日至12月31日，召开会议12次。',
    '统计期限为2023年2月30日至12月31日',
    '',
  ])('is not made up from 「%s」', text => expect(period(text)).toBeUndefined());
});

describe('the date of publication', () => {
  test.each([
    ['发布日期：2024-01-17', '2024-01-17'],
    ['发文日期\t2024年1月17日', '2024-01-17'],
    ['来源：示例市示例局　发布时间: 2024/1/17 09:30', '2024-01-17'],
    ['公开日期：2024.01.17', '2024-01-17'],
  ])('is read from 「%s」', (text, date) => expect(published(text)).toBe(date));

  test.each(['2024年1月17日', '发布日期：', '会议于发布会时间2024年1月17日召开', '发布日期：2024-13-45'])(
    'is not made up from 「%s」',
    text => expect(published(text)).toBeUndefined(),
  );
});

test('endless lines are read in no time', () => {
  const start = performance.now();
  period(`统计期限${'2023年1月1日至'.repeat(20_000)}`);
  period(`统计期限${'2'.repeat(200_000)}`);
  expect(performance.now() - start).toBeLessThan(1000);
});
