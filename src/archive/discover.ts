/** Which files a command line means: files as named, folders and archives with what they hold, globs that the shell left. */
import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { displayPath } from '../model/path.ts';
import { InputError, type Problem } from '../model/problem.ts';
import { endingOf } from '../read/index.ts';
import { isCandidate, OTHER_ARCHIVES } from './candidates.ts';
import type { Member } from './members.ts';
import { isPattern, splitPattern } from './pattern.ts';
import { walk } from './walk.ts';

export interface Found {
  /** Relative to the working folder, with `/`, for display and order; a member of an archive after `!/`. */
  readonly path: string;
  /** Named by the user, not met in a folder: then whatever is wrong with it must be said. */
  readonly isNamed: boolean;
  /** Where it lies in an archive. */
  readonly member?: { readonly archive: string; readonly way: Member['way'] };
  /** Why it cannot even be opened. */
  readonly problem?: Problem;
}

export interface Discovery {
  readonly files: readonly Found[];
  /** Paths and patterns that lead to nothing. */
  readonly unmatched: readonly string[];
  /** Files that the ignore file left out. */
  readonly ignored: number;
}

/** @param isIgnored whether the user wants a path left out that was not named */
export async function discover(
  paths: readonly string[],
  workingFolder: string,
  isIgnored: (path: string) => boolean = () => false,
): Promise<Discovery> {
  const found = new Map<string, Found>();
  const unmatched: string[] = [];
  let ignored = 0;
  const add = (file: Found) => {
    const before = found.get(file.path);
    if (!file.isNamed && isIgnored(file.path)) ignored++;
    else if (file.isNamed || !before) found.set(file.path, file);
  };
  for (const path of paths) {
    const kind = path === '' ? undefined : kindOf(resolve(workingFolder, path));
    if (kind === 'folder') for (const file of walk(resolve(workingFolder, path))) add(shown(file, workingFolder));
    else if (kind !== undefined) add({ path: displayPath(path, workingFolder), isNamed: true });
    else {
      const matches = isPattern(path) ? await expand(path, workingFolder) : [];
      if (matches.length === 0) unmatched.push(path);
      for (const match of matches) add({ path: displayPath(match, workingFolder), isNamed: false });
    }
  }
  const files: Found[] = [];
  for (const file of found.values())
    for (const inner of await open(file, workingFolder))
      if (!inner.member || !isIgnored(inner.path)) files.push(inner);
      else ignored++;
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), unmatched, ignored };
}

function shown({ file, problem }: { file: string; problem?: Problem }, workingFolder: string): Found {
  return { path: displayPath(file, workingFolder), isNamed: false, ...(problem ? { problem } : {}) };
}

/** A link that leads nowhere, or round in a circle, is there: opening it will say what is wrong. */
function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return undefined;
    return stats.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'file';
  }
}

/** An archive becomes what it holds. */
async function open(found: Found, workingFolder: string): Promise<Found[]> {
  const ending = endingOf(found.path);
  if (OTHER_ARCHIVES.has(ending))
    return [{ ...found, problem: { code: 'unsupported-archive', args: { format: ending.toUpperCase() } } }];
  if (ending !== 'zip' || found.problem) return [found];
  try {
    const { membersOf } = await import('./members.ts');
    const members = membersOf(resolve(workingFolder, found.path), isCandidate);
    if (!members) return [found];
    if (members.length === 0) return [{ ...found, problem: { code: 'empty-archive', args: {} } }];
    return members.map(({ path, way, problem }) => ({
      path: `${found.path}!/${path}`,
      isNamed: false,
      member: { archive: found.path, way },
      ...(problem ? { problem } : {}),
    }));
  } catch (cause) {
    if (cause instanceof InputError) return [{ ...found, problem: cause.problem }];
    throw cause;
  }
}

/** @returns absolute paths */
async function expand(pattern: string, workingFolder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const isFolder = (path: string) => kindOf(resolve(workingFolder, path)) === 'folder';
  const { folder, rest } = splitPattern(pattern, isFolder, sep);
  const cwd = resolve(workingFolder, folder);
  const matches = await glob(rest, { cwd, followSymbolicLinks: false, expandDirectories: false });
  return matches.map(match => resolve(cwd, match));
}
