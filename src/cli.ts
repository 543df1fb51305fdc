/** Command line to commands. The only file, with `cli/host.ts`, that touches the process. */
import { CommanderError } from 'commander';
import { CliError } from './cli/error.ts';
import { processHost } from './cli/host.ts';
import { buildProgram } from './cli/program.ts';
import { usageError } from './cli/usage.ts';
import { ConfigError } from './config/error.ts';
import type { LanguageCode } from './render/languages.ts';

/** The language decides what `--help` says, so it is looked for before the options are parsed. */
function languageOf(args: readonly string[]): LanguageCode | undefined {
  const index = args.findLastIndex(arg => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[index]?.includes('=') ? args[index]?.split('=')[1] : args[index + 1];
  return index >= 0 && (value === 'en' || value === 'zh') ? value : undefined;
}

const host = processHost(languageOf(process.argv));
// A reader such as `head` that closes the pipe is no fault.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
});
try {
  await buildProgram(host).parseAsync(process.argv);
} catch (cause) {
  if (cause instanceof CliError || cause instanceof ConfigError)
    host.notify(`gov-report: ${cause.text(host.language)}\n`);
  else if (cause instanceof CommanderError) {
    const text = usageError(cause, host.language);
    if (text) host.notify(`gov-report: ${text}\n`);
  } else host.notify(`gov-report: internal error\n${cause instanceof Error ? cause.stack : String(cause)}\n`);
  if (!(cause instanceof CommanderError && cause.exitCode === 0)) host.setStatus(2);
}
