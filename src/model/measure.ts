import type { RuleId } from './rules.ts';

/** What a run spends its time on, besides its rules. */
export type Stage = 'open' | 'cache' | 'read' | 'recognise' | 'check' | 'diagnose' | 'locate' | 'compare' | 'render';

/** Does some work, and may keep how long it took: for a stage, or for the rules that the work decides. */
export type Measure = <T>(what: Stage | readonly RuleId[], work: () => T) => T;

/** As long as nobody asks, no clock is looked at. */
export const unmeasured: Measure = (_, work) => work();
