/** What `--help` teaches, in both languages. */

interface HelpTexts {
  readonly description: string;
  readonly version: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly lang: string;
  readonly force: string;
  readonly output: string;
  readonly examples: string;
  readonly usage: (usage: string) => string;
  readonly choices: (values: string) => string;
  readonly preset: (value: string) => string;
  readonly comma: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly check: Readonly<
    Record<
      | 'description'
      | 'paths'
      | 'format'
      | 'failOn'
      | 'strict'
      | 'allowUnchecked'
      | 'quiet'
      | 'explainNarrative'
      | 'edition'
      | 'year'
      | 'previous'
      | 'earlier'
      | 'stdinFilename'
      | 'jobs'
      | 'maxWarnings'
      | 'exitZero'
      | 'listFiles'
      | 'stats'
      | 'config'
      | 'noConfig'
      | 'printConfig'
      | 'waivers'
      | 'noWaivers'
      | 'settingsFrom'
      | 'manifest'
      | 'noCache'
      | 'after',
      string
    >
  >;
  readonly waive: Readonly<Record<'description' | 'all' | 'reason' | 'by' | 'expires' | 'correction', string>>;
  readonly extract: Readonly<Record<'description' | 'file' | 'format' | 'explain', string>>;
  readonly annotate: Readonly<Record<'description' | 'file' | 'output', string>>;
  readonly fix: Readonly<Record<'description' | 'file' | 'output' | 'dryRun' | 'after', string>>;
  readonly init: Readonly<Record<'description' | 'file' | 'edition', string>>;
  readonly rules: Readonly<Record<'description' | 'format' | 'coverage' | 'edition', string>>;
  readonly explain: Readonly<Record<'description' | 'rule', string>>;
}

export const HELP: Readonly<Record<'zh' | 'en', HelpTexts>> = {
  zh: {
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
      stats: '检查完后说明时间花在哪里：按阶段和规则组',
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
  },
  en: {
    description:
      "Checks China's statutory annual reports on government information disclosure: balances, form and figures.",
    version: 'print the version',
    help: 'show help',
    helpCommand: 'show help for a command',
    lang: 'language of the output; Chinese by default',
    force: 'allow existing output files to be overwritten (never the files being checked)',
    output: 'write to a file instead of the screen',
    usage: usage => usage,
    choices: values => ` (one of ${values})`,
    preset: value => ` (default: ${value})`,
    comma: ', ',
    titles: {},
    examples: `Examples:
  gov-report check report.xlsx            check a draft
  gov-report check 2023/                  check every report in a folder
  gov-report check --strict --format json report.json    as a gate in CI
  gov-report init blank.xlsx              write a blank statutory form
  gov-report explain requests/footing     learn about a rule

Exit status: 0 nothing found; 1 errors; 2 wrong usage, or some file could not be checked; 130 interrupted.
Files never leave this machine and are never changed.
`,
    check: {
      description: 'check reports and name the cells that do not fit',
      paths: 'files, folders, ZIP archives or globs; - for standard input; the current folder if omitted',
      format: 'output format, optionally to a file (json=findings.json); repeatable:',
      failOn: 'the lowest severity that makes the exit status 1; error by default',
      maxWarnings: 'more warnings than this also make the exit status 1',
      exitZero: 'exit status 0 whatever is found; 2 all the same where files could not be checked',
      listFiles: 'list the files that would be checked, and check nothing',
      stats: 'say at the end where the time went, by stage and group of rules',
      config: 'configuration file; gov-report.config.yaml (or .json) in the working folder or above it by default',
      noConfig: 'use no configuration file',
      printConfig: 'show the configuration that holds, for the file named if one is, and where each part is from',
      waivers: 'file of waivers; by default what the configuration names, or waivers.yaml in the working folder',
      noWaivers: 'use no waivers: report every finding',
      settingsFrom:
        'take configuration and waivers from this folder instead of the working folder: a checkout of the base branch',
      strict: 'count anything that could not be checked as an error (recommended in CI)',
      allowUnchecked: 'let the findings alone decide the exit status when files could not be checked',
      quiet: 'print only what --fail-on counts',
      explainNarrative: 'show how each statement of the text was understood (text format)',
      edition: 'edition of the form (2019, 2021); recognised from the tables by default',
      year: 'the year reported on; read from the title by default',
      previous: "last year's report: check that this one continues it",
      earlier: 'the results of an earlier run (written by --format jsonl): which figures have changed since',
      stdinFilename: 'name for standard input, for display and to tell its format',
      manifest:
        'list of who is to report (YAML or JSON), on which years and by when: tells who is missing, checks summaries',
      jobs: 'files checked at once; the number of processors by default, without effect on the results',
      noCache: "neither use nor keep what was read (kept for many files only, in the user's cache folder)",
      after: `Reads DOCX, DOC, ODT, web pages, PDF with text, XLSX, XLS, JSON, YAML and plain text (tables with tabs or strokes).
Blank is not zero: blank totals and unreadable cells are listed as "could not be checked", never as passed.
`,
    },
    waive: {
      description: 'ask about each open finding, and write those that are accepted to the file of waivers',
      all: 'ask nothing: waive all with the same reason (a baseline of reports already published)',
      reason: 'the reason, with --all',
      by: 'who reviewed it',
      expires: 'the day on which the waivers expire, such as 2026-12-31',
      correction: 'the notice that corrects the published report (number or title)',
    },
    extract: {
      description: 'print the data of a report as JSON or YAML',
      file: 'any file that can be checked; - for standard input',
      format: 'output format; json by default',
      explain: 'tell how the file was understood: which table is which, how its labels were matched, what was not read',
    },
    annotate: {
      description: 'write a copy with notes: cells that do not fit are coloured and commented on, all else stays',
      file: 'XLSX, DOCX or a web page (HTML)',
      output: 'name of the copy',
    },
    fix: {
      description: "write a copy with figures put right: only those that the text or last year's report bears out",
      file: 'JSON, YAML or XLSX',
      output: 'name of the copy; not needed with --dry-run',
      dryRun: 'list the changes, and write no copy',
      after: `A figure is changed only where there is one explanation and the text or last year's report says the same number;
for everything else, the reason is given why it was left.
Changes are suggestions: check them against the records. Where a report has been published, announce the correction.

Exit status: 0 no error is left; 1 errors are left; 2 wrong usage, or the file could not be checked or changed.
`,
    },
    init: {
      description: 'write a blank form that can be filled in and checked',
      file: 'the file to write, ending in .xlsx, .yaml or .json',
      edition: 'edition of the form; the newest by default',
    },
    rules: {
      description: 'list every rule',
      format: 'output format',
      coverage: 'instead, list for each cell whether these rules would notice an error in it, and locate it',
      edition: 'with --coverage: edition of the form; the newest by default',
    },
    explain: {
      description: 'explain a rule: what it checks, why, an example, what to do',
      rule: 'the rule, for example requests/footing',
    },
  },
};
