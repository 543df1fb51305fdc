/** `--format html`: one page that stands by itself, to be searched, sorted, printed and passed on. */
import { SEVERITIES } from '../../model/rules.ts';
import { type Entry, shownOf, type UncheckedEntry, uncheckedEntry, worstFirst } from '../entries.ts';
import { LANGUAGES } from '../languages.ts';
import { fileName } from '../message.ts';
import { groupNotChecked, withinDocument } from '../not-checked.ts';
import type { Renderer, RenderOptions } from '../renderer.ts';
import { type Field, page, type Section } from './page.ts';

export function htmlRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  const { outputs, words, severities } = language;
  const { columns, headings } = outputs;
  const entries: Entry[] = [];
  const notChecked: Field[][] = [];
  const unchecked: UncheckedEntry[] = [];
  /** Reports of which nothing is said, also not beside the others. */
  const clean = new Set<string>();

  const findingRow = (entry: Entry): Field[] => [
    entry.waiver
      ? { text: `${words.waivedMark} · ${severities[entry.severity]}`, order: SEVERITIES.length, look: 'waived' }
      : { text: severities[entry.severity], order: SEVERITIES.indexOf(entry.severity), look: entry.severity },
    { text: entry.agency || words.unknownAgency },
    { text: entry.year },
    { text: entry.file },
    { text: entry.place },
    { text: entry.message },
    { text: entry.cause?.text ?? '' },
    { text: entry.waiver ? words.waiver(entry.waiver) : '' },
    { text: entry.ruleId },
  ];

  return {
    begin: () => '',
    report(result) {
      entries.push(...shownOf(result, options));
      const groups = options.quiet ? [] : groupNotChecked(withinDocument(result.notChecked), language);
      for (const { rule, count, reason } of groups)
        notChecked.push([
          { text: fileName(result, language) },
          { text: rule },
          { text: String(count) },
          { text: reason },
        ]);
      if (result.findings.length + withinDocument(result.notChecked).length > 0)
        clean.delete(fileName(result, language));
      else if (result.state === 'checked') clean.add(fileName(result, language));
      return '';
    },
    unchecked(file) {
      unchecked.push(uncheckedEntry(file, options.language));
      return '';
    },
    end(counts) {
      const sections: Section[] = [
        {
          heading: headings.summary,
          paragraphs: [words.summary(counts), ...(clean.size > 0 ? [outputs.clean(clean.size)] : [])],
        },
        {
          heading: headings.unchecked,
          columns: [columns.file, columns.place, columns.reason],
          rows: unchecked.map(({ file, place, message }) => [{ text: file }, { text: place }, { text: message }]),
        },
        {
          heading: headings.findings,
          columns: [
            columns.severity,
            columns.agency,
            columns.year,
            columns.file,
            columns.place,
            columns.message,
            columns.cause,
            columns.waiver,
            columns.rule,
          ],
          rows: worstFirst(entries).map(findingRow),
        },
        {
          heading: headings.notChecked,
          columns: [columns.file, columns.rule, columns.count, columns.reason],
          rows: notChecked,
        },
      ];
      return page(outputs.title, sections, outputs);
    },
  };
}
