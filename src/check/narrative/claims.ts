/** Claims without a figure against the tables: no request, all closed, no review. */
import type { Finding } from '../../model/finding.ts';
import type { AnnualReport } from '../../model/report.ts';
import type { RuleId, Severity } from '../../model/rules.ts';
import type { ClaimStatement, RoleStatement } from '../../model/statement.ts';
import { CLAIMED, indicesOf } from './cells.ts';
import { isOfReport } from './tie-out.ts';
import { about, NOTHING, type Verdict } from './verdict.ts';

const RULES_OF: Readonly<Record<keyof typeof CLAIMED, readonly [RuleId, Severity]>> = {
  'no-request': ['narrative/no-request-claim', 'error'],
  'all-closed': ['narrative/all-closed-claim', 'warning'],
  'no-reconsideration': ['narrative/review-claim', 'error'],
  'no-litigation': ['narrative/review-claim', 'error'],
};

/** @param figures of the same prose: where it names what is carried forward, 「均已办结」 speaks of the others */
export function checkClaim(
  statement: ClaimStatement,
  report: AnnualReport,
  figures: readonly RoleStatement[],
  inQuestion: ReadonlySet<number>,
): Verdict {
  const { claim, scope } = statement;
  if (claim === 'fees-mentioned' || !isOfReport(scope)) return NOTHING;
  if (claim === 'all-closed' && figures.some(({ role, figure }) => role === 'carried-forward' && figure.value > 0))
    return NOTHING;
  const [rule, severity] = RULES_OF[claim];
  const cells = indicesOf(CLAIMED[claim], report);
  const against = cells.filter(index => {
    const cell = report.cells[index];
    return cell?.state === 'number' && cell.value > 0;
  });
  if (against.some(index => inQuestion.has(index)))
    return { ...NOTHING, notChecked: [{ rule, cells: against, reason: 'figures in question' }] };
  return {
    ...NOTHING,
    findings: against.map((index): Finding => contradiction(statement, rule, severity, index, report)),
  };
}

function contradiction(
  statement: ClaimStatement,
  rule: RuleId,
  severity: Severity,
  index: number,
  report: AnnualReport,
): Finding {
  const cell = report.cells[index];
  return {
    ...about(statement, rule, severity),
    table: report.layout.cells[index]?.table.id ?? 'requests',
    cells: [index],
    args: { claim: 'none', value: cell?.state === 'number' ? cell.value : 0 },
  };
}
