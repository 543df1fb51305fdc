/** From the diagnoses of a file to a copy in which those that something outside the sums bears out have been followed. */
import { type Edit, fix, isAsIntended, objectionTo } from './fix/index.ts';
import type { LocatedDiagnosis } from './model/diagnosis.ts';
import type { LocatedFinding } from './model/finding.ts';
import type { Refusal } from './model/refusal.ts';
import type { Cell } from './model/report.ts';
import { LIMITS } from './read/index.ts';
import { type Checked, type CheckedReport, type Input, type Settings, validate } from './validate.ts';

/** A diagnosis, and what keeps it from being followed. */
export interface Proposal {
  readonly report: CheckedReport;
  readonly diagnosis: LocatedDiagnosis;
  readonly refusal: Refusal | undefined;
}

export interface Correction {
  /** The same bytes where nothing was changed. */
  readonly copy: Uint8Array;
  readonly proposals: readonly Proposal[];
  /** Of the copy. */
  readonly results: readonly Checked[];
}

/**
 * @param results of the file as it is
 * @param acceptedIn findings of a report that somebody has accepted: the figures in question stay
 * @returns `other-format` where no figure can be changed in such a file, and `differs` where the copy does not read as intended
 */
export async function correct(
  input: Input,
  settings: Settings,
  results: readonly Checked[],
  acceptedIn: (report: CheckedReport) => readonly LocatedFinding[] = () => [],
): Promise<Correction | 'other-format' | 'differs'> {
  const wanted = results.flatMap(report =>
    report.state === 'checked' ? proposalsFor(report, acceptedIn(report)) : [],
  );
  const accepted = wanted.filter(({ refusal }) => refusal === undefined);
  const done = await fix(input.bytes, input.path, accepted.map(editsOf), settings.limits ?? LIMITS);
  if (!done) return 'other-format';
  const proposals = wanted.map(proposal => {
    const hindrance = done.hindrances[accepted.indexOf(proposal)];
    return hindrance === undefined ? proposal : { ...proposal, refusal: hindrance };
  });
  const made = proposals.filter(({ refusal }) => refusal === undefined);
  if (made.length === 0) return { copy: input.bytes, proposals, results };
  const after = await validate({ ...input, bytes: done.bytes }, settings);
  const followedIn = (result: Checked) =>
    made.filter(({ report }) => report === result).map(({ diagnosis }) => diagnosis);
  return isAsIntended(results, after, followedIn) ? { copy: done.bytes, proposals, results: after } : 'differs';
}

function proposalsFor(report: CheckedReport, accepted: readonly LocatedFinding[]): Proposal[] {
  return report.diagnoses.map(diagnosis => {
    const refusal = accepted.some(finding => isAbout(finding, diagnosis)) ? 'waived' : objectionTo(diagnosis);
    return { report, diagnosis, refusal };
  });
}

/** It would be settled, or its figure changed. */
function isAbout({ fingerprint, cells: [cell] }: LocatedFinding, { settles, explanations }: LocatedDiagnosis): boolean {
  const [best] = explanations;
  return settles.includes(fingerprint) || (best?.changes.some(change => change.cell === cell) ?? false);
}

function editsOf({ report: { report }, diagnosis }: Proposal): Edit[] {
  return (diagnosis.explanations[0]?.changes ?? []).map(({ cell, from, to, origin }) => ({
    id: report.layout.cells[cell]?.id ?? '',
    origin: isAlone(report.cells[cell], report.cells) ? origin : undefined,
    from,
    to,
  }));
}

/** `null` in place of a row stands for all its cells at once, and none of them can be written there. */
function isAlone(cell: Cell | undefined, cells: readonly Cell[]): boolean {
  const place = cell?.at;
  if (!place || !('keys' in place)) return true;
  return !cells.some(other => other !== cell && other.at && 'keys' in other.at && other.at.keys === place.keys);
}
