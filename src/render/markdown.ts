/** `--format markdown`: for a job summary, a comment or a wiki; the worst reports first. */
import { SEVERITIES } from '../model/rules.ts';
import { type Entry, shownOf, type UncheckedEntry, uncheckedEntry, worstFirst } from './entries.ts';
import { LANGUAGES } from './languages.ts';
import { fileName } from './message.ts';
import { markdown } from './neutral.ts';
import { groupNotChecked, type NotCheckedGroup, withinDocument } from './not-checked.ts';
import type { Renderer, RenderOptions } from './renderer.ts';

interface Section {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

export function markdownRenderer(options: RenderOptions): Renderer {
  const { outputs, words, severities } = LANGUAGES[options.language];
  const { columns, headings } = outputs;
  const sections: Section[] = [];
  const waived: Entry[] = [];
  const notChecked: (NotCheckedGroup & { readonly file: string })[] = [];
  const unchecked: UncheckedEntry[] = [];
  /** Reports of which nothing is said, also not beside the others. */
  const clean = new Set<string>();

  const sectionText = ({ heading, entries }: Section) =>
    `### ${markdown(heading)}\n\n${table(
      [columns.severity, columns.rule, columns.place, columns.message, columns.cause],
      worstFirst(entries).map(({ severity, ruleId, place, message, cause }) => [
        severities[severity],
        ruleId,
        place,
        message,
        cause?.text ?? '',
      ]),
    )}`;

  return {
    begin: () => '',
    report(result) {
      const file = fileName(result, LANGUAGES[options.language]);
      const entries = shownOf(result, options);
      const { agency, year } = result.report;
      const about = [agency ?? words.unknownAgency, year === undefined ? words.unknownYear : words.year(year)].join(
        ' · ',
      );
      const open = entries.filter(({ waiver }) => !waiver);
      if (open.length > 0) sections.push({ heading: `${file} · ${about}`, entries: open });
      waived.push(...entries.filter(({ waiver }) => waiver));
      const groups = options.quiet
        ? []
        : groupNotChecked(withinDocument(result.notChecked), LANGUAGES[options.language]);
      for (const group of groups) notChecked.push({ ...group, file });
      if (result.findings.length + withinDocument(result.notChecked).length > 0) clean.delete(file);
      else if (result.state === 'checked') clean.add(file);
      return '';
    },
    unchecked(file) {
      unchecked.push(uncheckedEntry(file, options.language));
      return '';
    },
    end: counts =>
      [
        `## ${outputs.title}\n`,
        `${words.summary(counts)}\n`,
        ...(clean.size > 0 ? [`${outputs.clean(clean.size)}\n`] : []),
        ...(unchecked.length > 0
          ? [
              `### ${headings.unchecked}\n\n${table(
                [columns.file, columns.place, columns.reason],
                unchecked.map(({ file, place, message }) => [file, place, message]),
              )}`,
            ]
          : []),
        ...bySeverity(sections).map(sectionText),
        ...(waived.length > 0
          ? [
              `### ${headings.waived}\n\n${table(
                [columns.file, columns.severity, columns.rule, columns.place, columns.message, columns.waiver],
                waived.map(({ file, severity, ruleId, place, message, waiver }) => [
                  file,
                  severities[severity],
                  ruleId,
                  place,
                  message,
                  waiver ? words.waiver(waiver) : '',
                ]),
              )}`,
            ]
          : []),
        ...(notChecked.length > 0
          ? [
              `### ${headings.notChecked}\n\n${table(
                [columns.file, columns.rule, columns.count, columns.reason],
                notChecked.map(({ file, rule, count, reason }) => [file, rule, String(count), reason]),
              )}`,
            ]
          : []),
      ].join('\n'),
  };
}

function bySeverity(sections: readonly Section[]): Section[] {
  const worst = ({ entries }: Section) => Math.min(...entries.map(({ severity }) => SEVERITIES.indexOf(severity)));
  return [...sections].sort((a, b) => worst(a) - worst(b));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdown).join(' | ')} |\n`;
  return `${line(head)}|${head.map(() => ' --- |').join('')}\n${rows.map(line).join('')}`;
}
