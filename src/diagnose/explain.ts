/** From a set of errors to an explanation: the slips that would account for it, and the grounds. */
import type { Confidence, Explanation } from '../model/diagnosis.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Balance, Layout } from '../model/layout.ts';
import { type Figures, numberAt } from '../model/report.ts';
import { confirmations, divisibleByNine, testimony, vouchers } from './grounds.ts';
import { accountFor, allOf, type Correction } from './patterns.ts';
import { CONTRADICTED, CORROBORATED, type Slip, slipOf } from './slips.ts';

/** What is known beside the sums. */
export interface Knowledge {
  readonly report: Figures;
  readonly evidence: readonly Evidence[];
  readonly previous: Figures | undefined;
}

export interface Ranked {
  readonly explanation: Explanation;
  readonly cost: number;
}

/**
 * @param settled the balances that fail and are made to hold
 * @param shift where the corrections are known to undo one
 */
export function explain(
  corrections: readonly Correction[],
  settled: readonly Balance[],
  holding: readonly Balance[],
  knowledge: Knowledge,
  shift?: 'row-shifted' | 'column-shifted',
): Ranked {
  const { report, evidence } = knowledge;
  const account = shift
    ? allOf(shift, corrections)
    : accountFor(corrections, report.layout, aloneIn(corrections, knowledge));
  const said = [...testimony(account.changes, evidence), ...confirmations(account.changes, settled, evidence, report)];
  const bonus = said.reduce((sum, { supports }) => sum + (supports ? CORROBORATED : CONTRADICTED), 0);
  return {
    explanation: {
      changes: account.changes,
      kind: account.kind,
      evidence: [...said, ...vouchers(account.changes, settled, holding), ...divisibleByNine(account.changes)],
    },
    cost: account.cost + bonus,
  };
}

function aloneIn(corrections: readonly Correction[], { report, previous }: Knowledge): (one: Correction) => Slip {
  const { layout } = report;
  const corrected = new Map(corrections.map(({ cell, to }) => [cell, to]));
  const figureOf = (cell: number) => corrected.get(cell) ?? numberAt(report, cell) ?? 0;
  return ({ cell, from, to }) =>
    slipOf(from, to, {
      addends: [...layout.balances, ...layout.subtotals]
        .filter(balance => balance.cells[0] === cell)
        .flatMap(({ cells, signs }) => signs.map((sign, i) => sign * figureOf(cells[i + 1] ?? -1))),
      lastYear: previous && lastYear(cell, layout, previous),
    });
}

function lastYear(cell: number, layout: Layout, previous: Figures): number | undefined {
  const same = previous.layout.byId.get(layout.cells[cell]?.id ?? '');
  return same && numberAt(previous, same.index);
}

/** The likeliest first; where nothing tells them apart, the first on the form. */
export function byLikelihood(a: Ranked, b: Ranked): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  const [left, right] = [a.explanation.changes, b.explanation.changes];
  for (const [i, change] of left.entries()) {
    const other = right[i];
    const order = other ? change.cell - other.cell || change.to - other.to : 1;
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

export function confidenceIn([best, ...others]: readonly Explanation[], isUnique: boolean): Confidence {
  if (!best) return 'none';
  const isBacked = (explanation: Explanation) =>
    explanation.evidence.some(
      ({ kind, supports }) => supports && (kind === 'narrative' || kind === 'previous-year' || kind === 'next-year'),
    );
  const isDoubted = best.evidence.some(({ supports }) => !supports);
  const isKnownSlip = best.changes.every(change => change.kind !== 'different-figure');
  if (isUnique && !isDoubted && (isKnownSlip || isBacked(best))) return 'strong';
  return isUnique || (isBacked(best) && !others.some(isBacked)) ? 'likely' : 'possible';
}
