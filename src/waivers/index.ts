/** The waivers of a file through a run: laid upon each result as it comes. Which were of no use is known at the end. */

import { fingerprints } from '../fingerprint.ts';
import type { Compared } from '../gather.ts';
import type { LocatedFinding } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import { applyWaivers, type Notice, notice, type PlacedEntry } from './apply.ts';

type Judged = Omit<Compared, 'state' | 'notChecked' | 'diagnoses'>;

export interface Waiving {
  readonly accept: <T extends Judged>(result: T) => T;
  /**
   * @param hasCompared whether reports were set beside each other; what is found only so is not missed otherwise
   * @returns of each report that was checked, the waivers that name no finding of it, nor of another version of it
   */
  readonly unused: (hasCompared: boolean) => Compared[];
}

/** @param today ISO date */
export function waiving(entries: readonly PlacedEntry[], today: string): Waiving {
  const used = new Set<PlacedEntry>();
  /** With the first report that each is about. */
  const idle = new Map<PlacedEntry, Judged>();
  return {
    accept(result) {
      const { findings, about, ...applied } = applyWaivers(result, entries, today);
      for (const entry of applied.used) {
        used.add(entry);
        idle.delete(entry);
      }
      for (const entry of applied.mine) if (!used.has(entry) && !idle.has(entry)) idle.set(entry, result);
      return about.length === 0
        ? { ...result, findings }
        : { ...result, findings: [...findings, ...identified(about, result)] };
    },
    unused(hasCompared) {
      const reports = new Map<Judged, Notice[]>();
      for (const [entry, result] of idle)
        if (hasCompared || !isOfSeveral(entry.rule))
          reports.set(result, [...(reports.get(result) ?? []), notice('waiver/unused', entry)]);
      return [...reports].map(([{ path, part, report }, about]) => {
        const file = { path, ...(part === undefined ? {} : { part }) };
        return {
          state: 'compared',
          ...file,
          report,
          findings: identified(about, { ...file, report }),
          notChecked: [],
          diagnoses: [],
        };
      });
    },
  };
}

function identified(about: readonly Notice[], result: Omit<Judged, 'findings'>): LocatedFinding[] {
  const identities = fingerprints(about, result.report, result);
  return about.map((finding, index) => ({ ...finding, fingerprint: identities[index] ?? '' }));
}

/** Rules that no report breaks by itself, or that may take the year before. */
function isOfSeveral(rule: RuleId): boolean {
  return /^(?:series|rollup|archive)\/|^metadata\/duplicate$|^narrative\/(?:same-as-sibling|growth)$/.test(rule);
}
