/** The options that say what steers a command. */
import type { Command } from 'commander';
import type { HelpTexts } from '../help/texts.ts';

export function withSteering(command: Command, check: HelpTexts['check']): Command {
  return command
    .option('--config <file>', check.config)
    .option('--no-config', check.noConfig)
    .option('--waivers <file>', check.waivers)
    .option('--no-waivers', check.noWaivers)
    .option('--settings-from <folder>', check.settingsFrom);
}
