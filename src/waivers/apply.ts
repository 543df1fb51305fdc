/**
 * Waivers laid upon the findings of a report. A waiver holds for one place and for the figures that were accepted there;
 * one that does not hold any more says so itself.
 */
import type { Identified } from '../fingerprint.ts';
import { type LocatedFinding, wordsOf } from '../model/finding.ts';
import { RULES, type RuleId } from '../model/rules.ts';
import type { Waiver } from '../model/waiver.ts';
import type { WaiverEntry } from './schema.ts';

/** An entry with its place in the file that it stands in. */
export interface PlacedEntry extends WaiverEntry {
  readonly line: number;
}

export interface Subject {
  readonly path: string;
  readonly report: Identified;
  readonly findings: readonly LocatedFinding[];
}

/** A finding about a waiver. */
export type Notice = Omit<LocatedFinding, 'fingerprint'>;

export interface Applied {
  readonly findings: readonly LocatedFinding[];
  readonly about: readonly Notice[];
  readonly mine: readonly PlacedEntry[];
  readonly used: ReadonlySet<PlacedEntry>;
}

/** Milliseconds. */
const DAY = 86_400_000;

type WaiverRule = Extract<RuleId, `waiver/${string}`>;

/**
 * @param today ISO date, from which on an expired waiver is none
 * @returns all findings, those that are accepted with their waiver; findings about waivers of this report, which have no
 * fingerprint yet; the waivers of this report, and those of them that name a finding of it
 */
export function applyWaivers(subject: Subject, entries: readonly PlacedEntry[], today: string): Applied {
  const mine = entries.filter(entry => isAbout(entry, subject));
  const about: Notice[] = [];
  const used = new Set<PlacedEntry>();
  const findings = subject.findings.map(finding => {
    const entry = mine.find(candidate => !used.has(candidate) && names(candidate, finding, subject.report));
    if (!entry) return finding;
    used.add(entry);
    const lapse = lapseOf(entry, finding, today);
    if (lapse === undefined) return { ...finding, waiver: waiverOf(entry, today) };
    about.push(notice(lapse, entry, finding));
    return finding;
  });
  return { findings, about, mine, used };
}

function isAbout(entry: WaiverEntry, { path, report }: Subject): boolean {
  if (entry.agency !== undefined && entry.year !== undefined)
    return entry.year === report.year && plain(entry.agency) === plain(report.agency ?? '');
  return entry.path === path;
}

const plain = (name: string) => name.normalize('NFKC').replace(/\s+/g, '');

function names(entry: WaiverEntry, finding: LocatedFinding, report: Identified): boolean {
  if (entry.finding !== undefined) return entry.finding === finding.fingerprint;
  const [first] = finding.cells;
  const cell = first === undefined ? undefined : report.layout.cells[first]?.id;
  return entry.rule === finding.rule && entry.cell === cell;
}

/** Why a waiver that names this finding does not hold. */
function lapseOf(entry: WaiverEntry, finding: LocatedFinding, today: string): WaiverRule | undefined {
  if ((entry.reason ?? '').trim() === '') return 'waiver/no-reason';
  if (entry.expires !== undefined && entry.expires < today) return 'waiver/expired';
  const { reported, computed, quote } = entry.recorded ?? {};
  const isSame =
    (reported === undefined || reported === finding.reported) &&
    (computed === undefined || computed === finding.computed) &&
    (quote === undefined || quote === quoted(finding));
  return isSame ? undefined : 'waiver/value-changed';
}

export function quoted({ quote }: LocatedFinding): string | undefined {
  return quote && wordsOf(quote);
}

function waiverOf({ reason = '', by, date, expires, correction }: WaiverEntry, today: string): Waiver {
  return {
    reason,
    ...(by === undefined ? {} : { by }),
    ...(date === undefined ? {} : { date, days: Math.max(0, (Date.parse(today) - Date.parse(date)) / DAY) }),
    ...(expires === undefined ? {} : { expires }),
    ...(correction === undefined ? {} : { correction }),
  };
}

export function notice(rule: WaiverRule, entry: PlacedEntry, finding?: LocatedFinding): Notice {
  const { reported, computed } = entry.recorded ?? {};
  return {
    rule,
    severity: RULES[rule],
    cells: finding?.cells ?? [],
    args: {
      rule: entry.rule,
      line: entry.line,
      label: `${entry.rule} ${entry.cell ?? entry.finding ?? ''}`,
      ...(entry.expires === undefined ? {} : { expires: entry.expires }),
      ...(reported === undefined ? {} : { wasReported: reported }),
      ...(computed === undefined ? {} : { wasComputed: computed }),
      ...(finding?.reported === undefined ? {} : { isReported: finding.reported }),
      ...(finding?.computed === undefined ? {} : { isComputed: finding.computed }),
    },
    ...(finding?.quote === undefined ? {} : { quote: finding.quote }),
    ...(finding?.origin === undefined ? {} : { origin: finding.origin }),
  };
}
