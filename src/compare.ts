/** Reports beside each other, once all have been read: over the years, version by version, and each against all. */
import { group } from './archive/group.ts';
import { districtIn, type Unread } from './archive/place.ts';
import { checkDuplicates, checkFigures, checkSiblings, compareVersions } from './check/archive/index.ts';
import { checkGaps, checkSeries } from './check/series/index.ts';
import { fingerprints } from './fingerprint.ts';
import { type Digest, type Recorded, recall } from './model/digest.ts';
import type { Attributed, Finding, LocatedFinding, NotChecked, Subject } from './model/finding.ts';
import type { Layout } from './model/layout.ts';
import { MISSING } from './model/report.ts';

/** What the comparison says of a report; or of an agency that has none, and then there is no path. */
export interface Compared {
  readonly path?: string;
  readonly part?: number;
  /** Its cells, for the sentences. */
  readonly report: Pick<Recorded, 'layout' | 'cells' | 'agency' | 'year'>;
  readonly findings: readonly LocatedFinding[];
  readonly notChecked: readonly NotChecked[];
}

export interface Comparison {
  readonly digests: readonly Digest[];
  readonly unread: readonly Unread[];
  readonly layouts: readonly Layout[];
}

interface Remarks {
  readonly findings: readonly Attributed[];
  readonly notChecked: readonly { readonly subject: Subject; readonly entry: NotChecked }[];
}

/** In path order; what belongs to no file comes last. */
export function compare({ digests, unread, layouts }: Comparison): Compared[] {
  const { reports, versions, agencies } = group(digests, unread);
  const pairs = agencies.flatMap(({ reports: chain }) =>
    chain.slice(1).map((report, i) => [chain[i], report] as const),
  );
  const series = pairs.flatMap(([before, report]) =>
    before?.year === (report.year ?? 0) - 1 ? [compareYears(report, before, layouts)] : [],
  );
  const findings = [
    ...series.flatMap(remarks => remarks.findings),
    ...agencies.flatMap(({ reports: chain, unread: years }) => checkGaps(chain, years)),
    ...versions.flatMap(({ report, other }) =>
      attribute(report, compareVersions(recall(report, layouts), recall(other, layouts), 'attachment')),
    ),
    ...checkDuplicates(reports),
    ...checkFigures(reports, layouts),
    ...checkSiblings(reports, ({ agency = '' }) => districtIn(agency)),
  ];
  return gather({ findings, notChecked: series.flatMap(remarks => remarks.notChecked) }, digests, layouts);
}

function compareYears(report: Digest, before: Digest, layouts: readonly Layout[]): Remarks {
  const { findings, notChecked } = checkSeries(recall(report, layouts), recall(before, layouts));
  return {
    findings: attribute(report, findings),
    notChecked: notChecked.map(entry => ({ subject: whoIs(report), entry })),
  };
}

function attribute(report: Digest, findings: readonly Finding[]): Attributed[] {
  return findings.map(finding => ({ subject: whoIs(report), finding }));
}

function whoIs({ path, part, agency, year }: Digest): Subject {
  return {
    path,
    ...(part === undefined ? {} : { part }),
    ...(agency === undefined ? {} : { agency }),
    ...(year === undefined ? {} : { year }),
  };
}

/** All that was said of one report, in one place. */
function gather(remarks: Remarks, digests: readonly Digest[], layouts: readonly Layout[]): Compared[] {
  const known = new Map(digests.map(digest => [placeOf(digest), digest]));
  const gathered = new Map<string, { subject: Subject; findings: Finding[]; notChecked: NotChecked[] }>();
  const entryOf = (subject: Subject) => {
    const place = placeOf(subject);
    const entry = gathered.get(place) ?? { subject, findings: [], notChecked: [] };
    gathered.set(place, entry);
    return entry;
  };
  for (const { subject, finding } of remarks.findings) entryOf(subject).findings.push(finding);
  for (const { subject, entry } of remarks.notChecked) entryOf(subject).notChecked.push(entry);
  return [...gathered]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, { subject, findings, notChecked }]) => {
      const { path, part, ...who } = subject;
      const digest = known.get(place);
      const report = { ...(digest ? recall(digest, layouts) : emptyReport(layouts)), ...who };
      const identities = fingerprints(findings, report, path ?? '');
      return {
        ...(path === undefined ? {} : { path }),
        ...(part === undefined ? {} : { part }),
        report,
        findings: findings.map((finding, i) => ({ ...finding, fingerprint: identities[i] ?? '' })),
        notChecked,
      };
    });
}

/** Behind every path. */
function placeOf({ path, part, agency, year }: Subject): string {
  return path === undefined ? `\u{10ffff}${agency}\0${year}` : `${path}\0${part ?? ''}`;
}

function emptyReport(layouts: readonly Layout[]): Compared['report'] {
  const layout = layouts.at(-1);
  if (!layout) throw new Error('no edition is known');
  return { layout, cells: layout.cells.map(() => MISSING) };
}
