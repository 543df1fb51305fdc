/** One report beside the report of the same agency on the year before. */
import { type Comparable, type Previous, proseOf, type Recorded } from '../../model/digest.ts';
import type { AnnualReport } from '../../model/report.ts';
import { RULE_IDS } from '../../model/rules.ts';
import { combine } from '../results.ts';
import { checkTables, checkTexts } from './identical.ts';
import { checkJumps } from './jump.ts';
import { checkMoneyUnits } from './money-unit.ts';
import { pairOf, type SeriesResults } from './pair.ts';
import { checkPending } from './pending.ts';
import { checkLastYearProblems } from './problems.ts';
import { checkRollForwards } from './roll-forward.ts';

export { evidenceFromNext, evidenceFromPrevious } from './evidence.ts';
export { checkGaps } from './gap.ts';
export type { SeriesResults } from './pair.ts';

/** Findings belong to the later report; they name the earlier one. Both reports may be of different editions. */
export function checkSeries(report: Comparable, previous: Recorded): SeriesResults {
  const pair = pairOf(report, previous);
  const results = [checkRollForwards(pair), checkTables(pair), checkTexts(pair), checkJumps(pair), checkPending(pair)];
  return {
    findings: [...results.flatMap(result => result.findings), ...checkMoneyUnits(pair)],
    notChecked: results.flatMap(result => result.notChecked),
  };
}

/** @param previous nothing where no report on the year before was given: then no rule on a pair applies */
export function checkAgainst(report: AnnualReport, previous: Previous | undefined): SeriesResults {
  if (previous === undefined) return { findings: [], notChecked: [] };
  if (previous === 'not comparable') return notComparable();
  return combine([
    checkSeries({ ...report, prose: proseOf(report) }, previous),
    checkLastYearProblems(report, previous),
  ]);
}

function notComparable(): SeriesResults {
  const rules = RULE_IDS.filter(
    rule => (rule.startsWith('series/') && rule !== 'series/gap') || rule === 'narrative/last-year-problems',
  );
  return {
    findings: [],
    notChecked: rules.map(rule => ({ rule, cells: [], reason: 'previous report not comparable' })),
  };
}
