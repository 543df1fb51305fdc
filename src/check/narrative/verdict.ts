/** What a check of the prose gives: findings, checks that could not be made, and the numbers that it compared with something. */
import type { Finding, NotChecked, Tie } from '../../model/finding.ts';
import type { RuleId, Severity } from '../../model/rules.ts';
import type { NumberInText, Statement } from '../../model/statement.ts';

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly tied: readonly NumberInText[];
  readonly ties: readonly Tie[];
}

export const NOTHING: Verdict = { findings: [], notChecked: [], tied: [], ties: [] };

export function tie(...tied: readonly (NumberInText | undefined)[]): Verdict {
  return { findings: [], notChecked: [], tied: tied.filter(number => number !== undefined), ties: [] };
}

/** The numbers were compared, and do not fit. */
export function alarm(finding: Finding, ...tied: readonly (NumberInText | undefined)[]): Verdict {
  return { findings: [finding], notChecked: [], tied: tie(...tied).tied, ties: [] };
}

export function together(verdicts: readonly Verdict[]): Verdict {
  return {
    findings: verdicts.flatMap(verdict => verdict.findings),
    notChecked: verdicts.flatMap(verdict => verdict.notChecked),
    tied: verdicts.flatMap(verdict => verdict.tied),
    ties: verdicts.flatMap(verdict => verdict.ties),
  };
}

/** The parts of a finding that follow from the statement it is about. */
export function about(
  statement: Statement,
  rule: RuleId,
  severity: Severity,
): Pick<Finding, 'rule' | 'severity' | 'cells' | 'quote' | 'at'> {
  const { section, paragraph, start, end, at } = statement;
  return { rule, severity, cells: [], quote: { section, paragraph, start, end }, ...(at ? { at } : {}) };
}
