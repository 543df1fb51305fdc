/** Why a diagnosis is not written into a copy. Stable words. */

/** The figure is not sure enough: a person has to look. */
export type Objection =
  | 'not-located'
  | 'not-all-tried'
  | 'not-unique'
  | 'contradicted'
  | 'not-corroborated'
  | 'several-cells'
  | 'rival';

/** The figure is known, but cannot be written where it belongs. */
export type Hindrance = 'no-place' | 'style' | 'formula' | 'alias' | 'kept-twice' | 'encoding';

/** `waived`: somebody has accepted the figure as it is. */
export type Refusal = Objection | Hindrance | 'waived';
