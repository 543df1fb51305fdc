import { describe, expect, test } from 'vitest';
import type { Grid, Paragraph } from '../../src/model/source.ts';
import { recognise } from '../../src/recognise/index.ts';
import { LAYOUTS, pagesOf, paragraph, ragged } from './support.ts';

const TABLE = ragged('信息内容|本年制发件数|本年废止件数|现行有效件数', '规章|0|0|0', '行政规范性文件|3|1|12');
const PERIOD = paragraph('本报告的统计期限为2024年1月1日至12月31日。');

function stated(...blocks: readonly (Grid | Paragraph)[]) {
  const { agency, year, title, period, publishedOn, stated: places } = recognise(pagesOf(...blocks, TABLE), LAYOUTS);
  return { agency, year, title, period, publishedOn, places };
}

describe('what a document says of itself', () => {
  test('is kept with its place', () => {
    const metadata = ragged('索引号|113301|发布日期|2025-01-17');
    const { places, ...values } = stated(metadata, paragraph('示例市示例局2024年政府信息公开工作年度报告'), PERIOD);
    expect(values).toEqual({
      agency: '示例市示例局',
      year: 2024,
      title: '示例市示例局2024年政府信息公开工作年度报告',
      period: { from: '2024-01-01', to: '2024-12-31' },
      publishedOn: '2025-01-17',
    });
    expect(places.title).toEqual({ line: 1, column: 1 });
    expect(places.publishedOn).toEqual({ table: 1, row: 1, column: 1 });
  });

  test('is completed from a table of metadata', () => {
    const metadata = ragged('发文机关|示例市示例局|文号|', '名称|2024年政府信息公开工作年度报告|主题|政务公开');
    expect(stated(metadata, paragraph('政府信息公开工作年度报告'))).toMatchObject({
      agency: '示例市示例局',
      year: 2024,
    });
    expect(stated(metadata, paragraph('2024年度政府信息公开工作年度报告'))).toMatchObject({
      agency: '示例市示例局',
      title: '2024年度政府信息公开工作年度报告',
    });
  });

  test('is not mixed with what a table says of another report', () => {
    const metadata = ragged('名称|示例市示例委员会2022年政府信息公开工作年度报告|文号|');
    const own = paragraph('示例市示例局2024年政府信息公开工作年度报告');
    expect(stated(metadata, own)).toMatchObject({ agency: '示例市示例局', year: 2024 });
    expect(stated(metadata, paragraph('2024年政府信息公开工作年度报告')).agency).toBeUndefined();
  });

  test('has its year from the period where the title has none', () => {
    const title = paragraph('示例市示例局政府信息公开工作年度报告');
    expect(stated(title, PERIOD).year).toBe(2024);
    expect(stated(title, paragraph('统计期限为2023年7月1日至2024年6月30日')).year).toBeUndefined();
  });

  test('is unknown where its characters are lost', () => {
    const { period, publishedOn } = stated(
      paragraph('示例市示例局2024年政府信息公开工作年度报告'),
      paragraph('统计期限为202411日至20241231日'),
      paragraph('发布日期：2025 1 17'),
    );
    expect({ period, publishedOn }).toEqual({ period: undefined, publishedOn: undefined });
  });
});
