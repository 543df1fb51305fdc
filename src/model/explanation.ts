/** How a document was understood, ready to be shown: `extract --explain`. */
import type { SectionId, TableId } from './edition.ts';
import type { Origin } from './origin.ts';
import type { Problem } from './problem.ts';
import type { DamageKind } from './report.ts';
import type { TraceStep } from './trace.ts';

/** A thing as it stands in the model, with its place in the terms of the file. */
type Shown<T> = T extends unknown ? Omit<T, 'at'> & { readonly origin?: Origin } : never;

export type ShownStep = Shown<TraceStep>;

export const STATED = ['agency', 'year', 'title', 'period', 'publishedOn'] as const;

export interface Explanation {
  readonly path: string;
  readonly part?: number;
  /** What the file was read as. */
  readonly format: string;
  readonly edition: string;
  /** Told by labels that no other edition has, or named; otherwise only likely. */
  readonly editionEvident: boolean;
  /** What the document says of itself, and where. */
  readonly stated: {
    readonly [Name in (typeof STATED)[number]]?: { readonly value: string; readonly origin?: Origin };
  };
  /** How the tables were found; empty for data, whose keys name them. */
  readonly steps: readonly ShownStep[];
  /** Number cells of each table: found in the file, and with a number read from them. */
  readonly tables: readonly {
    readonly id: TableId;
    readonly cells: number;
    readonly found: number;
    readonly numbers: number;
  }[];
  /** The parts of the form, with the heading that was found. `paragraphs` is 0 where the part was not found. */
  readonly sections: readonly {
    readonly id: SectionId;
    readonly standard: string;
    readonly title?: string;
    readonly paragraphs: number;
  }[];
  readonly damage: readonly { readonly kind: DamageKind; readonly sample: string; readonly origin?: Origin }[];
  readonly notices: readonly Problem[];
}
