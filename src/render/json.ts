/** `--format json`: the contract with scripts, described by `schemas/findings.schema.json`. */
import type { Compared } from '../gather.ts';
import type { Confidence, Ground, LocatedChange, LocatedDiagnosis, SlipKind } from '../model/diagnosis.ts';
import {
  type LocatedFinding,
  type NarrativeTally,
  type NotChecked,
  type Subject,
  type Tally,
  wordsOf,
} from '../model/finding.ts';
import type { Origin } from '../model/origin.ts';
import { PROBLEMS, type Reason } from '../model/problem.ts';
import type { Figures } from '../model/report.ts';
import type { RuleId, Severity } from '../model/rules.ts';
import type { Waiver } from '../model/waiver.ts';
import type { CheckedReport, UncheckedFile } from '../validate.ts';
import { groundText, readingOf, summaryOf } from './diagnosis.ts';
import type { Language, SummaryCounts } from './language.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';
import { messageOf, problemText } from './message.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { safeJson } from './safe.ts';

export interface ReportResult {
  readonly path: string;
  /** From 1, where a file holds more than one report. */
  readonly part?: number;
  readonly agency?: string;
  readonly year?: number;
  readonly edition: string;
  readonly checks: Tally;
  /** Numbers in the prose; absent where there is no prose. */
  readonly narrative?: NarrativeTally;
  readonly findings: readonly FindingResult[];
  readonly notChecked: readonly NotCheckedResult[];
  readonly diagnoses: readonly DiagnosisResult[];
}

export interface NotCheckedResult {
  readonly ruleId: RuleId;
  readonly cells: readonly string[];
  readonly reason: string;
  readonly message: string;
}

/** What is said of a report beside the others. */
export interface ComparedResult {
  readonly path: string;
  readonly part?: number;
  readonly agency?: string;
  readonly year?: number;
  readonly findings: readonly FindingResult[];
  readonly notChecked: readonly NotCheckedResult[];
  /** In place of those of the report, whose findings they settle. */
  readonly diagnoses?: readonly DiagnosisResult[];
}

export interface FindingResult {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly message: string;
  /** JSON Pointers into the canonical data, the cell in question first. */
  readonly cells: readonly string[];
  readonly reported?: number;
  readonly computed?: number;
  /** `reported − computed`. */
  readonly difference?: number;
  /** The characters of the prose that it is about. */
  readonly quote?: string;
  readonly origin?: Origin;
  /** The other report, where two are compared. */
  readonly other?: Subject;
  readonly fingerprint: string;
  /** Accepted with a reason, and not counted. */
  readonly waiver?: Omit<Waiver, 'days'>;
}

export interface DiagnosisResult {
  readonly message: string;
  /** Fingerprints of the findings that every explanation settles. */
  readonly settles: readonly string[];
  readonly complete: boolean;
  readonly unique: boolean;
  readonly confidence: Confidence;
  readonly explanations: readonly {
    readonly message: string;
    readonly changes: readonly ChangeResult[];
    readonly kind: SlipKind;
    readonly evidence: readonly GroundResult[];
  }[];
}

export interface ChangeResult {
  readonly cell: string;
  readonly from: number | null;
  readonly to: number;
  readonly kind: SlipKind;
  readonly origin?: Origin;
}

export interface GroundResult {
  readonly kind: Ground['kind'];
  readonly supports: boolean;
  readonly message: string;
  /** What it speaks of. */
  readonly cells: readonly string[];
  readonly ruleId?: RuleId;
  readonly changes?: readonly ChangeResult[];
}

export interface UncheckedResult {
  readonly path: string;
  readonly part?: number;
  readonly reason: Reason;
  readonly message: string;
  readonly origin?: Origin;
}

export function jsonReport(result: CheckedReport, code: LanguageCode): ReportResult {
  const language = LANGUAGES[code];
  const { report } = result;
  return {
    path: result.path,
    ...(result.part === undefined ? {} : { part: result.part }),
    ...(report.agency === undefined ? {} : { agency: report.agency }),
    ...(report.year === undefined ? {} : { year: report.year }),
    edition: report.layout.edition.id,
    checks: result.checks,
    ...(result.narrative ? { narrative: result.narrative.tally } : {}),
    findings: result.findings.map(finding => jsonFinding(finding, report, language)),
    notChecked: result.notChecked.map(entry => jsonNotChecked(entry, report, language)),
    diagnoses: result.diagnoses.map(diagnosis => jsonDiagnosis(diagnosis, report, language)),
  };
}

function jsonFinding(finding: LocatedFinding, report: Figures, language: Language): FindingResult {
  return {
    ruleId: finding.rule,
    severity: finding.severity,
    message: messageOf(finding, report, language),
    cells: idsOf(finding.cells, report),
    ...(finding.reported === undefined ? {} : { reported: finding.reported }),
    ...(finding.computed === undefined
      ? {}
      : { computed: finding.computed, difference: difference(finding.reported, finding.computed) }),
    ...(finding.quote ? { quote: wordsOf(finding.quote) } : {}),
    ...(finding.origin ? { origin: finding.origin } : {}),
    ...(finding.other ? { other: finding.other } : {}),
    fingerprint: finding.fingerprint,
    ...(finding.waiver ? { waiver: withoutAge(finding.waiver) } : {}),
  };
}

/** Its age changes from day to day, and follows from the date. */
function withoutAge({ days: _, ...waiver }: Waiver): Omit<Waiver, 'days'> {
  return waiver;
}

function jsonNotChecked({ rule, cells, reason }: NotChecked, report: Figures, language: Language): NotCheckedResult {
  return { ruleId: rule, cells: idsOf(cells, report), reason, message: language.reasons[reason] };
}

function jsonDiagnosis(
  diagnosis: LocatedDiagnosis,
  report: Figures,
  language: Language,
  isBeside = false,
): DiagnosisResult {
  const { settles, complete, unique, confidence, explanations } = diagnosis;
  return {
    message: summaryOf(diagnosis, report, language, isBeside),
    settles,
    complete,
    unique,
    confidence,
    explanations: explanations.map(explanation => ({
      message: readingOf(explanation, report, language),
      changes: explanation.changes.map(change => jsonChange(change, report)),
      kind: explanation.kind,
      evidence: explanation.evidence.map(ground => jsonGround(ground, report, language)),
    })),
  };
}

function jsonChange({ cell, from, to, kind, origin }: LocatedChange, report: Figures): ChangeResult {
  return { cell: report.layout.cells[cell]?.id ?? '', from, to, kind, ...(origin ? { origin } : {}) };
}

function jsonGround(ground: Ground, report: Figures, language: Language): GroundResult {
  const { kind, supports } = ground;
  return {
    kind,
    supports,
    message: groundText(ground, report, language),
    cells: idsOf(cellsOf(ground), report),
    ...('balance' in ground ? { ruleId: ground.balance.rule } : {}),
    ...('changes' in ground ? { changes: ground.changes.map(change => jsonChange(change, report)) } : {}),
  };
}

function cellsOf(ground: Ground): readonly number[] {
  if ('balance' in ground) return ground.balance.cells;
  return 'changes' in ground ? ground.changes.map(change => change.cell) : [ground.cell];
}

export function jsonCompared(
  { path, part, report, findings, notChecked, diagnoses }: Compared,
  code: LanguageCode,
): ComparedResult {
  const language = LANGUAGES[code];
  return {
    path,
    ...(part === undefined ? {} : { part }),
    ...(report.agency === undefined ? {} : { agency: report.agency }),
    ...(report.year === undefined ? {} : { year: report.year }),
    findings: findings.map(finding => jsonFinding(finding, report, language)),
    notChecked: notChecked.map(entry => jsonNotChecked(entry, report, language)),
    ...(diagnoses.length === 0
      ? {}
      : { diagnoses: diagnoses.map(diagnosis => jsonDiagnosis(diagnosis, report, language, true)) }),
  };
}

export function jsonUnchecked(file: UncheckedFile, code: LanguageCode): UncheckedResult {
  return {
    path: file.path,
    ...(file.part === undefined ? {} : { part: file.part }),
    reason: PROBLEMS[file.problem.code] ?? 'internal error',
    message: problemText(file.problem, LANGUAGES[code]),
    ...(file.origin ? { origin: file.origin } : {}),
  };
}

/** Reports as they come; what could not be checked, and the summary, at the end. */
export function jsonRenderer(options: RenderOptions): Renderer {
  const unchecked: UncheckedResult[] = [];
  /** In the list that is open. */
  let entries = 0;
  let isComparing = false;
  const next = () => (entries++ === 0 ? '\n' : ',\n');
  const close = () => {
    const closing = entries === 0 ? ']' : '\n  ]';
    entries = 0;
    return closing;
  };
  return {
    begin: () => '{\n  "schemaVersion": "1",\n  "reports": [',
    report: result => {
      if (result.state === 'checked') return next() + indent(jsonReport(result, options.language), 4);
      const opening = isComparing ? '' : `${close()},\n  "comparisons": [`;
      isComparing = true;
      return opening + next() + indent(jsonCompared(result, options.language), 4);
    },
    unchecked: file => {
      unchecked.push(jsonUnchecked(file, options.language));
      return '';
    },
    end: counts => {
      const summary = jsonSummary(counts);
      return `${close()},\n  "unchecked": ${indent(unchecked, 2).trimStart()},\n  "summary": ${indent(summary, 2).trimStart()}\n}\n`;
    },
  };
}

/** What is left after an interruption is told only then; an overview only of several files. */
export function jsonSummary(counts: SummaryCounts) {
  const { reports, errors, warnings, infos, waived, unchecked, notReached, overview } = counts;
  return {
    reports,
    errors,
    warnings,
    infos,
    ...(waived > 0 ? { waived } : {}),
    unchecked,
    ...(notReached > 0 ? { notReached } : {}),
    ...(overview ? { overview } : {}),
  };
}

/** Both carry at most 15 significant digits; so does what is between them. */
function difference(reported = 0, computed = 0): number {
  return Number((reported - computed).toPrecision(15));
}

function idsOf(cells: readonly number[], report: Figures): string[] {
  return cells.map(index => report.layout.cells[index]?.id ?? '');
}

function indent(value: unknown, by: number): string {
  return safeJson(value).replace(/^/gm, ' '.repeat(by));
}
