/** `--format text`: for a person at a terminal. */

import type { LocatedFinding, NotChecked } from '../model/finding.ts';
import { SEVERITIES, type Severity } from '../model/rules.ts';
import type { CheckedReport } from '../validate.ts';
import { excerpt } from './excerpt.ts';
import type { Language } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { messageOf, originText, problemText } from './message.ts';
import { picture } from './picture.ts';
import type { Paint, Renderer, RenderOptions } from './renderer.ts';
import { safe } from './safe.ts';
import { statementLines } from './statements.ts';
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
      const head = `${paint.strong(safe(result.path))}\n${' '.repeat(INDENT)}${headline(result, language)}\n`;
      const ordered = SEVERITIES.flatMap(severity => shown.filter(finding => finding.severity === severity));
      const findings = ordered.map(finding => findingText(finding, result, language, paint, columns)).join('');
      const understood = options.explainNarrative ? statementLines(result, language, columns).join('') : '';
      return `${head}${findings}${understood}${options.quiet ? '' : balanceText(result, language, paint, columns)}\n`;
    },
    unchecked: file => {
      const where = file.origin ? `${originText(file.origin, language)}${language === LANGUAGES.zh ? '：' : ': '}` : '';
      const label = paint.error(language.words.unchecked);
      return `${paint.strong(safe(file.path))}\n${block(`${label}  `, where + problemText(file.problem, language), columns, width(language.words.unchecked) + 2)}\n`;
    },
    end: counts => (options.quiet ? '' : `${paint.strong(language.words.summary(counts))}\n`),
  };
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
  const room = columns - INDENT - hang;
  const rows = finding.quote ? [excerpt(finding.quote, room)] : picture(finding, result.report, language, room);
  const drawn = rows
    .filter(row => row.length > 0)
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
  const reasons = groupNotChecked(result.notChecked, language).flatMap(text =>
    wrap(text, columns - 2 * INDENT - 2).map((part, i) => `${' '.repeat(2 * INDENT)}${i === 0 ? '· ' : '  '}${part}\n`),
  );
  const head =
    result.notChecked.length > 0
      ? `${' '.repeat(INDENT)}${paint.warning(language.words.notChecked(result.notChecked.length))}\n`
      : '';
  const { narrative } = result;
  const prose = narrative ? `${' '.repeat(INDENT)}${language.words.narrative(narrative.tally)}\n` : '';
  return `\n${' '.repeat(INDENT)}${line}\n${prose}${head}${reasons.join('')}`;
}

function groupNotChecked(entries: readonly NotChecked[], language: Language): string[] {
  const groups = new Map<string, { entry: NotChecked; count: number }>();
  for (const entry of entries) {
    const key = `${entry.rule}\0${entry.reason}`;
    groups.set(key, { entry, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].map(({ entry, count }) => {
    const rule = count > 1 ? language.words.balancesOf(entry.rule, count) : entry.rule;
    return `${rule}${language === LANGUAGES.zh ? '：' : ': '}${language.reasons[entry.reason]}`;
  });
}

/** A label with a text hanging beside it. */
function block(label: string, text: string, columns: number, hang: number): string {
  const lines = wrap(text, columns - INDENT - hang);
  return lines.map((line, i) => `${' '.repeat(INDENT)}${i === 0 ? label : padEnd('', hang)}${line}\n`).join('');
}
