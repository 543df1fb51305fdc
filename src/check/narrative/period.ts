/** The statistical period: the whole of the year reported on, and stated. */
import type { AnnualReport } from '../../model/report.ts';
import { partOf, passagesOf } from '../prose.ts';
import { found, NOTHING, notRun, placed, type Results } from '../results.ts';

const rule = 'narrative/period';

/** Whatever says up to when the figures count, in whatever way. */
const MENTIONS =
  /统计(?:期|时|截|数据|区间|周期|范围)|报告期|(?:数据|情况).{0,20}(?:期限|时段|起止|截[至止])|1\s*月\s*1\s*日.{0,20}12\s*月|截[至止].{0,12}12\s*月|12\s*月\s*31\s*日|20\d\d[.\-/]0?1[.\-/]0?1\D{1,5}20\d\d[.\-/]12/;

export function checkPeriod(report: AnnualReport): Results {
  const { period, year } = report;
  if (!period) {
    // Without a preface there is no sentence that could have said so.
    const hasPreface = partOf(report, 'preface') !== undefined;
    if (!hasPreface || passagesOf(report).some(({ text }) => MENTIONS.test(text))) return NOTHING;
    return found({ rule, severity: 'info', cells: [], args: { stated: 'no' } });
  }
  if (year === undefined) return notRun(rule, 'year unknown');
  // Another year as a whole is a matter of title against period.
  const isWholeYear = period.from.endsWith('-01-01') && period.to === `${period.from.slice(0, 4)}-12-31`;
  if (isWholeYear) return NOTHING;
  const args = { stated: 'yes', from: period.from, to: period.to, year };
  return found({ rule, severity: 'warning', cells: [], args, ...placed(report.stated.period) });
}
