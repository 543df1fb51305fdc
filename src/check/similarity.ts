/** How much of two texts is the same, clause by clause; texts as `wordingOf` gives them, each clause once. */

/** From here on a text counts as copied, in percent. */
export const COPIED = 90;
/** A shorter text has too little of its own to be told from another. */
const LEAST_CLAUSES = 4;

export function isCopied(a: readonly number[], b: readonly number[]): boolean {
  return Math.min(a.length, b.length) >= LEAST_CLAUSES && percentInCommon(a, b) >= COPIED;
}

/** @returns clauses in common as a percentage of those of the longer text */
export function percentInCommon(a: readonly number[], b: readonly number[]): number {
  const known = new Set(a);
  const common = b.reduce((count, clause) => count + (known.has(clause) ? 1 : 0), 0);
  return (100 * common) / Math.max(a.length, b.length, 1);
}
