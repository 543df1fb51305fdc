/** The reports of one agency over the years: each beside the one before, and both as evidence for what is wrong in it. */
import { checkGrowthAgainst } from './check/narrative/growth.ts';
import { checkSeries, evidenceFromNext, evidenceFromPrevious, withCulprit } from './check/series/index.ts';
import { diagnose } from './diagnose/index.ts';
import type { Diagnosis, LocatedDiagnosis } from './model/diagnosis.ts';
import type { Recorded } from './model/digest.ts';
import type { Finding, LocatedFinding, NotChecked } from './model/finding.ts';
import { type Measure, unmeasured } from './model/measure.ts';
import type { OpenReport } from './open-report.ts';

export interface Linked {
  readonly report: Recorded;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Made anew, where the years before and after change what was said of the report by itself. */
  readonly diagnoses: readonly LocatedDiagnosis[];
}

/**
 * @param chain by year, one report each
 * @param openOf what is kept of a report by itself
 */
export function compareChain(
  chain: readonly Recorded[],
  openOf: (report: Recorded) => OpenReport | undefined,
  measure: Measure = unmeasured,
): Linked[] {
  const on = (year: number | undefined, offset: number) =>
    chain.find(candidate => year !== undefined && candidate.year === year + offset);
  const diagnosed = new Map(
    chain.flatMap(report => {
      const [open, before, after] = [openOf(report), on(report.year, -1), on(report.year, 1)];
      if (!open || open.findings.length === 0 || !(before || after)) return [];
      return [[report, measure('diagnose', () => diagnoseAgain(report, open, before, after))]];
    }),
  );
  return chain.map(report => {
    const diagnoses = diagnosed.get(report) ?? [];
    const before = on(report.year, -1);
    if (!before) return { report, findings: [], notChecked: [], diagnoses };
    const previous = { report: before, diagnoses: diagnosed.get(before) ?? [] };
    const { findings, notChecked } = checkSeries(report, before, measure);
    const growth = measure(['narrative/growth'], () =>
      (openOf(report)?.growth ?? []).flatMap(statement => checkGrowthAgainst(statement, before) ?? []),
    );
    return {
      report,
      findings: [
        ...findings.map(finding => withCulprit(finding, { report, diagnoses }, previous)),
        ...growth.flatMap(verdict => verdict.findings),
      ],
      notChecked: [...notChecked, ...growth.flatMap(verdict => verdict.notChecked)],
      diagnoses,
    };
  });
}

function diagnoseAgain(
  report: Recorded,
  { findings, evidence }: OpenReport,
  before: Recorded | undefined,
  after: Recorded | undefined,
): LocatedDiagnosis[] {
  const more = [
    ...(before ? evidenceFromPrevious(report, before) : []),
    ...(after ? evidenceFromNext(report, after) : []),
  ];
  // Most sums that fail have nothing to do with what is carried.
  const concerned = new Set(findings.flatMap(({ cells, computed }) => (computed === undefined ? [] : cells)));
  if (!more.some(({ cell }) => concerned.has(cell))) return [];
  const alone = diagnose(report, findings, evidence);
  const known = new Set(alone.map(diagnosis => JSON.stringify(diagnosis)));
  return diagnose(report, findings, [...evidence, ...more], before)
    .filter(diagnosis => !known.has(JSON.stringify(diagnosis)))
    .map(diagnosis => located(diagnosis, findings));
}

/** The file is closed: of the changed cells, only those that a finding is about have a place. */
function located(diagnosis: Diagnosis, findings: readonly LocatedFinding[]): LocatedDiagnosis {
  const originOf = (cell: number) => findings.find(({ cells, at }) => cells[0] === cell && !at)?.origin;
  return {
    ...diagnosis,
    settles: diagnosis.settles.map(position => findings[position]?.fingerprint ?? ''),
    explanations: diagnosis.explanations.map(explanation => ({
      ...explanation,
      changes: explanation.changes.map(change => {
        const origin = originOf(change.cell);
        return origin ? { ...change, origin } : change;
      }),
    })),
  };
}
