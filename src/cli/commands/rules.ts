/** The options of `gov-report rules` and `gov-report explain`. */
import { type Command, Option } from 'commander';
import type { HelpTexts } from '../help/texts.ts';
import type { Host } from '../host.ts';
import { explainCommand, type RulesOptions, rulesCommand } from '../rules.ts';
import { after } from './after.ts';

export function declareRules(program: Command, { rules, explain }: HelpTexts, host: Host): void {
  program
    .command('rules')
    .description(rules.description)
    .addOption(new Option('-f, --format <name>', rules.format).choices(['text', 'json']).default('text'))
    .option('--coverage', rules.coverage)
    .option('--edition <id>', rules.edition)
    .addHelpText('after', after(rules.after, host))
    .action(async ({ coverage, ...given }: RulesOptions & { coverage?: true; edition?: string }) => {
      if (!coverage) return rulesCommand(given, host);
      const { coverageCommand } = await import('../coverage.ts');
      await coverageCommand(given, host);
    });

  program
    .command('explain')
    .argument('<rule>', explain.rule)
    .description(explain.description)
    .addHelpText('after', after(explain.after, host))
    .action((rule: string) => explainCommand(rule, host));
}
