/** What speaks for an explanation, and against it. */
import type { Change, Ground } from '../model/diagnosis.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Balance } from '../model/layout.ts';
import { type Figures, numberAt } from '../model/report.ts';

/**
 * Sums that hold and vouch for what is not changed: those of the totals that the explained sums are measured by.
 * @param settled the balances that the explanation makes hold
 * @param holding the balances that hold as reported
 */
export function vouchers(
  changes: readonly Change[],
  settled: readonly Balance[],
  holding: readonly Balance[],
): Ground[] {
  const measures = unchangedTotals(changes, settled);
  return holding
    .filter(({ cells }) => cells.some(cell => measures.has(cell)))
    .map(balance => ({ kind: 'balance', supports: true, balance }));
}

/** What the prose or another year says of a total that stays as it is: it is confirmed, or doubtful itself. */
export function confirmations(
  changes: readonly Change[],
  settled: readonly Balance[],
  evidence: readonly Evidence[],
  report: Figures,
): Ground[] {
  const measures = unchangedTotals(changes, settled);
  return evidence
    .filter(({ cell }) => measures.has(cell))
    .map(entry => testify(entry, entry.value === numberAt(report, entry.cell)));
}

export function divisibleByNine(changes: readonly Change[]): Ground[] {
  return changes.flatMap(({ cell, from, to, kind }) =>
    kind === 'digits-transposed' && from !== null
      ? [{ kind: 'divisible-by-nine' as const, supports: true as const, cell, difference: Math.abs(from - to) }]
      : [],
  );
}

/** What other sources say of the cells that would be changed. */
export function testimony(changes: readonly { cell: number; to: number }[], evidence: readonly Evidence[]): Ground[] {
  return changes.flatMap(({ cell, to }) =>
    evidence.filter(entry => entry.cell === cell).map(entry => testify(entry, entry.value === to)),
  );
}

function testify({ source, cell, value, quote }: Evidence, supports: boolean): Ground {
  return { kind: source, supports, cell, value, ...(quote === undefined ? {} : { quote }) };
}

/** The totals that the explained sums are measured by. */
function unchangedTotals(changes: readonly Change[], settled: readonly Balance[]): ReadonlySet<number> {
  const changed = new Set(changes.map(change => change.cell));
  return new Set(settled.map(({ cells: [total = -1] }) => total).filter(total => !changed.has(total)));
}
