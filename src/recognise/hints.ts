/** What the user says of a document; it overrides what the document says. */
export interface Hints {
  readonly edition?: string | undefined;
  readonly year?: number | undefined;
  /** Keep a trace of how the tables were found. */
  readonly explain?: boolean | undefined;
}
