/** What rules give: what they found, and what they could not look at. A rule that does not apply gives neither. */
import type { Finding, NotChecked, NotCheckedReason } from '../model/finding.ts';
import type { Measure } from '../model/measure.ts';
import type { Place } from '../model/origin.ts';
import type { RuleId } from '../model/rules.ts';

export interface Results {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

/** Work that decides some rules, all of them in one go. */
export interface Check<Subject> {
  readonly rules: readonly RuleId[];
  readonly run: (subject: Subject) => Results;
}

/** @param measure is told the rules that each part of the work decides */
export function runAll<Subject>(checks: readonly Check<Subject>[], subject: Subject, measure: Measure): Results[] {
  return checks.map(({ rules, run }) => measure(rules, () => run(subject)));
}

export const NOTHING: Results = { findings: [], notChecked: [] };

export function found(...findings: readonly Finding[]): Results {
  return { findings, notChecked: [] };
}

export function notRun(rule: RuleId, reason: NotCheckedReason): Results {
  return { findings: [], notChecked: [{ rule, cells: [], reason }] };
}

/** For a finding on what stands there. */
export function placed(at: Place | undefined): { at?: Place } {
  return at ? { at } : {};
}

export function combine(results: readonly Results[]): Results {
  return {
    findings: results.flatMap(result => result.findings),
    notChecked: results.flatMap(result => result.notChecked),
  };
}
