/** Findings of the group cell in Chinese. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';
import { list, meanwhile, number } from './arithmetic.ts';

const FORMS: Readonly<Record<string, string>> = {
  'full-width': '全角数字',
  'inner-blank': '数字中间有空格，可能是两个数',
  'letter-digit': '用字母O、l或汉字〇代替了数字',
  'leading-zero': '前面有多余的0',
  'plus-sign': '带正号',
  footnote: '带注释记号',
};

/** The row in the order of its columns, where one way to read it adds up. */
function readAs(f: Facts): string {
  const values = f.texts('reading').map(value => value || '（空）');
  return values.length > 0 ? `若这一行依次读作「${values.join('、')}」，这一行就加得起来；请对照原文。` : '';
}

export const cell: Messages<'cell'> = {
  'cell/not-a-number': f => {
    const why: Readonly<Record<string, string>> = {
      'no-cached-value': '是公式，文件里没有保存它的计算结果，读不出数字。请用表格软件打开、重新保存后再检查',
      ambiguous: '里有不止一个数，不知道取哪一个。请核对这一格，一格只填一个数',
      'repeated-row': '所在的行出现了两次，数字不一样，不知道取哪一个。请删去多余的一行',
      'misaligned-row':
        '所在的一行，格数与表头对不上，不知道哪个数属于哪一列，这一行没有检查。可能是读取问题，请核对这一行的单元格',
    };
    return `${f.cell}${why[f.text('why')] ?? '不是数字，合计无法检查。请改填数字，没有的填0'}：「${f.text('text')}」。${readAs(f)}`;
  },
  'cell/copied-header': f => `${f.cell}里是「${f.text('text')}」，像是表头或年份误填进了数字格。请改填数字。`,
  'cell/negative': f => `${f.cell}写${number(f.reported)}，这一格不会小于0。请核对。`,
  'cell/not-integer': f => `${f.cell}写${number(f.reported)}，件数应是整数。请核对。`,
  'cell/blank': f =>
    `${f.table}有${f.number('count')}个数字格是空的（${list(f.cells)}）。没有发生的请填0，不要留空${meanwhile(f)}。`,
  'cell/placeholder': f => {
    const what = `${f.table}有${f.cells.length}个数字格填的是${f
      .texts('texts')
      .map(text => `「${text}」`)
      .join('、')}（${list(f.cells)}）。`;
    if (f.text('apt') === 'yes') return `${what}没有规章制定权的可以保留，否则请填数字。`;
    return `${what}没有发生的请填0${meanwhile(f)}。`;
  },
  'cell/unit-in-cell': f =>
    `${f.cell}写的是「${f.text('text')}」，按${number(f.reported)}读取。数字格里只填数字，单位和文字请去掉。`,
  'cell/money-unit': f =>
    f.text('previous')
      ? `${f.cell}写${number(f.reported)}万元，上年${f.other.year ? `（${f.other.year}年）` : ''}是${number(f.number('previous'))}万元，相差约一万倍。请核对是不是有一年按元填写了。`
      : `${f.cell}写${number(f.reported)}，单位是万元，折合${number(f.reported / 10_000)}亿元。请核对是不是按元填写的。`,
  'cell/number-form': f =>
    `${f.cell}写的是「${f.text('text')}」，按${number(f.reported)}读取（${f
      .texts('forms')
      .map(form => FORMS[form] ?? form)
      .join('；')}）。请改成普通数字。`,
  'cell/label-altered': f =>
    `${f.table}的「${f.text('label')}」按规定格式的「${f.text('standard')}」读取。请改用规定的名称。`,
  'cell/extra-row': f => `${f.table}有规定格式里没有的一行或重复的一行「${f.text('label')}」。请核对是否需要保留。`,
  'cell/extra-column': f => `${f.table}有规定格式里没有的一列「${f.text('label')}」，没有检查。请核对是否需要保留。`,
};
