/** Which of two years is likely wrong, where they do not continue each other. */
import type { Diagnosis } from '../../model/diagnosis.ts';
import type { Finding } from '../../model/finding.ts';
import type { Figures } from '../../model/report.ts';

export interface Diagnosed {
  readonly report: Figures;
  readonly diagnoses: readonly Pick<Diagnosis, 'confidence' | 'explanations'>[];
}

/** The one whose own sums fail, and would hold if it had the figure of the other. */
export function withCulprit(finding: Finding, report: Diagnosed, previous: Diagnosed): Finding {
  const { rule, cells, reported, computed } = finding;
  const [cell] = cells;
  if (rule !== 'series/carry' || reported === undefined || computed === undefined) return finding;
  const forward = report.report.layout.rollForwards.find(candidate => candidate.cells[0] === cell);
  const before = previous.report.layout.byId.get(forward?.previous ?? '')?.index;
  const isThis = isExplainedBy(cell, computed, report);
  const isPrevious = isExplainedBy(before, reported, previous);
  if (isThis === isPrevious) return finding;
  return { ...finding, args: { ...finding.args, culprit: isThis ? 'this' : 'previous' } };
}

function isExplainedBy(cell: number | undefined, value: number, { diagnoses }: Diagnosed): boolean {
  return diagnoses.some(
    ({ confidence, explanations: [best] }) =>
      (confidence === 'strong' || confidence === 'likely') &&
      best?.changes.some(change => change.cell === cell && change.to === value),
  );
}
