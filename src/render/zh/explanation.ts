/** The words of `extract --explain` in Chinese. */
import type { ExplanationWords } from '../explanation.ts';
import { DAMAGE } from './metadata.ts';

const FORMATS: Readonly<Record<string, string>> = { workbook: '工作簿', text: '纯文本' };

export const explanation: ExplanationWords = {
  readAs: format => `按${FORMATS[format] ?? format}读取`,
  edition: (edition, isEvident) => `格式：${edition}${isEvident ? '' : '（表上的名称看不出，按年度推定）'}`,
  stated: { agency: '机关', year: '年度', title: '标题', period: '统计期限', publishedOn: '公开日期' },
  notStated: '没有找到',
  tables: '表格',
  table: (table, cells, found, numbers) => `${table}：${cells}格中找到${found}格，读出${numbers}个数字`,
  grid: (number, rows, columns) => `第${number}张（${rows}行${columns}列）`,
  headings: (table, columns) => `${table}的表头：${columns}`,
  noOrder: '分不清各列的次序',
  aside: table => `${table}的表头；另有一张同一种表，这里的各行没有读`,
  rows: (table, count) => `${table}的${count}行，名称与格式一致，已读`,
  row: {
    read: (text, label, how) => `「${text}」按「${label}」读取（${how}）`,
    unclear: text => `「${text || '没有名称的一行'}」分不清哪个数属于哪一列，没有读`,
    unknown: text => `格式里没有的一行，没有读：${text}`,
  },
  unlabelled: table => `${table}的数字行，已读`,
  text: text => `不是表格的行，按正文读：${text}`,
  ignored: '没有法定表格的名称',
  fragment: table => `${table}找到的行太少，不当作这张表`,
  how: { printed: '与格式一致', variant: '常见的别名', slip: '差一个字', addition: '去掉了附加的文字' },
  unknownColumn: '格式里没有',
  sections: '各部分',
  section: (title, standard, paragraphs) =>
    `${title}${title === standard ? '' : `（即「${standard}」）`}：${paragraphs}段`,
  noSection: standard => `${standard}：没有找到`,
  damage: '受损',
  damaged: (kind, sample) => `正文${DAMAGE[kind]}，如「${sample}」`,
  notices: '提示',
  data: '数据按键读取，没有表格需要辨认',
};
