/** `--format csv`: a row for each finding, each check that could not be made and each file, for spreadsheets (RFC 4180). */
import { shownOf, uncheckedEntry } from './entries.ts';
import type { Column } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { fileName } from './message.ts';
import { csvField } from './neutral.ts';
import { groupNotChecked, reasonText, withinDocument } from './not-checked.ts';
import type { Renderer, RenderOptions } from './renderer.ts';

const COLUMNS = [
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

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>;

export function csvRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  const { columns } = language.outputs;
  const line = (row: Row) => `${COLUMNS.map(column => field(row[column])).join(',')}\r\n`;
  return {
    // The mark tells Excel that this is UTF-8.
    begin: () => `\ufeff${line(columns)}`,
    report(result) {
      const { report } = result;
      const about = { file: fileName(result, language), agency: report.agency, year: report.year };
      const findings = shownOf(result, options).map(({ severity, ruleId, cells, cause, waiver, ...entry }) =>
        line({
          ...entry,
          ...about,
          severity: language.severities[severity],
          rule: ruleId,
          cell: cells[0],
          cause: cause?.text,
          waiver: waiver && language.words.waiver(waiver),
        }),
      );
      const severity = language.words.notCheckedMark;
      const notChecked = groupNotChecked(withinDocument(result.notChecked), language).map(group =>
        line({ ...about, severity, rule: group.rule, message: reasonText(group) }),
      );
      return [...findings, ...(options.quiet ? [] : notChecked)].join('');
    },
    unchecked(result) {
      const { file, place, message } = uncheckedEntry(result, options.language);
      return line({ file, severity: language.words.unchecked, place, message });
    },
    end: () => '',
  };
}

function field(value: string | number | undefined): string {
  return typeof value === 'string' ? csvField(value) : String(value ?? '');
}
