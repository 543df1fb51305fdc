/** An amount about ten thousand times last year's, or a ten-thousandth of it: yuan in one year, 万元 in the other. */
import type { Finding } from '../../model/finding.ts';
import { numberAt } from '../../model/report.ts';
import { LARGEST_AMOUNT } from '../cells.ts';
import { subjectOf } from '../subject.ts';
import type { Pair } from './pair.ts';

const YUAN = 10_000;
/** Amounts hardly change so much from year to year; this leaves room for what they do change. */
const LEEWAY = 1.25;

export function checkMoneyUnits({ report, previous }: Pair): Finding[] {
  const amounts = report.layout.cells.filter(def => def.unit);
  return amounts.flatMap((def): Finding[] => {
    const now = numberAt(report, def.index);
    const before = numberAt(previous, previous.layout.byId.get(def.id)?.index ?? -1);
    // Above that, the cell alone says so.
    if (now === undefined || before === undefined || now > LARGEST_AMOUNT || !isOtherUnit(now, before)) return [];
    const base = { rule: 'cell/money-unit', severity: 'warning', table: def.table.id, cells: [def.index] } as const;
    return [{ ...base, reported: now, args: { previous: before }, other: subjectOf(previous) }];
  });
}

export function isOtherUnit(now: number, before: number): boolean {
  const [less, more] = [Math.min(now, before), Math.max(now, before)];
  return less > 0 && more * LEEWAY >= less * YUAN && more <= less * YUAN * LEEWAY;
}
