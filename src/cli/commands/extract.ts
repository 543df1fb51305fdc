/** The options of `gov-report extract`. */
import { type Command, Option } from 'commander';
import { type ExtractOptions, extractCommand } from '../extract.ts';
import type { HelpTexts } from '../help/texts.ts';
import type { Host } from '../host.ts';
import { after } from './after.ts';
import { parseYear } from './values.ts';

export function declareExtract(program: Command, { extract, check, ...text }: HelpTexts, host: Host): void {
  program
    .command('extract')
    .argument('<file>', extract.file)
    .description(extract.description)
    .option('--explain', extract.explain)
    .addOption(new Option('-f, --format <name>', extract.format).choices(['json', 'yaml']))
    .option('-o, --output <file>', text.output)
    .option('--edition <id>', check.edition)
    .option('--year <year>', check.year, parseYear)
    .option('--stdin-filename <name>', check.stdinFilename)
    .option('--force', text.force)
    .addHelpText('after', after(extract.after, host))
    .action((file: string, given: ExtractOptions) => extractCommand(file, given, host));
}
