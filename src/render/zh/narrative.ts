/** Findings of the group narrative in Chinese. */
import type { Messages } from '../language.ts';

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
  'narrative/same-as-sibling': f =>
    `第五部分（存在的主要问题及改进情况）的文字，除本地区通用的语句外，与${f.other.agency}的报告（${f.other.path}）有${f.number('percent')}%相同。请按本单位的实际情况撰写；确属联合整改等情形的，请写明原因。`,
};
