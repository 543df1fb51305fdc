/** What is kept of a report because more can be said of it once the years before and after are known. */
import { isOnLastYear, narrativeEvidence } from './check/index.ts';
import type { Evidence } from './model/evidence.ts';
import type { LocatedFinding } from './model/finding.ts';
import type { GrowthStatement } from './model/statement.ts';
import type { CheckedReport } from './validate.ts';

export interface OpenReport {
  readonly path: string;
  readonly part?: number;
  /** Where sums fail, all that is said of cells. */
  readonly findings: readonly LocatedFinding[];
  /** What the text says of cells. */
  readonly evidence: readonly Evidence[];
  /** What the text says of the change since last year, without last year's figure. */
  readonly growth: readonly GrowthStatement[];
}

/** @returns nothing for nearly every report */
export function openReport({ path, part, report, checks, findings }: CheckedReport): OpenReport | undefined {
  const isFailing = checks.failed > 0;
  const statements = report.damage.length > 0 ? [] : (report.prose?.statements ?? []);
  const growth = statements.filter(statement => statement.type === 'growth').filter(isOnLastYear);
  if (!isFailing && growth.length === 0) return undefined;
  return {
    path,
    ...(part === undefined ? {} : { part }),
    findings: isFailing ? findings.filter(({ cells, quote }) => cells.length > 0 && !quote) : [],
    evidence: isFailing ? narrativeEvidence(report) : [],
    growth,
  };
}
