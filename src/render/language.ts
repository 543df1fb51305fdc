/** What a language has to provide. The compiler refuses one that leaves a rule or a problem without words. */
import type { NarrativeTally, NotCheckedReason } from '../model/finding.ts';
import type { ProblemCode } from '../model/problem.ts';
import type { RuleId, Severity } from '../model/rules.ts';
import type { Scope, Statement } from '../model/statement.ts';
import type { Facts, Naming } from './facts.ts';

/** A particular of a problem by its name, harmless for a terminal; empty where there is none. */
export type Particular = (name: string) => string;

/** The sentences for the rules of a group. */
export type Messages<Group extends string> = {
  readonly [Rule in RuleId as Rule extends `${Group}/${string}` ? Rule : never]: (facts: Facts) => string;
};

/** How the prose was understood, for those who want to see why a finding is there or not. */
export interface StatementWords {
  readonly heading: string;
  readonly of: { readonly [Type in Statement['type']]: (statement: Extract<Statement, { type: Type }>) => string };
  readonly scope: (scope: Scope) => string;
  readonly agrees: (cells: readonly string[]) => string;
}

export interface Language {
  readonly statements: StatementWords;
  readonly name: Naming;
  readonly cellName: (table: string, row: string, column: string) => string;
  readonly messages: Readonly<Record<RuleId, (facts: Facts) => string>>;
  readonly problems: Readonly<Record<ProblemCode, (particular: Particular) => string>>;
  readonly reasons: Readonly<Record<NotCheckedReason, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly origin: {
    readonly sheet: (sheet: string, address: string) => string;
    readonly line: (line: number, column: number) => string;
    readonly table: (table: number, row: number, column: number) => string;
    readonly paragraph: (paragraph: number) => string;
    /** Before the place on it. */
    readonly page: (page: number) => string;
  };
  readonly words: {
    readonly year: (year: number) => string;
    readonly cited: (edition: string, notice: string) => string;
    readonly unknownAgency: string;
    readonly unknownYear: string;
    readonly allPassed: (passed: number) => string;
    readonly balances: (passed: number, failed: number, unknown: number) => string;
    readonly narrative: (tally: NarrativeTally) => string;
    readonly notChecked: (count: number) => string;
    readonly balancesOf: (rule: string, count: number) => string;
    readonly notRun: (rule: string) => string;
    readonly unchecked: string;
    readonly blank: string;
    readonly others: (count: number) => string;
    readonly summary: (counts: SummaryCounts) => string;
  };
}

export interface SummaryCounts {
  readonly reports: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly unchecked: number;
  /** Balances and rules that could not be evaluated. */
  readonly notChecked: number;
}
