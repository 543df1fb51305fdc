/** Every file that was found, with its results: standard input here, what cannot be opened at once, the others by a run. */
import type { Found } from '../archive/discover.ts';
import { readStandardInput } from '../archive/open.ts';
import type { FileSettings } from '../config/resolve.ts';
import type { Digest } from '../model/digest.ts';
import type { Layout } from '../model/layout.ts';
import { InputError } from '../model/problem.ts';
import { close, type Examined } from '../run/examine.ts';
import { runAll } from '../run/run.ts';
import type { Stopwatch } from '../run/stopwatch.ts';
import type { Task } from '../run/task.ts';
import { validate } from '../validate.ts';
import type { Host } from './host.ts';

export interface CheckAllOptions {
  readonly layouts: readonly Layout[];
  readonly jobs?: number;
  readonly cache: boolean;
  readonly edition?: string;
  readonly year?: number;
  readonly previous?: readonly Digest[] | undefined;
  readonly settingsFor?: ((path: string) => FileSettings) | undefined;
  readonly stdinFilename?: string;
  readonly signal: AbortSignal;
  readonly stopwatch?: Stopwatch | undefined;
}

export interface CheckedFile {
  readonly file: Found;
  readonly results: readonly Examined[];
}

/** In the order of the files. */
export async function* checkAll(
  files: readonly Found[],
  options: CheckAllOptions,
  host: Host,
): AsyncGenerator<CheckedFile> {
  const { layouts, edition, year, previous, signal, stopwatch } = options;
  const isOpenable = (file: Found) => file.path !== '-' && !file.problem;
  const tasks = files.filter(isOpenable).map(found => ({ ...toTask(found), ...options.settingsFor?.(found.path) }));
  const jobs = options.jobs ?? host.cores;
  const cacheHome = options.cache ? host.cache() : undefined;
  const run = runAll(tasks, { layouts, edition, year, previous, signal, jobs, cacheHome, stopwatch });
  try {
    for (const file of files) {
      if (isOpenable(file)) {
        const next = await run.next();
        if (next.done) return;
        yield { file, results: next.value.results };
      } else yield { file, results: await atOnce(file, options) };
    }
  } finally {
    await run.return(undefined);
  }
}

function toTask({ path, isNamed, member }: Found): Task {
  return { path, isNamed, file: member?.archive ?? path, ...(member ? { way: member.way } : {}) };
}

async function atOnce({ path, problem }: Found, options: CheckAllOptions): Promise<readonly Examined[]> {
  if (problem) return [{ result: { state: 'unchecked', path, problem } }];
  const name = options.stdinFilename ?? '-';
  try {
    const settings = { ...options, measure: options.stopwatch?.measure, ...options.settingsFor?.(name) };
    return (await validate({ path: name, bytes: readStandardInput() }, settings)).map(close);
  } catch (cause) {
    if (cause instanceof InputError) return [{ result: { state: 'unchecked', path: name, problem: cause.problem } }];
    throw cause;
  }
}
