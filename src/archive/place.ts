/** Whose report a file is, and on which year, by where it lies: for what it does not say itself. */
import picomatch from 'picomatch';
import { agencyKey } from '../model/agency.ts';
import type { Digest } from '../model/digest.ts';
import type { ListedAgency } from '../model/manifest.ts';

/** A file of which nothing but its path is known. */
export interface Unread {
  readonly path: string;
}

/** The last year that stands in a path, from its end: 「2023年」 in the name of the file, then of its folders. */
export function yearIn(path: string): number | undefined {
  for (const step of path.split('/').reverse()) {
    const years = new Set(step.match(/(?<!\d)20[0-4]\d(?!\d)/g));
    const [year] = years;
    if (years.size === 1) return Number(year);
  }
  return undefined;
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whose a file is. */
export type AgencyFinder = (path: string) => string | undefined;

/**
 * The agency whose patterns in the manifest fit, or whose name stands in the path, as a folder of its own or in the name
 * of the file; else that of all other files in the folder.
 */
export function agencyFinder(digests: readonly Digest[], listed: readonly ListedAgency[]): AgencyFinder {
  const names = new Map<string, string>();
  const inFolder = new Map<string, Set<string>>();
  for (const { agency, path } of digests) {
    if (agency === undefined) continue;
    names.set(agencyKey(agency), agency);
    const folder = folderOf(path);
    inFolder.set(folder, (inFolder.get(folder) ?? new Set()).add(agency));
  }
  for (const { name, aliases = [] } of listed)
    for (const known of [name, ...aliases]) names.set(agencyKey(known), name);
  const patterns = listed.flatMap(({ name, paths = [] }) => paths.map(path => ({ name, fits: picomatch(path) })));
  const nameOf = (step: string) => names.get(agencyKey(step.replace(/\.\w+$|[（(]?20\d\d.*$/g, '')));
  return path => {
    const listedHere = patterns.find(({ fits }) => fits(path))?.name;
    const steps = path.split('/').reverse().map(nameOf);
    const [only, ...others] = inFolder.get(folderOf(path)) ?? [];
    return listedHere ?? steps.find(name => name !== undefined) ?? (others.length === 0 ? only : undefined);
  };
}
