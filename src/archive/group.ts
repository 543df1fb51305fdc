/** What belongs together in an archive: the versions of one report, and the reports of one agency over the years. */
import { agencyKey } from '../model/agency.ts';
import type { Digest } from '../model/digest.ts';
import type { ListedAgency } from '../model/manifest.ts';
import { type Directory, directoryOf } from './directory.ts';
import { type AgencyFinder, agencyFinder, folderOf, type Unread, yearIn } from './place.ts';

export interface Grouped {
  /** One of each report, in path order; agency and year from its place where it does not say them. */
  readonly reports: readonly Digest[];
  /** The other versions of a report: the page and its attachment, the same report in another format. */
  readonly versions: readonly { readonly report: Digest; readonly other: Digest }[];
  readonly agencies: readonly AgencyReports[];
  /** Years on which an agency has a file that could not be read. */
  readonly unreadOf: (agency: string) => ReadonlySet<number>;
}

export interface AgencyReports {
  /** By year; the first of each year where there are several. */
  readonly reports: readonly Digest[];
  /** Years on which there is a file that could not be read. */
  readonly unread: ReadonlySet<number>;
}

export function group(digests: readonly Digest[], unread: readonly Unread[], listed: readonly ListedAgency[]): Grouped {
  const agencyAt = agencyFinder(digests, listed);
  const directory = directoryOf(listed);
  const placed = digests.map(digest => withPlace(digest, agencyAt, directory));
  const reports: Digest[] = [];
  const versions: { report: Digest; other: Digest }[] = [];
  for (const all of byKey(placed, ({ agency, year, path }) => keyOf(agency, year) ?? split(path)[0]).values()) {
    const originals: Digest[] = [];
    for (const report of all) {
      const other = originals.find(original => isVersion(report, original));
      if (other) versions.push({ report, other });
      else originals.push(report);
    }
    reports.push(...originals);
  }
  reports.sort((a, b) => (a.path < b.path ? -1 : 1));
  const unreadOf = unreadYears(unread, agencyAt);
  return { reports, versions, agencies: agenciesOf(reports, unreadOf), unreadOf };
}

function withPlace(digest: Digest, agencyAt: AgencyFinder, directory: Directory): Digest {
  const agency = digest.agency === undefined ? agencyAt(digest.path) : directory(digest.agency).name;
  const year = digest.year ?? yearIn(digest.path);
  // A hundred thousand copies would be a good part of all that is in memory.
  if (agency === digest.agency && year === digest.year) return digest;
  return { ...digest, ...(agency === undefined ? {} : { agency }), ...(year === undefined ? {} : { year }) };
}

function keyOf(agency: string | undefined, year: number | undefined): string | undefined {
  return agency === undefined || year === undefined ? undefined : `${agencyKey(agency)}\0${year}`;
}

/** The same name with another ending, or the same contents in another format. */
function isVersion(report: Digest, original: Digest): boolean {
  const [stem, ending] = split(report.path);
  const [otherStem, otherEnding] = split(original.path);
  if (ending === otherEnding) return false;
  return stem === otherStem || (report.cells === original.cells && folderOf(report.path) === folderOf(original.path));
}

function split(path: string): [stem: string, ending: string] {
  const dot = path.lastIndexOf('.');
  return [path.slice(0, dot), path.slice(dot + 1).toLowerCase()];
}

function agenciesOf(reports: readonly Digest[], unreadOf: Grouped['unreadOf']): AgencyReports[] {
  const known = reports.filter(({ agency, year }) => agency !== undefined && year !== undefined);
  return [...byKey(known, ({ agency = '' }) => agencyKey(agency)).values()].map(own => {
    const ordered = [...own].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
    return {
      reports: ordered.filter((report, index) => report.year !== ordered[index - 1]?.year),
      unread: unreadOf(own[0]?.agency ?? ''),
    };
  });
}

/** An unread file of nobody knows whom may be anybody's. */
function unreadYears(unread: readonly Unread[], agencyAt: AgencyFinder): Grouped['unreadOf'] {
  const files = byKey(unread, ({ path }) => agencyKey(agencyAt(path) ?? ''));
  const yearsOf = (key: string) => (files.get(key) ?? []).flatMap(({ path }) => yearIn(path) ?? []);
  return agency => new Set([...yearsOf(''), ...yearsOf(agencyKey(agency))]);
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const before = groups.get(key);
    if (before) before.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
