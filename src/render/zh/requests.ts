/** Findings of the group requests in Chinese. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';
import { number, off, sum } from './arithmetic.ts';

/** The two sides of the form's own balance, as it is printed there. */
export function sides(facts: Facts): { left: string; right: string; leftSum: number; rightSum: number } {
  const plus = facts.terms.filter(term => term.sign === 1);
  const minus = facts.terms.filter(term => term.sign === -1);
  const shorten = (name: string) => name.replace(/^.、|政府信息公开申请数量$|继续办理$/g, '');
  const side = (terms: readonly { name: string; value: number }[], total: number) =>
    `${terms.map(term => `${shorten(term.name)}${number(term.value)}`).join('＋')}＝${number(total)}`;
  const leftSum = plus.reduce((total, term) => total + term.value, 0);
  const rightSum = facts.reported + minus.reduce((total, term) => total + term.value, 0);
  return {
    left: side(plus, leftSum),
    right: side([{ name: '办理结果总计', value: facts.reported }, ...minus], rightSum),
    leftSum,
    rightSum,
  };
}

export const requests: Messages<'requests'> = {
  'requests/balance': f => {
    const { left, right, leftSum, rightSum } = sides(f);
    const difference = rightSum - leftSum;
    return `${f.table}「${f.column}」列的勾稽关系对不上：${left}，而${right}，后者${difference > 0 ? '多' : '少'}${number(Math.abs(difference))}。请先核对这一列的「（七）总计」，再核对新收和结转。`;
  },
  'requests/footing': f =>
    `${f.table}「${f.column}」列各项相加与「${f.row}」对不上：${sum(f)}，表中写${number(f.reported)}，${off(f)}。请核对这一列的各项和总计。`,
  'requests/cross-footing': f =>
    `${f.table}「${f.row}」一行各列相加与「${f.column}」对不上：${sum(f)}，表中写${number(f.reported)}，${off(f)}。请核对这一行的各列和总计。`,
  'requests/subtotal': f =>
    `${f.cell}与它下面各项之和对不上：${sum(f)}，表中写${number(f.reported)}，${off(f)}。请核对小计和各项。`,
  'requests/columns-not-filled': f =>
    `${f.table}有${f.number('count')}行只填了总计，申请人各列都是空的（如${f.cells[0]}），行合计无法检查。请按申请人类别分别填写，没有的填0。`,
  'requests/other-heavy': f =>
    `${f.cell}为${f.number('part')}件，占办理结果${f.number('total')}件的${Math.round((f.number('part') / f.number('total')) * 100)}%。比例偏高，请核对能否归入前面各项；如属实，请留存说明。`,
  'requests/partial-only': f =>
    `${f.table}办理结果共${f.number('total')}件，予以公开和部分公开都是0件。请核对；如属实，请留存说明。`,
};
