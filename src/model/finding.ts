/** What `check/` says of a report: evidence without wording. `render/` makes the sentences. */
import type { SectionId, TableId } from './edition.ts';
import type { Origin, Place } from './origin.ts';
import type { RuleId, Severity } from './rules.ts';
import type { RoleStatement } from './statement.ts';
import type { Waiver } from './waiver.ts';

type Argument = string | number | readonly string[];

/** The few characters of the prose that a finding is about. */
export interface Quote {
  readonly section: SectionId;
  /** The paragraph, and where in it the quoted characters begin and end, from 0. */
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
}

export function wordsOf({ paragraph, start, end }: Quote): string {
  return paragraph.slice(start, end);
}

/** A report, or an agency and a year without one. */
export interface Subject {
  readonly path?: string;
  readonly part?: number;
  readonly agency?: string;
  readonly year?: number;
}

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly table?: TableId;
  /** The part of the report that is concerned, where no table is. */
  readonly section?: SectionId;
  /** Indices into the layout's cells, the cell in question first. */
  readonly cells: readonly number[];
  readonly reported?: number;
  readonly computed?: number;
  /** Particulars for the sentence, by name. */
  readonly args?: Readonly<Record<string, Argument>>;
  readonly quote?: Quote;
  /** The other report, where two are compared. */
  readonly other?: Subject;
  /** Where to look, when it is not simply where `cells[0]` stands. */
  readonly at?: Place;
}

/** Why a check could not be made. Stable words, for scripts. */
export type NotCheckedReason =
  | 'total blank'
  | 'total missing'
  | 'parts blank'
  | 'part blank'
  | 'cell not readable'
  | 'part missing'
  | 'table missing'
  | 'figures in question'
  | 'figures blank'
  | 'year unknown'
  | 'agency unknown'
  | 'edition not evident'
  | 'title unknown'
  | 'part not found'
  | 'damaged text'
  | 'no prose'
  | 'prose incomplete'
  | 'publication date unknown'
  | 'text not found'
  | 'previous report not comparable'
  | 'previous figures unknown'
  | 'earlier figures unknown'
  | 'scope unknown'
  | 'reports missing';

/** What a draft or a table cannot say: it is told that nothing was checked, but there is nothing to mend. */
const OUTSIDE_DOCUMENT: ReadonlySet<NotCheckedReason> = new Set([
  'no prose',
  'prose incomplete',
  'publication date unknown',
]);

export function isOutsideDocument({ reason }: NotChecked): boolean {
  return OUTSIDE_DOCUMENT.has(reason);
}

export interface NotChecked {
  readonly rule: RuleId;
  readonly cells: readonly number[];
  readonly reason: NotCheckedReason;
}

/** Balances of the edition, nothing else. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
}

/** Numbers in the prose that count something, as far as there is prose. */
export interface NarrativeTally {
  readonly numbers: number;
  /** Of these, compared with another number of the prose or with a table. */
  readonly tied: number;
  readonly leftAlone: number;
}

/** A figure of the prose that agrees with a cell, or with several together. */
export interface Tie {
  readonly statement: RoleStatement;
  readonly cells: readonly number[];
}

export interface NarrativeAudit {
  readonly tally: NarrativeTally;
  readonly ties: readonly Tie[];
}

export interface CheckResult {
  readonly checks: Tally;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Absent where there is no prose. */
  readonly narrative?: NarrativeAudit;
}

/** A finding with its place found and its identity computed. */
export interface LocatedFinding extends Finding {
  readonly origin?: Origin;
  /** 16 hexadecimal digits that stay the same when only values change. */
  readonly fingerprint: string;
  /** Accepted with a reason: it is shown, and does not count. */
  readonly waiver?: Waiver;
}

/** What a rule on many reports says of one of them, or of an agency that has none. */
export interface Attributed {
  readonly subject: Subject;
  readonly finding: Finding;
}
