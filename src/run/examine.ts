/** One file, from its place on disk to its results. Runs in any thread. */
import { readFile } from '../archive/open.ts';
import { type Digest, digestOf } from '../model/digest.ts';
import { unmeasured } from '../model/measure.ts';
import { InputError } from '../model/problem.ts';
import { type Checked, type Settings, validate } from '../validate.ts';
import type { Task } from './task.ts';

/** What is left of a report once its file is closed: its prose is in the digest alone. */
export interface Examined {
  readonly result: Checked;
  /** Of a report that was checked. */
  readonly digest?: Digest;
}

/** Bad input, and a fault of our own, is a result for that file and no exception. */
export async function examine(task: Task, settings: Settings): Promise<readonly Examined[]> {
  try {
    const { measure = unmeasured } = settings;
    const bytes = await measure('open', () => bytesOf(task));
    const results = await validate({ path: task.path, bytes }, { ...settings, rules: task.rules, check: task.check });
    return results.map(close);
  } catch (cause) {
    if (cause instanceof InputError)
      return [{ result: { state: 'unchecked', path: task.path, problem: cause.problem } }];
    throw cause;
  }
}

async function bytesOf({ file, isNamed, way }: Task): Promise<Uint8Array> {
  if (!way) return readFile(file, isNamed);
  return (await import('../archive/members.ts')).readMember(file, way);
}

export function close(result: Checked): Examined {
  if (result.state === 'unchecked') return { result };
  const { report, path, part } = result;
  return { result: { ...result, report: { ...report, sections: [] } }, digest: digestOf(report, path, part) };
}
