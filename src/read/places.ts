/** For whoever has to go back to where something was read: beside each origin, the reader's own mark of that place. */
import type { Origin } from '../model/origin.ts';

export interface Places<Mark> {
  /** What marks the place that is being read now, as far as that is not known from what is read. */
  readonly here: () => Mark;
  readonly found: (mark: Mark, origin: Origin) => void;
}

export const NOWHERE: Places<undefined> = { here: () => undefined, found: () => {} };
