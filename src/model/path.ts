/** Paths as they are shown, compared and matched with patterns: relative to a folder, with `/` on every system. */
import * as system from 'node:path';

/**
 * @param rules of a system; those of this one by default
 * @returns the path itself, with `/`, where it lies on another drive than the folder
 */
export function displayPath(
  path: string,
  folder: string,
  { relative, resolve, sep }: Pick<system.PlatformPath, 'relative' | 'resolve' | 'sep'> = system,
): string {
  return relative(folder, resolve(folder, path)).split(sep).join('/');
}
