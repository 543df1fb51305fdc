/** The words of the outputs that are documents, in Chinese. */
import type { OutputWords } from '../language.ts';

export const outputs: OutputWords = {
  tag: 'zh-CN',
  title: '政府信息公开工作年度报告检查结果',
  columns: {
    file: '文件',
    agency: '机关',
    year: '年度',
    severity: '级别',
    rule: '规则',
    place: '位置',
    message: '说明',
    cause: '诊断',
    reported: '表中数',
    computed: '计算数',
    difference: '差额',
    cell: '单元格',
    fingerprint: '标识',
    count: '项数',
    reason: '原因',
    waiver: '豁免理由',
  },
  headings: {
    summary: '概况',
    findings: '检查结果',
    waived: '已豁免的问题',
    notChecked: '未能检查的项目',
    unchecked: '未检查的文件',
  },
  explained: { why: '依据', example: '例子', todo: '怎么办' },
  cause: ({ reading, unique, complete, others }) => {
    if (reading === undefined) return '对不上牵涉多个格，无法确定是哪几格。请对照原始登记逐格核对。';
    const sure = unique ? '改动最少的解释只有这一种。' : '';
    const rivals = others > 0 ? `${complete ? '另有' : '至少另有'}${others}种改法也能对上。` : '';
    return `可能的原因：${reading}。${sure}${rivals}请对照原始登记核对。`;
  },
  clean: reports => `没有发现问题的报告：${reports}份。`,
  nothing: '没有。',
  page: {
    search: '搜索',
    all: '全部',
    sort: '点击排序',
    hideWaived: '不显示已豁免的',
    shown: (shown, all) => `显示${shown}条，共${all}条`,
  },
  annotated: {
    written: (copy, notes, notChecked) =>
      `已生成 ${copy}，加了${notes}处批注；原件没有改动。${notChecked > 0 ? `另有${notChecked}项未能检查，用 gov-report check 可以看到。` : ''}`,
    elsewhere: findings => `另有${findings}处在文件里没有可加批注的位置：`,
    nothing: file => `${file} 没有发现问题，没有生成副本。`,
  },
  notice: {
    title: '政府信息公开工作年度报告整改通知',
    agencyUnknown: path => `（机关未能认出，文件：${path}）`,
    opening: (year, citation) => `你单位${year}政府信息公开工作年度报告（格式依据：${citation}）的检查结果如下。`,
    findings: count => `以下${count}处需要核对：`,
    item: (number, message, place) => `${number}. ${message}${place === '' ? '' : `（${place}）`}`,
    notChecked: '以下项目未能检查，请一并核对：',
    closing:
      '请对照台账和原始记录逐处核对：确有差错的，更正后重新报送；数字属实的，请说明情况并留存依据。计算数只是各项相加的结果，不等于正确数字。',
    nothing: '没有需要整改的报告。',
    unchecked: '以下文件未能检查：',
  },
};
