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
  gov-report check 年度报告.docx                  检查一份草稿
  gov-report annotate 年度报告.docx -o 批注.docx  同上，在副本里标出来
  gov-report check --strict 报告/                 把关：里面的报告都要通过
  gov-report check --manifest 清单.yaml 归档.zip  成批检查，还查谁没有报
  gov-report init 空表.xlsx                       生成一份空白的法定表格
  gov-report explain requests/footing             了解一条规则

每个命令都有自己的帮助，例如 gov-report check --help。

退出状态：0 没有错误；1 有错误；2 用法不对，或有文件未能检查；130 被中断。
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
    earlier: '以前一次检查的结果（--format jsonl 写出的文件）：指出那以后改过的数字',
    stdinFilename: '标准输入的文件名，用于显示和认出格式',
    manifest: '应报单位清单（YAML或JSON）：谁该报、哪几年、期限；据此查缺报和汇总',
    jobs: '同时检查几个文件，默认为处理器核数；结果不受影响',
    noCache: '不用也不存上次读出的内容（文件很多时才存，在用户的缓存文件夹里）',
    after: `能读取：DOCX、DOC、ODT、网页、带文字的PDF、XLSX、XLS、JSON、YAML、纯文本（制表符或竖线分隔的表格）。
空格不等于0：总计为空、读不出数字的，都列为“未能检查”，不算通过。

输出格式：屏幕上看用 text、concise；发给人看用 html、markdown、notice（整改通知）；电子表格用 xlsx（只能写到文件）、csv、csv-overview（统计表）；脚本用 json、jsonl；流水线用 sarif、junit、github、gitlab。

退出状态：
  0    没有错误一级的问题
  1    有错误（从哪一级算起看 --fail-on），或者加了 --strict 而有项目未能检查
  2    用法不对、没有找到文件，或者有文件未能检查；其余的照常检查和输出
  130  被中断，已经做完的照样输出

例子：
  与上年接不接得上：
    gov-report check 年度报告.docx --previous 上年年报.docx
  把关，明细另存一份：
    gov-report check --strict -f text -f json=结果.json 报告/
  成批检查，只列问题：
    gov-report check -q --manifest 清单.yaml 归档/*.zip
  哪些设置对一个文件起作用：
    gov-report check --print-config 报告/a.docx

当前文件夹里的 .gov-report-ignore（写法同 .gitignore）可以略过一些文件。
`,
  },
  groups: {
    output: '输出：',
    verdict: '算不算通过：',
    report: '关于这份报告：',
    archive: '很多文件：',
    settings: '配置和豁免：',
  },
  waive: {
    description: '逐处询问：接受的问题连同理由写进豁免文件',
    all: '不逐处询问，全部以同一个理由豁免（为已公开的报告建立基线）',
    reason: '理由，与 --all 一起用',
    by: '复核人',
    expires: '豁免到哪天为止，如 2026-12-31',
    correction: '已发布的更正通知（文号或标题）',
    after: `已经公开、一时改不了的错误，或者属实只是看起来反常的，可以接受：写进豁免文件，附理由，受复核。以后检查时它仍然列出，但不计数；记下的数字变了，就重新提出。

例子：
  逐处询问：
    gov-report waive 年度报告.docx
  给已有的档案立基线：
    gov-report waive --all --reason 已公开，待更正 --by 某某 归档/
`,
  },
  extract: {
    description: '读出报告的数据，输出为JSON或YAML',
    file: '任何能检查的文件；- 为标准输入',
    format: '输出格式，默认json',
    explain: '说明文件是怎么读懂的：哪张表是哪张法定表格，名称怎么对上，什么没有读',
    after: `例子：
  gov-report extract --explain 年度报告.docx      觉得读错了，先看这里
  gov-report extract 年度报告.docx -o 数据.json   取出的数据可以再交给 check
`,
  },
  annotate: {
    description: '生成带批注的副本：在对不上的单元格上着色、加批注，其余不变',
    file: 'XLSX、DOCX或网页（HTML）',
    output: '副本的文件名',
    after: `例子：
  gov-report annotate 年度报告.xlsx -o 批注.xlsx

原件不变。在文件里没有位置的问题，打印在屏幕上。
退出状态：0 副本已写好，或者没有什么要标的；2 用法不对，或文件未能检查、不能加批注。
`,
  },
  fix: {
    description: '生成改正了数字的副本：只改正文或上年年报另有佐证的单元格，其余不变',
    file: 'JSON、YAML或XLSX',
    output: '副本的文件名；与 --dry-run 同用时不写',
    dryRun: '只列出改动，不生成副本',
    previous: '上年年报：它写着的数可以作为佐证',
    after: `只有一种解释、而且正文或上年年报写着同一个数的，才会改；其余的逐条说明为什么没有改。改动只是建议，请对照原始登记核对；报告已经公开的，更正要一并公布。

例子：
  gov-report fix 年度报告.xlsx --dry-run
  gov-report fix 年度报告.xlsx --previous 上年年报.xlsx -o 改正.xlsx

退出状态：0 改后（或本来就）没有错误；1 还有错误；2 用法不对，或文件未能检查、不能改。
`,
  },
  init: {
    description: '生成空白表格，填好后可直接检查',
    file: '要生成的文件，扩展名为 .xlsx、.yaml 或 .json',
    edition: '格式版本，默认最新',
    after: `例子：
  gov-report init 空表.xlsx                  按法定表样排好，用表格软件填
  gov-report init 空表.yaml --edition 2019   旧版格式，键是表上的名称
`,
  },
  rules: {
    description: '列出全部规则',
    format: '输出格式',
    coverage: '改为列出：每一格写错了，这些规则能不能发现、能不能指出是哪一格',
    edition: '与 --coverage 同用：格式版本，默认最新',
    after: `例子：
  gov-report rules               全部规则和级别；逐条讲解用 gov-report explain
  gov-report rules --coverage    全部对得上，证明了哪些格、没有证明哪些格
`,
  },
  explain: {
    description: '讲解一条规则：查什么、依据、例子、怎么办',
    rule: '规则名，例如 requests/footing',
    after: `规则名写在每处问题后面的方括号里；全部规则见 gov-report rules。
`,
  },
};
