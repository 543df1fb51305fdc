/** What the parts have to say, and what should no longer stand in them; figures are another matter. */
import type { Measure } from '../../model/measure.ts';
import type { AnnualReport } from '../../model/report.ts';
import type { CheckSettings } from '../../model/settings.ts';
import { type Check, combine, NOTHING, notRun, type Results, runAll } from '../results.ts';
import { checkAccountability, isAccountable } from './accountability.ts';
import { checkBasis } from './basis.ts';
import { checkForeignUnit } from './foreign-unit.ts';
import { checkOverview } from './overview.ts';
import { checkPeriod } from './period.ts';
import { checkPlaceholderNumber } from './placeholder-number.ts';
import { checkProblems } from './problems.ts';
import { checkWrongYear } from './wrong-year.ts';

interface Subject {
  readonly report: AnnualReport;
  readonly settings: CheckSettings;
}

interface ContentCheck extends Check<Subject> {
  /** Whether it is missed in a text that did not come through whole; if nothing is said, in every such text. */
  readonly isMissed?: (subject: Subject) => boolean;
}

const CHECKS: readonly ContentCheck[] = [
  { rules: ['narrative/period'], run: ({ report }) => checkPeriod(report) },
  { rules: ['narrative/wrong-year'], run: ({ report }) => checkWrongYear(report) },
  { rules: ['narrative/basis-superseded'], run: ({ report }) => checkBasis(report) },
  {
    rules: ['narrative/foreign-unit'],
    isMissed: ({ settings }) => settings.otherAgencies !== undefined,
    run: ({ report, settings }) => checkForeignUnit(report, settings),
  },
  { rules: ['narrative/placeholder-number'], run: ({ report }) => checkPlaceholderNumber(report) },
  { rules: ['narrative/overview-aspects', 'narrative/no-own-figures'], run: ({ report }) => checkOverview(report) },
  {
    rules: ['narrative/accountability'],
    isMissed: ({ report, settings }) => isAccountable(report, settings),
    run: ({ report, settings }) => checkAccountability(report, settings),
  },
  { rules: ['narrative/problems-empty', 'narrative/problems-half'], run: ({ report }) => checkProblems(report) },
];

export function checkContents(report: AnnualReport, settings: CheckSettings, measure: Measure): Results {
  if (report.sections.length === 0) return NOTHING;
  const subject = { report, settings };
  if (report.damage.length === 0) return combine(runAll(CHECKS, subject, measure));
  const missed = CHECKS.filter(({ isMissed }) => !isMissed || isMissed(subject));
  return combine(missed.flatMap(({ rules }) => rules.map(rule => notRun(rule, 'damaged text'))));
}
