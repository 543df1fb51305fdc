/** `--format text`: for a person at a terminal. */

import { isOutsideDocument, type LocatedFinding, type NotChecked } from '../model/finding.ts';
import { SEVERITIES, type Severity } from '../model/rules.ts';
import type { CheckedReport, UncheckedFile } from '../validate.ts';
import type { Language } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { messageOf, originText, problemText } from './message.ts';
import { groupNotChecked, groupText, withinDocument } from './not-checked.ts';
import { picture } from './picture.ts';
import type { Paint, Renderer, RenderOptions } from './renderer.ts';
import { safe } from './safe.ts';
import { padEnd, width, wrap } from './width.ts';

const INDENT = 2;

export function textRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  const { paint } = options;
  const columns = Math.min(options.columns, 100);
  return {
    begin: () => '',
    report: result => {
      const shown = result.findings.filter(finding => !options.isQuiet(finding.severity));
      if (options.quiet && shown.length === 0) return '';
      const head = `${paint.strong(nameOf(result, language))}\n${' '.repeat(INDENT)}${headline(result, language)}\n`;
      const ordered = SEVERITIES.flatMap(severity => shown.filter(finding => finding.severity === severity));
      const findings = ordered.map(finding => findingText(finding, result, language, paint, columns)).join('');
      return `${head}${findings}${options.quiet ? '' : balanceText(result, language, paint, columns)}\n`;
    },
    unchecked: file => {
      const where = file.origin ? `${originText(file.origin, language)}${language.words.colon}` : '';
      const label = paint.error(language.words.unchecked);
      return `${paint.strong(nameOf(file, language))}\n${block(`${label}  `, where + problemText(file.problem, language), columns, width(language.words.unchecked) + 2)}\n`;
    },
    end: counts => (options.quiet ? '' : `${paint.strong(language.words.summary(counts))}\n`),
  };
}

function nameOf({ path, part }: CheckedReport | UncheckedFile, language: Language): string {
  return part === undefined ? safe(path) : `${safe(path)} · ${language.words.part(part)}`;
}

function headline(result: CheckedReport, language: Language): string {
  const { agency, year, layout } = result.report;
  const edition = language.name(layout.edition);
  return [
    agency ? safe(agency) : language.words.unknownAgency,
    year === undefined ? language.words.unknownYear : language.words.year(year),
    language.words.cited(edition, layout.edition.citation.number),
  ].join(' · ');
}

function findingText(
  finding: LocatedFinding,
  result: CheckedReport,
  language: Language,
  paint: Paint,
  columns: number,
): string {
  const label = language.severities[finding.severity];
  const message = messageOf(finding, result.report, language);
  const tail = [finding.origin ? originText(finding.origin, language) : '', `[${finding.rule}]`]
    .filter(part => part !== '')
    .join('  ');
  const hang = width(label) + 2;
  const lines = block(`${colour(paint, finding.severity)(label)}  `, message, columns, hang);
  const rows = picture(finding, result.report, language, columns - INDENT - hang);
  const drawn = rows
    .map(
      row =>
        `${' '.repeat(INDENT + hang)}${row.map(part => (part.isMarked ? colour(paint, finding.severity)(part.text) : part.text)).join('')}\n`,
    )
    .join('');
  return `\n${lines}${drawn}${' '.repeat(INDENT + hang)}${paint.faint(tail)}\n`;
}

function colour(paint: Paint, severity: Severity): (text: string) => string {
  return paint[severity];
}

/** What holds, what fails, and every check that could not be made. */
function balanceText(result: CheckedReport, language: Language, paint: Paint, columns: number): string {
  const { passed, failed, unknown } = result.checks;
  // 「全部对得上」 right beneath an error would read as a contradiction.
  const isClean = failed + unknown === 0 && !result.findings.some(finding => finding.severity === 'error');
  const line = isClean
    ? paint.good(language.words.allPassed(passed))
    : language.words.balances(passed, failed, unknown);
  const within = withinDocument(result.notChecked);
  const outside = result.notChecked.filter(isOutsideDocument);
  const { words } = language;
  return [
    `\n${' '.repeat(INDENT)}${line}\n`,
    notCheckedText(paint.warning(words.notChecked(within.length)), within, language, columns),
    notCheckedText(paint.faint(words.outside), outside, language, columns),
  ].join('');
}

function notCheckedText(head: string, entries: readonly NotChecked[], language: Language, columns: number): string {
  if (entries.length === 0) return '';
  const reasons = groupNotChecked(entries, language).flatMap(group =>
    wrap(groupText(group, language), columns - 2 * INDENT - 2).map(
      (part, i) => `${' '.repeat(2 * INDENT)}${i === 0 ? '· ' : '  '}${part}\n`,
    ),
  );
  return `${' '.repeat(INDENT)}${head}\n${reasons.join('')}`;
}

/** A label with a text hanging beside it. */
function block(label: string, text: string, columns: number, hang: number): string {
  const lines = wrap(text, columns - INDENT - hang);
  return lines.map((line, i) => `${' '.repeat(INDENT)}${i === 0 ? label : padEnd('', hang)}${line}\n`).join('');
}
