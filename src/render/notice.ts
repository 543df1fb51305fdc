/** `--format notice`: for each body whose report needs a look, a letter to paste into a document (整改通知). */
import type { RuleDocuments } from '../rule-documents.ts';
import { type Entry, shownOf, uncheckedEntry, worstFirst } from './entries.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';
import { fileName } from './message.ts';
import { groupNotChecked, type NotCheckedGroup, reasonText, withinDocument } from './not-checked.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { visible } from './safe.ts';

interface Letter {
  readonly addressee: string;
  readonly year: string;
  readonly citation: string;
  readonly entries: Entry[];
  readonly notChecked: NotCheckedGroup[];
}

export function noticeRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  const { words, outputs } = language;
  /** What is found in a report and beside the others goes into one letter. */
  const letters = new Map<string, Letter>();
  const unchecked: string[] = [];
  return {
    begin: () => '',
    report(result) {
      const { agency, year, layout } = result.report;
      const entries = shownOf(result, options).filter(
        // Waivers are the sender's own.
        ({ ruleId, waiver }) => !waiver && !ruleId.startsWith('waiver/'),
      );
      const notChecked = options.quiet ? [] : groupNotChecked(withinDocument(result.notChecked), language);
      if (entries.length + notChecked.length === 0) return '';
      const file = fileName(result, language);
      const key = [file, agency, year].join('\0');
      const letter = letters.get(key) ?? {
        addressee: agency ?? outputs.notice.agencyUnknown(file),
        year: year === undefined ? words.unknownYear : words.year(year),
        citation: layout.edition.citation.number,
        entries: [],
        notChecked: [],
      };
      letter.entries.push(...entries);
      letter.notChecked.push(...notChecked);
      letters.set(key, letter);
      return '';
    },
    unchecked(result) {
      const { file, message } = uncheckedEntry(result, options.language);
      unchecked.push(`· ${visible(file)}${words.colon}${message}\n`);
      return '';
    },
    end() {
      const texts = [...letters.values()].map(letter => letterText(letter, options.language, options.documents()));
      if (unchecked.length > 0) texts.push(`${outputs.notice.unchecked}\n\n${unchecked.join('')}`);
      return texts.length > 0 ? texts.join('\n\n') : `${outputs.notice.nothing}\n`;
    },
  };
}

function letterText(
  { addressee, year, citation, entries, notChecked }: Letter,
  code: LanguageCode,
  documents: RuleDocuments,
): string {
  const { words, outputs } = LANGUAGES[code];
  const { notice } = outputs;
  const ordered = worstFirst(entries);
  const items = ordered.flatMap(({ message, place, cause }, index) => [
    notice.item(index + 1, visible(message), place),
    // One cause often leads to several findings; it is told once.
    ...(cause && ordered.findIndex(entry => entry.cause === cause) === index ? [cause.text] : []),
  ]);
  const open = notChecked.map(group => `· ${documents[group.rule][code].title}${words.colon}${reasonText(group)}`);
  const paragraphs = [
    notice.title,
    `${visible(addressee)}${words.colon.trimEnd()}`,
    notice.opening(year, citation),
    ...(items.length > 0 ? [notice.findings(entries.length), ...items] : []),
    ...(open.length > 0 ? [notice.notChecked, ...open] : []),
    notice.closing,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
