/**
 * `--format github`: annotations on a change, as workflow commands. GitHub shows ten of a kind for each step: worst first. What was
 * accepted has none: the summary of the job lists it.
 */
import { type Entry, lineOf, shownOf, toldOf, type UncheckedEntry, uncheckedEntry, worstFirst } from './entries.ts';
import { LANGUAGES } from './languages.ts';
import { commandProperty, commandText } from './neutral.ts';
import { groupNotChecked, groupText, withinDocument } from './not-checked.ts';
import type { Renderer, RenderOptions } from './renderer.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;
type CommandName = (typeof COMMANDS)[keyof typeof COMMANDS];

export function githubRenderer(options: RenderOptions): Renderer {
  const language = LANGUAGES[options.language];
  const entries: Entry[] = [];
  const unchecked: UncheckedEntry[] = [];
  const notChecked: string[] = [];
  return {
    begin: () => '',
    report(result) {
      entries.push(...shownOf(result, options).filter(({ waiver }) => !waiver));
      if (!options.quiet)
        for (const group of groupNotChecked(withinDocument(result.notChecked), language))
          notChecked.push(
            command(options.fails.notChecked ? 'error' : 'notice', result.path, undefined, {
              title: language.words.notCheckedMark,
              text: groupText(group, language),
            }),
          );
      return '';
    },
    unchecked(file) {
      unchecked.push(uncheckedEntry(file, options.language));
      return '';
    },
    end(counts) {
      const files = unchecked.map(file =>
        command('error', file.path, file.origin, {
          title: language.words.unchecked,
          text: toldOf(file, language),
        }),
      );
      const findings = worstFirst(entries).map(entry =>
        command(COMMANDS[entry.severity], entry.path, entry.origin, {
          title: entry.ruleId,
          text: toldOf(entry, language),
        }),
      );
      const summary = options.quiet ? '' : `${language.words.summary(counts)}\n`;
      return [...files, ...findings, ...notChecked, summary].join('');
    },
  };
}

function command(
  name: CommandName,
  path: string,
  origin: Entry['origin'],
  { title, text }: { readonly title: string; readonly text: string },
): string {
  const { line, column } = lineOf(origin);
  const properties = { file: path, line, col: column, title };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${commandProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${commandText(text)}\n`;
}
