/** Two versions of one report, cell by cell. */
import type { Recorded } from '../../model/digest.ts';
import type { Finding, NotChecked, NotCheckedReason } from '../../model/finding.ts';
import { type Cell, isUnreadable, numberAt } from '../../model/report.ts';
import { notRun, type Results } from '../results.ts';
import { subjectOf } from '../subject.ts';

/**
 * A page and its attachment, or one report in two formats, which were published together. What cannot be read in one of
 * them is not compared.
 * @returns at most one finding, for `report`: what stands in both as a number and is not the same
 */
export function compareVersions(report: Recorded, other: Recorded): Results {
  const rule = 'archive/versions-disagree';
  const differing = pairs(report, other).flatMap(({ index, cell, there }): Difference[] =>
    cell.state !== 'number' || cell.value === there ? [] : [{ index, here: cell.value, there }],
  );
  const unread = report.layout.cells.flatMap(({ id, index }) => {
    const there = other.layout.byId.get(id)?.index ?? -1;
    return isUnreadable(report, index) || isUnreadable(other, there) ? [index] : [];
  });
  return {
    findings: disagreement(differing, other).map(found => ({ ...found, rule, severity: 'error' })),
    notChecked: unread.length === 0 ? [] : [{ rule, cells: unread, reason: 'cell not readable' }],
  };
}

/**
 * A figure that was taken out has changed too. One that cannot be read now may be there still: it is not checked.
 * @param earlier the same report as an earlier run recorded it; nothing where that run could not read it
 */
export function changedSince(report: Recorded, earlier: Recorded | undefined): Results {
  const rule = 'archive/changed-after-publication';
  if (!earlier) return notRun(rule, 'earlier figures unknown');
  const recorded = pairs(report, earlier);
  const differing = recorded.flatMap(({ index, cell, there }): Difference[] => {
    if (cell.state === 'blank') return [{ index, here: undefined, there }];
    return cell.state !== 'number' || cell.value === there ? [] : [{ index, here: cell.value, there }];
  });
  const lost = (state: Cell['state'], reason: NotCheckedReason): NotChecked[] => {
    const cells = recorded.flatMap(({ index, cell }) => (cell.state === state ? [index] : []));
    return cells.length === 0 ? [] : [{ rule, cells, reason }];
  };
  return {
    findings: disagreement(differing, earlier).map(found => ({ ...found, rule, severity: 'warning' })),
    notChecked: [...lost('unreadable', 'cell not readable'), ...lost('missing', 'part missing')],
  };
}

/** Every number of the other, with the cell that it stands in here. */
function pairs(report: Recorded, other: Recorded) {
  return report.layout.cells.flatMap(({ id, index }) => {
    const there = numberAt(other, other.layout.byId.get(id)?.index ?? -1);
    const cell = report.cells[index];
    return there === undefined || !cell ? [] : [{ index, cell, there }];
  });
}

interface Difference {
  readonly index: number;
  /** Nothing where the cell is blank. */
  readonly here: number | undefined;
  readonly there: number;
}

function disagreement(differing: readonly Difference[], other: Recorded): Omit<Finding, 'rule' | 'severity'>[] {
  const [first] = differing;
  if (!first) return [];
  return [
    {
      cells: differing.map(({ index }) => index),
      ...(first.here === undefined ? {} : { reported: first.here }),
      args: {
        here: differing.map(({ here }) => String(here ?? '')),
        there: differing.map(({ there }) => String(there)),
      },
      other: subjectOf(other),
    },
  ];
}
