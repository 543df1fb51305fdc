/** What a worker thread does: some files, one after the other. */
import { loadLayouts } from './editions.ts';
import { examine } from './run/examine.ts';
import type { RunSettings, Task } from './run/task.ts';
import { toWire, type Wired } from './run/wire.ts';

export default async function work({ tasks, settings }: Work): Promise<readonly (readonly Wired[])[]> {
  const results: (readonly Wired[])[] = [];
  for (const task of tasks) results.push((await examine(task, { ...settings, layouts: loadLayouts() })).map(toWire));
  return results;
}

export interface Work {
  readonly tasks: readonly Task[];
  readonly settings: RunSettings;
}
