/** Which files a command line means: files as named, folders with what they hold, globs where the shell expands none. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { endingOf, REPORT_ENDINGS } from '../read/index.ts';

export interface Found {
  /** Relative to the working folder, with `/`, for display and order. */
  readonly path: string;
  /** Named by the user, not met in a folder: then whatever is wrong with it must be said. */
  readonly isNamed: boolean;
}

export interface Discovery {
  readonly files: readonly Found[];
  /** Paths and patterns that lead to nothing. */
  readonly unmatched: readonly string[];
}

/** Folders that hold no reports, and everything whose name begins with a dot. */
const SKIPPED_FOLDERS = new Set(['node_modules']);

export async function discover(paths: readonly string[], workingFolder: string): Promise<Discovery> {
  const found = new Map<string, Found>();
  const unmatched: string[] = [];
  const add = (file: string, isNamed: boolean) => {
    const path = displayPath(file, workingFolder);
    if (isNamed || !found.has(path)) found.set(path, { path, isNamed });
  };
  for (const path of paths) {
    const kind = path === '' ? undefined : kindOf(join(workingFolder, path), path);
    if (kind === 'file') add(path, true);
    else if (kind === 'folder') for (const file of filesIn(path)) add(file, false);
    else {
      const matches = isGlob(path) ? await expand(path, workingFolder) : [];
      if (matches.length === 0) unmatched.push(path);
      for (const match of matches) add(match, false);
    }
  }
  const files = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, unmatched };
}

function kindOf(...candidates: string[]): 'file' | 'folder' | undefined {
  for (const path of candidates) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats) return stats.isDirectory() ? 'folder' : 'file';
  }
  return undefined;
}

/** Links are not followed: a folder must not lead out of itself. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) return [];
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : filesIn(path);
    return entry.isFile() && REPORT_ENDINGS.has(endingOf(entry.name)) ? [path] : [];
  });
}

const isGlob = (path: string) => /[*?[\]{}!]/.test(path);

async function expand(pattern: string, workingFolder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  return glob(pattern.split(sep).join('/'), {
    cwd: workingFolder,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
}

function displayPath(path: string, workingFolder: string): string {
  const shown = relative(
    workingFolder,
    join(path.startsWith(sep) || /^[A-Za-z]:[\\/]/.test(path) ? '' : workingFolder, path),
  );
  return shown.split(sep).join('/');
}
