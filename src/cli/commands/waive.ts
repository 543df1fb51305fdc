/** The options of `gov-report waive`. */
import type { Command } from 'commander';
import type { HelpTexts } from '../help/texts.ts';
import type { Host } from '../host.ts';
import type { WaiveOptions } from '../waive.ts';
import { after } from './after.ts';
import { parseDate } from './values.ts';

export function declareWaive(program: Command, { waive, check }: HelpTexts, host: Host): void {
  program
    .command('waive')
    .argument('[paths...]', check.paths)
    .description(waive.description)
    .option('--all', waive.all)
    .option('--reason <text>', waive.reason)
    .option('--by <name>', waive.by)
    .option('--expires <date>', waive.expires, parseDate)
    .option('--correction <text>', waive.correction)
    .option('--waivers <file>', check.waivers)
    .option('--config <file>', check.config)
    .option('--no-config', check.noConfig)
    .addHelpText('after', after(waive.after, host))
    .action(async (paths: string[], given: WaiveOptions) => {
      const { waiveCommand } = await import('../waive.ts');
      await waiveCommand(paths, given, host);
    });
}
