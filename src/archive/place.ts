/** Whose report a file is, and on which year, by where it lies: for what it does not say itself. */
import { agencyKey } from '../model/agency.ts';
import type { Digest } from '../model/digest.ts';

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

/** A name that stands in the path, as a folder of its own or in the name of the file; else that of all others in the folder. */
export function agencyFinder(digests: readonly Digest[]): (path: string) => string | undefined {
  const names = new Map<string, string>();
  const inFolder = new Map<string, Set<string>>();
  for (const { agency, path } of digests) {
    if (agency === undefined) continue;
    names.set(agencyKey(agency), agency);
    const folder = folderOf(path);
    inFolder.set(folder, (inFolder.get(folder) ?? new Set()).add(agencyKey(agency)));
  }
  const nameOf = (step: string) => names.get(agencyKey(step.replace(/\.\w+$|[（(]?20\d\d.*$/g, '')));
  return path => {
    const named = path
      .split('/')
      .reverse()
      .map(nameOf)
      .find(name => name !== undefined);
    const [only, ...others] = inFolder.get(folderOf(path)) ?? [];
    return named ?? (only !== undefined && others.length === 0 ? names.get(only) : undefined);
  };
}

/** The city, county or district at the beginning of an agency's name. */
export function districtIn(agency: string): string {
  return /^.*[市区县旗州]/.exec(agency)?.[0] ?? '';
}
