/** What is said of reports and files, row by row: each finding, each kind of check that could not be made, each file. */
import type { Compared } from '../../gather.ts';
import type { CheckedReport, UncheckedFile } from '../../validate.ts';
import { shownOf, uncheckedEntry } from '../entries.ts';
import type { Column } from '../language.ts';
import { LANGUAGES } from '../languages.ts';
import { fileName } from '../message.ts';
import { groupNotChecked, reasonText, withinDocument } from '../not-checked.ts';
import type { RenderOptions } from '../renderer.ts';
import type { Row } from './table.ts';

export const FINDING_COLUMNS = [
  'file',
  'agency',
  'year',
  'severity',
  'rule',
  'place',
  'message',
  'cause',
  'reported',
  'computed',
  'difference',
  'cell',
  'fingerprint',
  'waiver',
] as const satisfies readonly Column[];

export const NOT_CHECKED_COLUMNS = [
  'file',
  'agency',
  'year',
  'rule',
  'count',
  'reason',
] as const satisfies readonly Column[];

export function findingRows(result: CheckedReport | Compared, options: RenderOptions): Row[] {
  const { severities, words } = LANGUAGES[options.language];
  const about = aboutOf(result, options);
  return shownOf(result, options).map(
    ({ severity, ruleId, place, message, cells, cause, reported, computed, difference, fingerprint, waiver }) => ({
      ...about,
      severity: severities[severity],
      rule: ruleId,
      place,
      message,
      cause: cause?.text,
      reported,
      computed,
      difference,
      cell: cells[0],
      fingerprint,
      waiver: waiver && words.waiver(waiver),
      look: waiver ? 'waived' : severity,
    }),
  );
}

/** None under `--quiet`. */
export function notCheckedRows(result: CheckedReport | Compared, options: RenderOptions): Row[] {
  if (options.quiet) return [];
  const language = LANGUAGES[options.language];
  const about = aboutOf(result, options);
  const severity = language.words.notCheckedMark;
  return groupNotChecked(withinDocument(result.notChecked), language).map(group => ({
    ...about,
    ...group,
    severity,
    message: reasonText(group),
  }));
}

export function uncheckedRow(unchecked: UncheckedFile, { language }: RenderOptions): Row {
  const { file, place, message } = uncheckedEntry(unchecked, language);
  return { file, severity: LANGUAGES[language].words.unchecked, place, message, reason: message };
}

function aboutOf(result: CheckedReport | Compared, { language }: RenderOptions): Row {
  const { agency, year } = result.report;
  return { file: fileName(result, LANGUAGES[language]), agency, year };
}
