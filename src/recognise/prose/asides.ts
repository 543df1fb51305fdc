/** Stretches of a paragraph whose digits count nothing: addresses, titles in 《》, names in quotes, document numbers. */

import { matchesOf } from '../../model/matches.ts';
import type { Span } from '../../model/statement.ts';

const ASIDE = new RegExp(
  [
    String.raw`https?://[^\s，。；、）)》”"]{1,300}`,
    String.raw`www\.[^\s，。；、）)》”"]{1,200}`,
    '[A-Za-z0-9._-]{1,60}@[A-Za-z0-9.-]{1,60}',
    '《[^《》]{1,60}》',
    '“[^“”。]{1,40}”',
    '「[^「」。]{1,40}」',
    String.raw`[〔［\[【][^〔〕［］\[\]【】]{1,12}[〕］\]】](?:第?\s?\d{1,5}\s?号)?`,
  ].join('|'),
  'g',
);

/** Without one of these there is none, as in most paragraphs. */
const MAY_BE_ASIDE = /[《“「〔［[【@]|www|http/;

export function asidesOf(text: string): Span[] {
  if (!MAY_BE_ASIDE.test(text)) return [];
  return matchesOf(ASIDE, text, match => ({ start: match.index, end: match.index + match[0].length }));
}
