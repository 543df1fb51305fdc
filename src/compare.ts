/** Reports beside each other, once all have been read: over the years, version by version, and each against all. */

import { directoryOf } from './archive/directory.ts';
import { type ExpectedGroup, type ExpectedReport, expectedGroups } from './archive/expected.ts';
import { group } from './archive/group.ts';
import type { Unread } from './archive/place.ts';
import { checkDuplicates, checkFigures, checkSiblings, compareVersions } from './check/archive/index.ts';
import { checkRollUp } from './check/rollup/index.ts';
import { checkGaps, checkSeries } from './check/series/index.ts';
import { fingerprints } from './fingerprint.ts';
import { type Digest, type Recorded, recall } from './model/digest.ts';
import type { Attributed, Finding, LocatedFinding, NotChecked, Subject } from './model/finding.ts';
import type { Layout } from './model/layout.ts';
import type { Manifest } from './model/manifest.ts';
import { type Measure, unmeasured } from './model/measure.ts';
import { MISSING } from './model/report.ts';

/** What the comparison says of a report; or of an agency that has none, at the path where one is asked for. */
export interface Compared {
  readonly state: 'compared';
  readonly path: string;
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
  /** Who is to report, and the file that says so. */
  readonly manifest?: { readonly path: string; readonly list: Manifest } | undefined;
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** Is told the rules that each part of the work decides. */
  readonly measure?: Measure | undefined;
}

interface Remarks {
  readonly findings: readonly Attributed[];
  readonly notChecked: readonly { readonly subject: Subject; readonly entry: NotChecked }[];
}

/** In path order, one by one: their cells are many. */
export function compare({
  digests,
  unread,
  layouts,
  manifest,
  today,
  measure = unmeasured,
}: Comparison): Iterable<Compared> {
  const grouped = group(digests, unread, manifest?.list.agencies ?? []);
  const { reports, versions, agencies } = grouped;
  const series = agencies.flatMap(({ reports: chain }) => {
    const recalled = chain.map(digest => recall(digest, layouts));
    return recalled.flatMap((report, i) => {
      const before = recalled[i - 1];
      return before?.year === (report.year ?? 0) - 1 ? [compareYears(report, before, measure)] : [];
    });
  });
  const rollUps = manifest
    ? expectedGroups(manifest.list, grouped).map(expected => checkRollUpOf(expected, layouts, today, measure))
    : [];
  const directory = directoryOf(manifest?.list.agencies ?? []);
  const findings = [
    ...measure(['series/gap'], () => agencies.flatMap(({ reports: chain, unread: years }) => checkGaps(chain, years))),
    ...measure(['archive/versions-disagree'], () =>
      versions.flatMap(({ report, other }) =>
        attribute(report, compareVersions(recall(report, layouts), recall(other, layouts), 'attachment')),
      ),
    ),
    ...measure(['metadata/duplicate'], () => checkDuplicates(reports)),
    ...measure(['archive/identical-figures'], () => checkFigures(reports, layouts)),
    ...measure(['narrative/same-as-sibling'], () =>
      checkSiblings(reports, ({ agency = '' }) => directory(agency).district),
    ),
  ];
  const all: Remarks = {
    findings: [...series, ...rollUps].flatMap(remarks => remarks.findings).concat(findings),
    notChecked: [...series, ...rollUps].flatMap(remarks => remarks.notChecked),
  };
  return gather(all, digests, layouts, manifest?.path ?? '');
}

function checkRollUpOf(expected: ExpectedGroup, layouts: readonly Layout[], today: string, measure: Measure): Remarks {
  const recalled = ({ report, ...unit }: ExpectedReport) => ({
    ...unit,
    ...(report ? { report: recall(report, layouts) } : {}),
  });
  const { parent, units, ...rest } = expected;
  const own = parent && recalled(parent).report;
  const rollUp = { ...rest, today, units: units.map(recalled), ...(own ? { parent: own } : {}) };
  const { findings, notChecked } = checkRollUp(rollUp, measure);
  return { findings, notChecked: own ? notChecked.map(entry => ({ subject: whoIs(own), entry })) : [] };
}

function compareYears(report: Recorded, before: Recorded, measure: Measure): Remarks {
  const { findings, notChecked } = checkSeries(report, before, measure);
  return {
    findings: attribute(report, findings),
    notChecked: notChecked.map(entry => ({ subject: whoIs(report), entry })),
  };
}

function attribute(report: Subject & { readonly path: string }, findings: readonly Finding[]): Attributed[] {
  return findings.map(finding => ({ subject: whoIs(report), finding }));
}

function whoIs({ path, part, agency, year }: Subject & { readonly path: string }): Subject {
  return {
    path,
    ...(part === undefined ? {} : { part }),
    ...(agency === undefined ? {} : { agency }),
    ...(year === undefined ? {} : { year }),
  };
}

/**
 * All that was said of one report, in one place.
 * @param asked the path for what is said of no file
 */
function* gather(
  remarks: Remarks,
  digests: readonly Digest[],
  layouts: readonly Layout[],
  asked: string,
): Generator<Compared> {
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
  for (const [place, { subject, findings, notChecked }] of [...gathered].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { path = asked, part, ...who } = subject;
    const digest = known.get(place);
    const report = { ...(digest ? recall(digest, layouts) : emptyReport(layouts)), ...who };
    const file = { path, ...(part === undefined ? {} : { part }) };
    const identities = fingerprints(findings, report, file);
    yield {
      state: 'compared',
      ...file,
      report,
      findings: findings.map((finding, i) => ({ ...finding, fingerprint: identities[i] ?? '' })),
      notChecked,
    };
  }
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
