/** Findings of the group requests in English. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';
import { number, off, plural, sum } from './arithmetic.ts';

/** The two sides of the form's own balance. */
export function sides(facts: Facts): { left: string; right: string; leftSum: number; rightSum: number } {
  const plus = facts.terms.filter(term => term.sign === 1);
  const minus = facts.terms.filter(term => term.sign === -1);
  const leftSum = plus.reduce((total, term) => total + term.value, 0);
  const rightSum = facts.reported + minus.reduce((total, term) => total + term.value, 0);
  const side = (terms: readonly { name: string; value: number }[], total: number) =>
    `${terms.map(term => `${term.name} ${number(term.value)}`).join(' + ')} = ${number(total)}`;
  return {
    left: side(plus, leftSum),
    right: side([{ name: '(7) Total', value: facts.reported }, ...minus], rightSum),
    leftSum,
    rightSum,
  };
}

export const requests: Messages<'requests'> = {
  'requests/balance': f => {
    const { left, right, leftSum, rightSum } = sides(f);
    return `${f.table}, column "${f.column}", does not balance: ${left}, but ${right}, ${number(Math.abs(rightSum - leftSum))} ${rightSum > leftSum ? 'more' : 'less'}. Check "(7) Total" of this column first, then the requests received and carried.`;
  },
  'requests/footing': f =>
    `${f.table}, column "${f.column}": the parts do not add up to "${f.row}": ${sum(f)}, the table says ${number(f.reported)}, ${off(f)}. Check the parts and the total of this column.`,
  'requests/cross-footing': f =>
    `${f.table}, row "${f.row}": the columns do not add up to "${f.column}": ${sum(f)}, the table says ${number(f.reported)}, ${off(f)}. Check the columns and the total of this row.`,
  'requests/subtotal': f =>
    `${f.cell} does not agree with the rows beneath it: ${sum(f)}, the table says ${number(f.reported)}, ${off(f)}. Check the subtotal and its rows.`,
  'requests/columns-not-filled': f =>
    `${f.table} has ${plural(f.number('count'), 'row')} with a total but no figures by applicant (such as ${f.cells[0]}), so their cross-footing cannot be checked. Fill in the applicants; enter 0 where there are none.`,
  'requests/other-heavy': f =>
    `${f.cell} is ${f.number('part')}, which is ${Math.round((f.number('part') / f.number('total')) * 100)} % of ${f.number('total')} outcomes. That is a high share: check whether they belong above; if not, keep an explanation.`,
  'requests/partial-only': f =>
    `${f.table} has ${f.number('total')} outcomes, none granted and none granted in part. Check; if so, keep an explanation.`,
};
