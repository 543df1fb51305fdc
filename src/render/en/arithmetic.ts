/** How sums, differences, numbers and lists are written in English. */
import type { Facts } from '../facts.ts';

export function sum(facts: Facts): string {
  const shown = facts.terms.filter(term => term.value !== 0);
  const zeros = facts.terms.length - shown.length;
  const blanks = facts.terms.filter(term => term.isBlank).length;
  if (shown.length === 0) return 'all parts are 0';
  const written = shown.map((term, i) => `${joint(term.sign, i)}${term.name} ${number(term.value)}`).join('');
  return `${written} = ${number(facts.computed)}${zeros > 0 ? ` (${zeros === 1 ? 'the other is' : `the other ${zeros} are`} ${blanks > 0 ? '0 or blank' : '0'})` : ''}`;
}

/** Where a table has sums, what a blank counts as meanwhile. */
const MEANWHILE: Readonly<Record<string, string>> = {
  zero: '; sums count them as 0 meanwhile',
  unknown: '; sums with a blank were not checked',
};
export const meanwhile = (facts: Facts) => MEANWHILE[facts.text('sums')] ?? '';
export const joint = (sign: 1 | -1, place: number) => (sign === -1 ? ' - ' : ' + '.repeat(Math.min(place, 1)));

export function off(facts: Facts): string {
  const difference = facts.reported - facts.computed;
  return difference > 0 ? `${number(difference)} too many` : `${number(-difference)} too few`;
}

export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
export const number = (value: number) => String(Number(value.toPrecision(15)));
export const list = (names: readonly string[], most = 5) =>
  names.slice(0, most).join('; ') + (names.length > most ? '; …' : '');
