/** A finding accepted with a written reason: who, when, why, and until when. */
export interface Waiver {
  readonly reason: string;
  readonly by?: string;
  /** ISO dates. */
  readonly date?: string;
  /** From that date to the day of the check. */
  readonly days?: number;
  readonly expires?: string;
  /** Number or title of a notice that corrects the published report. */
  readonly correction?: string;
}
