/**
 * The ignore file, in the syntax of `.gitignore`. It is looked for in the working folder alone: what is being checked must
 * not decide that it is not checked.
 */
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { decode } from '../read/index.ts';

export const IGNORE_FILE = '.gov-report-ignore';

/** @returns whether a path relative to the working folder is to be left out; nothing where there is no ignore file */
export async function ignoreFile(workingFolder: string): Promise<((path: string) => boolean) | undefined> {
  let text: string;
  try {
    text = decode(readFileSync(join(workingFolder, IGNORE_FILE)));
  } catch {
    return undefined;
  }
  const { default: ignore } = await import('ignore');
  const rules = ignore().add(patternsIn(text, sep));
  return path => ignore.isPathValid(path) && rules.ignores(path);
}

/**
 * Where `\` lies between folders it does so in patterns too: nothing else can be meant there, since no name has a star or a
 * bracket to be escaped. Before a mark at the beginning of a line and a blank at its end it stays what it is elsewhere.
 * @param separator of the system
 */
export function patternsIn(text: string, separator: string): string {
  return separator === '\\' ? text.replace(/(?!^\\[#!])\\(?! $)/gm, '/') : text;
}
