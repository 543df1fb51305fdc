/** The options of `gov-report annotate`. */
import type { Command } from 'commander';
import { type AnnotateOptions, annotateCommand } from '../annotate.ts';
import type { HelpTexts } from '../help/texts.ts';
import type { Host } from '../host.ts';
import { after } from './after.ts';
import { withSteering } from './steering.ts';
import { parseYear } from './values.ts';

export function declareAnnotate(program: Command, { annotate, check, force }: HelpTexts, host: Host): void {
  const command = program
    .command('annotate')
    .argument('<file>', annotate.file)
    .description(annotate.description)
    .requiredOption('-o, --output <copy>', annotate.output)
    .option('--edition <id>', check.edition)
    .option('--year <year>', check.year, parseYear);
  withSteering(command, check)
    .option('--force', force)
    .addHelpText('after', after(annotate.after, host))
    .action((file: string, given: AnnotateOptions) => annotateCommand(file, given, host));
}
