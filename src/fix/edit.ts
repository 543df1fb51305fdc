/** What is to be written over, and how a format lets it be done. */
import type { Splice } from '../annotate/splice.ts';
import type { Origin } from '../model/origin.ts';
import type { Hindrance } from '../model/refusal.ts';

export interface Edit {
  /** Of the cell: its pointer in the canonical data. */
  readonly id: string;
  /** Where the cell stands, if it has a place of its own. */
  readonly origin: Origin | undefined;
  /** `null` for a blank cell. */
  readonly from: number | null;
  readonly to: number;
}

export interface Patch {
  /** The part of a package; empty for a file that has none. */
  readonly part: string;
  readonly splices: readonly Splice[];
}

export interface Editor {
  /** @returns what is put where, or why it cannot be */
  readonly plan: (edit: Edit) => Patch | Hindrance;
  /** The whole file, with what was planned. */
  readonly write: (patches: readonly Patch[]) => Uint8Array;
}
