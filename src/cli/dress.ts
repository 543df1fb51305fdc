/** The manners that all commands share: no exit of their own, and help in the user's language and to the width of Chinese. */
import { type Command, Option } from 'commander';
import { width, wrap } from '../render/width.ts';
import type { HelpTexts } from './help/texts.ts';
import type { Host } from './host.ts';

const WIDEST = 100;

export function helpWidth({ columns }: Host): number {
  return Math.min(columns, WIDEST);
}

export function dress(command: Command, text: HelpTexts, host: Host): void {
  command.exitOverride(error => {
    throw error;
  });
  command.configureOutput({
    writeOut: out => host.print(out),
    writeErr: out => host.notify(out),
    outputError: () => {},
    getOutHelpWidth: () => helpWidth(host),
  });
  command.configureHelp({
    styleTitle: title => text.titles[title] ?? title,
    optionDescription: option => describeOption(option, text),
    displayWidth: width,
    boxWrap: (paragraphs, columns) =>
      paragraphs
        .split('\n')
        .flatMap(line => wrap(line, columns))
        .join('\n'),
  });
  command.showSuggestionAfterError();
  command.usage(text.usage(command.usage()));
  if (command.parent) command.helpOption('-h, --help', text.help).addOption(langOption(text));
}

export function langOption(text: HelpTexts): Option {
  return new Option('--lang <language>', text.lang).choices(['zh', 'en']);
}

function describeOption(option: Option, text: HelpTexts): string {
  const choices = option.argChoices ? text.choices(option.argChoices.join(text.comma)) : '';
  const preset = option.defaultValue === undefined ? '' : text.preset(String(option.defaultValue));
  return `${option.description}${choices}${preset}`;
}
