/** `--format notice`: for each body whose report needs a look, a letter to paste into a document (整改通知). */
import { entriesOf, fileName, uncheckedEntry, worstFirst } from './entries.ts';
import { LANGUAGES } from './languages.ts';
import { groupNotChecked, reasonText, withinDocument } from './not-checked.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { visible } from './safe.ts';

export function noticeRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  const { words, outputs } = language;
  const unchecked: string[] = [];
  let letters = 0;
  return {
    begin: () => '',
    report(result) {
      const { agency, year, layout } = result.report;
      const entries = worstFirst(entriesOf(result, options.language)).filter(
        ({ severity }) => !options.isQuiet(severity),
      );
      const notChecked = options.quiet ? [] : groupNotChecked(withinDocument(result.notChecked), language);
      if (entries.length + notChecked.length === 0) return '';
      const addressee = agency ?? outputs.notice.agencyUnknown(fileName(result, language));
      const titles = options.documents();
      const written = year === undefined ? words.unknownYear : words.year(year);
      const paragraphs = [
        outputs.notice.title,
        `${visible(addressee)}${words.colon.trimEnd()}`,
        outputs.notice.opening(written, layout.edition.citation.number),
        ...(entries.length > 0 ? [outputs.notice.findings(entries.length)] : []),
        ...entries.map(({ message, place }, index) => outputs.notice.item(index + 1, visible(message), place)),
        ...(notChecked.length > 0
          ? [
              outputs.notice.notChecked,
              ...notChecked.map(
                group => `· ${titles[group.rule][options.language].title}${words.colon}${reasonText(group)}`,
              ),
            ]
          : []),
        outputs.notice.closing,
      ];
      return `${letters++ === 0 ? '' : '\n\n'}${paragraphs.join('\n\n')}\n`;
    },
    unchecked(result) {
      const { file, message } = uncheckedEntry(result, options.language);
      unchecked.push(`· ${visible(file)}${words.colon}${message}\n`);
      return '';
    },
    end: () => {
      const nothing = letters + unchecked.length === 0 ? `${outputs.notice.nothing}\n` : '';
      return unchecked.length === 0
        ? nothing
        : `${letters > 0 ? '\n\n' : ''}${outputs.notice.unchecked}\n\n${unchecked.join('')}`;
    },
  };
}
