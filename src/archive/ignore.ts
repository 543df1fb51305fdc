/**
 * The ignore file, in the syntax of `.gitignore`. It is looked for in the working folder alone: what is being checked must
 * not decide that it is not checked.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const IGNORE_FILE = '.gov-report-ignore';

/** @returns whether a path relative to the working folder is to be left out; nothing where there is no ignore file */
export async function ignoreFile(workingFolder: string): Promise<((path: string) => boolean) | undefined> {
  let text: string;
  try {
    text = readFileSync(join(workingFolder, IGNORE_FILE), 'utf8');
  } catch {
    return undefined;
  }
  const { default: ignore } = await import('ignore');
  const rules = ignore().add(text);
  return path => ignore.isPathValid(path) && rules.ignores(path);
}
