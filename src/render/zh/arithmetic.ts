/** How sums, differences, numbers and lists are written in Chinese. */
import type { Facts } from '../facts.ts';

/** 21＋14＋3＝38, naming the parts that are not 0. */
export function sum(facts: Facts): string {
  const shown = facts.terms.filter(term => term.value !== 0);
  const zeros = facts.terms.length - shown.length;
  const blanks = facts.terms.filter(term => term.isBlank).length;
  if (shown.length === 0) return '各项都是0';
  const written = shown.map((term, i) => `${joint(term.sign, i)}${term.name}${number(term.value)}`).join('');
  return `${written}＝${number(facts.computed)}${zeros > 0 ? `（其余${zeros}项为${blanks > 0 ? '0或空' : '0'}）` : ''}`;
}

/** Where a table has sums, what a blank counts as meanwhile. */
const MEANWHILE: Readonly<Record<string, string>> = {
  zero: '；合计检查暂按0计算',
  unknown: '；有空格的合计没有检查',
};
export const meanwhile = (facts: Facts) => MEANWHILE[facts.text('sums')] ?? '';
export const joint = (sign: 1 | -1, place: number) => (sign === -1 ? '－' : '＋'.repeat(Math.min(place, 1)));

export function off(facts: Facts): string {
  const difference = facts.reported - facts.computed;
  return difference > 0 ? `多${number(difference)}` : `少${number(-difference)}`;
}

export const number = (value: number) => String(Number(value.toPrecision(15)));
export const list = (names: readonly string[], most = 5) =>
  names.slice(0, most).join('、') + (names.length > most ? '等' : '');
