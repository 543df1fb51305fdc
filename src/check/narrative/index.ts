/** `narrative/*` on numbers: the prose against itself, and against the tables. */
import type { Finding, NarrativeAudit, NotChecked } from '../../model/finding.ts';
import type { AnnualReport } from '../../model/report.ts';
import type { Statement } from '../../model/statement.ts';
import { checkBreakdown } from './breakdown.ts';
import { checkClaim } from './claims.ts';
import { checkFee, checkFeeStatement } from './fees.ts';
import { checkFlow } from './flow.ts';
import { checkGrowth } from './growth.ts';
import { checkShare, checkShares } from './percentage.ts';
import { checkFigure, isOfReport } from './tie-out.ts';
import { together, type Verdict } from './verdict.ts';

export interface NarrativeResult {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Absent where there is no prose. */
  readonly audit?: NarrativeAudit;
}

/**
 * @param inQuestion cells of failed balances
 * @param previous last year's report
 */
export function checkNarrative(
  report: AnnualReport,
  inQuestion: ReadonlySet<number>,
  previous?: AnnualReport,
): NarrativeResult {
  const { prose } = report;
  if (!prose) return { findings: [], notChecked: [] };
  const { statements, numbers } = prose;
  const tellsForward = statements.some(
    statement =>
      statement.type === 'figure' &&
      statement.role === 'carried-forward' &&
      statement.figure.value > 0 &&
      isOfReport(statement.scope),
  );
  const { findings, notChecked, tied, ties } = together(
    statements.map(statement => judge(statement, report, tellsForward, inQuestion, previous)),
  );
  const compared = new Set(tied).size;
  return {
    findings: [...findings, ...checkFeeStatement(report, statements)],
    notChecked: oncePerRule(notChecked),
    audit: { tally: { numbers, tied: compared, leftAlone: numbers - compared }, ties },
  };
}

function judge(
  statement: Statement,
  report: AnnualReport,
  tellsForward: boolean,
  inQuestion: ReadonlySet<number>,
  previous: AnnualReport | undefined,
): Verdict {
  switch (statement.type) {
    case 'figure':
      return checkFigure(statement, report, inQuestion);
    case 'breakdown':
      return checkBreakdown(statement);
    case 'flow':
      return checkFlow(statement);
    case 'share':
      return checkShare(statement, report);
    case 'shares':
      return checkShares(statement);
    case 'growth':
      return checkGrowth(statement, previous);
    case 'claim':
      return checkClaim(statement, report, tellsForward, inQuestion);
    case 'fee':
      return checkFee(statement, report);
  }
}

/** The same rule on the same cells, however often the prose repeats the figure. */
function oncePerRule(entries: readonly NotChecked[]): NotChecked[] {
  return [...new Map(entries.map(entry => [`${entry.rule} ${entry.reason} ${entry.cells.join()}`, entry])).values()];
}
