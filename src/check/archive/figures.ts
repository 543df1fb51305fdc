/** The same figures under different agencies. */
import { agencyKey } from '../../model/agency.ts';
import { type Digest, recall } from '../../model/digest.ts';
import type { Attributed } from '../../model/finding.ts';
import type { Layout } from '../../model/layout.ts';
import { groupBy } from '../group.ts';
import { type Figure, keyOf, ownFigures } from '../own-figures.ts';
import { subjectOf } from '../subject.ts';

/** Among many thousand reports a few small figures agree by chance: so many, and with so many digits in all, do not. */
const LEAST_FIGURES = 5;
const LEAST_DIGITS = 10;

/** @returns a finding for each report but the first with these figures, which it names; those of one year are compared */
export function checkFigures(digests: readonly Digest[], layouts: readonly Layout[]): Attributed[] {
  return groupBy(digests, ({ year }) => year).flatMap(ofYear => compareAll(ofYear, layouts));
}

function compareAll(digests: readonly Digest[], layouts: readonly Layout[]): Attributed[] {
  const first = new Map<string, Digest>();
  return digests.flatMap((digest): Attributed[] => {
    if (digest.agency === undefined) return [];
    const figures = ownFigures(recall(digest, layouts));
    if (!isTelling(figures)) return [];
    const key = `${digest.edition}\0${keyOf(figures)}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, digest);
      return [];
    }
    if (agencyKey(earlier.agency ?? '') === agencyKey(digest.agency)) return [];
    const finding = {
      rule: 'archive/identical-figures',
      severity: 'warning',
      cells: figures.map(({ index }) => index),
      args: { count: figures.length },
      other: subjectOf(earlier),
    } as const;
    return [{ subject: subjectOf(digest), finding }];
  });
}

/** Whether figures are so many that they do not agree by chance. */
export function isTelling(figures: readonly Figure[]): boolean {
  const digits = figures.reduce((count, { value }) => count + String(value).replace(/\D/g, '').length, 0);
  return figures.length >= LEAST_FIGURES && digits >= LEAST_DIGITS;
}
