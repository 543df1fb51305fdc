/** Findings and problems in Chinese: where, what the report says, what does not fit, what to look at first. */
import type { Facts } from './facts.ts';
import type { Language } from './language.ts';
import { safe } from './safe.ts';

/** 21＋14＋3＝38, naming the parts that are not 0. */
function sum(facts: Facts): string {
  const shown = facts.terms.filter(term => term.value !== 0);
  const zeros = facts.terms.length - shown.length;
  const blanks = facts.terms.filter(term => term.isBlank).length;
  if (shown.length === 0) return '各项都是0';
  const written = shown.map((term, i) => `${joint(term.sign, i)}${term.name}${number(term.value)}`).join('');
  return `${written}＝${number(facts.computed)}${zeros > 0 ? `（其余${zeros}项为${blanks > 0 ? '0或空' : '0'}）` : ''}`;
}

/** The two sides of the form's own balance, as it is printed there. */
function sides(facts: Facts): { left: string; right: string; leftSum: number; rightSum: number } {
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

/** Where a table has sums, what a blank counts as meanwhile. */
const asZero = (facts: Facts) => (facts.text('sums') === 'yes' ? '；合计检查暂按0计算' : '');
const joint = (sign: 1 | -1, place: number) => (sign === -1 ? '－' : '＋'.repeat(Math.min(place, 1)));

function off(facts: Facts): string {
  const difference = facts.reported - facts.computed;
  return difference > 0 ? `多${number(difference)}` : `少${number(-difference)}`;
}

const number = (value: number) => String(Number(value.toPrecision(15)));
const list = (names: readonly string[], most = 5) =>
  names.slice(0, most).join('、') + (names.length > most ? '等' : '');

const FORMS: Readonly<Record<string, string>> = {
  'full-width': '全角数字',
  'inner-blank': '数字中间有空格，可能是两个数',
  'letter-digit': '用字母O、l或汉字〇代替了数字',
  'leading-zero': '前面有多余的0',
  'plus-sign': '带正号',
  footnote: '带注释记号',
};

export const zh: Language = {
  name: node => node.label,
  cellName: (table, row, column) => (row ? `${table}「${row}」的「${column}」` : `${table}「${column}」`),
  messages: {
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
      `有两张${f.table}，内容不止一份。这里只检查了第一张；请确认哪张是本年度的，其余的请删去或另存。`,
    'structure/row-missing': f =>
      `${f.table}缺少${f.rows.length}行：${list(f.rows)}。${f.text('carries') === 'yes' ? '按其他各行推算，缺的不全是0（或总计有出入），合计无法检查。' : ''}请按规定格式补上。`,
    'structure/column-missing': f =>
      `${f.table}缺少「${f.column}」这一列。${f.text('carries') === 'yes' ? '按其他各列推算，这一列不全是0，合计因此无法检查。' : ''}请按规定格式补上。`,
    'structure/row-unlabelled': f => `${f.table}里有一行数字没有名称，不知道是哪一项，没有检查。请补上这一行的名称。`,
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
    'review/footing': f =>
      `${f.table}「${f.column.replace(/ .*$/, '')}」各项相加与「总计」对不上：${sum(f)}，表中写${number(f.reported)}，${off(f)}。请核对这几格。`,
    'proactive/valid-below-new': f =>
      `${f.cell}写${number(f.reported)}，少于本年制发减去本年废止的${number(f.computed)}。请核对这三格；如有当年制发当年失效的，请留存说明。`,
    'proactive/made-none-valid': f =>
      `${f.table}「${f.row}」本年制发${f.number('positive')}件，现行有效却是0件。请核对现行有效件数。`,
    'proactive/f19-total': f =>
      `${f.cell}写${number(f.reported)}，少于本年新公开数量${number(f.computed)}。总数应包括本年新公开的，请核对这两格。`,
    'proactive/f19-procurement': f =>
      `${f.table}「${f.row}」的项目数量和总金额一个是0、一个是${f.number('positive')}，对不上。请核对${f.cell}。`,
    'proactive/regulation-by-body': f =>
      `${f.cell}写${number(f.reported)}。规章由有权制定的机关制定，请核对「${f.text('agency')}」是否把行政规范性文件填在了规章一行。`,
    'cell/not-a-number': f => {
      const why: Readonly<Record<string, string>> = {
        'no-cached-value': '是公式，文件里没有保存它的计算结果，读不出数字。请用表格软件打开、重新保存后再检查',
        ambiguous: '里有不止一个数，不知道取哪一个。请核对这一格，一格只填一个数',
        'repeated-row': '所在的行出现了两次，数字不一样，不知道取哪一个。请删去多余的一行',
        'misaligned-row':
          '所在的一行，格数与表头对不上，不知道哪个数属于哪一列，这一行没有检查。可能是读取问题，请核对这一行的单元格',
      };
      return `${f.cell}${why[f.text('why')] ?? '不是数字，合计无法检查。请改填数字，没有的填0'}：「${f.text('text')}」。`;
    },
    'cell/copied-header': f => `${f.cell}里是「${f.text('text')}」，像是表头或年份误填进了数字格。请改填数字。`,
    'cell/negative': f => `${f.cell}写${number(f.reported)}，这一格不会小于0。请核对。`,
    'cell/not-integer': f => `${f.cell}写${number(f.reported)}，件数应是整数。请核对。`,
    'cell/blank': f =>
      `${f.table}有${f.number('count')}个数字格是空的（${list(f.cells)}）。没有发生的请填0，不要留空${asZero(f)}。`,
    'cell/placeholder': f => {
      const what = `${f.table}有${f.cells.length}个数字格填的是${f
        .texts('texts')
        .map(text => `「${text}」`)
        .join('、')}（${list(f.cells)}）。`;
      if (f.text('apt') === 'yes') return `${what}没有规章制定权的可以保留，否则请填数字。`;
      return `${what}没有发生的请填0${asZero(f)}。`;
    },
    'cell/unit-in-cell': f =>
      `${f.cell}写的是「${f.text('text')}」，按${number(f.reported)}读取。数字格里只填数字，单位和文字请去掉。`,
    'cell/money-unit': f =>
      `${f.cell}写${number(f.reported)}，单位是万元，折合${number(f.reported / 10_000)}亿元。请核对是不是按元填写的。`,
    'cell/number-form': f =>
      `${f.cell}写的是「${f.text('text')}」，按${number(f.reported)}读取（${f
        .texts('forms')
        .map(form => FORMS[form] ?? form)
        .join('；')}）。请改成普通数字。`,
    'cell/label-altered': f =>
      `${f.table}的「${f.text('label')}」按规定格式的「${f.text('standard')}」读取。请改用规定的名称。`,
    'cell/extra-row': f => `${f.table}有规定格式里没有的一行或重复的一行「${f.text('label')}」。请核对是否需要保留。`,
    'cell/extra-column': f => `${f.table}有规定格式里没有的一列「${f.text('label')}」，没有检查。请核对是否需要保留。`,
  },
  problems: {
    'internal-error': a => `检查这个文件时程序出了问题（${a('detail')}），没有检查。请把这个文件反馈给开发者。`,
    'older-form': () => '这是2018年及以前的统计表格式，不在检查范围内，没有检查。',
    'no-tables': () =>
      '没有找到年度报告的法定表格（表二、表三、表四），没有检查。请确认文件是政府信息公开工作年度报告，表格是文字而不是图片。',
    'unsupported-format': a =>
      `现在还不能读取${a('format')}文件，没有检查。请另存为DOCX、XLSX或网页，或全选复制成纯文本（TXT）后再检查。`,
    encrypted: () => '文件有密码，打不开，没有检查。请去掉密码后再检查。',
    'damaged-archive': () => '文件已损坏或不完整，打不开，没有检查。请用原来的软件重新保存一份。',
    'damaged-workbook': () => '工作簿已损坏或不是有效的Excel文件，打不开，没有检查。请用表格软件重新保存一份。',
    'older-word': () => '这是Word 95或更早的文件，读不了，没有检查。请用Word或WPS打开，另存为DOCX后再检查。',
    'damaged-document': () => '文档已损坏或不完整，读不了，没有检查。请用原来的软件重新保存一份。',
    scanned: () => '这个PDF是扫描图片，没有文字，其中的数字一个也没有检查，不代表没有问题。请换成可以复制文字的版本。',
    'page-without-text': () =>
      '网页里没有正文（可能是空的页面框架或登录页），没有检查。请在浏览器里打开后另存完整网页，或使用原文档。',
    'only-attachment': () => '网页里只有附件链接，没有报告正文，没有检查。请下载附件后检查附件。',
    'not-text': () => '文件不是文字，也不是能读取的文档，没有检查。请确认没有选错文件。',
    'empty-file': () => '文件是空的，没有检查。',
    'file-too-large': a => `文件超过${a('limit')}MB，没有检查。年度报告不会这么大，请确认没有选错文件。`,
    'archive-too-large': a => `文件解压后超过${a('limit')}MB，没有检查。年度报告不会这么大，请确认没有选错文件。`,
    'sheet-too-large': a => `工作表「${a('sheet')}」太大，没有检查。请只保留报告的表格。`,
    'document-too-large': () => '文档的文字太多，没有检查。年度报告不会这么长，请确认没有选错文件。',
    'syntax-error': a => `不是有效的${a('format')}（${a('detail')}）。请改正这一处。`,
    'duplicate-key': a => `键「${a('key')}」重复。请删去一个。`,
    'unknown-key': a =>
      `不认识的键「${a('key')}」${a('suggestion') ? `，是不是「${a('suggestion')}」？` : '。'}请改正或删去。`,
    'repeated-key': a => `「${a('key')}」与「${a('other')}」说的是同一项。请删去一个。`,
    'expected-object': a => `「${a('key')}」下面应该是几项数据（如${a('keys')}），不是单个值。`,
    'expected-value': a => `「${a('key')}」应该是数字、null或文字。`,
    'number-too-large': a => `「${a('key')}」的数字位数太多，会丢失精度。请核对。`,
    'bad-metadata': a => `「${a('key')}」的写法不对。请参照README里的数据格式。`,
    'unknown-edition': a => `没有「${a('edition')}」这个格式版本。可用的有：${a('known')}。`,
    'other-edition': a =>
      `键「${a('key')}」属于${a('other')}版格式，而这份数据按${a('named')}版读取。请核对「版本」或 --edition。`,
    'text-disagrees': a => `「${a('key')}」的数值与原文「${a('text')}」不一致。请改正其中一个。`,
    'too-deep': () => '数据嵌套太深，没有检查。',
    'alias-bomb': a => `YAML别名超过${a('limit')}处，没有检查。请直接写出数值。`,
    'cannot-open': a => `打不开（${a('detail')}）。请检查路径和权限。`,
    'hidden-sheet': a => `隐藏的工作表「${a('sheet')}」没有读取。`,
    'not-a-report': () => '里面没有年度报告的内容，没有检查。请确认没有选错文件。',
    skipped: () => '不像年度报告，已跳过。',
    'looking-in-folder': a => `没有指定文件，正在检查当前文件夹：找到${a('count')}个文件。`,
  },
  reasons: {
    'total blank': '总计是空的',
    'total missing': '缺少总计所在的行或列',
    'parts blank': '有总计，各项都是空的',
    'cell not readable': '有一格读不出数字',
    'part missing': '缺少一行或一列',
    'table missing': '没有这张表',
    'figures in question': '所用的数字本身对不上',
    'figures blank': '所用的数字是空的',
    'year unknown': '不知道是哪一年度，可用 --year 指定',
    'agency unknown': '不知道是哪个机关',
    'edition not evident': '看不出用的是哪一版格式，可用 --edition 指定',
  },
  severities: { error: '错误', warning: '警告', info: '提示' },
  origin: {
    sheet: (sheet, address) => `工作表“${safe(sheet)}”${address}`,
    line: (line, column) => `第${line}行第${column}列`,
    table: (table, row, column) => `第${table}张表第${row}行第${column}列`,
    paragraph: paragraph => `第${paragraph}段`,
    page: page => `第${page}页`,
  },
  words: {
    year: year => `${year}年`,
    cited: (edition, notice) => `${edition}（${notice}）`,
    unknownAgency: '（机关未知）',
    unknownYear: '（年度未知）',
    allPassed: passed => `${passed}项勾稽关系全部对得上`,
    balances: (passed, failed, unknown) => `勾稽关系：对得上${passed}项，对不上${failed}项，未能检查${unknown}项`,
    notChecked: count => `未能检查${count}项：`,
    balancesOf: (rule, count) => `${rule} ${count}项`,
    notRun: rule => rule,
    unchecked: '未检查',
    blank: '空',
    others: count => `（其余${count}行为0或空）`,
    summary: c =>
      `共检查${c.reports}份报告：错误${c.errors}处，警告${c.warnings}处，提示${c.infos}处；${c.notChecked > 0 ? `报告中未能检查${c.notChecked}项；` : ''}未能检查的文件${c.unchecked}个。`,
  },
};
