/** Figures of the prose against the cells of the tables: the same thing in two places. */
import type { Finding, NotCheckedReason } from '../../model/finding.ts';
import type { AnnualReport } from '../../model/report.ts';
import type { RuleId, Severity } from '../../model/rules.ts';
import type { Role, RoleStatement, Scope } from '../../model/statement.ts';
import { readingsOf } from './cells.ts';
import { about, alarm, NOTHING, tie, type Verdict } from './verdict.ts';

export const RULE_OF: Readonly<Record<Role, RuleId>> = {
  'newly-received': 'narrative/requests-new',
  received: 'narrative/requests-new',
  'received-and-handled': 'narrative/requests-new',
  intake: 'narrative/requests-new',
  'carried-over': 'narrative/requests-carry-in',
  handled: 'narrative/requests-processed',
  'carried-forward': 'narrative/requests-carry-out',
  granted: 'narrative/requests-by-result',
  'partially-granted': 'narrative/requests-by-result',
  'granted-in-any-part': 'narrative/requests-by-result',
  denied: 'narrative/requests-by-result',
  unavailable: 'narrative/requests-by-result',
  'not-processed': 'narrative/requests-by-result',
  'other-outcome': 'narrative/requests-by-result',
  reconsideration: 'narrative/review-claim',
  litigation: 'narrative/review-claim',
};

export function isOfReport({ whose, time }: Scope): boolean {
  return whose === 'own' && time === 'this-year';
}

/** @param inQuestion cells of failed balances: no conclusion rests on them */
export function checkFigure(statement: RoleStatement, report: AnnualReport, inQuestion: ReadonlySet<number>): Verdict {
  const { role, figure } = statement;
  const readings = readingsOf(role, report);
  const cells = matchOf(statement, report);
  if (cells) return agreement(statement, report, cells, inQuestion);
  if (!statement.isSure || !isOfReport(statement.scope) || role === 'intake') return NOTHING;
  const [plainest = []] = readings;
  const [first] = plainest;
  if (first === undefined) return NOTHING;
  const rule = RULE_OF[role];
  const not = (reason: NotCheckedReason): Verdict => ({ ...NOTHING, notChecked: [{ rule, cells: plainest, reason }] });
  const value = sumOf(plainest, report);
  if (value === undefined)
    return not(
      readings.flat().some(cell => report.cells[cell]?.state === 'unreadable') ? 'cell not readable' : 'figures blank',
    );
  if (readings.flat().some(cell => inQuestion.has(cell))) return not('figures in question');
  const isNone = figure.value === 0 && rule === 'narrative/requests-new';
  return alarm(
    {
      ...about(statement, isNone ? 'narrative/no-request-claim' : rule, severityOf(role, isNone)),
      table: report.layout.cells[first]?.table.id ?? 'requests',
      cells: plainest,
      reported: figure.value,
      computed: value,
      ...(isNone ? { args: { values: [String(value)] } } : {}),
    },
    figure,
  );
}

/** 「新收」 that only agrees with what was carried over added: told, since the words say otherwise. */
function agreement(
  statement: RoleStatement,
  report: AnnualReport,
  cells: readonly number[],
  inQuestion: ReadonlySet<number>,
): Verdict {
  const { role, figure, isSure, scope } = statement;
  const agreed: Verdict = { ...tie(figure), ties: [{ statement, cells }] };
  const [first = -1, ...others] = cells;
  const carried = sumOf(others, report);
  const isTold = role === 'newly-received' && carried && isSure && isOfReport(scope);
  if (!isTold || cells.some(cell => inQuestion.has(cell))) return agreed;
  const finding: Finding = {
    ...about(statement, RULE_OF[role], 'info'),
    table: report.layout.cells[first]?.table.id ?? 'requests',
    cells,
    reported: figure.value,
    computed: figure.value - carried,
    args: { carried },
  };
  return { ...agreed, findings: [finding] };
}

function severityOf(role: Role, isNone: boolean): Severity {
  return isNone || role === 'newly-received' ? 'error' : 'warning';
}

/** The cells that the figure agrees with, under the first reading that does. */
export function matchOf({ role, figure }: RoleStatement, report: AnnualReport): readonly number[] | undefined {
  return readingsOf(role, report).find(cells => cells.length > 0 && sumOf(cells, report) === figure.value);
}

export function sumOf(cells: readonly number[], report: AnnualReport): number | undefined {
  let sum = 0;
  let numbers = 0;
  for (const index of cells) {
    const cell = report.cells[index];
    if (cell?.state === 'number') {
      sum += cell.value;
      numbers++;
    } else if (cell?.state !== 'blank') return undefined;
  }
  return numbers === 0 ? undefined : sum;
}
