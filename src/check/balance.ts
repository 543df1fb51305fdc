/** Every sum of the form, `total = Σ ± parts`: passed, failed or unknown, and never guessed. */
import type { Finding, NotChecked, NotCheckedReason, Tally } from '../model/finding.ts';
import type { Balance } from '../model/layout.ts';
import type { AnnualReport, Cell, Figures } from '../model/report.ts';
import type { RuleId } from '../model/rules.ts';
import type { BlankPolicy } from '../model/settings.ts';
import { exactSum } from './exact.ts';

export const BALANCE_RULES = [
  'requests/balance',
  'requests/footing',
  'requests/cross-footing',
  'requests/subtotal',
  'review/footing',
] as const satisfies readonly RuleId[];

export type Outcome =
  | { readonly state: 'passed' }
  | { readonly state: 'failed'; readonly reported: number; readonly computed: number }
  | { readonly state: 'unknown'; readonly reason: NotCheckedReason };

const PASSED: Outcome = { state: 'passed' };
const UNREADABLE: Outcome = { state: 'unknown', reason: 'cell not readable' };
const TOTAL_BLANK: Outcome = { state: 'unknown', reason: 'total blank' };
const TOTAL_MISSING: Outcome = { state: 'unknown', reason: 'total missing' };
const PARTS_BLANK: Outcome = { state: 'unknown', reason: 'parts blank' };
const PART_BLANK: Outcome = { state: 'unknown', reason: 'part blank' };
const PART_MISSING: Outcome = { state: 'unknown', reason: 'part missing' };

/**
 * A blank part counts as 0, unless the policy is that it is unknown; a blank total, or parts that are all blank under a
 * total above 0, leave nothing to check.
 */
export function evaluate(balance: Balance, cells: readonly Cell[], blanks: BlankPolicy = 'zero'): Outcome {
  const { cells: indices, signs } = balance;
  const total = cells[indices[0] as number] as Cell;
  let computed = 0;
  let numbers = 0;
  let isWhole = true;
  let hasBlank = false;
  let missingPlus = false;
  let missingMinus = false;
  for (let i = 0; i < signs.length; i++) {
    const part = cells[indices[i + 1] as number] as Cell;
    if (part.state === 'number') {
      computed += (signs[i] as number) * part.value;
      numbers++;
      if (!Number.isInteger(part.value)) isWhole = false;
    } else if (part.state === 'unreadable') return UNREADABLE;
    else if (part.state === 'blank') hasBlank = true;
    else if (signs[i] === 1) missingPlus = true;
    else missingMinus = true;
  }
  if (total.state === 'unreadable') return UNREADABLE;
  if (total.state === 'missing') return computed === 0 ? TOTAL_BLANK : TOTAL_MISSING;
  if (total.state !== 'number') return TOTAL_BLANK;
  if (numbers === 0 && total.value !== 0) return missingPlus ? PART_MISSING : PARTS_BLANK;
  if (hasBlank && blanks === 'unknown') return PART_BLANK;
  if (!isWhole) computed = exactSum(termsOf(balance, cells));
  if (computed === total.value) return PASSED;
  // A row that is not there may hold the difference, if it has the right sign.
  if (computed < total.value ? missingPlus : missingMinus) return PART_MISSING;
  return { state: 'failed', reported: total.value, computed };
}

function termsOf(balance: Balance, cells: readonly Cell[]): number[] {
  return balance.signs.map((sign, i) => {
    const part = cells[balance.cells[i + 1] as number];
    return part?.state === 'number' ? sign * part.value : 0;
  });
}

export interface BalanceResults {
  readonly tally: Tally;
  readonly findings: readonly Finding[];
  readonly unknown: readonly { readonly balance: Balance; readonly reason: NotCheckedReason }[];
  /** Cells of failed balances: no other conclusion may rest on them. */
  readonly inQuestion: ReadonlySet<number>;
}

export function checkBalances(report: Figures, blanks?: BlankPolicy): BalanceResults {
  const { balances, subtotals } = report.layout;
  const findings: Finding[] = [];
  const unknown: { balance: Balance; reason: NotCheckedReason }[] = [];
  const inQuestion = new Set<number>();
  const fail = (balance: Balance, reported: number, computed: number) => {
    findings.push({
      rule: balance.rule,
      severity: 'error',
      table: balance.table.id,
      cells: balance.cells,
      reported,
      computed,
    });
    for (const index of balance.cells) inQuestion.add(index);
  };
  let passed = 0;
  let failed = 0;
  for (const balance of balances) {
    const outcome = evaluate(balance, report.cells, blanks);
    if (outcome.state === 'passed') passed++;
    else if (outcome.state === 'unknown') unknown.push({ balance, reason: outcome.reason });
    else {
      failed++;
      fail(balance, outcome.reported, outcome.computed);
    }
  }
  const tally = { passed, failed, unknown: unknown.length };
  for (const balance of subtotals) {
    if (report.cells[balance.cells[0] as number]?.state === 'missing') continue;
    const outcome = evaluate(balance, report.cells, blanks);
    if (outcome.state === 'failed') fail(balance, outcome.reported, outcome.computed);
    else if (outcome.state === 'unknown') unknown.push({ balance, reason: outcome.reason });
  }
  return { tally, findings, unknown, inQuestion };
}

export function toNotChecked(results: BalanceResults, report: AnnualReport): NotChecked[] {
  return results.unknown.map(({ balance, reason }) => ({
    rule: balance.rule,
    cells: balance.cells,
    reason: report.cells.some(
      (cell, index) => cell.state !== 'missing' && report.layout.cells[index]?.table === balance.table,
    )
      ? reason
      : 'table missing',
  }));
}
