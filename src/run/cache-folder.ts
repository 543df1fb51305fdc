/** Where understood files are kept between runs: a folder of the user's own, with a key that tells our entries from others'. */

import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../version.ts';

export interface CacheFolder {
  /** Of this build: another may understand the same file otherwise. */
  readonly folder: string;
  readonly key: Uint8Array;
}

const KEY_BYTES = 32;

/**
 * @param user the user's id, where the system has such
 * @returns nothing where the folder cannot be made, or is not the user's alone: then nothing is kept
 */
export function openCacheFolder(home: string, user: number | undefined): CacheFolder | undefined {
  try {
    const folder = join(home, BUILD);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (![home, folder].every(path => isPrivate(path, user))) return undefined;
    for (const other of readdirSync(home))
      if (other !== BUILD && /^[0-9a-f]{16}$/.test(other)) rmSync(join(home, other), { recursive: true });
    return { folder, key: keyIn(home) };
  } catch {
    return undefined;
  }
}

function isPrivate(path: string, user: number | undefined): boolean {
  const stats = lstatSync(path);
  return stats.isDirectory() && (user === undefined || (stats.uid === user && (stats.mode & 0o077) === 0));
}

function keyIn(home: string): Uint8Array {
  const path = join(home, 'key');
  try {
    writeFileSync(path, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
  const key = readFileSync(path);
  if (key.length !== KEY_BYTES) throw new Error('not a key');
  return key;
}
