/** What the parts have to say, and what should no longer stand in them; figures are another matter. */
import type { AnnualReport } from '../../model/report.ts';
import type { RuleId } from '../../model/rules.ts';
import type { CheckSettings } from '../../model/settings.ts';
import { combine, NOTHING, notRun, type Results } from '../results.ts';
import { checkAccountability, isAccountable } from './accountability.ts';
import { checkBasis } from './basis.ts';
import { checkForeignUnit } from './foreign-unit.ts';
import { checkOverview } from './overview.ts';
import { checkPeriod } from './period.ts';
import { checkPlaceholderNumber } from './placeholder-number.ts';
import { checkProblems } from './problems.ts';
import { checkWrongYear } from './wrong-year.ts';

export function checkContents(report: AnnualReport, settings: CheckSettings): Results {
  if (report.sections.length === 0) return NOTHING;
  if (report.damage.length > 0) return combine(rulesFor(report, settings).map(rule => notRun(rule, 'damaged text')));
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

/** What would have been looked at in a text that came through whole. */
function rulesFor(report: AnnualReport, settings: CheckSettings): readonly RuleId[] {
  return [
    'narrative/period',
    'narrative/wrong-year',
    'narrative/basis-superseded',
    ...(settings.otherAgencies ? (['narrative/foreign-unit'] as const) : []),
    'narrative/placeholder-number',
    'narrative/overview-aspects',
    'narrative/no-own-figures',
    ...(isAccountable(report, settings) ? (['narrative/accountability'] as const) : []),
    'narrative/problems-empty',
    'narrative/problems-half',
  ];
}
