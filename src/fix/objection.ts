/** Which diagnoses may be written into a copy: those that something outside the sums bears out, and nothing speaks against. */
import type { Diagnosis, Explanation, Ground } from '../model/diagnosis.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Objection } from '../model/refusal.ts';

type Testimony = Extract<Ground, { readonly kind: Evidence['source'] }>;
type Rival = Extract<Ground, { readonly changes: unknown }>;

/** @returns nothing where every changed cell has its new figure elsewhere: in the prose, or in the report on another year */
export function objectionTo({ explanations, complete, unique }: Omit<Diagnosis, 'settles'>): Objection | undefined {
  const [best] = explanations;
  if (!best) return 'not-located';
  if (!complete) return 'not-all-tried';
  if (!unique) return 'not-unique';
  const said = best.evidence.filter(isTestimony);
  if (said.some(({ supports }) => !supports)) return 'contradicted';
  const isBacked = best.changes.every(({ cell }) => said.some(testimony => testimony.cell === cell));
  if (!isBacked) return best.changes.length > 1 ? 'several-cells' : 'not-corroborated';
  return best.evidence.filter(isRival).some(rival => agrees(rival, best)) ? 'rival' : undefined;
}

function isTestimony(ground: Ground): ground is Testimony {
  return ground.kind === 'narrative' || ground.kind === 'previous-year' || ground.kind === 'next-year';
}

function isRival(ground: Ground): ground is Rival {
  return 'changes' in ground;
}

/** A rival that leaves one of the cells as it is, or gives it another figure, has the same testimony against it. */
function agrees(rival: Rival, { changes }: Explanation): boolean {
  return changes.every(({ cell, to }) => rival.changes.some(other => other.cell === cell && other.to === to));
}
