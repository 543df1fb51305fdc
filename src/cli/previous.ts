/** `check --previous`: the report on the year before. */
import { resolve } from 'node:path';
import { readFile } from '../archive/open.ts';
import { loadLayouts } from '../editions.ts';
import { type Digest, digestOf } from '../model/digest.ts';
import { InputError } from '../model/problem.ts';
import { type UncheckedFile, understand } from '../validate.ts';
import type { Host } from './host.ts';

export interface PreviousFile {
  readonly digests: readonly Digest[];
  /** Why it, or a report in it, could not be read. */
  readonly unchecked: readonly UncheckedFile[];
}

export async function readPrevious(path: string, host: Host): Promise<PreviousFile> {
  try {
    const bytes = readFile(resolve(host.folder, path), true);
    const results = await understand({ path, bytes }, { layouts: loadLayouts() });
    return {
      digests: results.flatMap(result =>
        result.state === 'understood' ? [digestOf(result.report, path, result.part)] : [],
      ),
      unchecked: results.filter(result => result.state === 'unchecked'),
    };
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    return { digests: [], unchecked: [{ state: 'unchecked', path, problem: cause.problem }] };
  }
}
