/** `narrative/*` on numbers: the prose against itself, and against the tables. */
import type { Finding, NarrativeAudit, NotChecked } from '../../model/finding.ts';
import { type Measure, unmeasured } from '../../model/measure.ts';
import type { AnnualReport, Figures } from '../../model/report.ts';
import type { RuleId } from '../../model/rules.ts';
import type { Statement } from '../../model/statement.ts';
import { checkBreakdown } from './breakdown.ts';
import { checkClaim, RULES_OF } from './claims.ts';
import { decidedBy } from './decides.ts';
import { checkFee, checkFeeStatement } from './fees.ts';
import { checkFlow } from './flow.ts';
import { checkGrowth } from './growth.ts';
import { checkShare, checkShares } from './percentage.ts';
import { checkFigure, isOfReport, RULE_OF } from './tie-out.ts';
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
 * @param measure is told the rules that each statement is held against
 */
export function checkNarrative(
  report: AnnualReport,
  inQuestion: ReadonlySet<number>,
  previous?: Figures,
  measure: Measure = unmeasured,
): NarrativeResult {
  const { prose } = report;
  if (!prose) return { findings: [], notChecked: [] };
  const { statements, numbers } = prose;
  if (report.damage.length > 0) {
    const rules = new Set(statements.flatMap(rulesOf));
    const tally = { numbers, tied: 0, leftAlone: numbers };
    return {
      findings: [],
      notChecked: [...rules].map(rule => ({ rule, cells: [], reason: 'damaged text' })),
      audit: { tally, ties: [] },
    };
  }
  const tellsForward = statements.some(
    statement =>
      statement.type === 'figure' &&
      statement.role === 'carried-forward' &&
      statement.figure.value > 0 &&
      isOfReport(statement.scope),
  );
  const verdicts = statements.map(statement =>
    measure(decidedBy(statement), () => judge(statement, report, tellsForward, inQuestion, previous)),
  );
  const { findings, notChecked, tied, ties } = together(besideOneThatAgrees(statements, verdicts));
  const fees = measure(['narrative/fee-statement'], () => checkFeeStatement(report, statements));
  const compared = new Set(tied).size;
  return {
    findings: [...findings, ...fees],
    notChecked: oncePerRule(notChecked),
    audit: { tally: { numbers, tied: compared, leftAlone: numbers - compared }, ties },
  };
}

/**
 * 「累计收到362件，2024年收到41件」, 「登记71件，补正后受理69件」: where one figure of a paragraph agrees with the table,
 * another one most likely counts something else.
 */
function besideOneThatAgrees(statements: readonly Statement[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const agreeing = new Set(
    statements.flatMap((statement, index) =>
      isReceived(statement) && (verdicts[index]?.ties.length ?? 0) > 0 ? statement.paragraph : [],
    ),
  );
  if (agreeing.size === 0) return verdicts;
  return verdicts.map((verdict, index) => {
    const statement = statements[index];
    if (!statement || verdict.findings.length === 0 || !isReceived(statement) || !agreeing.has(statement.paragraph))
      return verdict;
    return { ...verdict, findings: verdict.findings.map(finding => ({ ...finding, severity: 'info' as const })) };
  });
}

function isReceived(statement: Statement): boolean {
  return statement.type === 'figure' && (statement.role === 'received' || statement.role === 'received-and-handled');
}

function judge(
  statement: Statement,
  report: AnnualReport,
  tellsForward: boolean,
  inQuestion: ReadonlySet<number>,
  previous: Figures | undefined,
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

/** What would have been asked of a statement. */
function rulesOf(statement: Statement): readonly RuleId[] {
  switch (statement.type) {
    case 'figure':
      return [RULE_OF[statement.role]];
    case 'claim':
      return statement.claim === 'fees-mentioned' ? [] : [RULES_OF[statement.claim][0]];
    case 'fee':
      return statement.fee === 'administrative' ? ['narrative/unit-slip'] : ['narrative/fee-multiple'];
    case 'breakdown':
      return ['narrative/breakdown'];
    case 'flow':
      return ['narrative/requests-flow'];
    case 'growth':
      return ['narrative/growth'];
    default:
      return ['narrative/percentage'];
  }
}

/** The same rule on the same cells, however often the prose repeats the figure. */
function oncePerRule(entries: readonly NotChecked[]): NotChecked[] {
  return [...new Map(entries.map(entry => [`${entry.rule} ${entry.reason} ${entry.cells.join()}`, entry])).values()];
}
