/** Which report of an earlier run each report of this one is. */
import { agencyKey } from '../model/agency.ts';
import type { Digest } from '../model/digest.ts';
import type { Unread } from './place.ts';

/** What an earlier run recorded. */
export interface EarlierRun {
  /** Without their prose. */
  readonly reports: readonly Digest[];
  readonly unread: readonly Unread[];
}

export interface Matched {
  readonly pairs: readonly Pair[];
  /** Reports that the earlier run did not come across. */
  readonly fresh: number;
  /** Reports of the earlier run that are not there any more. */
  readonly gone: number;
}

export interface Pair {
  readonly report: Digest;
  /** Nothing where the earlier run could not read it. */
  readonly earlier: Digest | undefined;
}

/** By agency and year, wherever it lies now; by its path where it does not say them, or where several do. */
export function matchEarlier(reports: readonly Digest[], { reports: recorded, unread }: EarlierRun): Matched {
  const known = new Map<string, Digest[]>();
  for (const digest of recorded) {
    const same = known.get(identityOf(digest));
    if (same) same.push(digest);
    else known.set(identityOf(digest), [digest]);
  }
  const unreadable = new Set(unread.map(({ path }) => path));
  const pairs: Pair[] = [];
  const found = new Set<string>();
  for (const report of reports) {
    const identity = identityOf(report);
    const candidates = known.get(identity) ?? [];
    found.add(identity);
    const earlier =
      candidates.find(candidate => candidate.path === report.path && candidate.part === report.part) ??
      candidates.find(candidate => candidate.edition === report.edition && candidate.cells === report.cells) ??
      candidates[0];
    if (earlier || unreadable.has(report.path)) pairs.push({ report, earlier });
  }
  const gone = recorded.filter(digest => !found.has(identityOf(digest))).length;
  return { pairs, fresh: reports.length - pairs.length, gone };
}

function identityOf({ agency, year, path, part }: Digest): string {
  return agency === undefined || year === undefined ? `${path}\0${part ?? ''}` : `\0${agencyKey(agency)}\0${year}`;
}
