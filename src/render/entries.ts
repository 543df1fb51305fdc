/** A result as documents and other programs are told of it: the JSON's particulars, and places in words. Nothing is neutralised yet. */

import type { Compared } from '../gather.ts';
import type { Origin } from '../model/origin.ts';
import { SEVERITIES, type Severity } from '../model/rules.ts';
import type { CheckedReport, UncheckedFile } from '../validate.ts';
import {
  type ChangeResult,
  type DiagnosisResult,
  type FindingResult,
  jsonCompared,
  jsonReport,
  jsonUnchecked,
  type UncheckedResult,
} from './json.ts';
import type { Language } from './language.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';
import { fileName, originText } from './message.ts';
import type { RenderOptions } from './renderer.ts';

export interface Entry extends FindingResult {
  readonly path: string;
  /** The path, and which report in the file. */
  readonly file: string;
  readonly agency: string;
  readonly year: string;
  /** Empty where a finding has none. */
  readonly place: string;
  /** What most likely led to it. */
  readonly cause?: Cause;
}

export interface Cause {
  readonly text: string;
  /** In the likeliest explanation. */
  readonly changes: readonly ChangeResult[];
}

export interface UncheckedEntry extends UncheckedResult {
  readonly file: string;
  readonly place: string;
}

export function entriesOf(result: CheckedReport | Compared, code: LanguageCode): Entry[] {
  const language = LANGUAGES[code];
  const file = fileName(result, language);
  const told = result.state === 'checked' ? jsonReport(result, code) : { ...jsonCompared(result, code), diagnoses: [] };
  const { path, agency = '', year = '', findings, diagnoses } = told;
  const causes = new Map<string, Cause>();
  const accepted = new Set(findings.flatMap(({ waiver, fingerprint }) => (waiver ? fingerprint : [])));
  for (const diagnosis of diagnoses) {
    const cause = causeOf(diagnosis, language);
    // What was accepted needs no cause any more.
    for (const fingerprint of diagnosis.settles) if (!accepted.has(fingerprint)) causes.set(fingerprint, cause);
  }
  return findings.map(finding => ({
    ...finding,
    path,
    file,
    agency,
    year: String(year),
    place: placeText(finding.origin, language),
    ...(causes.has(finding.fingerprint) && { cause: causes.get(finding.fingerprint) as Cause }),
  }));
}

/** Those that are told: under `--quiet` only what fails the run, which nothing that was accepted does. */
export function shownOf(result: CheckedReport | Compared, options: RenderOptions): Entry[] {
  return entriesOf(result, options.language).filter(
    ({ severity, waiver }) => !options.isQuiet(severity) && !(options.quiet && waiver),
  );
}

function causeOf({ explanations: [best, ...others], unique, complete }: DiagnosisResult, language: Language): Cause {
  const facts = { reading: best?.message, unique, complete, others: others.length };
  return { text: language.outputs.cause(facts), changes: best?.changes ?? [] };
}

/** Place, message and cause, for outputs that have one text for all of it. */
export function toldOf(entry: Pick<Entry, 'place' | 'message' | 'cause'>, language: Language): string {
  const { place, message, cause } = entry;
  const where = place === '' ? '' : `${place}${language.words.colon}`;
  return `${where}${message}${cause ? `${language.words.space}${cause.text}` : ''}`;
}

export function uncheckedEntry(unchecked: UncheckedFile, code: LanguageCode): UncheckedEntry {
  const language = LANGUAGES[code];
  const result = jsonUnchecked(unchecked, code);
  return { ...result, file: fileName(unchecked, language), place: placeText(result.origin, language) };
}

function placeText(origin: Origin | undefined, language: Language): string {
  return origin ? originText(origin, language) : '';
}

/** Errors first, and what was accepted last; what is equally bad stays in its order. */
export function worstFirst<T extends { readonly severity: Severity; readonly waiver?: unknown }>(
  entries: readonly T[],
): T[] {
  const open = entries.filter(({ waiver }) => !waiver);
  const ordered = SEVERITIES.flatMap(severity => open.filter(entry => entry.severity === severity));
  return [...ordered, ...entries.filter(({ waiver }) => waiver)];
}

/** The line of a place, where its format has lines; the first otherwise, since readers of such outputs insist on one. */
export function lineOf(origin: Origin | undefined): { readonly line: number; readonly column?: number } {
  return origin && 'line' in origin ? origin : { line: 1 };
}
