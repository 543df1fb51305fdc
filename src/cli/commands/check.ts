/** The options of `gov-report check`. */
import { type Command, Option } from 'commander';
import { FORMATS } from '../../render/index.ts';
import { checkCommand } from '../check/command.ts';
import type { CheckOptions } from '../check/options.ts';
import type { HelpTexts } from '../help/texts.ts';
import type { Host } from '../host.ts';
import { after } from './after.ts';
import { withSteering } from './steering.ts';
import { collect, countOf, parseJobs, parseYear } from './values.ts';

export function declareCheck(program: Command, { check, groups, ...text }: HelpTexts, host: Host): void {
  const command = program
    .command('check')
    .argument('[paths...]', check.paths)
    .description(check.description)
    .optionsGroup(groups.output)
    .option('-f, --format <name[=file]>', `${check.format} ${Object.keys(FORMATS).join(text.comma)}`, collect)
    .option('-q, --quiet', check.quiet)
    .option('--explain-narrative', check.explainNarrative)
    .option('--force', text.force)
    .option('--list-files', check.listFiles)
    .option('--stats', check.stats)
    .optionsGroup(groups.verdict)
    .addOption(new Option('--fail-on <severity>', check.failOn).choices(['error', 'warning', 'info', 'never']))
    .option('--strict', check.strict)
    .option('--allow-unchecked', check.allowUnchecked)
    .option('--max-warnings <count>', check.maxWarnings, countOf('--max-warnings'))
    .option('--exit-zero', check.exitZero)
    .optionsGroup(groups.report)
    .option('--previous <file>', check.previous)
    .option('--edition <id>', check.edition)
    .option('--year <year>', check.year, parseYear)
    .option('--stdin-filename <name>', check.stdinFilename)
    .optionsGroup(groups.archive)
    .option('--manifest <file>', check.manifest)
    .option('--earlier <file>', check.earlier)
    .option('--jobs <number>', check.jobs, parseJobs)
    .option('--no-cache', check.noCache)
    .optionsGroup(groups.settings);
  withSteering(command, check)
    .option('--print-config', check.printConfig)
    .optionsGroup('')
    .addHelpText('after', after(check.after, host))
    .action((paths: string[], given: CheckOptions) => checkCommand(paths, given, host));
}
