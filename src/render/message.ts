/** The sentence for a finding or a problem in a language. */
import type { Finding } from '../model/finding.ts';
import type { Origin } from '../model/origin.ts';
import type { Problem } from '../model/problem.ts';
import type { Figures } from '../model/report.ts';
import { factsOf } from './facts.ts';
import type { Language } from './language.ts';
import { safe } from './safe.ts';

export function messageOf(finding: Finding, report: Figures, language: Language): string {
  return language.messages[finding.rule](factsOf(finding, report, language.name, language.cellName));
}

/** The cell or table that a finding is about, as the form names it; empty where it is about neither. */
export function placeText(finding: Finding, report: Figures, language: Language): string {
  const { cell, table } = factsOf(finding, report, language.name, language.cellName);
  return cell || table;
}

export function problemText(problem: Problem, language: Language): string {
  return language.problems[problem.code](name => safe(String(problem.args[name] ?? '')));
}

export function originText(origin: Origin, language: Language): string {
  if ('address' in origin) return language.origin.sheet(origin.sheet, origin.address);
  if ('line' in origin) return language.origin.line(origin.line, origin.column);
  const page = origin.page === undefined ? '' : language.origin.page(origin.page);
  if ('paragraph' in origin) return page + language.origin.paragraph(origin.paragraph);
  return page + language.origin.table(origin.table, origin.row, origin.column);
}

/** Heads what is said of a report once all have been read. */
export function headingOf(findings: readonly Finding[], { words }: Language): string {
  return findings.length === 0 || findings.some(({ rule }) => !rule.startsWith('waiver/'))
    ? words.beside
    : words.ofWaivers;
}

/** The path, and which report in the file where it holds several; not yet harmless. */
export function fileName(
  { path, part }: { readonly path: string; readonly part?: number },
  language: Language,
): string {
  return part === undefined ? path : `${path} · ${language.words.part(part)}`;
}
