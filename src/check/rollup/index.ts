/** A government's report beside those of its units, as a manifest lists them. */
import { type Measure, unmeasured } from '../../model/measure.ts';
import { checkNormative } from './normative.ts';
import type { RollUp, RollUpResults } from './roll-up.ts';
import { checkSummary } from './summary.ts';
import { checkUnits } from './units.ts';

export function checkRollUp(rollUp: RollUp, measure: Measure = unmeasured): RollUpResults {
  const units = measure(['rollup/missing-unit', 'rollup/extra-unit'], () => checkUnits(rollUp));
  const summary = measure(['rollup/child-exceeds-parent', 'rollup/sum'], () => checkSummary(rollUp));
  const normative = measure(['rollup/double-counted-normative'], () => checkNormative(rollUp));
  return {
    findings: [...units, ...summary.findings, ...normative],
    notChecked: summary.notChecked,
  };
}
