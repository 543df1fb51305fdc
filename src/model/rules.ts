/** Every rule with its usual severity, in the order in which findings of one table are listed. */
export type Severity = 'error' | 'warning' | 'info';

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export const RULES = {
  'structure/edition-mismatch': 'error',
  'structure/table-missing': 'error',
  'structure/two-tables-same-kind': 'warning',
  'structure/row-missing': 'warning',
  'structure/column-missing': 'warning',
  'structure/row-unlabelled': 'warning',
  'metadata/extraction-damage': 'warning',
  'requests/balance': 'error',
  'requests/footing': 'error',
  'requests/cross-footing': 'error',
  'requests/subtotal': 'error',
  'requests/columns-not-filled': 'warning',
  'requests/other-heavy': 'info',
  'requests/partial-only': 'info',
  'review/footing': 'error',
  'proactive/valid-below-new': 'warning',
  'proactive/made-none-valid': 'warning',
  'proactive/f19-total': 'error',
  'proactive/f19-procurement': 'warning',
  'proactive/regulation-by-body': 'info',
  'cell/not-a-number': 'error',
  'cell/copied-header': 'error',
  'cell/negative': 'error',
  'cell/not-integer': 'error',
  'cell/blank': 'warning',
  'cell/placeholder': 'warning',
  'cell/unit-in-cell': 'warning',
  'cell/money-unit': 'warning',
  'cell/number-form': 'info',
  'cell/label-altered': 'info',
  'cell/extra-row': 'info',
  'cell/extra-column': 'info',
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as RuleId[];
