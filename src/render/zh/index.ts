/** Findings and problems in Chinese: where, what the report says, what does not fit, what to look at first. */
import type { Language } from '../language.ts';
import { safe } from '../safe.ts';
import { archive } from './archive.ts';
import { cell } from './cell.ts';
import { diagnosis } from './diagnosis.ts';
import { metadata } from './metadata.ts';
import { narrative } from './narrative.ts';
import { outputs } from './outputs.ts';
import { proactive } from './proactive.ts';
import { problems } from './problems.ts';
import { requests } from './requests.ts';
import { review } from './review.ts';
import { rollup } from './rollup.ts';
import { series } from './series.ts';
import { statements } from './statements.ts';
import { structure } from './structure.ts';
import { timeliness } from './timeliness.ts';
import { waiver } from './waiver.ts';

export const zh: Language = {
  name: node => node.label,
  cellName: (table, row, column) => (row ? `${table}「${row}」的「${column}」` : `${table}「${column}」`),
  messages: {
    ...structure,
    ...metadata,
    ...requests,
    ...review,
    ...proactive,
    ...cell,
    ...narrative,
    ...timeliness,
    ...series,
    ...rollup,
    ...archive,
    ...waiver,
  },
  statements,
  diagnosis,
  problems,
  reasons: {
    'total blank': '总计是空的',
    'total missing': '缺少总计所在的行或列',
    'part blank': '有的项是空的',
    'parts blank': '有总计，各项都是空的',
    'cell not readable': '有一格读不出数字',
    'part missing': '缺少一行或一列',
    'table missing': '没有这张表',
    'figures in question': '所用的数字本身对不上',
    'figures blank': '所用的数字是空的',
    'year unknown': '不知道是哪一年度，可用 --year 指定',
    'agency unknown': '不知道是哪个机关',
    'edition not evident': '看不出用的是哪一版格式，可用 --edition 指定',
    'title unknown': '没有认出标题',
    'part not found': '没有找到这一部分',
    'damaged text': '文字在读取前已受损',
    'prose incomplete': '数据里只有部分正文，无从判断',
    'no prose': '没有正文可查，与正文有关的各项规则都没有检查',
    'publication date unknown': '报告里没有发布日期',
    'text not found': '没有找到要比较的文字',
    'previous report not comparable': '没有可比的上年年报',
    'previous figures unknown': '上年年报的数字是空的或读不出',
    'earlier figures unknown': '上次检查时没能读出这份报告',
    'scope unknown': '清单没有说明上级的报告是汇总还是本级',
    'reports missing': '清单里还有单位没有可用的报告',
  },
  severities: { error: '错误', warning: '警告', info: '提示' },
  origin: {
    sheet: (sheet, address) => `工作表“${safe(sheet)}”${address}`,
    line: (line, column) => `第${line}行第${column}列`,
    table: (table, row, column) => `第${table}张表第${row}行第${column}列`,
    paragraph: paragraph => `第${paragraph}段`,
    page: page => `第${page}页`,
  },
  outputs,
  words: {
    colon: '：',
    space: '',
    part: part => `第${part}份`,
    year: year => `${year}年`,
    cited: (edition, notice) => `${edition}（${notice}）`,
    unknownAgency: '（机关未知）',
    unknownYear: '（年度未知）',
    allPassed: passed => `${passed}项勾稽关系全部对得上`,
    balances: (passed, failed, unknown) => `勾稽关系：对得上${passed}项，对不上${failed}项，未能检查${unknown}项`,
    narrative: ({ numbers, tied, leftAlone }) =>
      numbers === 0
        ? '正文里没有计数的数字'
        : `正文里的数字${numbers}个：与表格或其他数字核对过${tied}个，未核对${leftAlone}个`,
    notChecked: count => `未能检查${count}项：`,
    outside: '文件里没有、因而没有检查的：',
    balancesOf: (rule, count) => `${rule} ${count}项`,
    notCheckedMark: '未能检查',
    unchecked: '未检查',
    beside: '与其他报告比较',
    ofWaivers: '豁免文件',
    overview: {
      worst: '有问题的报告（错误、警告、提示）：',
      rules: '按规则（错误、警告、提示、报告数）：',
      years: '按年度（错误、警告、提示、报告数）：',
      districts: '按地区（错误、警告、提示、报告数）：',
      unreadable: '未能检查的文件：',
      missing: '缺报：',
      late: '逾期公开（公开日期 > 期限）：',
      elsewhere: '（其他）',
      others: count => `……其余${count}个见 --format xlsx、csv-overview 或 json`,
    },
    blank: '空',
    others: count => `（其余${count}行为0或空）`,
    waivedMark: '已豁免',
    waived: count => `已豁免${count}处：`,
    waiver: ({ reason, by, date, days, expires, correction }) => {
      const facts = [
        by ? `${safe(by)}` : '',
        date ? `${date}${days === undefined ? '' : `，已${days}天`}` : '',
        expires ? `至${expires}` : '',
        correction ? `更正：${safe(correction)}` : '',
      ].filter(fact => fact !== '');
      return `${safe(reason)}${facts.length > 0 ? `（${facts.join('，')}）` : ''}`;
    },
    summary: c =>
      `共检查${c.reports}份报告：错误${c.errors}处，警告${c.warnings}处，提示${c.infos}处；${c.waived > 0 ? `已豁免${c.waived}处；` : ''}${c.notChecked > 0 ? `报告中未能检查${c.notChecked}项；` : ''}未能检查的文件${c.unchecked}个。${c.notReached > 0 ? `检查被中断，还有${c.notReached}个文件没有检查。` : ''}`,
  },
};
