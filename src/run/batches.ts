/** Files put together so that each piece of work is worth its way to another thread and back. */
import { endingOf } from '../read/index.ts';
import type { Task } from './task.ts';

/** Roughly how long a file takes, in the time that JSON does. */
const WEIGHTS: Readonly<Record<string, number>> = { json: 1, txt: 4, md: 4, yaml: 20, yml: 20, pdf: 200 };
const OTHER_WEIGHT = 40;
const BATCH = 400;
/** Less than this is done before a thread has started. */
const WORTH_A_THREAD = 800;

export function weightOf(task: Task): number {
  return WEIGHTS[endingOf(task.path)] ?? OTHER_WEIGHT;
}

/** One thread more does JSON no faster than this one; documents are safer there, whatever the speed. */
export function isWorthThreads(tasks: readonly Task[], jobs: number): boolean {
  if (jobs === 1 && tasks.every(task => weightOf(task) === WEIGHTS['json'])) return false;
  let left = WORTH_A_THREAD;
  return tasks.some(task => {
    left -= weightOf(task);
    return left < 0;
  });
}

export function* batchesOf(tasks: readonly Task[]): Generator<readonly Task[]> {
  let batch: Task[] = [];
  let weight = 0;
  for (const task of tasks) {
    batch.push(task);
    weight += weightOf(task);
    if (weight < BATCH) continue;
    yield batch;
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield batch;
}
