/** The options of `gov-report fix`. */
import type { Command } from 'commander';
import type { FixOptions } from '../fix.ts';
import type { HelpTexts } from '../help/texts.ts';
import type { Host } from '../host.ts';
import { after } from './after.ts';
import { withSteering } from './steering.ts';
import { parseYear } from './values.ts';

export function declareFix(program: Command, { fix, check, force }: HelpTexts, host: Host): void {
  const command = program
    .command('fix')
    .argument('<file>', fix.file)
    .description(fix.description)
    .option('-o, --output <copy>', fix.output)
    .option('--dry-run', fix.dryRun)
    .option('--previous <file>', fix.previous)
    .option('--edition <id>', check.edition)
    .option('--year <year>', check.year, parseYear);
  withSteering(command, check)
    .option('--force', force)
    .addHelpText('after', after(fix.after, host))
    .action(async (file: string, given: FixOptions) => {
      const { fixCommand } = await import('../fix.ts');
      await fixCommand(file, given, host);
    });
}
