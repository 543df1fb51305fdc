/** Which rules are decided by looking at a statement. */
import type { RuleId } from '../../model/rules.ts';
import type { Statement } from '../../model/statement.ts';
import { RULES_OF } from './claims.ts';
import { RULE_OF } from './tie-out.ts';

type Simple = Exclude<Statement['type'], 'figure' | 'claim'>;

const DECIDED: Readonly<Record<Simple, readonly RuleId[]>> = {
  breakdown: ['narrative/breakdown', 'narrative/unit-slip'],
  flow: ['narrative/requests-flow'],
  share: ['narrative/percentage'],
  shares: ['narrative/percentage'],
  growth: ['narrative/growth'],
  fee: ['narrative/unit-slip', 'narrative/fee-too-early', 'narrative/fee-multiple'],
};

export function decidedBy(statement: Statement): readonly RuleId[] {
  switch (statement.type) {
    case 'figure': {
      const rule = RULE_OF[statement.role];
      // A figure of none is as good as a claim.
      return rule === 'narrative/requests-new' ? [rule, 'narrative/no-request-claim'] : [rule];
    }
    case 'claim':
      return [statement.claim === 'fees-mentioned' ? 'narrative/fee-statement' : RULES_OF[statement.claim][0]];
    default:
      return DECIDED[statement.type];
  }
}
