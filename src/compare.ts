/** Reports beside each other, once all have been read: over the years, version by version, and each against all. */

import { directoryOf } from './archive/directory.ts';
import type { Pair } from './archive/earlier.ts';
import { type ExpectedGroup, type ExpectedReport, expectedGroups } from './archive/expected.ts';
import { group } from './archive/group.ts';
import type { Unread } from './archive/place.ts';
import { compareChain, type Linked } from './chain.ts';
import {
  changedSince,
  checkCopies,
  checkDuplicates,
  checkFigures,
  checkSiblings,
  compareVersions,
} from './check/archive/index.ts';
import { checkRollUp } from './check/rollup/index.ts';
import { checkGaps } from './check/series/index.ts';
import { fingerprints } from './fingerprint.ts';
import type { LocatedDiagnosis } from './model/diagnosis.ts';
import { type Digest, type Recorded, recall } from './model/digest.ts';
import type { Attributed, CheckResult, Finding, LocatedFinding, NotChecked, Subject } from './model/finding.ts';
import type { Layout } from './model/layout.ts';
import type { Manifest } from './model/manifest.ts';
import { type Measure, unmeasured } from './model/measure.ts';
import { MISSING } from './model/report.ts';
import type { OpenReport } from './open-report.ts';

/** What the comparison says of a report; or of an agency that has none, at the path where one is asked for. */
export interface Compared {
  readonly state: 'compared';
  readonly path: string;
  readonly part?: number;
  /** Its cells, for the sentences. */
  readonly report: Pick<Recorded, 'layout' | 'cells' | 'agency' | 'year'>;
  readonly findings: readonly LocatedFinding[];
  readonly notChecked: readonly NotChecked[];
  /** In place of those that were made of the report by itself, and settle findings on it. */
  readonly diagnoses: readonly LocatedDiagnosis[];
}

export interface Comparison {
  readonly digests: readonly Digest[];
  readonly unread: readonly Unread[];
  readonly layouts: readonly Layout[];
  /** Who is to report, and the file that says so. */
  readonly manifest?: { readonly path: string; readonly list: Manifest } | undefined;
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** What is kept of reports by themselves. */
  readonly open: readonly OpenReport[];
  /** Reports with what an earlier run recorded of them. */
  readonly earlier?: readonly Pair[] | undefined;
  /** Is told the rules that each part of the work decides. */
  readonly measure?: Measure | undefined;
}

interface Remarks {
  readonly findings: readonly Attributed[];
  readonly notChecked: readonly { readonly subject: Subject; readonly entry: NotChecked }[];
  readonly diagnoses?: readonly { readonly subject: Subject; readonly diagnosis: LocatedDiagnosis }[];
}

/** In path order, one by one: their cells are many. */
export function compare({
  digests,
  unread,
  layouts,
  manifest,
  today,
  open,
  earlier = [],
  measure = unmeasured,
}: Comparison): Iterable<Compared> {
  const grouped = group(digests, unread, manifest?.list.agencies ?? []);
  const { reports, versions, agencies } = grouped;
  const left = new Map(open.map(report => [placeOf(report), report]));
  const openOf = (report: Recorded) => left.get(placeOf(report));
  const series = agencies.flatMap(({ reports: chain }) =>
    compareChain(
      chain.map(digest => recall(digest, layouts)),
      openOf,
      measure,
    ).map(linkedRemarks),
  );
  const rollUps = manifest
    ? expectedGroups(manifest.list, grouped).map(expected => checkRollUpOf(expected, layouts, today, measure))
    : [];
  const directory = directoryOf(manifest?.list.agencies ?? []);
  const findings = [
    ...measure(['series/gap'], () => agencies.flatMap(({ reports: chain, unread: years }) => checkGaps(chain, years))),
    ...measure(['metadata/duplicate'], () => [...checkDuplicates(reports), ...checkCopies(reports, layouts)]),
    ...measure(['archive/identical-figures'], () => checkFigures(reports, layouts)),
    ...measure(['narrative/same-as-sibling'], () =>
      checkSiblings(reports, ({ agency = '' }) => directory(agency).district),
    ),
  ];
  const remarks = [
    ...series,
    ...rollUps,
    ...measure(['archive/versions-disagree'], () =>
      versions.map(({ report, other }) =>
        remarksOn(report, compareVersions(recall(report, layouts), recall(other, layouts))),
      ),
    ),
    { findings, notChecked: [] },
    ...measure(['archive/changed-after-publication'], () => earlier.map(pair => compareRuns(pair, layouts))),
  ];
  const all: Remarks = {
    findings: remarks.flatMap(remark => remark.findings),
    notChecked: remarks.flatMap(remark => remark.notChecked),
    diagnoses: remarks.flatMap(remark => remark.diagnoses ?? []),
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

function linkedRemarks({ report, diagnoses, ...results }: Linked): Remarks {
  const subject = whoIs(report);
  return { ...remarksOn(report, results), diagnoses: diagnoses.map(diagnosis => ({ subject, diagnosis })) };
}

function compareRuns({ report, earlier }: Pair, layouts: readonly Layout[]): Remarks {
  return remarksOn(report, changedSince(recall(report, layouts), earlier && recall(earlier, layouts)));
}

function remarksOn(
  report: Subject & { readonly path: string },
  { findings, notChecked }: Pick<CheckResult, 'findings' | 'notChecked'>,
): Remarks {
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

interface Gathered {
  readonly subject: Subject;
  readonly findings: Finding[];
  readonly notChecked: NotChecked[];
  readonly diagnoses: LocatedDiagnosis[];
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
  const gathered = new Map<string, Gathered>();
  const entryOf = (subject: Subject) => {
    const place = placeOf(subject);
    const entry = gathered.get(place) ?? { subject, findings: [], notChecked: [], diagnoses: [] };
    gathered.set(place, entry);
    return entry;
  };
  for (const { subject, finding } of remarks.findings) entryOf(subject).findings.push(finding);
  for (const { subject, entry } of remarks.notChecked) entryOf(subject).notChecked.push(entry);
  for (const { subject, diagnosis } of remarks.diagnoses ?? []) entryOf(subject).diagnoses.push(diagnosis);
  for (const [place, { subject, findings, notChecked, diagnoses }] of [...gathered].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
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
      diagnoses,
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
