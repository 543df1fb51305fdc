/** `--format json`: the contract with scripts, described by `schemas/findings.schema.json`. */
import type { Tally } from '../model/finding.ts';
import type { Origin } from '../model/origin.ts';
import { PROBLEMS, type Reason } from '../model/problem.ts';
import type { AnnualReport } from '../model/report.ts';
import type { RuleId, Severity } from '../model/rules.ts';
import type { CheckedReport, UncheckedFile } from '../validate.ts';
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
  readonly findings: readonly FindingResult[];
  readonly notChecked: readonly {
    readonly ruleId: RuleId;
    readonly cells: readonly string[];
    readonly reason: string;
    readonly message: string;
  }[];
  readonly diagnoses: readonly never[];
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
  readonly origin?: Origin;
  readonly fingerprint: string;
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
    findings: result.findings.map(finding => ({
      ruleId: finding.rule,
      severity: finding.severity,
      message: messageOf(finding, report, language),
      cells: idsOf(finding.cells, report),
      ...(finding.reported === undefined ? {} : { reported: finding.reported }),
      ...(finding.computed === undefined
        ? {}
        : { computed: finding.computed, difference: difference(finding.reported, finding.computed) }),
      ...(finding.origin ? { origin: finding.origin } : {}),
      fingerprint: finding.fingerprint,
    })),
    notChecked: result.notChecked.map(entry => ({
      ruleId: entry.rule,
      cells: idsOf(entry.cells, report),
      reason: entry.reason,
      message: language.reasons[entry.reason],
    })),
    diagnoses: [],
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
  let reports = 0;
  return {
    begin: () => '{\n  "schemaVersion": "1",\n  "reports": [',
    report: result => (reports++ === 0 ? '\n' : ',\n') + indent(jsonReport(result, options.language), 4),
    unchecked: file => {
      unchecked.push(jsonUnchecked(file, options.language));
      return '';
    },
    end: ({ reports: count, errors, warnings, infos, unchecked: files }) => {
      const summary = { reports: count, errors, warnings, infos, unchecked: files };
      const closing = reports === 0 ? ']' : '\n  ]';
      return `${closing},\n  "unchecked": ${indent(unchecked, 2).trimStart()},\n  "summary": ${indent(summary, 2).trimStart()}\n}\n`;
    },
  };
}

/** Both carry at most 15 significant digits; so does what is between them. */
function difference(reported = 0, computed = 0): number {
  return Number((reported - computed).toPrecision(15));
}

function idsOf(cells: readonly number[], report: AnnualReport): string[] {
  return cells.map(index => report.layout.cells[index]?.id ?? '');
}

function indent(value: unknown, by: number): string {
  return safeJson(value).replace(/^/gm, ' '.repeat(by));
}
