/** What a language has to provide. The compiler refuses one that leaves a rule or a problem without words. */
import type { NarrativeTally, NotCheckedReason } from '../model/finding.ts';
import type { Overview } from '../model/overview.ts';
import type { ProblemCode } from '../model/problem.ts';
import type { Refusal } from '../model/refusal.ts';
import type { RuleId, Severity } from '../model/rules.ts';
import type { Scope, Statement } from '../model/statement.ts';
import type { Waiver } from '../model/waiver.ts';
import type { DiagnosisWords } from './diagnosis.ts';
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
  readonly diagnosis: DiagnosisWords;
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
  readonly outputs: OutputWords;
  readonly words: {
    /** Between what is spoken of and what is said of it. */
    readonly colon: string;
    /** Between two sentences. */
    readonly space: string;
    /** Which of the reports in a file, from 1. */
    readonly part: (part: number) => string;
    readonly year: (year: number) => string;
    readonly cited: (edition: string, notice: string) => string;
    readonly unknownAgency: string;
    readonly unknownYear: string;
    readonly allPassed: (passed: number) => string;
    readonly balances: (passed: number, failed: number, unknown: number) => string;
    readonly narrative: (tally: NarrativeTally) => string;
    readonly notChecked: (count: number) => string;
    /** Before what the document cannot say. */
    readonly outside: string;
    readonly balancesOf: (rule: string, count: number) => string;
    /** Of a check in a report, and of a file. */
    readonly notCheckedMark: string;
    readonly unchecked: string;
    /** Heads what is said of a report beside others. */
    readonly beside: string;
    /** Heads what is said of the waivers of a report. */
    readonly ofWaivers: string;
    /** Headings of what is said at the end of a run over several files. */
    readonly overview: {
      readonly worst: string;
      readonly rules: string;
      readonly years: string;
      readonly districts: string;
      readonly unreadable: string;
      readonly missing: string;
      readonly late: string;
      readonly elsewhere: string;
      readonly others: (count: number) => string;
    };
    readonly blank: string;
    readonly others: (count: number) => string;
    readonly waivedMark: string;
    /** How a finding was accepted: after its name, the reason, who, since when. */
    readonly waived: (count: number) => string;
    readonly waiver: (waiver: Waiver) => string;
    readonly summary: (counts: SummaryCounts) => string;
  };
}

/** The words of the outputs that are documents. */
export interface OutputWords {
  /** As SARIF and HTML name the language. */
  readonly tag: 'zh-CN' | 'en-US';
  readonly title: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly headings: Readonly<
    Record<
      | 'summary'
      | 'findings'
      | 'waived'
      | 'notChecked'
      | 'unchecked'
      | 'missing'
      | 'late'
      | 'agencies'
      | 'districts'
      | 'years'
      | 'rules'
      | 'reports',
      string
    >
  >;
  /** A heading of the first rows only. */
  readonly first: (heading: string, rows: number) => string;
  readonly explained: Readonly<Record<'why' | 'example' | 'todo', string>>;
  /** Of the most likely cause of a finding, and how sure that is; without a reading, the cells cannot be located. */
  readonly cause: (facts: CauseFacts) => string;
  readonly clean: (reports: number) => string;
  readonly nothing: string;
  readonly page: Readonly<Record<'search' | 'all' | 'sort' | 'hideWaived', string>> & {
    readonly shown: (shown: string, all: string) => string;
    /** Where the page has the first rows only. */
    readonly left: (rows: number, left: number) => string;
  };
  readonly notice: NoticeWords;
  readonly annotated: {
    readonly written: (copy: string, notes: number, notChecked: number) => string;
    readonly elsewhere: (findings: number) => string;
    readonly nothing: (file: string) => string;
  };
  readonly fixed: {
    /** Before what was changed, and before what was not. */
    readonly changed: string;
    readonly left: string;
    readonly refusals: Readonly<Record<Refusal, string>>;
    /** Without a copy where none was written; `findings` are those that remain. */
    readonly summary: (copy: string | undefined, changes: number, findings: number) => string;
    readonly nothing: (file: string) => string;
  };
}

export type Column =
  | 'file'
  | 'agency'
  | 'year'
  | 'severity'
  | 'rule'
  | 'place'
  | 'message'
  | 'cause'
  | 'reported'
  | 'computed'
  | 'difference'
  | 'cell'
  | 'fingerprint'
  | 'count'
  | 'reason'
  | 'waiver'
  | 'table'
  | 'district'
  | 'title'
  | 'reports'
  | 'errors'
  | 'warnings'
  | 'infos'
  | 'waived'
  | 'notChecked'
  | 'unchecked'
  | 'notReached'
  | 'publishedOn'
  | 'due';

export interface CauseFacts {
  readonly reading: string | undefined;
  readonly unique: boolean;
  readonly complete: boolean;
  /** How many explanations there are beside this one. */
  readonly others: number;
}

/** A letter to the body whose report it is. */
export interface NoticeWords {
  readonly title: string;
  readonly agencyUnknown: (path: string) => string;
  readonly opening: (year: string, citation: string) => string;
  readonly findings: (count: number) => string;
  readonly item: (number: number, message: string, place: string) => string;
  readonly notChecked: string;
  readonly closing: string;
  readonly nothing: string;
  readonly unchecked: string;
}

export interface SummaryCounts {
  readonly reports: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings accepted with a reason, which are in none of the counts above. */
  readonly waived: number;
  readonly unchecked: number;
  /** Balances and rules that could not be evaluated. */
  readonly notChecked: number;
  /** Files that were not looked at because the run was interrupted. */
  readonly notReached: number;
  /** Of a run over several files. */
  readonly overview?: Overview;
}
