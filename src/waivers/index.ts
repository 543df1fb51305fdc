/** A result with the waivers of a file laid upon it. */
import { fingerprints } from '../fingerprint.ts';
import type { CheckedReport } from '../validate.ts';
import { applyWaivers, type PlacedEntry } from './apply.ts';

export function withWaivers(result: CheckedReport, entries: readonly PlacedEntry[], today: string): CheckedReport {
  const { findings, about } = applyWaivers(result, entries, today);
  if (about.length === 0) return findings === result.findings ? result : { ...result, findings };
  const identities = fingerprints(about, result.report, result.path);
  return {
    ...result,
    findings: [...findings, ...about.map((finding, index) => ({ ...finding, fingerprint: identities[index] ?? '' }))],
  };
}
