/** Findings of the group structure in Chinese. */
import type { Messages } from '../language.ts';
import { list } from './arithmetic.ts';

export const structure: Messages<'structure'> = {
  'structure/edition-mismatch': f =>
    f.text('edition') === '2019'
      ? `这是${f.text('year')}年度报告，但表格用的是旧格式（${f.citation}）。2021年度起使用国办公开办函〔2021〕30号的新格式，请换新表重填，不能只改年份。`
      : `这是${f.text('year')}年度报告，但表格用的是${f.text('edition')}版格式（${f.citation}），与年度对不上。请核对年度和所用的表格。`,
  'structure/table-missing': f =>
    ({
      blank: `${f.table}里没有一个数字。请填写；没有发生的填0。`,
      unreadable: `${f.table}里读不出一个数字。请核对这张表；也可能是读取问题。`,
    })[f.text('found')] ?? `没有找到${f.table}。请补上这张表；表在图片里的，请改成可以复制的文字。`,
  'structure/two-tables-same-kind': f =>
    f.text('year')
      ? `另有一张标明${f.text('year')}年的${f.table}，没有检查；检查的是标明本年度的一张。`
      : `有两张${f.table}，内容不止一份。这里只检查了第一张；请确认哪张是本年度的，其余的请删去或另存。`,
  'structure/row-missing': f =>
    `${f.table}缺少${f.rows.length}行：${list(f.rows)}。${f.text('carries') === 'yes' ? '按其他各行推算，缺的不全是0（或总计有出入），合计无法检查。' : ''}请按规定格式补上。`,
  'structure/column-missing': f =>
    `${f.table}缺少「${f.column}」这一列。${f.text('carries') === 'yes' ? '按其他各列推算，这一列不全是0，合计因此无法检查。' : ''}请按规定格式补上。`,
  'structure/row-unlabelled': f => `${f.table}里有一行数字没有名称，不知道是哪一项，没有检查。请补上这一行的名称。`,
};
