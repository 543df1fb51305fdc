/** What a configuration makes of the rules: another severity, or silence. */
import type { Finding, NotChecked } from '../model/finding.ts';
import type { RuleId, RuleSettings } from '../model/rules.ts';

interface Said<F extends Finding> {
  readonly findings: readonly F[];
  readonly notChecked: readonly NotChecked[];
}

/** A rule that is off is neither found nor listed as not checked; the tally of balances stays what it is. */
export function underSettings<F extends Finding, T extends Said<F>>(result: T & Said<F>, rules: RuleSettings): T {
  const isOn = ({ rule }: { readonly rule: RuleId }) => rules.get(rule) !== 'off';
  return {
    ...result,
    findings: result.findings.filter(isOn).map(finding => {
      const setting = rules.get(finding.rule);
      return setting === undefined || setting === 'off' ? finding : { ...finding, severity: setting };
    }),
    notChecked: result.notChecked.filter(isOn),
  };
}
