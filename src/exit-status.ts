/** Exit status of `check`, as scripts rely on it. */
import { SEVERITIES, type Severity } from './model/rules.ts';

export type FailOn = Severity | 'never';

export interface Outcome {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly unchecked: number;
  /** Balances and rules that could not be evaluated. */
  readonly notChecked: number;
}

export interface Policy {
  readonly failOn: FailOn;
  /** Anything that could not be checked counts as an error. */
  readonly strict: boolean;
  /** Files that could not be checked leave the status to the findings. */
  readonly allowUnchecked: boolean;
  /** More warnings than this count, whatever `failOn` says. */
  readonly maxWarnings?: number | undefined;
  /** Findings never count; what could not be checked still does. */
  readonly exitZero?: boolean;
}

/** @returns 0 nothing that counts; 1 findings that count; 2 some input could not be checked */
export function exitStatus(outcome: Outcome, policy: Policy): 0 | 1 | 2 {
  if (outcome.unchecked > 0 && !policy.allowUnchecked) return 2;
  if (policy.exitZero) return 0;
  if (policy.maxWarnings !== undefined && outcome.warnings > policy.maxWarnings) return 1;
  if (policy.strict && outcome.notChecked > 0) return 1;
  const counts: Readonly<Record<Severity, number>> = {
    error: outcome.errors,
    warning: outcome.warnings,
    info: outcome.infos,
  };
  return SEVERITIES.some(severity => countsFor(policy.failOn, severity) && counts[severity] > 0) ? 1 : 0;
}

/** Whether a finding of this severity fails the run. */
export function countsFor(failOn: FailOn, severity: Severity): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}
