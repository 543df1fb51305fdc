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
  'structure/headings-not-recognised': f =>
    `${f.number('found') === 0 ? '没有认出' : `只认出${f.number('found')}个`}六个部分的标题，看不出缺了哪一部分，所以没有逐一检查。请看标题是否写成「一、总体情况」这样单独的一行；标题在图片里、或者网页没有保存完整的，请换一份文件再检查。`,
  'structure/section-missing': f =>
    `没有找到「${f.section}」这一部分的标题。请补上这一部分；内容已经写了的，请补上标题。`,
  'structure/section-order': f =>
    `「${f.text('title')}」排在「${f.text('before')}」后面，与规定格式的顺序不同。请按一至六的顺序排列。`,
  'structure/section-number': f =>
    `「${f.text('title')}」的序号与内容对不上：按规定格式，这是第${NUMERALS[f.number('place') - 1]}部分。请核对序号。`,
  'structure/shifted-block': f =>
    `从「${f.text('title')}」到「${f.text('last')}」，${f.number('count')}个部分的序号整体错开了：按规定格式，前者是第${NUMERALS[f.number('place') - 1]}部分。请看前面是否少了或多了一个带序号的标题。`,
  'structure/numbering-restart': f =>
    `「${f.section}」里又从「${f.text('words')}」开始编号，与各部分的序号同级，容易看成新的一部分。请把部分以内的小标题改为（一）、（二）。`,
  'structure/intro-list': f =>
    f.text('kind') === 'named'
      ? `${f.section}说有「${f.text('words')}」，列出名称的却是${f.number('other')}个。请核对个数和名称。`
      : `${f.section}说有「${f.text('words')}」，正文却有${f.number('other')}个部分。请核对个数。`,
  'structure/template-residue': f =>
    `「${f.section}」里留有模板的字样「${f.text('words')}」。请删去说明文字，把空着的内容填上。`,
};

const NUMERALS = '一二三四五六';
