/** One value as it is written, for those who write another in its place. */

export interface WrittenValue {
  /** Without quotes, in UTF-16 units from the beginning of the text. */
  readonly start: number;
  readonly end: number;
  readonly isNull: boolean;
}

/** The single value that begins at an offset, if one does. */
export type ValueAt = (offset: number) => WrittenValue | undefined;
