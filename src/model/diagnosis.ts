/** What `diagnose/` says of the findings: which cells most likely explain them. Evidence without wording, as in `finding.ts`. */
import type { Evidence } from './evidence.ts';
import type { Balance } from './layout.ts';
import type { Origin } from './origin.ts';

/** How a figure came to be wrong, seen from whoever wrote it: `digit-inserted` is 13 where 3 was meant. Stable words. */
export const SLIP_KINDS = [
  // In one cell.
  'digit-inserted',
  'digit-omitted',
  'digit-replaced',
  'digits-transposed',
  'tenfold',
  'tenth',
  'sign',
  'left-out',
  'addend-omitted',
  'side-slip',
  'copied-from-last-year',
  'different-figure',
  // In several cells at once.
  'swapped',
  'moved',
  'split-number',
  'two-applicants',
  'two-rows',
  'stale-totals',
  // A total that was computed from a wrong detail, and so is wrong with it.
  'carried-into-totals',
  'row-shifted',
  'column-shifted',
  // More than one of the above, which no sum can tell apart.
  'several',
] as const;

export type SlipKind = (typeof SLIP_KINDS)[number];

export interface Change {
  /** Index into the layout's cells. */
  readonly cell: number;
  /** `null` where the cell is blank or cannot be read. */
  readonly from: number | null;
  readonly to: number;
  /** Of the slip that this change is part of. */
  readonly kind: SlipKind;
}

export const GROUND_KINDS = [
  'balance',
  'divisible-by-nine',
  'narrative',
  'previous-year',
  'next-year',
  'stale-totals',
  'row-shifted',
  'column-shifted',
] as const satisfies readonly Ground['kind'][];

/** What speaks for an explanation, or against it. */
export type Ground =
  /** A sum that holds, and so vouches for the figure that an explained sum is measured by. */
  | { readonly kind: 'balance'; readonly supports: true; readonly balance: Balance }
  /** 除九法: only figures whose digits changed places, or shifted, differ by a multiple of 9. */
  | { readonly kind: 'divisible-by-nine'; readonly supports: true; readonly cell: number; readonly difference: number }
  /** What the prose or last year's report lets expect in a changed cell. */
  | {
      readonly kind: Evidence['source'];
      readonly supports: boolean;
      readonly cell: number;
      readonly value: number;
      readonly quote?: string;
    }
  /** A rival reading that changes more cells. */
  | {
      readonly kind: 'stale-totals' | 'row-shifted' | 'column-shifted';
      readonly supports: false;
      readonly changes: readonly Change[];
    };

/** Changes that make every balance hold. */
export interface Explanation {
  readonly changes: readonly Change[];
  readonly kind: SlipKind;
  readonly evidence: readonly Ground[];
}

/**
 * `strong`: the only explanation, and a slip that people make. `likely`: the only one, or well ahead of the others.
 * `possible`: a guess among several. `none`: the cells cannot be located.
 */
export const CONFIDENCES = ['strong', 'likely', 'possible', 'none'] as const;

export type Confidence = (typeof CONFIDENCES)[number];

/** One independent cause. */
export interface Diagnosis {
  /** The findings that every explanation settles, as positions in their list, in order. */
  readonly settles: readonly number[];
  /** Every set of at most three cells was tried; otherwise the search was cut short. */
  readonly complete: boolean;
  /** Exactly one smallest set of cells, after a complete search. */
  readonly unique: boolean;
  readonly confidence: Confidence;
  /** Best first; none where more than three cells would have to change. */
  readonly explanations: readonly Explanation[];
}

export interface LocatedChange extends Change {
  readonly origin?: Origin;
}

export interface LocatedExplanation extends Omit<Explanation, 'changes'> {
  readonly changes: readonly LocatedChange[];
}

/** A diagnosis that names findings by their fingerprints, and knows where the changed cells stand. */
export interface LocatedDiagnosis extends Omit<Diagnosis, 'settles' | 'explanations'> {
  readonly settles: readonly string[];
  readonly explanations: readonly LocatedExplanation[];
}
