/** The wording of a text, to compare it with other texts: a hash of each clause, without what changes from year to year. */

const BETWEEN_CLAUSES = /[，,。；;：:！!？?\n]+/;
/** Figures and years, the numbering of a list, blanks, quotes and brackets. */
const CHANGING = /(?:[\d〇零一二三四五六七八九十百千万亿年度%.“”"'‘’()（）《》]|[^\S\n])+/g;
/** Shorter ones, such as 「下一步」, are alike everywhere. */
const SHORTEST_CLAUSE = 6;

/** @returns each clause once, as a signed number of 32 bits, in the order of the text */
export function wordingOf(paragraphs: readonly string[]): number[] {
  const clauses = new Set<number>();
  for (const paragraph of paragraphs)
    for (const clause of paragraph.normalize('NFKC').replace(CHANGING, '').split(BETWEEN_CLAUSES))
      if (clause.length >= SHORTEST_CLAUSE) clauses.add(hashOf(clause));
  // A copy has no room to spare, which a list that grew has: they are kept for every report of an archive.
  return [...clauses].slice();
}

/** FNV-1a over the characters; signed, since such numbers need no place of their own in memory. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
