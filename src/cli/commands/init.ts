/** The options of `gov-report init`. */
import type { Command } from 'commander';
import type { HelpTexts } from '../help/texts.ts';
import type { Host } from '../host.ts';
import { type InitOptions, initCommand } from '../init.ts';
import { after } from './after.ts';

export function declareInit(program: Command, { init, force }: HelpTexts, host: Host): void {
  program
    .command('init')
    .argument('<file>', init.file)
    .description(init.description)
    .option('--edition <id>', init.edition)
    .option('--force', force)
    .addHelpText('after', after(init.after, host))
    .action((file: string, given: InitOptions) => initCommand(file, given, host));
}
