/** The command line as a whole. */
import { Command } from 'commander';
import { VERSION } from '../version.ts';
import { after } from './commands/after.ts';
import { declareAnnotate } from './commands/annotate.ts';
import { declareCheck } from './commands/check.ts';
import { declareExtract } from './commands/extract.ts';
import { declareFix } from './commands/fix.ts';
import { declareInit } from './commands/init.ts';
import { declareRules } from './commands/rules.ts';
import { declareWaive } from './commands/waive.ts';
import { dress, langOption } from './dress.ts';
import { HELP } from './help/index.ts';
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
    .addHelpText('after', after(text.examples, host));
  for (const declare of COMMANDS) declare(program, text, host);
  for (const command of [program, ...program.commands]) dress(command, text, host);
  return program;
}
