import { expect, test } from 'vitest';
import { agencyKind } from '../../src/check/agency.ts';
import type { AnnualReport } from '../../src/model/report.ts';

const kindOf = (agency: string) => agencyKind({ agency } as AnnualReport, {});

test.each([
  ['示例市', 'government'],
  ['示例市示例区', 'government'],
  ['示例县人民政府', 'government'],
  ['示例市人民政府', 'government'],
  ['示例自治州', 'government'],
  ['示例地区行政公署', 'government'],
  ['示例市示例区人民政府办公室', 'office'],
  ['示例省人民政府办公厅', 'office'],
  ['示例市示例区党政办公室', 'office'],
  ['示例区人民政府外事办公室', 'department'],
  ['示例市发展和改革委员会', 'department'],
  ['示例省财政厅', 'department'],
  ['示例县卫生健康局', 'department'],
  ['示例县示例镇人民政府', 'town'],
  ['示例县示例乡', 'town'],
  ['示例区示例街道办事处', 'street'],
  ['示例区示例街道', 'street'],
  ['示例市公共资源交易中心', 'institution'],
  ['示例经济技术开发区管理委员会', undefined],
  ['示例新区', undefined],
  ['国家示例署', undefined],
  ['示例市市场监管系统', undefined],
  ['某某', undefined],
])('%s is of the kind %s', (agency, kind) => expect(kindOf(agency)).toBe(kind));

test('the settings know better', () => {
  expect(agencyKind({ agency: '示例县' } as AnnualReport, { agencyKind: 'department' })).toBe('department');
});
