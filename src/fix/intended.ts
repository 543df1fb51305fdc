/** Whether a copy reads as it was meant to: its changed cells, what they settle, and nothing else. */
import type { LocatedDiagnosis } from '../model/diagnosis.ts';
import type { Cell } from '../model/report.ts';
import type { Checked, CheckedReport } from '../validate.ts';

/** @param made for each result, the diagnoses that were followed */
export function isAsIntended(
  before: readonly Checked[],
  after: readonly Checked[],
  made: (result: Checked) => readonly LocatedDiagnosis[],
): boolean {
  return (
    before.length === after.length &&
    before.every((result, index) => {
      const copy = after[index];
      if (result.state === 'unchecked') return copy?.state === 'unchecked' && copy.problem.code === result.problem.code;
      return copy?.state === 'checked' && isReportAsIntended(result, copy, made(result));
    })
  );
}

function isReportAsIntended(before: CheckedReport, after: CheckedReport, made: readonly LocatedDiagnosis[]): boolean {
  const settled = new Set(made.flatMap(({ settles }) => settles));
  const known = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  // Rules that could say nothing while the figures were in question may now find what was there all along.
  const silenced = new Set(
    before.notChecked.filter(({ reason }) => reason === 'figures in question').map(({ rule }) => rule),
  );
  const changed = new Map(
    made.flatMap(({ explanations: [best] }) => best?.changes ?? []).map(({ cell, to }) => [cell, to]),
  );
  return (
    after.findings.every(
      ({ fingerprint, rule }) => !settled.has(fingerprint) && (known.has(fingerprint) || silenced.has(rule)),
    ) &&
    after.notChecked.length <= before.notChecked.length &&
    after.report.layout === before.report.layout &&
    after.report.cells.every((cell, index) => {
      const to = changed.get(index);
      if (to !== undefined) return cell.state === 'number' && cell.value === to;
      return worthOf(cell) === worthOf(before.report.cells[index]);
    })
  );
}

function worthOf(cell: Cell | undefined): string {
  return cell?.state === 'number' ? String(cell.value) : `${cell?.state} ${cell && 'text' in cell ? cell.text : ''}`;
}
