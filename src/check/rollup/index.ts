/** A government's report beside those of its units, as a manifest lists them. */
import { checkNormative } from './normative.ts';
import type { RollUp, RollUpResults } from './roll-up.ts';
import { checkSummary } from './summary.ts';
import { checkUnits } from './units.ts';

export function checkRollUp(rollUp: RollUp): RollUpResults {
  const summary = checkSummary(rollUp);
  return {
    findings: [...checkUnits(rollUp), ...summary.findings, ...checkNormative(rollUp)],
    notChecked: summary.notChecked,
  };
}
