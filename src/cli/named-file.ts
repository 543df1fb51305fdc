/** The one file of a command that makes a copy: read and checked, or refused. */
import { resolve } from 'node:path';
import { readFile } from '../archive/open.ts';
import { InputError } from '../model/problem.ts';
import { LANGUAGES } from '../render/languages.ts';
import { fileName, problemText } from '../render/message.ts';
import { safe } from '../render/safe.ts';
import { type Checked, type CheckedReport, type Settings, validate } from '../validate.ts';
import { CliError } from './error.ts';
import type { Host } from './host.ts';

export interface NamedFile {
  readonly bytes: Uint8Array;
  /** In the order of the file. */
  readonly results: readonly Checked[];
  /** Those of them that could be checked: at least one. The others have been told of, and made the status 2. */
  readonly reports: readonly CheckedReport[];
}

/** @throws CliError `cannot-extract` where nothing in the file can be checked */
export async function validateNamed(file: string, settings: Settings, host: Host): Promise<NamedFile> {
  const language = LANGUAGES[host.language];
  const bytes = readOrRefuse(file, host);
  const results = await validate({ path: file, bytes }, settings);
  const reports = results.filter(result => result.state === 'checked');
  for (const result of results)
    if (result.state === 'unchecked') {
      const detail = problemText(result.problem, language);
      // Another report in the file may have been checked.
      if (reports.length === 0) throw new CliError('cannot-extract', { path: safe(file), detail });
      host.notify(`${safe(fileName(result, language))}${language.words.colon}${detail}\n`);
      host.setStatus(2);
    }
  return { bytes, results, reports };
}

function readOrRefuse(file: string, host: Host): Uint8Array {
  try {
    return readFile(resolve(host.folder, file), true);
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    const detail = problemText(cause.problem, LANGUAGES[host.language]);
    throw new CliError('cannot-extract', { path: safe(file), detail });
  }
}
