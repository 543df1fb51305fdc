/** The paragraphs of `--format text`: a finding, or a cause with the findings that it settles. */
import type { LocatedDiagnosis } from '../model/diagnosis.ts';
import type { LocatedFinding } from '../model/finding.ts';
import type { Figures } from '../model/report.ts';
import { groundText, readingOf, summaryOf } from './diagnosis.ts';
import { excerpt } from './excerpt.ts';
import type { Language } from './language.ts';
import { messageOf, originText } from './message.ts';
import { type Part, picture } from './picture.ts';
import type { Paint } from './renderer.ts';
import { padEnd, width, wrap } from './width.ts';

export const INDENT = 2;
/** More explanations than these would not be read. */
const MOST_READINGS = 4;

export interface Page {
  readonly report: Figures;
  readonly language: Language;
  readonly paint: Paint;
  readonly columns: number;
}

export function findingText(finding: LocatedFinding, { report, language, paint, columns }: Page): string {
  const label = language.severities[finding.severity];
  const hang = width(label) + 2;
  const colour = paint[finding.severity];
  const lines = block(`${colour(label)}  `, messageOf(finding, report, language), columns, hang);
  const room = columns - INDENT - hang;
  const rows = finding.quote ? excerpt(finding.quote, room) : picture(finding, report, language, room);
  return `\n${lines}${drawn(rows, INDENT + hang, colour)}${' '.repeat(INDENT + hang)}${paint.faint(tailOf(finding, language))}\n`;
}

/**
 * @param shown the findings that are printed at all; nothing where those that it settles have been, with the report by itself
 */
export function causeText(
  diagnosis: LocatedDiagnosis,
  shown: readonly LocatedFinding[] | undefined,
  page: Page,
): string {
  const { report, language, paint, columns } = page;
  const settled = (shown ?? []).filter(finding => diagnosis.settles.includes(finding.fingerprint));
  if (shown && settled.length === 0) return '';
  const { label, or, more, grounds, between } = language.diagnosis;
  const hang = width(label) + 2;
  const [best, ...others] = diagnosis.explanations;
  const read = (explanation: (typeof others)[number]) => readingOf(explanation, report, language);
  const rest = others.length - MOST_READINGS;
  const evidence = (best?.evidence ?? []).map(ground => ({
    ground,
    text: groundText(ground, report, language),
  }));
  const backing = evidence.filter(({ ground }) => !('changes' in ground)).map(({ text }) => text);
  const rivals = evidence.filter(({ ground }) => 'changes' in ground).map(({ text }) => text);
  const remarks = [
    ...(backing.length > 0 ? [grounds(backing.join(between))] : []),
    ...rivals,
    ...others.slice(0, MOST_READINGS).map(explanation => or(read(explanation))),
    ...(rest > 0 ? [more(rest)] : []),
  ];
  return [
    `\n${block(`${paint.strong(label)}  `, summaryOf(diagnosis, report, language, !shown), columns, hang)}`,
    causePicture(diagnosis, settled, page, INDENT + hang),
    ...remarks.map(text => block(padEnd('', hang), text, columns, hang)),
    ...settled.map(finding => settledText(finding, page, hang)),
  ].join('');
}

/** The first failed sum with a changed cell in it, and that cell marked. */
function causePicture(
  { explanations: [best] }: LocatedDiagnosis,
  settled: readonly LocatedFinding[],
  page: Page,
  indent: number,
): string {
  const changed = (best?.changes ?? []).map(change => change.cell);
  const finding = settled.find(
    ({ cells, computed }) => computed !== undefined && cells.some(cell => changed.includes(cell)),
  );
  if (!finding) return '';
  const rows = picture(finding, page.report, page.language, page.columns - indent, changed);
  const origin = best?.changes[0]?.origin;
  const place = origin ? `${' '.repeat(indent)}${page.paint.faint(originText(origin, page.language))}\n` : '';
  return drawn(rows, indent, page.paint.error) + place;
}

/** In a few words, since the cause has been told. */
function settledText(finding: LocatedFinding, { report, language, paint, columns }: Page, indent: number): string {
  const label = language.severities[finding.severity];
  const hang = indent + width(label) + 2;
  const text = messageOf(finding, report, language);
  return `${block(`${' '.repeat(indent)}${paint[finding.severity](label)}  `, text, columns, hang)}${' '.repeat(INDENT + hang)}${paint.faint(tailOf(finding, language))}\n`;
}

function tailOf(finding: LocatedFinding, language: Language): string {
  const place = finding.origin ? `${originText(finding.origin, language)}  ` : '';
  return `${place}[${finding.rule}]`;
}

function drawn(rows: readonly (readonly Part[])[], indent: number, colour: (text: string) => string): string {
  const line = (row: readonly Part[]) => row.map(part => (part.isMarked ? colour(part.text) : part.text)).join('');
  return rows.map(row => `${' '.repeat(indent)}${line(row)}\n`).join('');
}

/** A label with a text hanging beside it. */
export function block(label: string, text: string, columns: number, hang: number): string {
  const lines = wrap(text, columns - INDENT - hang);
  return lines.map((line, i) => `${' '.repeat(INDENT)}${i === 0 ? label : padEnd('', hang)}${line}\n`).join('');
}
