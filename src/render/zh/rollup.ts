/** Findings of the group rollup in Chinese. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';
import { number } from './arithmetic.ts';

const REPEATED = '同一件申请送了几个机关的，会在各机关重复计算。';

export const rollup: Messages<'rollup'> = {
  'rollup/missing-unit': f =>
    `没有找到${f.text('agency')}${f.text('year')}年度的报告${f.text('due') ? `（期限${f.text('due')}${f.text('late') === 'yes' ? '，已过' : ''}）` : ''}。请催报或补上文件；不再单独编制的，请从清单中去掉。`,
  'rollup/child-exceeds-parent': f =>
    `清单写明本报告是汇总，但${f.other.agency || f.other.path}有${f.cells.length}处比汇总数还大：${compared(f, f.texts('parts'), '该单位')}。请核对汇总时有没有漏计，或该单位的报告有没有误。`,
  'rollup/sum': f =>
    `${f.table}有${f.cells.length}处与${f.number('count')}个单位相加的数对不上：${compared(f, f.texts('sums'), '各单位相加')}。请核对；${REPEATED}本级机关自己的件数不在清单里的，也会有差额。如属实，请留存说明。`,
  'rollup/extra-unit': f =>
    `${f.text('agency') || '这份报告的机关'}不在清单里。请核对机关名称；是应报单位的，请补入清单。`,
  'rollup/double-counted-normative': f =>
    `${f.cell}是${number(f.reported)}件，${f.other.agency}的报告也是${number(f.reported)}件。请核对是不是同一批文件计了两次：以政府名义制发的，计在政府的报告里。`,
};

function compared(f: Facts, others: readonly string[], word: string, most = 3): string {
  const wholes = f.texts('wholes');
  const shown = f.cells.slice(0, most).map((cell, i) => `${cell}汇总${wholes[i]}、${word}${others[i]}`);
  return shown.join('；') + (f.cells.length > most ? '等' : '');
}
