/** What the parts have to say, and what should no longer stand in them; figures are another matter. */
import type { AnnualReport } from '../../model/report.ts';
import type { CheckSettings } from '../../model/settings.ts';
import { combine, type Results } from '../results.ts';
import { checkAccountability } from './accountability.ts';
import { checkBasis } from './basis.ts';
import { checkForeignUnit } from './foreign-unit.ts';
import { checkOverview } from './overview.ts';
import { checkPeriod } from './period.ts';
import { checkPlaceholderNumber } from './placeholder-number.ts';
import { checkProblems } from './problems.ts';
import { checkWrongYear } from './wrong-year.ts';

export function checkContents(report: AnnualReport, settings: CheckSettings): Results {
  return combine([
    checkPeriod(report),
    checkWrongYear(report),
    checkBasis(report),
    checkForeignUnit(report, settings),
    checkPlaceholderNumber(report),
    checkOverview(report),
    checkAccountability(report, settings),
    checkProblems(report),
  ]);
}
