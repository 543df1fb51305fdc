/** What must be known before a figure is written into a copy. */
import { expect, test } from 'vitest';
import { objectionTo } from '../../src/fix/index.ts';
import type { Change, Diagnosis, Ground } from '../../src/model/diagnosis.ts';

const change = (cell: number, to = 5): Change => ({ cell, from: 1, to, kind: 'different-figure' });
const says = (cell: number, value = 5, supports = true): Ground => ({ kind: 'narrative', supports, cell, value });
const lastYear = (cell: number, value = 5, supports = true): Ground => ({
  kind: 'previous-year',
  supports,
  cell,
  value,
});
const rival = (...changes: Change[]): Ground => ({ kind: 'stale-totals', supports: false, changes });

function diagnosis(changes: readonly Change[], evidence: readonly Ground[], more: Partial<Diagnosis> = {}) {
  const explanations = [{ changes, evidence, kind: 'different-figure' as const }];
  return { complete: true, unique: true, confidence: 'likely' as const, explanations, ...more };
}

test.each([
  ['the text says so', [change(1)], [says(1)]],
  ["last year's report says so", [change(1)], [lastYear(1)]],
  ['each of several cells is told', [change(1), change(2, 6)], [says(1), lastYear(2, 6)]],
  ['a rival would leave the cell as it is', [change(1)], [says(1), rival(change(2), change(3))]],
  ['a rival would give it another figure', [change(1)], [says(1), rival(change(1, 6), change(3))]],
])('nothing, where %s', (_, changes, evidence) => {
  expect(objectionTo(diagnosis(changes, evidence))).toBeUndefined();
});

const nine: Ground = { kind: 'divisible-by-nine', supports: true, cell: 1, difference: 9 };
test.each<[string, ReturnType<typeof diagnosis>]>([
  ['not-located', diagnosis([], [], { explanations: [] })],
  ['not-all-tried', diagnosis([change(1)], [says(1)], { complete: false, unique: false })],
  ['not-unique', diagnosis([change(1)], [says(1)], { unique: false })],
  ['contradicted', diagnosis([change(1)], [says(1), lastYear(1, 6, false)])],
  // Of a total that the explanation leaves as it is.
  ['contradicted', diagnosis([change(1)], [says(1), says(2, 7, false)])],
  ['not-corroborated', diagnosis([change(1)], [])],
  ['not-corroborated', diagnosis([change(1)], [nine])],
  // It vouches for another cell.
  ['not-corroborated', diagnosis([change(1)], [says(2)])],
  ['several-cells', diagnosis([change(1), change(2)], [says(1)])],
  ['rival', diagnosis([change(1)], [says(1), rival(change(1), change(2))])],
])('%s', (objection, given) => {
  expect(objectionTo(given)).toBe(objection);
});
