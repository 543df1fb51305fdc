/** A result with the waivers of a file laid upon it. */
import { fingerprints, type Identified } from '../fingerprint.ts';
import type { LocatedFinding } from '../model/finding.ts';
import { applyWaivers, type PlacedEntry } from './apply.ts';

interface Judged {
  readonly path: string;
  readonly part?: number;
  readonly report: Identified;
  readonly findings: readonly LocatedFinding[];
}

export function withWaivers<T extends Judged>(result: T, entries: readonly PlacedEntry[], today: string): T {
  const { findings, about } = applyWaivers(result, entries, today);
  if (about.length === 0) return findings === result.findings ? result : { ...result, findings };
  const identities = fingerprints(about, result.report, result);
  const notices = about.map((finding, index) => ({ ...finding, fingerprint: identities[index] ?? '' }));
  return { ...result, findings: [...findings, ...notices] };
}
