/** Claims without a figure against the tables: no request, all closed, no review. */
import type { NotCheckedReason } from '../../model/finding.ts';
import { type AnnualReport, isUnreadable, numberAt } from '../../model/report.ts';
import type { RuleId, Severity } from '../../model/rules.ts';
import type { ClaimStatement } from '../../model/statement.ts';
import { CLAIMED, indicesOf } from './cells.ts';
import { isOfReport } from './tie-out.ts';
import { about, alarm, NOTHING, type Verdict } from './verdict.ts';

export const RULES_OF: Readonly<Record<keyof typeof CLAIMED, readonly [RuleId, Severity]>> = {
  'no-request': ['narrative/no-request-claim', 'error'],
  'none-carried-over': ['narrative/requests-carry-in', 'warning'],
  'all-closed': ['narrative/all-closed-claim', 'warning'],
  'no-reconsideration': ['narrative/review-claim', 'error'],
  'no-litigation': ['narrative/review-claim', 'error'],
  'no-review': ['narrative/review-claim', 'error'],
};

/** @param tellsForward where the prose names what is carried forward, 「均已办结」 speaks of the others */
export function checkClaim(
  statement: ClaimStatement,
  report: AnnualReport,
  tellsForward: boolean,
  inQuestion: ReadonlySet<number>,
): Verdict {
  const { claim, scope } = statement;
  if (claim === 'fees-mentioned' || !isOfReport(scope) || (claim === 'all-closed' && tellsForward)) return NOTHING;
  const [rule, severity] = RULES_OF[claim];
  const cells = indicesOf(CLAIMED[claim], report);
  const against = cells.filter(index => (numberAt(report, index) ?? 0) > 0);
  const not = (reason: NotCheckedReason): Verdict => ({ ...NOTHING, notChecked: [{ rule, cells, reason }] });
  const [first] = against;
  if (first === undefined) return cells.some(index => isUnreadable(report, index)) ? not('cell not readable') : NOTHING;
  if (against.some(index => inQuestion.has(index))) return not('figures in question');
  return alarm({
    ...about(statement, rule, severity),
    table: report.layout.cells[first]?.table.id ?? 'requests',
    cells: against,
    ...(claim === 'none-carried-over' ? { reported: 0, computed: numberAt(report, first) ?? 0 } : {}),
    args: { claim: 'none', values: against.map(index => String(numberAt(report, index))) },
  });
}
