/** `--format concise`: a line for each finding, for `grep` and for editors: `path:place: severity rule message`. */
import type { Origin } from '../model/origin.ts';
import { shownOf, toldOf, uncheckedEntry } from './entries.ts';
import { LANGUAGES } from './languages.ts';
import { fileName, originText } from './message.ts';
import { groupNotChecked, reasonText, withinDocument } from './not-checked.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { safe } from './safe.ts';

export function conciseRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  /** As editors expect it where there are lines. */
  const placed = (file: string, origin: Origin | undefined) => {
    if (!origin) return safe(file);
    return `${safe(file)}:${'line' in origin ? `${origin.line}:${origin.column}` : originText(origin, language)}`;
  };
  return {
    begin: () => '',
    report(result) {
      const findings = shownOf(result, options).map(entry => {
        const { severity, ruleId, waiver } = entry;
        const about = waiver
          ? `waived ${severity} ${ruleId} (${language.words.waiver(waiver)})`
          : `${severity} ${ruleId}`;
        return `${placed(entry.file, entry.origin)}: ${about} ${toldOf({ ...entry, place: '' }, language)}\n`;
      });
      const file = safe(fileName(result, language));
      const notChecked = groupNotChecked(withinDocument(result.notChecked), language).map(
        group => `${file}: not-checked ${group.rule} ${reasonText(group)}\n`,
      );
      return [...findings, ...(options.quiet ? [] : notChecked)].join('');
    },
    unchecked(result) {
      const { file, origin, message } = uncheckedEntry(result, options.language);
      return `${placed(file, origin)}: unchecked ${message}\n`;
    },
    end: () => '',
  };
}
