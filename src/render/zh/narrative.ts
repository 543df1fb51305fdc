/** Findings of the group narrative in Chinese. */
import type { Facts } from '../facts.ts';
import type { Messages } from '../language.ts';
import { number } from './arithmetic.ts';

const said = (f: Facts) => `正文写“${f.quote}”`;
const apart = (f: Facts) => `相差${number(Math.abs(f.reported - f.computed))}`;
const added = (terms: readonly string[]) => terms.join('＋');
const off = (f: Facts) => `${f.computed > f.reported ? '多' : '少'}${number(Math.abs(f.reported - f.computed))}`;
/** 「表三「…」的「总计」」, or the sum of several such cells. */
const inTable = (f: Facts) =>
  f.cells.length > 1
    ? `${f.table}“${f.rows.join('”“')}”的总计之和是${number(f.computed)}`
    : `${f.cell}是${number(f.computed)}`;
const tied = (todo: string) => (f: Facts) => `${said(f)}，${inTable(f)}，${apart(f)}。${todo}`;
const contrary = (f: Facts) => f.cells.map((cell, i) => `${cell}却是${f.texts('values')[i]}`).join('，');
const percent = (value: number) => `${number(value)}%`;

const MISSING: Readonly<Record<string, string>> = {
  'carried-over': '没有写上年结转，差额可能就在其中，请核对。',
  'carried-forward': '没有写结转下年，差额可能就在其中，请核对。',
};

const ASPECTS: Readonly<Record<string, string>> = {
  disclosure: '主动公开',
  requests: '依申请公开',
  management: '政府信息管理',
  platform: '平台建设',
  supervision: '监督保障',
};

const SUBJECTS: Readonly<Record<string, string>> = {
  assessment: '工作考核',
  evaluation: '社会评议',
  accountability: '责任追究结果',
};

const named = (names: readonly string[], words: Readonly<Record<string, string>>) =>
  names.map(name => `「${words[name] ?? name}」`).join('、');

export const narrative: Messages<'narrative'> = {
  'narrative/requests-new': f =>
    f.number('carried') > 0
      ? `${said(f)}，${f.cell}是${number(f.computed)}，加上上年结转${number(f.number('carried'))}才是${number(f.reported)}。只指本年新收的，请改成${number(f.computed)}；含上年结转的，请写明。`
      : `${said(f)}，${f.cell}是${number(f.computed)}，${apart(f)}；加上上年结转也对不上。请确认哪个数对，把正文和表格改成一致。`,
  'narrative/requests-carry-in': tied('请对照上年的年度报告核对结转数。'),
  'narrative/requests-processed': tied('请对照登记台账核对；正文只说其中一部分的，请写明。'),
  'narrative/requests-carry-out': tied('请对照登记台账核对年底未办结的件数。'),
  'narrative/requests-by-result': tied('请对照登记台账核对这一类结果的件数。'),
  'narrative/requests-flow': f =>
    `${said(f)}，收到和结转${added(f.texts('left'))}＝${number(f.reported)}，办结和结转下年${added(f.texts('right'))}＝${number(f.computed)}，两边${apart(f)}。${MISSING[f.text('missing')] ?? '请核对这几个数，再与表三比较。'}`,
  'narrative/no-request-claim': f => `${said(f)}，${contrary(f)}。请核对是不是沿用了往年的文字，或者表格填错了位置。`,
  'narrative/all-closed-claim': f => `${said(f)}，${contrary(f)}。请核对年底是否还有没办结的申请。`,
  'narrative/review-claim': f =>
    f.text('claim') === 'none'
      ? `${said(f)}，${contrary(f)}。请核对正文和表四，改成一致。`
      : `${said(f)}，${inTable(f)}，${apart(f)}。请核对正文和表四，改成一致。`,
  'narrative/breakdown': f => {
    const sum = `各项相加${added(f.texts('parts'))}＝${number(f.computed)}，总数写${number(f.reported)}`;
    return f.computed > f.reported
      ? `${said(f)}，${sum}，各项${off(f)}。请核对各项和总数；同一条计了几次的，请在文中说明。`
      : `${said(f)}，${sum}，各项${off(f)}。如果已经列全，请核对各项和总数；没有列全的，可加“等”字。`;
  },
  'narrative/percentage': f =>
    f.texts('shares').length > 0
      ? `${said(f)}，各项比例相加${added(f.texts('shares'))}＝${percent(f.reported)}，与100%对不上。请核对各项比例。`
      : `${said(f)}，按${f.text('part')}÷${f.text('whole')}计算是${percent(f.computed)}。${f.text('near') === 'yes' ? '只差在末位，可能是截尾而没有四舍五入，供参考。' : '请核对件数、总数和比例；分母另有所指的，请写明。'}`,
  'narrative/growth': f => {
    if (f.text('kind') === 'impossible')
      return `${said(f)}，没有哪个上年的整数能使本年的${f.text('current')}算出这个幅度。请核对本年、上年的数和幅度。`;
    const from = f.text('source') === 'report' ? '上年报告是' : '上年是';
    return `${said(f)}，本年是${f.text('current')}、${from}${f.text('previous')}，算出来是${f.text('computed')}。${f.text('near') === 'yes' ? '只差在末位，供参考。' : '请核对两年的数和增减幅度。'}`;
  },
  'narrative/unit-slip': f =>
    f.cells.length > 0
      ? `${said(f)}，${f.cell}是${number(f.computed)}，两者正好差一万倍。请核对正文和表格的单位。`
      : `${said(f)}，各项相加是${number(f.computed)}，与总数正好差一万倍。请核对单位里的“万”字。`,
  'narrative/fee-statement': f =>
    `正文没有说明是否收取政府信息公开信息处理费，${f.citation}要求在第六部分报告。请补写收取的情况；没有收取的，也写明没有收取。`,
  'narrative/fee-multiple': f =>
    `${said(f)}，${number(f.reported)}元不是10元的整数倍，而信息处理费各档都是10元的整数倍。请核对金额。`,
  'narrative/fee-too-early': f =>
    `${said(f)}，而信息处理费自2021年起才收取，本报告是${f.number('year')}年度的。请核对收的是什么费用，或者年度是否写错。`,
  'narrative/same-as-sibling': f =>
    `第五部分（存在的主要问题及改进情况）的文字，除本地区通用的语句外，与${f.other.agency}的报告（${f.other.path}）有${f.number('percent')}%相同。请按本单位的实际情况撰写；确属联合整改等情形的，请写明原因。`,
  'narrative/period': f =>
    f.text('stated') === 'no'
      ? '正文没有写明数据的统计期限。请在开头写明从哪一天到哪一天。'
      : `写明的统计期限是${f.text('from')}至${f.text('to')}，不是${f.text('year')}年1月1日至12月31日。请核对统计期限。`,
  'narrative/wrong-year': f =>
    `这是${f.text('year')}年度报告，「${f.section}」里写「${f.text('words')}」。请核对年份，看是不是照搬了${Number(f.text('stated')) < Number(f.text('year')) ? '上年' : '别年'}的文字。`,
  'narrative/basis-superseded': f =>
    f.text('document') === 'form'
      ? `「${f.section}」以「${f.text('words')}」为依据，这是2019版的试行格式；${f.text('year')}年度报告使用国办公开办函〔2021〕30号的格式。请更新所引的文件。`
      : `「${f.section}」以「${f.text('words')}」为依据，这是修订前的《条例》；现行《中华人民共和国政府信息公开条例》是国务院令第711号。请更新所引的文件。`,
  'narrative/foreign-unit': f =>
    `「${f.section}」里以「${f.text('words')}」为主语，这是「${f.text('agency')}」的报告。请核对是不是照搬了别的机关的文字。`,
  'narrative/placeholder-number': f => `「${f.section}」里「${f.text('words')}」缺少数字。请把数字填上；没有的填0。`,
  'narrative/overview-aspects': f =>
    `「${f.section}」没有写到${named(f.texts('missing'), ASPECTS)}。这一部分要写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，请补上。`,
  'narrative/no-own-figures': f =>
    `「${f.section}」有一定篇幅，却没有一个本机关的数字。请核对是不是套用了通用的文字，并写上本年度的实际情况。`,
  'narrative/accountability': f =>
    `全文没有写到${named(f.texts('missing'), SUBJECTS)}。各级人民政府的年度报告还要写明工作考核、社会评议和责任追究结果；没有发生的也请写明。`,
  'narrative/problems-empty': f =>
    f.text('written') === ''
      ? `「${f.section}」下面没有内容。请写明存在的主要问题和改进情况。`
      : `「${f.section}」只写了「${f.text('written')}」${f.number('length') > 0 ? `，共${f.number('length')}个字` : ''}。请写明具体的问题和改进情况。`,
  'narrative/problems-half': f =>
    f.text('missing') === 'improvement'
      ? `「${f.section}」写了问题，没有看到改进情况。请补上已经做了什么、打算做什么。`
      : `「${f.section}」写了改进的打算，没有看到存在什么问题。请补上主要问题。`,
  'narrative/last-year-problems': f =>
    `上年的报告（${f.other.path}）写了存在的问题，本年的报告没有一句说到这些问题后来怎样了。建议在「${f.section}」里写明整改的情况；已经写了的，不必改动。`,
};
