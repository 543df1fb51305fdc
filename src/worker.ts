/** What a worker thread does: some files, one after the other. */
import { loadLayouts } from './editions.ts';
import { examine } from './run/examine.ts';
import type { Stopwatch, Times } from './run/stopwatch.ts';
import type { RunSettings, Task } from './run/task.ts';
import { toWire, type Wired } from './run/wire.ts';
import type { Settings } from './validate.ts';

export interface Work {
  readonly tasks: readonly Task[];
  readonly settings: RunSettings;
}

export interface WorkDone {
  readonly results: readonly (readonly Wired[])[];
  /** Where they are wanted. */
  readonly times?: Times | undefined;
}

/** The same for all work of a run. */
let settings: Settings | undefined;
let watch: Stopwatch | undefined;

export default async function work({ tasks, settings: given }: Work): Promise<WorkDone> {
  if (given.stats) watch ??= (await import('./run/stopwatch.ts')).stopwatch();
  settings ??= await settingsOf(given);
  const results: (readonly Wired[])[] = [];
  for (const task of tasks) results.push((await examine(task, settings)).map(toWire));
  return { results, times: watch?.take() };
}

/** What keeps understood files is loaded where they are kept. */
async function settingsOf({ cache, stats: _, ...given }: RunSettings): Promise<Settings> {
  const bare = { ...given, layouts: loadLayouts(), measure: watch?.measure };
  return cache ? { ...bare, memory: (await import('./run/cache.ts')).memoryIn(cache, bare) } : bare;
}
