/** What a configuration makes of the rules: another severity, or silence. */
import type { CheckResult } from '../model/finding.ts';
import type { RuleSettings } from '../model/rules.ts';

/** A rule that is off is neither found nor listed as not checked; the tally of balances stays what it is. */
export function underSettings(result: CheckResult, rules: RuleSettings): CheckResult {
  const isOn = ({ rule }: { rule: (typeof result.findings)[number]['rule'] }) => rules.get(rule) !== 'off';
  return {
    ...result,
    findings: result.findings.filter(isOn).map(finding => {
      const setting = rules.get(finding.rule);
      return setting === undefined || setting === 'off' ? finding : { ...finding, severity: setting };
    }),
    notChecked: result.notChecked.filter(isOn),
  };
}
