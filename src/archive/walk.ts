/** What a folder holds, its folders included. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { isCandidate } from './candidates.ts';

export interface Walked {
  readonly file: string;
  readonly problem?: Problem;
}

/** Folders that hold no reports, beside everything whose name begins with a dot. */
const SKIPPED_FOLDERS = new Set(['node_modules']);

/** @returns every file that may hold a report, and whatever stands in its place and cannot be opened */
export function walk(root: string): Walked[] {
  return filesIn(root, root);
}

function filesIn(folder: string, root: string): Walked[] {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(folder);
  } catch (cause) {
    return [{ file: folder, problem: cannotOpen(cause) }];
  }
  return entries.flatMap(entry => {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) return [];
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : filesIn(file, root);
    if (entry.isSymbolicLink()) return followed(file, root);
    if (!isCandidate(entry.name)) return [];
    return entry.isFile() ? [{ file }] : [{ file, problem: { code: 'not-a-file', args: {} } }];
  });
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

/** A link within the folder leads to what is met anyway; one that leads out of it, or nowhere, leaves a gap to be told. */
function followed(file: string, root: string): Walked[] {
  try {
    // The system's own way of writing both, where it does not tell capitals apart.
    const target = realpathSync.native(file);
    if (`${target}${sep}`.startsWith(`${realpathSync.native(root)}${sep}`)) return [];
    return isCandidate(file) || statSync(target).isDirectory()
      ? [{ file, problem: { code: 'link-outside', args: {} } }]
      : [];
  } catch (cause) {
    return isCandidate(file) ? [{ file, problem: cannotOpen(cause) }] : [];
  }
}

function cannotOpen(cause: unknown): Problem {
  return { code: 'cannot-open', args: { detail: (cause as NodeJS.ErrnoException).code ?? '' } };
}
