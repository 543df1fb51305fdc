/** The command line as a whole: its commands, and the manners that they share. */
import { Command, Option } from 'commander';
import { VERSION } from '../version.ts';
import { declareAnnotate } from './commands/annotate.ts';
import { declareCheck } from './commands/check.ts';
import { declareExtract } from './commands/extract.ts';
import { declareFix } from './commands/fix.ts';
import { declareInit } from './commands/init.ts';
import { declareRules } from './commands/rules.ts';
import { declareWaive } from './commands/waive.ts';
import { HELP } from './help/index.ts';
import type { HelpTexts } from './help/texts.ts';
import type { Host } from './host.ts';

/** In the order of `--help`. */
const COMMANDS = [
  declareCheck,
  declareWaive,
  declareExtract,
  declareAnnotate,
  declareFix,
  declareInit,
  declareRules,
] as const;

export function buildProgram(host: Host): Command {
  const text = HELP[host.language];
  const program = new Command('gov-report');
  program
    .description(text.description)
    .version(VERSION, '-V, --version', text.version)
    .addOption(langOption(text))
    .helpOption('-h, --help', text.help)
    .helpCommand('help [command]', text.helpCommand)
    .addHelpText('after', `\n${text.examples}`);
  for (const declare of COMMANDS) declare(program, text, host);
  for (const command of [program, ...program.commands]) dress(command, text, host);
  return program;
}

/** The same manners for every command: no exit of its own, titles in the user's language. */
function dress(command: Command, text: HelpTexts, host: Host): void {
  command.exitOverride(error => {
    throw error;
  });
  command.configureOutput({
    writeOut: out => host.print(out),
    writeErr: out => host.notify(out),
    outputError: () => {},
    getOutHelpWidth: () => Math.min(host.columns, 100),
  });
  command.configureHelp({
    styleTitle: title => text.titles[title] ?? title,
    optionDescription: option => describeOption(option, text),
  });
  command.showSuggestionAfterError();
  command.usage(text.usage(command.usage()));
  if (command.parent) command.helpOption('-h, --help', text.help).addOption(langOption(text));
}

function describeOption(option: Option, text: HelpTexts): string {
  const choices = option.argChoices ? text.choices(option.argChoices.join(text.comma)) : '';
  const preset = option.defaultValue === undefined ? '' : text.preset(String(option.defaultValue));
  return `${option.description}${choices}${preset}`;
}

function langOption(text: HelpTexts): Option {
  return new Option('--lang <language>', text.lang).choices(['zh', 'en']);
}
