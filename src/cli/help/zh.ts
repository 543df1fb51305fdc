/** `--help` in Chinese. */
import type { HelpTexts } from './texts.ts';

export const zh: HelpTexts = {
  description: '检查政府信息公开工作年度报告：表格的勾稽关系、格式和填写。',
  version: '显示版本号',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  lang: '输出语言，默认中文',
  force: '允许覆盖已有的输出文件（被检查的文件除外）',
  output: '写到文件，而不是屏幕',
  usage: usage => usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
  choices: values => `（可选：${values}）`,
  preset: value => `（默认：${value}）`,
  comma: '、',
  titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  examples: `例子：
  gov-report check 年度报告.xlsx           检查一份草稿
  gov-report check 2023年/                检查一个文件夹里的全部报告
  gov-report check --strict --format json 报告.json    在流水线里把关
  gov-report init 空表.xlsx               生成一份空白的法定表格
  gov-report explain requests/footing     了解一条规则

退出状态：0 没有发现问题；1 有错误；2 用法不对，或有文件未能检查；130 被中断。
文件不会离开这台电脑，也不会被改动。
`,
  check: {
    description: '检查报告，指出哪一格对不上',
    paths: '文件、文件夹、ZIP压缩包或通配符；- 为标准输入；不写则检查当前文件夹',
    format: '输出格式，可写到文件（json=结果.json），可重复：',
    failOn: '从哪一级起退出状态为1，默认 error',
    maxWarnings: '警告超过这么多处，退出状态也为1',
    exitZero: '有问题退出状态也为0；有文件未能检查的仍为2',
    listFiles: '只列出会检查哪些文件，不检查',
    stats: '检查完后说明时间花在哪里：按阶段和规则',
    config: '配置文件；默认从当前文件夹往上找 gov-report.config.yaml（或 .json）',
    noConfig: '不用配置文件',
    printConfig: '显示生效的配置和每一项来自哪里（写了文件路径的，按那个文件显示），不检查',
    waivers: '豁免文件；默认为配置里写的，或当前文件夹的 waivers.yaml',
    noWaivers: '不用豁免，全部问题都报告',
    settingsFrom: '从这个文件夹读取配置和豁免，代替当前文件夹（流水线里用主干的配置检查改动）',
    strict: '有任何一项未能检查也算错误（流水线里建议使用）',
    allowUnchecked: '有文件未能检查时，退出状态仍只看检查结果',
    quiet: '只输出达到 --fail-on 的问题',
    explainNarrative: '逐条显示正文是怎样理解的（文字格式）',
    edition: '指定格式版本（2019、2021），默认从表格认出',
    year: '指定报告年度，默认从标题读取',
    previous: '上年年报：检查结转、现行有效件数等是否与上年接得上',
    stdinFilename: '标准输入的文件名，用于显示和认出格式',
    manifest: '应报单位清单（YAML或JSON）：谁该报、哪几年、期限；据此查缺报和汇总',
    jobs: '同时检查几个文件，默认为处理器核数；结果不受影响',
    noCache: '不用也不存上次读出的内容（文件很多时才存，在用户的缓存文件夹里）',
    after: `能读取：DOCX、DOC、ODT、网页、带文字的PDF、XLSX、XLS、JSON、YAML、纯文本（制表符或竖线分隔的表格）。
空格不等于0：总计为空、读不出数字的，都列为“未能检查”，不算通过。
`,
  },
  waive: {
    description: '逐处询问：接受的问题连同理由写进豁免文件',
    all: '不逐处询问，全部以同一个理由豁免（为已公开的报告建立基线）',
    reason: '理由，与 --all 一起用',
    by: '复核人',
    expires: '豁免到期的日期，如 2026-12-31',
    correction: '已发布的更正通知（文号或标题）',
  },
  extract: {
    description: '读出报告的数据，输出为JSON或YAML',
    file: '任何能检查的文件；- 为标准输入',
    format: '输出格式，默认json',
    explain: '说明文件是怎么读懂的：哪张表是哪张法定表格，名称怎么对上，什么没有读',
  },
  annotate: {
    description: '生成带批注的副本：在对不上的单元格上着色、加批注，其余不变',
    file: 'XLSX、DOCX或网页（HTML）',
    output: '副本的文件名',
  },
  fix: {
    description: '生成改正了数字的副本：只改正文或上年年报另有佐证的单元格，其余不变',
    file: 'JSON、YAML或XLSX',
    output: '副本的文件名；与 --dry-run 同用时不写',
    dryRun: '只列出改动，不生成副本',
    after: `只有一种解释、而且正文或上年年报写着同一个数的，才会改；其余的逐条说明为什么没有改。
改动只是建议，请对照原始登记核对；报告已经公开的，更正要一并公布。

退出状态：0 改后（或本来就）没有错误；1 还有错误；2 用法不对，或文件未能检查、不能改。
`,
  },
  init: {
    description: '生成空白表格，填好后可直接检查',
    file: '要生成的文件，扩展名为 .xlsx、.yaml 或 .json',
    edition: '格式版本，默认最新',
  },
  rules: {
    description: '列出全部规则',
    format: '输出格式',
    coverage: '改为列出：每一格写错了，这些规则能不能发现、能不能指出是哪一格',
    edition: '与 --coverage 同用：格式版本，默认最新',
  },
  explain: { description: '讲解一条规则：查什么、依据、例子、怎么办', rule: '规则名，例如 requests/footing' },
};
