/** The chain of years as evidence: where two years disagree on what was carried, each says what the other should hold. */
import type { Evidence } from '../../model/evidence.ts';
import { type Figures, numberAt } from '../../model/report.ts';
import { checkBalances } from '../balance.ts';

/** @returns for this year's 上年结转, what last year's report carried forward */
export function evidenceFromPrevious(report: Figures, previous: Figures): Evidence[] {
  const sound = soundNumbers(previous);
  return links(report, previous).flatMap(({ cell, before }) => {
    const value = sound(before);
    return value === undefined ? [] : [{ cell, value, source: 'previous-year' as const }];
  });
}

/** @returns for this year's 结转下年度, what next year's report took over */
export function evidenceFromNext(report: Figures, next: Figures): Evidence[] {
  const sound = soundNumbers(next);
  return links(next, report).flatMap(({ cell, before }) => {
    const value = sound(cell);
    return value === undefined ? [] : [{ cell: before, value, source: 'next-year' as const }];
  });
}

/** Cells that must hold the same number: a cell of the later report, and one of the earlier. */
function links(later: Figures, earlier: Figures): { cell: number; before: number }[] {
  return later.layout.rollForwards.flatMap(({ cells, previous }) => {
    const [cell] = cells;
    const before = earlier.layout.byId.get(previous)?.index;
    return cells.length === 1 && cell !== undefined && before !== undefined ? [{ cell, before }] : [];
  });
}

/** A figure that does not add up in its own report is no evidence for another. */
function soundNumbers(report: Figures): (index: number) => number | undefined {
  const { inQuestion } = checkBalances(report);
  return index => (inQuestion.has(index) ? undefined : numberAt(report, index));
}
