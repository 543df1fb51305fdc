/** Two versions of one report: what stands in both as a number and is not the same. */
import type { Recorded } from '../../model/digest.ts';
import type { Finding } from '../../model/finding.ts';
import { numberAt } from '../../model/report.ts';
import { subjectOf } from '../subject.ts';

/**
 * @param relation a page and its attachment were published together; of two places, one may have been updated
 * @returns at most one finding, for `report`
 */
export function compareVersions(report: Recorded, other: Recorded, relation: 'attachment' | 'place'): Finding[] {
  const severity = relation === 'attachment' ? 'error' : 'warning';
  return differences(report, other).map(found => ({ ...found, rule: 'archive/versions-disagree', severity }));
}

/** @param earlier the same report as an earlier run recorded it */
export function changedSince(report: Recorded, earlier: Recorded): Finding[] {
  return differences(report, earlier).map(found => ({
    ...found,
    rule: 'archive/changed-after-publication',
    severity: 'warning',
  }));
}

function differences(report: Recorded, other: Recorded): Omit<Finding, 'rule' | 'severity'>[] {
  const differing = report.layout.cells.flatMap(({ id, index }) => {
    const here = numberAt(report, index);
    const there = numberAt(other, other.layout.byId.get(id)?.index ?? -1);
    return here === undefined || there === undefined || here === there ? [] : [{ index, here, there }];
  });
  const [first] = differing;
  if (!first) return [];
  return [
    {
      cells: differing.map(({ index }) => index),
      reported: first.here,
      args: {
        here: differing.map(({ here }) => String(here)),
        there: differing.map(({ there }) => String(there)),
      },
      other: subjectOf(other),
    },
  ];
}
