/** Findings of the group series in Chinese. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';
import { joint, number, off } from './arithmetic.ts';

const lastYear = (f: Facts) => `上年${f.other.year ? `（${f.other.year}年）` : ''}年报`;
const questioned = (f: Facts) => {
  const culprit = f.text('culprit');
  if (culprit === 'previous')
    return `多半是上年年报写错了：它自身的合计也对不上，那里的诊断认为这一格可能是${number(f.reported)}件。`;
  if (culprit === 'this') return `多半是今年这一格写错了：本表的合计也对不上，诊断认为可能是${number(f.computed)}件。`;
  return f.text('questioned') === 'yes' ? '所用的数字里有的在本表中就对不上，请先核对各表的合计。' : '';
};
const EXPLAIN = '如上年年报后来更正过，或机构有调整，请在复核意见中写明。';

const SECTIONS: Readonly<Record<string, string>> = {
  overview: '第一部分（总体情况）',
  problems: '第五部分（存在的主要问题及改进情况）',
};

export const series: Messages<'series'> = {
  'series/carry': f =>
    `${lastYear(f)}写明「结转下年度继续办理」的「${f.column}」是${number(f.computed)}件，今年${f.cell}是${number(f.reported)}件，${off(f)}件。${questioned(f)}请核对差的这几件的去向；${EXPLAIN}`,
  'series/stock': f =>
    `${f.cell}与上年接不上：${lastYear(f)}${number(f.number('previous'))}${f.terms.map(term => `${joint(term.sign, 1)}${term.name}${number(term.value)}`).join('')}＝${number(f.computed)}，今年写${number(f.reported)}，${off(f)}。${
      f.reported > f.computed
        ? `请核对有没有漏计制发、多计有效；${EXPLAIN}`
        : '有效期届满、宣布失效的不算废止，可能是正常减少；请核对，并留存说明。'
    }`,
  'series/gap': f =>
    `缺少${f.texts('years').join('、')}年度的报告：前一份是${f.other.year}年度的（${f.other.path}）。请补上；如当年没有编制，请写明原因。`,
  'series/table-identical': f =>
    `表二、表三中不是0的${f.number('count')}个数字（不算合计）与${lastYear(f)}完全相同。请核对是否误用了上年的表格；如属实，请在复核意见中写明原因。`,
  'series/text-identical': f =>
    `${SECTIONS[f.text('section')]}的文字与${lastYear(f)}有${f.number('percent')}%相同（不计数字和年份）。请按本年度的实际情况重写；确无变化的，请在复核意见中写明原因。`,
  'series/jump': f =>
    `${f.table}有${f.cells.length}处与${lastYear(f)}相差10倍以上：${jumps(f)}。请核对有没有多写、漏写一位数；如属实，请留存说明。`,
  'series/review-pending': f =>
    `${lastYear(f)}「${f.column.replace(/ .*$/, '')}」有${number(f.number('previous'))}件尚未审结，今年${f.cell}只有${number(f.reported)}件。请核对上年没有审结的案件，今年的结果有没有计入；如属实，请留存说明。`,
};

function jumps(f: Facts, most = 3): string {
  const [now, before] = [f.texts('now'), f.texts('before')];
  const shown = f.cells.slice(0, most).map((cell, i) => `${cell.replace(f.table, '')}上年${before[i]}、今年${now[i]}`);
  return shown.join('；') + (f.cells.length > most ? '等' : '');
}
