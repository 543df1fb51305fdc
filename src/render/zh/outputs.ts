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
    table: '统计表',
    district: '地区',
    title: '规则名称',
    reports: '报告数',
    errors: '错误',
    warnings: '警告',
    infos: '提示',
    waived: '已豁免',
    notChecked: '未能检查的项目',
    unchecked: '未检查的文件',
    notReached: '中断时未查的文件',
    publishedOn: '公开日期',
    due: '期限',
  },
  headings: {
    summary: '概况',
    findings: '检查结果',
    waived: '已豁免的问题',
    notChecked: '未能检查的项目',
    unchecked: '未检查的文件',
    missing: '缺报',
    late: '逾期公开',
    agencies: '机关',
    districts: '地区',
    years: '年度',
    rules: '规则',
    reports: '有问题的报告',
  },
  first: (heading, rows) => `${heading}（前${rows}条）`,
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
    left: (rows, left) => `这里只列前${rows}条，其余${left}条见 --format csv、csv-overview 或 xlsx 的输出。`,
  },
  annotated: {
    written: (copy, notes, notChecked) =>
      `已生成 ${copy}，加了${notes}处批注；原件没有改动。${notChecked > 0 ? `另有${notChecked}项未能检查，用 gov-report check 可以看到。` : ''}`,
    elsewhere: findings => `另有${findings}处在文件里没有可加批注的位置：`,
    nothing: file => `${file} 没有发现问题，没有生成副本。`,
  },
  fixed: {
    changed: '改动  ',
    left: '未改  ',
    refusals: {
      waived: '没有改：这里的问题已经豁免，数字按豁免保留。要改请先从豁免文件里删去那一条。',
      'not-located': '没有改：涉及的单元格太多，不能确定是哪几格。请逐格对照原始登记核对。',
      'not-all-tried': '没有改：可能的情况太多，没有全部试过。请对照原始登记核对。',
      'not-unique': '没有改：这不是唯一的解释，凭合计分不出是哪一种。请对照原始登记核对。',
      contradicted: '没有改：正文或上年年报与此不符。请对照原始登记核对。',
      'not-corroborated':
        '没有改：只有合计支持，正文和上年年报都没有明确写出这一格的数字。请对照原始登记核对；有上年年报的可加 --previous。',
      'several-cells': '没有改：要同时改几格，正文和上年年报没有把每一格都写明。请对照原始登记核对。',
      rival: '没有改：还有一种改动更多、但同样说得通的解释，用 gov-report check 可以看到。',
      'no-place': '没有改：文件里没有单独写这一格的地方。请自行填写。',
      style: '没有改：这一格写的不只是一个整数，不能照原样改写。请自行修改。',
      formula: '没有改：这一格是公式算出来的，打开时会重新计算。请检查公式。',
      alias: '没有改：这个YAML文件用了别名（*），改一处会牵动别处。请自行修改。',
      'kept-twice': '没有改：这一格的原文另存在 texts（原文）里，两处要一起改。请自行修改。',
      encoding: '没有改：文件不是UTF-8编码。请先另存为UTF-8。',
    },
    summary: (copy, changes, findings) => {
      if (changes === 0) return `没有一处可以改，没有生成副本。共有${findings}处问题，用 gov-report check 可以看到。`;
      const made =
        copy === undefined ? `可以改${changes}处，没有生成副本。` : `已生成 ${copy}，改了${changes}处；原件没有改动。`;
      const rest = findings > 0 ? `改后还有${findings}处问题，用 gov-report check 可以看到。` : '';
      return `${made}${rest}改动只是建议，请对照原始登记核对；报告已经公开的，更正要一并公布。`;
    },
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
