/** `--format text`: for a person at a terminal. */
import type { Compared } from '../gather.ts';
import { isOutsideDocument, type NotChecked } from '../model/finding.ts';
import { SEVERITIES } from '../model/rules.ts';
import type { CheckedReport } from '../validate.ts';
import type { Language } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { fileName, headingOf, originText, placeText, problemText } from './message.ts';
import { groupNotChecked, groupText, withinDocument } from './not-checked.ts';
import { overviewText } from './overview.ts';
import { block, causeText, findingText, INDENT, type Page } from './paragraphs.ts';
import type { Paint, Renderer, RenderOptions } from './renderer.ts';
import { safe } from './safe.ts';
import { statementLines } from './statements.ts';
import { width, wrap } from './width.ts';

export function textRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  const { paint } = options;
  const columns = Math.min(options.columns, 100);
  /** Findings that were told with their cause: it may have to be told anew. */
  const explained = new Set<string>();
  const isExplained = (fingerprint: string) => explained.has(fingerprint);
  return {
    begin: () => '',
    report: result => {
      const shown = result.findings.filter(finding => !finding.waiver && !options.isQuiet(finding.severity));
      const anew =
        result.state === 'compared' ? result.diagnoses.filter(({ settles }) => settles.some(isExplained)) : [];
      if (options.quiet && shown.length + anew.length === 0) return '';
      const head = `${paint.strong(safe(fileName(result, language)))}\n${' '.repeat(INDENT)}${headline(result, language)}\n`;
      const page = { report: result.report, language, paint, columns };
      // The causes lead; what they settle stands beneath them, everything else by severity after them.
      const diagnoses = result.state === 'checked' ? result.diagnoses : [];
      const causes = [
        ...diagnoses.map(diagnosis => causeText(diagnosis, shown, page)),
        ...anew.map(diagnosis => causeText(diagnosis, undefined, page)),
      ].join('');
      const settled = new Set(diagnoses.flatMap(({ settles }) => settles));
      const others = shown.filter(finding => !settled.has(finding.fingerprint));
      for (const { fingerprint } of shown) if (settled.has(fingerprint)) explained.add(fingerprint);
      const ordered = SEVERITIES.flatMap(severity => others.filter(finding => finding.severity === severity));
      const findings = ordered.map(finding => findingText(finding, page)).join('');
      const understood =
        options.explainNarrative && result.state === 'checked'
          ? statementLines(result, language, columns).join('')
          : '';
      const rest = options.quiet ? '' : waivedText(result, page) + balanceText(result, language, paint, columns);
      return `${head}${causes}${findings}${understood}${rest}\n`;
    },
    unchecked: file => {
      const where = file.origin ? `${originText(file.origin, language)}${language.words.colon}` : '';
      const label = paint.error(language.words.unchecked);
      return `${paint.strong(safe(fileName(file, language)))}\n${block(`${label}  `, where + problemText(file.problem, language), columns, width(language.words.unchecked) + 2)}\n`;
    },
    end: counts => {
      if (options.quiet) return '';
      const overview = counts.overview ? overviewText(counts.overview, language, paint) : '';
      return `${overview}${paint.strong(language.words.summary(counts))}\n`;
    },
  };
}

function headline({ state, report, findings }: CheckedReport | Compared, language: Language): string {
  const { agency, year, layout } = report;
  const edition = language.name(layout.edition);
  return [
    agency ? safe(agency) : language.words.unknownAgency,
    year === undefined ? language.words.unknownYear : language.words.year(year),
    state === 'checked' ? language.words.cited(edition, layout.edition.citation.number) : headingOf(findings, language),
  ].join(' · ');
}

/** What was accepted stays in sight, with its age. */
function waivedText({ findings, report }: CheckedReport | Compared, { language, paint, columns }: Page): string {
  const waived = findings.flatMap(finding => {
    if (!finding.waiver) return [];
    const text = `${placeText(finding, report, language)}[${finding.rule}]${language.words.colon}${language.words.waiver(finding.waiver)}`;
    return [bullet(text, columns)];
  });
  if (waived.length === 0) return '';
  return `\n${' '.repeat(INDENT)}${paint.faint(language.words.waived(waived.length))}\n${waived.join('')}`;
}

function bullet(text: string, columns: number): string {
  const lines = wrap(text, columns - 2 * INDENT - 2);
  return lines.map((line, i) => `${' '.repeat(2 * INDENT)}${i === 0 ? '· ' : '  '}${line}\n`).join('');
}

/** What holds, what fails, and every check that could not be made. */
function balanceText(result: CheckedReport | Compared, language: Language, paint: Paint, columns: number): string {
  const unknowns = notCheckedText(result.notChecked, language, paint, columns);
  if (result.state === 'compared') return unknowns === '' ? '' : `\n${unknowns}`;
  const { passed, failed, unknown } = result.checks;
  // 「全部对得上」 right beneath an error would read as a contradiction.
  const isClean = failed + unknown === 0 && !result.findings.some(finding => finding.severity === 'error');
  const line = isClean
    ? paint.good(language.words.allPassed(passed))
    : language.words.balances(passed, failed, unknown);
  const { narrative } = result;
  const prose = narrative ? `${' '.repeat(INDENT)}${language.words.narrative(narrative.tally)}\n` : '';
  return `\n${' '.repeat(INDENT)}${line}\n${prose}${unknowns}`;
}

function notCheckedText(entries: readonly NotChecked[], language: Language, paint: Paint, columns: number): string {
  const within = withinDocument(entries);
  const outside = entries.filter(isOutsideDocument);
  const { words } = language;
  return [
    listText(paint.warning(words.notChecked(within.length)), within, language, columns),
    listText(paint.faint(words.outside), outside, language, columns),
  ].join('');
}

function listText(head: string, entries: readonly NotChecked[], language: Language, columns: number): string {
  if (entries.length === 0) return '';
  const reasons = groupNotChecked(entries, language).map(group => bullet(groupText(group, language), columns));
  return `${' '.repeat(INDENT)}${head}\n${reasons.join('')}`;
}
