/**
 * Labels as people type them, brought to a form that can be compared. Two degrees: `plain` removes what is only typing
 * (width, script, blanks, quotes, numerals); `bare` also removes what somebody added (a year, an explanation in brackets).
 */
import type { MatchKind } from '../model/trace.ts';
import { simplified } from './script.ts';

/**
 * Full and half width, traditional and simplified script, blanks, line breaks, invisible characters, quotes and the
 * numeral before a label mean nothing.
 */
export function plain(label: string): string {
  return simplified(label.normalize('NFKC'))
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]+/g, '')
    .trim()
    .replace(NUMERAL, '')
    .replace(/\s+/g, '')
    .replace(/["'“”‘’「」『』《》]/g, '')
    .replace(/[、，,;:。.·]/g, '')
    .replace(/[〔【[{]/g, '(')
    .replace(/[〕】\]}]/g, ')');
}

/** 「一、」「（一）」「1.」「①」, and the same where the mark after the numeral got lost. */
const NUMERAL =
  /^(?:\(\s*[一二三四五六七八九十]{1,2}\s*\)|[一二三四五六七八九十]{1,2}\s*(?:[、.,:]|\s(?=\S))|\(?\d{1,2}\s*[)、.,:]|\d{1,2}(?=[一-鿿]))/;

/** Without bracketed additions and years. */
export function bare(plainLabel: string): string {
  return plainLabel
    .replace(/\([^()]*\)/g, '')
    .replace(/\([^()]*$/, '')
    .replace(/20\d\d年?度?/g, '');
}

/** At most one character added, lost or replaced. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  return endA - start <= 1 && endB - start <= 1;
}

export interface LabelMatch<T> {
  readonly value: T;
  readonly how: MatchKind;
}

/** Labels shorter than this are too easily one slip away from something else. */
const SHORTEST_WITH_SLIP = 5;

/** Room for the explanations that local forms add in brackets. */
const LONGEST_LABEL = 1000;

/** Finds what a label stands for: as printed on the form, by a known variant, without additions, past one slip. */
export class LabelIndex<T> {
  readonly #standard = new Map<string, T>();
  readonly #variants = new Map<string, T>();
  readonly #seen = new Map<string, LabelMatch<T> | undefined>();

  add(label: string, variants: readonly string[] | undefined, value: T): void {
    const key = plain(label);
    if (!this.#standard.has(key)) this.#standard.set(key, value);
    for (const variant of [bare(key), ...(variants ?? []).map(plain)])
      if (!this.#variants.has(variant)) this.#variants.set(variant, value);
  }

  find(text: string): LabelMatch<T> | undefined {
    if (text === '' || text.length > LONGEST_LABEL) return undefined;
    if (this.#seen.has(text)) return this.#seen.get(text);
    const match = this.#lookUp(plain(text));
    if (this.#seen.size < 10_000) this.#seen.set(text, match);
    return match;
  }

  #lookUp(label: string): LabelMatch<T> | undefined {
    if (label === '') return undefined;
    const exact = this.#standard.get(label);
    if (exact !== undefined) return { value: exact, how: 'printed' };
    const variant = this.#variants.get(label);
    if (variant !== undefined) return { value: variant, how: 'variant' };
    const slip = this.#pastOneSlip(label);
    if (slip !== undefined) return { value: slip, how: 'slip' };
    const added =
      this.#withoutAdditions(bare(label)) ?? this.#withoutAdditions(label.slice(0, Math.max(0, label.indexOf('('))));
    return added === undefined ? undefined : { value: added, how: 'addition' };
  }

  #withoutAdditions(label: string): T | undefined {
    return this.#standard.get(label) ?? this.#variants.get(label);
  }

  #pastOneSlip(label: string): T | undefined {
    if (label.length < SHORTEST_WITH_SLIP || /\d/.test(label)) return undefined;
    const slips = new Set(
      [...this.#standard].filter(([standard]) => isOneSlipAway(standard, label)).map(([, value]) => value),
    );
    const [only] = slips;
    return slips.size === 1 ? only : undefined;
  }
}
