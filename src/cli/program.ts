/** Commands and options. What a command does stands in its own file. */
import { Command, Option } from 'commander';
import { FORMATS } from '../render/index.ts';
import { VERSION } from '../version.ts';
import { annotateCommand } from './annotate.ts';
import { checkCommand } from './check.ts';
import { CliError } from './error.ts';
import { extractCommand } from './extract.ts';
import { HELP } from './help.ts';
import type { Host } from './host.ts';
import { initCommand } from './init.ts';
import { explainCommand, rulesCommand } from './rules.ts';
import type { SteeringOptions } from './steering.ts';
import type { WaiveOptions } from './waive.ts';

interface GivenOptions {
  readonly format?: readonly string[];
  readonly failOn?: 'error' | 'warning' | 'info' | 'never';
  readonly strict?: true;
  readonly allowUnchecked?: true;
  readonly maxWarnings?: string;
  readonly exitZero?: true;
  readonly listFiles?: true;
  readonly printConfig?: true;
  readonly stats?: true;
  readonly config?: string | boolean;
  readonly waivers?: string | boolean;
  readonly settingsFrom?: string;
  readonly quiet?: true;
  readonly explainNarrative?: true;
  readonly force?: true;
  readonly edition?: string;
  readonly year?: string;
  readonly previous?: string;
  readonly earlier?: string;
  readonly stdinFilename?: string;
  readonly jobs?: string;
  readonly cache: boolean;
  readonly manifest?: string;
}

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

  program
    .command('check')
    .argument('[paths...]', text.check.paths)
    .description(text.check.description)
    .option('-f, --format <name[=file]>', `${text.check.format} ${Object.keys(FORMATS).join(text.comma)}`, collect)
    .addOption(new Option('--fail-on <severity>', text.check.failOn).choices(['error', 'warning', 'info', 'never']))
    .option('--strict', text.check.strict)
    .option('--allow-unchecked', text.check.allowUnchecked)
    .option('--max-warnings <count>', text.check.maxWarnings)
    .option('--exit-zero', text.check.exitZero)
    .option('--list-files', text.check.listFiles)
    .option('--stats', text.check.stats)
    .option('--config <file>', text.check.config)
    .option('--no-config', text.check.noConfig)
    .option('--print-config', text.check.printConfig)
    .option('--waivers <file>', text.check.waivers)
    .option('--no-waivers', text.check.noWaivers)
    .option('--settings-from <folder>', text.check.settingsFrom)
    .option('-q, --quiet', text.check.quiet)
    .option('--explain-narrative', text.check.explainNarrative)
    .option('--edition <id>', text.check.edition)
    .option('--year <year>', text.check.year)
    .option('--previous <file>', text.check.previous)
    .option('--earlier <file>', text.check.earlier)
    .option('--stdin-filename <name>', text.check.stdinFilename)
    .option('--manifest <file>', text.check.manifest)
    .option('--jobs <number>', text.check.jobs)
    .option('--no-cache', text.check.noCache)
    .option('--force', text.force)
    .addHelpText('after', `\n${text.check.after}`)
    .action(async (paths: string[], given: GivenOptions) => {
      await checkCommand(
        paths,
        {
          format: given.format ?? [],
          ...steeringOf(given),
          ...(given.failOn === undefined ? {} : { failOn: given.failOn }),
          ...(given.strict === undefined ? {} : { strict: given.strict }),
          ...(given.allowUnchecked === undefined ? {} : { allowUnchecked: given.allowUnchecked }),
          ...(given.maxWarnings === undefined ? {} : { maxWarnings: parseCount('--max-warnings', given.maxWarnings) }),
          exitZero: given.exitZero === true,
          listFiles: given.listFiles === true,
          printConfig: given.printConfig === true,
          stats: given.stats === true,
          quiet: given.quiet === true,
          explainNarrative: given.explainNarrative === true,
          cache: given.cache,
          ...(given.manifest === undefined ? {} : { manifest: given.manifest }),
          force: given.force === true,
          ...(given.edition === undefined ? {} : { edition: given.edition }),
          ...(given.year === undefined ? {} : { year: parseYear(given.year) }),
          ...(given.previous === undefined ? {} : { previous: given.previous }),
          ...(given.earlier === undefined ? {} : { earlier: given.earlier }),
          ...(given.stdinFilename === undefined ? {} : { stdinFilename: given.stdinFilename }),
          ...(given.jobs === undefined ? {} : { jobs: parseJobs(given.jobs) }),
        },
        host,
      );
    });

  program
    .command('waive')
    .argument('[paths...]', text.check.paths)
    .description(text.waive.description)
    .option('--all', text.waive.all)
    .option('--reason <text>', text.waive.reason)
    .option('--by <name>', text.waive.by)
    .option('--expires <date>', text.waive.expires)
    .option('--correction <text>', text.waive.correction)
    .option('--waivers <file>', text.check.waivers)
    .option('--config <file>', text.check.config)
    .option('--no-config', text.check.noConfig)
    .action(async (paths: string[], given: GivenOptions & Partial<Record<keyof WaiveOptions, string>>) => {
      const { waiveCommand } = await import('./waive.ts');
      if (given.expires !== undefined && !/^\d{4}-\d\d-\d\d$/.test(given.expires))
        throw new CliError('bad-date', { value: given.expires });
      const { reason, by, expires, correction } = given;
      await waiveCommand(
        paths,
        {
          ...steeringOf(given),
          all: given.all !== undefined,
          ...(reason === undefined ? {} : { reason }),
          ...(by === undefined ? {} : { by }),
          ...(expires === undefined ? {} : { expires }),
          ...(correction === undefined ? {} : { correction }),
        },
        host,
      );
    });

  program
    .command('extract')
    .argument('<file>', text.extract.file)
    .description(text.extract.description)
    .option('--explain', text.extract.explain)
    .addOption(new Option('-f, --format <name>', text.extract.format).choices(['json', 'yaml']))
    .option('-o, --output <file>', text.output)
    .option('--edition <id>', text.check.edition)
    .option('--year <year>', text.check.year)
    .option('--stdin-filename <name>', text.check.stdinFilename)
    .option('--force', text.force)
    .action(
      async (
        file: string,
        given: Omit<GivenOptions, 'format'> & { format?: 'json' | 'yaml'; explain?: true; output?: string },
      ) => {
        const year = given.year === undefined ? undefined : parseYear(given.year);
        await extractCommand(
          file,
          { ...given, year, explain: given.explain === true, force: given.force === true },
          host,
        );
      },
    );

  program
    .command('annotate')
    .argument('<file>', text.annotate.file)
    .description(text.annotate.description)
    .requiredOption('-o, --output <copy>', text.annotate.output)
    .option('--edition <id>', text.check.edition)
    .option('--year <year>', text.check.year)
    .option('--force', text.force)
    .action(async (file: string, given: Omit<GivenOptions, 'format'> & { output: string }) => {
      const year = given.year === undefined ? undefined : parseYear(given.year);
      await annotateCommand(file, { ...given, year, force: given.force === true }, host);
    });

  program
    .command('fix')
    .argument('<file>', text.fix.file)
    .description(text.fix.description)
    .option('-o, --output <copy>', text.fix.output)
    .option('--dry-run', text.fix.dryRun)
    .option('--previous <file>', text.check.previous)
    .option('--edition <id>', text.check.edition)
    .option('--year <year>', text.check.year)
    .option('--force', text.force)
    .addHelpText('after', `\n${text.fix.after}`)
    .action(async (file: string, given: Omit<GivenOptions, 'format'> & { output?: string; dryRun?: true }) => {
      const { fixCommand } = await import('./fix.ts');
      const year = given.year === undefined ? undefined : parseYear(given.year);
      await fixCommand(file, { ...given, year, dryRun: given.dryRun === true, force: given.force === true }, host);
    });

  program
    .command('init')
    .argument('<file>', text.init.file)
    .description(text.init.description)
    .option('--edition <id>', text.init.edition)
    .option('--force', text.force)
    .action(async (file: string, given: { edition?: string; force?: true }) => {
      await initCommand(file, { ...given, force: given.force === true }, host);
    });

  program
    .command('rules')
    .description(text.rules.description)
    .addOption(new Option('-f, --format <name>', text.rules.format).choices(['text', 'json']).default('text'))
    .option('--coverage', text.rules.coverage)
    .option('--edition <id>', text.rules.edition)
    .action(async ({ coverage, ...given }: { format: 'text' | 'json'; coverage?: true; edition?: string }) => {
      if (!coverage) return rulesCommand(given, host);
      const { coverageCommand } = await import('./coverage.ts');
      await coverageCommand(given, host);
    });

  program
    .command('explain')
    .argument('<rule>', text.explain.rule)
    .description(text.explain.description)
    .action(async (rule: string) => {
      await explainCommand(rule, host);
    });

  for (const command of [program, ...program.commands]) dress(command, host, text);
  return program;
}

/** The same manners for every command: no exit of its own, titles in the user's language. */
function dress(command: Command, host: Host, text: (typeof HELP)['zh']): void {
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

function describeOption(option: Option, text: (typeof HELP)['zh']): string {
  const choices = option.argChoices ? text.choices(option.argChoices.join(text.comma)) : '';
  const preset = option.defaultValue === undefined ? '' : text.preset(String(option.defaultValue));
  return `${option.description}${choices}${preset}`;
}

function langOption(text: (typeof HELP)['zh']): Option {
  return new Option('--lang <language>', text.lang).choices(['zh', 'en']);
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

function steeringOf({ config, waivers, settingsFrom }: GivenOptions): SteeringOptions {
  return {
    ...(typeof config === 'string' || config === false ? { config } : {}),
    ...(typeof waivers === 'string' || waivers === false ? { waivers } : {}),
    ...(settingsFrom === undefined ? {} : { settingsFrom }),
  };
}

function parseCount(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new CliError('bad-count', { option, value });
  return Number(value);
}

function parseYear(value: string): number {
  if (!/^(?:19|20|21)\d\d$/.test(value)) throw new CliError('bad-year', { value });
  return Number(value);
}

function parseJobs(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new CliError('bad-jobs', { value });
  return Number(value);
}
