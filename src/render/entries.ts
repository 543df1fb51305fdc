/** A result as documents and other programs are told of it: the JSON's particulars, and places in words. Nothing is neutralised yet. */

import type { Compared } from '../compare.ts';
import type { Origin } from '../model/origin.ts';
import { SEVERITIES, type Severity } from '../model/rules.ts';
import type { CheckedReport, UncheckedFile } from '../validate.ts';
import { type FindingResult, jsonCompared, jsonReport, jsonUnchecked, type UncheckedResult } from './json.ts';
import type { Language } from './language.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';
import { originText } from './message.ts';

export interface Entry extends FindingResult {
  readonly path: string;
  /** The path, and which report in the file. */
  readonly file: string;
  readonly agency: string;
  readonly year: string;
  /** Empty where a finding has none. */
  readonly place: string;
}

export interface UncheckedEntry extends UncheckedResult {
  readonly file: string;
  readonly place: string;
}

export function entriesOf(result: CheckedReport | Compared, code: LanguageCode): Entry[] {
  const language = LANGUAGES[code];
  const file = fileName(result, language);
  const {
    path,
    agency = '',
    year = '',
    findings,
  } = result.state === 'checked' ? jsonReport(result, code) : jsonCompared(result, code);
  return findings.map(finding => ({
    ...finding,
    path,
    file,
    agency,
    year: String(year),
    place: placeText(finding.origin, language),
  }));
}

export function uncheckedEntry(unchecked: UncheckedFile, code: LanguageCode): UncheckedEntry {
  const language = LANGUAGES[code];
  const result = jsonUnchecked(unchecked, code);
  return { ...result, file: fileName(unchecked, language), place: placeText(result.origin, language) };
}

export function fileName(
  { path, part }: { readonly path: string; readonly part?: number },
  language: Language,
): string {
  return part === undefined ? path : path + language.outputs.part(part);
}

function placeText(origin: Origin | undefined, language: Language): string {
  return origin ? originText(origin, language) : '';
}

/** Errors first; what is equally bad stays in its order. */
export function worstFirst<T extends { readonly severity: Severity }>(entries: readonly T[]): T[] {
  return SEVERITIES.flatMap(severity => entries.filter(entry => entry.severity === severity));
}

/** The line of a place, where its format has lines; the first otherwise, since readers of such outputs insist on one. */
export function lineOf(origin: Origin | undefined): { readonly line: number; readonly column?: number } {
  return origin && 'line' in origin ? origin : { line: 1 };
}
