/** What a report says of itself: its title, its years, and whose it is. */
import { describe, expect, test } from 'vitest';
import { METADATA } from '../../src/check/metadata.ts';
import { combine } from '../../src/check/results.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import type { CheckSettings } from '../../src/model/settings.ts';
import { layoutOf, reportOf } from '../diagnose/support.ts';

const layout = layoutOf('2021');
const BASE: AnnualReport = reportOf(layout, []);

const checkMetadata = (report: AnnualReport, settings: CheckSettings) =>
  combine(METADATA.map(({ run }) => run({ report, settings })));

function said(report: Partial<AnnualReport>, rule: string, settings: CheckSettings = {}) {
  const { findings, notChecked } = checkMetadata({ ...BASE, ...report }, settings);
  return [
    ...findings.filter(finding => finding.rule === rule).map(({ severity }) => severity),
    ...notChecked.filter(entry => entry.rule === rule).map(({ reason }) => reason),
  ];
}

describe('the year', () => {
  const YEARS = [undefined, 2023, 2024] as const;
  const about = (title?: number, period?: number, year?: number, published?: string) =>
    said(
      {
        ...(title ? { title: `示例市示例局${title}年政府信息公开工作年度报告` } : {}),
        ...(period ? { period: { from: `${period}-01-01`, to: `${period}-12-31` } } : {}),
        ...(year ? { year } : {}),
        ...(published ? { publishedOn: published } : {}),
      },
      'metadata/year-agreement',
    );

  test('is one in the title, in the period and in the data, as far as they tell it', () => {
    for (const title of YEARS)
      for (const period of YEARS)
        for (const year of YEARS) {
          const told = new Set([title, period, year].filter(one => one !== undefined));
          expect([title, period, year, about(title, period, year)]).toEqual([
            title,
            period,
            year,
            told.size > 1 ? ['error'] : [],
          ]);
        }
  });

  test('is that of publication, or the one before', () => {
    expect(about(2023, 2023, 2023, '2024-01-20')).toEqual([]);
    expect(about(2023, 2023, 2023, '2023-12-30')).toEqual([]);
    expect(about(2023, 2023, 2023, '2025-01-20')).toEqual(['warning']);
    expect(about(2023, 2023, 2023, '2022-12-30')).toEqual(['warning']);
    expect(about(undefined, undefined, undefined, '2022-12-30')).toEqual([]);
    // Whatever else is wrong comes first.
    expect(about(2023, 2024, 2023, '2026-01-20')).toEqual(['error']);
  });

  test('is that of a period within one year, and of no other', () => {
    const over = { from: '2022-06-01', to: '2023-05-31' };
    expect(said({ year: 2024, period: over }, 'metadata/year-agreement')).toEqual([]);
  });

  test.each(['二〇二三', '二○二三', '二零二三', '二O二三', '２０２３'])('may be written %s', written => {
    const title = `${written}年示例局政府信息公开工作年度报告`;
    expect(said({ title, year: 2023 }, 'metadata/year-agreement')).toEqual([]);
    expect(said({ title, year: 2024 }, 'metadata/year-agreement')).toEqual(['error']);
    expect(said({ title }, 'metadata/title')).toEqual([]);
  });
});

describe('the title', () => {
  test.each([
    ['示例市示例局2023年政府信息公开工作年度报告', []],
    ['示例市示例局2023年度政府信息公开工作年度报告', []],
    ['2023年示例市示例局政府信息公开工作年度报告', []],
    ['示例市示例局政府信息公开工作年度报告（2023年度）', []],
    ['示例市示例局政府信息公开工作2023年度报告', []],
    ['示例市 示例局 2023年 政府信息公开工作年度报告', []],
    ['示例市示例局2023年政府信息公开年报', ['info']],
    ['示例市示例局2023年政府信息公开工作的年度报告', ['info']],
    ['示例市示例局政府信息公开工作年度报告', ['warning']],
    ['示例市示例局2023年工作总结', ['warning']],
  ])('%s: %j', (title, expected) => expect(said({ title }, 'metadata/title')).toEqual(expected));

  test('that lacks something is told what', () => {
    const missing = (title: string) => checkMetadata({ ...BASE, title }, {}).findings[0]?.args?.['missing'];
    expect(missing('示例局政府信息公开工作年度报告')).toEqual(['year']);
    expect(missing('示例局2023年工作总结')).toEqual(['subject']);
    expect(missing('示例局工作总结')).toEqual(['year', 'subject']);
  });

  test('that is not there is not checked where there is prose, and not asked for in tables alone', () => {
    const section = { id: 'overview', title: '一、总体情况', paragraphs: [] } as const;
    expect(said({}, 'metadata/title')).toEqual([]);
    expect(said({ sections: [section] }, 'metadata/title')).toEqual(['title unknown']);
    expect(said({ title: '示', damage: [{ kind: 'replaced', sample: '�' }] } as never, 'metadata/title')).toEqual([
      'damaged text',
    ]);
  });
});

describe('the agency', () => {
  const unit = (agency: string | undefined, ...agencyNames: string[]) =>
    said(agency ? { agency } : {}, 'metadata/unit-agreement', { agencyNames });

  test.each([
    ['示例市教育局', ['示例市教育局'], []],
    ['教育局', ['示例市教育局'], []],
    ['示例市教育局', ['教育局'], []],
    ['示例市教育局（本级）', ['示例市 教育局'], []],
    ['示例市人民政府', ['示例市'], []],
    ['示例街道', ['示例街道办事处'], []],
    ['示例市教育局', ['示例市体育局', '示例市教育局'], []],
    ['示例市教育局', ['示例市体育局'], ['warning']],
    ['示例市教育局', [], []],
    [undefined, ['示例市教育局'], ['agency unknown']],
    [undefined, [], []],
  ] as const)('%s, known as %j', (agency, names, expected) => expect(unit(agency, ...names)).toEqual(expected));
});
