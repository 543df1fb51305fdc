/** One report beside the report of the same agency on the year before. */
import { type Comparable, type Previous, proseOf, type Recorded } from '../../model/digest.ts';
import { type Measure, unmeasured } from '../../model/measure.ts';
import type { AnnualReport } from '../../model/report.ts';
import { RULE_IDS } from '../../model/rules.ts';
import { type Check, combine, found, NOTHING, type Results, runAll } from '../results.ts';
import { checkTables, checkTexts } from './identical.ts';
import { checkJumps } from './jump.ts';
import { checkMoneyUnits } from './money-unit.ts';
import { type Pair, pairOf } from './pair.ts';
import { checkPending } from './pending.ts';
import { checkLastYearProblems } from './problems.ts';
import { checkRollForwards } from './roll-forward.ts';

export { type Diagnosed, withCulprit } from './culprit.ts';
export { evidenceFromNext, evidenceFromPrevious } from './evidence.ts';
export { checkGaps } from './gap.ts';

const CHECKS: readonly Check<Pair>[] = [
  { rules: ['series/carry', 'series/stock'], run: checkRollForwards },
  { rules: ['series/table-identical'], run: checkTables },
  { rules: ['series/text-identical'], run: checkTexts },
  { rules: ['series/jump'], run: checkJumps },
  { rules: ['series/review-pending'], run: checkPending },
  { rules: ['cell/money-unit'], run: pair => found(...checkMoneyUnits(pair)) },
];

/** Findings belong to the later report; they name the earlier one. Both reports may be of different editions. */
export function checkSeries(report: Comparable, previous: Recorded, measure: Measure = unmeasured): Results {
  return combine(runAll(CHECKS, pairOf(report, previous), measure));
}

/** @param previous nothing where no report on the year before was given: then no rule on a pair applies */
export function checkAgainst(report: AnnualReport, previous: Previous | undefined, measure: Measure): Results {
  if (previous === undefined) return NOTHING;
  if (previous === 'not comparable') return notComparable();
  return combine([
    checkSeries({ ...report, prose: proseOf(report) }, previous, measure),
    measure(['narrative/last-year-problems'], () => checkLastYearProblems(report, previous)),
  ]);
}

function notComparable(): Results {
  const rules = RULE_IDS.filter(
    rule => (rule.startsWith('series/') && rule !== 'series/gap') || rule === 'narrative/last-year-problems',
  );
  return {
    findings: [],
    notChecked: rules.map(rule => ({ rule, cells: [], reason: 'previous report not comparable' })),
  };
}
