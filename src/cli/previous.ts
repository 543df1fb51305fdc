/** `check --previous`: the report on the year before, read once and compared with the one that is checked. */
import { resolve } from 'node:path';
import { previousOf } from '../archive/pair.ts';
import { loadLayouts } from '../editions.ts';
import { recordOf } from '../model/digest.ts';
import { InputError } from '../model/problem.ts';
import { LANGUAGES } from '../render/languages.ts';
import { problemText } from '../render/message.ts';
import { safe } from '../render/safe.ts';
import { type Settings, type UncheckedFile, understand } from '../validate.ts';
import type { Host } from './host.ts';
import { readInput } from './input.ts';

export interface PreviousFile {
  readonly find: Settings['previous'];
  /** Why it, or a part of it, could not be read. */
  readonly unchecked: readonly UncheckedFile[];
}

export async function readPrevious(path: string, host: Host): Promise<PreviousFile> {
  const results = await read(path, host);
  const given = results.flatMap(result =>
    result.state === 'understood' ? [recordOf(result.report, path, result.part)] : [],
  );
  return {
    unchecked: results.filter(result => result.state === 'unchecked'),
    find: report => {
      const found = previousOf(report, given);
      const [other] = given;
      if (!found && other) {
        const args = { agency: other.agency ?? '', year: other.year ?? '' };
        host.notify(`${safe(path)}：${problemText({ code: 'other-previous', args }, LANGUAGES[host.language])}\n`);
      }
      return found ?? 'not comparable';
    },
  };
}

async function read(path: string, host: Host) {
  try {
    const bytes = readInput(resolve(host.folder, path));
    return await understand({ path, bytes }, { layouts: loadLayouts() });
  } catch (cause) {
    if (cause instanceof InputError) return [{ state: 'unchecked' as const, path, problem: cause.problem }];
    throw cause;
  }
}
