/** All files of a run, each with its results, in order: in this thread where there is little to do, else in others. */
import { setImmediate } from 'node:timers/promises';
import type { Layout } from '../model/layout.ts';
import type { Problem } from '../model/problem.ts';
import type { Work, WorkDone } from '../worker.ts';
import { batchesOf, isWorthThreads } from './batches.ts';
import { type Examined, examine } from './examine.ts';
import { inOrder } from './in-order.ts';
import type { Pool } from './pool.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { RunSettings, Task } from './task.ts';
import { fromWire, type Wired } from './wire.ts';

export interface RunOptions extends Omit<RunSettings, 'cache' | 'stats'> {
  readonly layouts: readonly Layout[];
  readonly jobs: number;
  readonly stopwatch?: Stopwatch | undefined;
  /** The folder to keep understood files in, and whose it has to be. */
  readonly cacheHome?: { readonly folder: string; readonly user: number | undefined } | undefined;
  /** Aborted when the user has had enough: what is given after that means nothing. */
  readonly signal: AbortSignal;
}

export interface Done<T extends Task> {
  readonly task: T;
  readonly results: readonly Examined[];
}

/** Generous: the slowest real reports take seconds. */
const TIME_LIMIT = 60_000;
const MEMORY_LIMIT = 1024;
/** Batches that may wait for an earlier one, for each thread. */
const WINDOW = 16;
/** From here on memory is worth some time. */
const MANY = 1000;
/** Milliseconds after which signals and timers get their turn. */
const TURN = 50;

export async function* runAll<T extends Task>(tasks: readonly T[], options: RunOptions): AsyncGenerator<Done<T>> {
  if (tasks.length > MANY) (await import('./engine.ts')).keepHeapSmall();
  yield* isWorthThreads(tasks, options.jobs) ? inThreads(tasks, options) : inThisThread(tasks, options);
}

async function* inThisThread<T extends Task>(tasks: readonly T[], options: RunOptions): AsyncGenerator<Done<T>> {
  const settings = { ...options, measure: options.stopwatch?.measure };
  let turn = Date.now();
  for (const task of tasks) {
    yield { task, results: await examine(task, settings) };
    if (Date.now() - turn < TURN) continue;
    await setImmediate();
    turn = Date.now();
  }
}

async function* inThreads<T extends Task>(
  tasks: readonly T[],
  { layouts, jobs, signal, cacheHome, stopwatch, ...given }: RunOptions,
): AsyncGenerator<Done<T>> {
  const [{ openPool }, { openCacheFolder }, { compileLater }] = await Promise.all([
    import('./pool.ts'),
    import('./cache-folder.ts'),
    import('./engine.ts'),
  ]);
  compileLater();
  const cache = cacheHome && openCacheFolder(cacheHome.folder, cacheHome.user);
  const settings: RunSettings = { ...given, cache, stats: stopwatch !== undefined };
  const pool: WorkPool = openPool({
    worker: new URL('./worker.js', import.meta.url),
    threads: jobs,
    timeLimit: TIME_LIMIT,
    memoryLimit: MEMORY_LIMIT,
  });
  signal.addEventListener('abort', () => void pool.close());
  try {
    const work = (batch: readonly Task[]) => runBatch(batch, settings, pool, stopwatch);
    for await (const [batch, results] of inOrder(batchesOf(tasks), work, { jobs, window: jobs * WINDOW }))
      for (const [index, task] of batch.entries())
        yield { task: task as T, results: (results[index] ?? []).map(wired => fromWire(wired, layouts)) };
  } finally {
    await pool.close();
  }
}

type WorkPool = Pool<Work, WorkDone>;

/** Where a batch is lost, each of its files gets a thread's whole attention, so that only the one to blame is unchecked. */
async function runBatch(
  tasks: readonly Task[],
  settings: RunSettings,
  pool: WorkPool,
  stopwatch: Stopwatch | undefined,
): Promise<readonly (readonly Wired[])[]> {
  const outcome = await pool.run({ tasks, settings });
  if ('result' in outcome) {
    if (outcome.result.times) stopwatch?.add(outcome.result.times);
    return outcome.result.results;
  }
  const [task] = tasks;
  if (tasks.length === 1 && task) return [[lost(task, outcome.problem)]];
  const results: (readonly Wired[])[] = [];
  for (const single of tasks) results.push(...(await runBatch([single], settings, pool, stopwatch)));
  return results;
}

function lost({ path }: Task, problem: Problem): Wired {
  return { result: { state: 'unchecked', path, problem } };
}
