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
import { type Compared, gather, placeOf, type Remarks } from './gather.ts';
import { type Digest, type Recorded, recall } from './model/digest.ts';
import type { Attributed, CheckResult, Finding, Subject } from './model/finding.ts';
import type { Layout } from './model/layout.ts';
import type { Manifest } from './model/manifest.ts';
import { type Measure, unmeasured } from './model/measure.ts';
import type { OpenReport } from './open-report.ts';

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
