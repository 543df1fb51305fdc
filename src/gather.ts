/** All that the comparison says, report by report. */
import { fingerprints } from './fingerprint.ts';
import type { LocatedDiagnosis } from './model/diagnosis.ts';
import { type Digest, type Recorded, recall } from './model/digest.ts';
import type { Attributed, Finding, LocatedFinding, NotChecked, Subject } from './model/finding.ts';
import type { Layout } from './model/layout.ts';
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
  /** In place of those that were made of the report by itself, and settle findings on it. */
  readonly diagnoses: readonly LocatedDiagnosis[];
}

export interface Remarks {
  readonly findings: readonly Attributed[];
  readonly notChecked: readonly { readonly subject: Subject; readonly entry: NotChecked }[];
  readonly diagnoses?: readonly { readonly subject: Subject; readonly diagnosis: LocatedDiagnosis }[];
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
export function* gather(
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
export function placeOf({ path, part, agency, year }: Subject): string {
  return path === undefined ? `\u{10ffff}${agency}\0${year}` : `${path}\0${part ?? ''}`;
}

function emptyReport(layouts: readonly Layout[]): Compared['report'] {
  const layout = layouts.at(-1);
  if (!layout) throw new Error('no edition is known');
  return { layout, cells: layout.cells.map(() => MISSING) };
}
