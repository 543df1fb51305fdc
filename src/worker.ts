/** What a worker thread does: some files, one after the other. */
import { loadLayouts } from './editions.ts';
import { memoryIn } from './run/cache.ts';
import { examine } from './run/examine.ts';
import type { RunSettings, Task } from './run/task.ts';
import { toWire, type Wired } from './run/wire.ts';
import type { Settings } from './validate.ts';

export interface Work {
  readonly tasks: readonly Task[];
  readonly settings: RunSettings;
}

/** The same for all work of a run. */
let settings: Settings | undefined;

export default async function work({ tasks, settings: given }: Work): Promise<readonly (readonly Wired[])[]> {
  settings ??= settingsOf(given);
  const results: (readonly Wired[])[] = [];
  for (const task of tasks) results.push((await examine(task, settings)).map(toWire));
  return results;
}

function settingsOf({ cache, ...given }: RunSettings): Settings {
  const bare = { ...given, layouts: loadLayouts() };
  return cache ? { ...bare, memory: memoryIn(cache, bare) } : bare;
}
