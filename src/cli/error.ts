/** Wrong usage, told in one line with a way out; exit status 2. */
import type { LanguageCode } from '../render/languages.ts';

const TEXTS = {
  'no-match': {
    zh: '没有找到：{path}。请检查路径；含 * 的路径请加引号。',
    en: 'Nothing found: {path}. Check the path; quote paths with *.',
  },
  'nothing-here': {
    zh: '当前文件夹里没有可以检查的文件。请指定文件或文件夹，例如：gov-report check 年度报告.xlsx',
    en: 'There is no file to check in the current folder. Name a file or folder, for example: gov-report check report.xlsx',
  },
  'nothing-in-folder': {
    zh: '{path} 里没有可以检查的文件（DOCX、DOC、网页、PDF、XLSX、JSON、YAML、TXT等）。',
    en: 'There is no file to check in {path} (DOCX, DOC, web pages, PDF, XLSX, JSON, YAML, TXT …).',
  },
  'nothing-checked': {
    zh: '没有检查任何报告：找到的文件都不像年度报告。',
    en: 'No report was checked: none of the files found looks like an annual report.',
  },
  'unknown-format': {
    zh: '没有“{value}”这种输出格式。可用的有：{known}。',
    en: 'There is no output format "{value}". Known: {known}.',
  },
  'unknown-edition': {
    zh: '没有“{value}”这个格式版本。可用的有：{known}。',
    en: 'There is no edition "{value}". Known: {known}.',
  },
  'bad-year': { zh: '年度应是四位数字，不是“{value}”。', en: 'The year needs four digits, not "{value}".' },
  'bad-jobs': {
    zh: '--jobs 应是1到999的整数，不是“{value}”。',
    en: '--jobs needs a whole number from 1 to 999, not "{value}".',
  },
  'bad-count': {
    zh: '{option} 应是0或正整数，不是“{value}”。',
    en: '{option} needs a whole number, not "{value}".',
  },
  'bad-choice': {
    zh: '{option} 只能是：{known}，不是“{value}”。',
    en: '{option} must be one of {known}, not "{value}".',
  },
  'two-on-stdout': {
    zh: '只能有一种格式输出到屏幕，其余的请写到文件，例如 --format json=结果.json',
    en: 'Only one format can go to standard output; write the others to files, for example --format json=findings.json',
  },
  'file-needed': {
    zh: '{format} 不能显示在屏幕上，请写到文件，例如 --format {format}=结果.{format}',
    en: '{format} is nothing for a screen; write it to a file, for example --format {format}=findings.{format}',
  },
  'previous-of-many': {
    zh: '--previous 是一份报告的上年年报，只能与一份报告一起用；这里有{count}份。',
    en: "--previous is last year's report of one report, and goes with one only; there are {count}.",
  },
  'earlier-unreadable': {
    zh: '{path} 打不开（{detail}）。请检查 --earlier 的路径。',
    en: '{path} cannot be opened ({detail}). Check the path after --earlier.',
  },
  'earlier-not-results': {
    zh: '{path} 第{line}行：不是检查结果。--earlier 要的是 gov-report check --format jsonl=结果.jsonl 写出的文件。',
    en: '{path}, line {line}: these are no results. --earlier takes a file written by gov-report check --format jsonl=results.jsonl.',
  },
  'earlier-cut-off': {
    zh: '{path} 第{line}行之后没有了，缺最后一行（汇总）：文件不完整。请用完整的结果文件。',
    en: '{path} ends after line {line}, without the summary that comes last: it is not complete. Name a complete file of results.',
  },
  'earlier-no-figures': {
    zh: '{path} 第{line}行：没有记录数字，是旧版本写出的，不能比较。请用本版本检查当时的文件，写出新的结果。',
    en: '{path}, line {line}: no figures are recorded, as an older version wrote it, so there is nothing to compare with. Check the files of that time with this version.',
  },
  'earlier-other-version': {
    zh: '{path} 第{line}行：是另一个版本的 gov-report 写出的，本版本读不懂。请用写出它的版本或更新的版本。',
    en: '{path}, line {line}: written by another version of gov-report, which this one does not understand. Use that version, or a newer one.',
  },
  exists: {
    zh: '{path} 已经存在，没有覆盖。要覆盖请加 --force。',
    en: '{path} exists and was not overwritten. Add --force to overwrite it.',
  },
  'no-plain-file': {
    zh: '{path} 是文件夹或设备，不是文件，不能写入。请换一个文件名。',
    en: '{path} is a folder or a device, not a file, and cannot be written. Choose another name.',
  },
  'is-input': {
    zh: '{path} 是被检查的文件，不能覆盖。请换一个文件名。',
    en: '{path} is one of the files being checked and cannot be overwritten. Choose another name.',
  },
  'cannot-write': {
    zh: '{path} 写不进去（{detail}）。请检查文件夹和权限，以及文件是不是正在别的程序里打开。',
    en: '{path} cannot be written ({detail}). Check the folder, your permissions, and whether another program has the file open.',
  },
  'cannot-extract': { zh: '{path}：{detail}', en: '{path}: {detail}' },
  'cannot-annotate': {
    zh: '{path}：这种格式不能加批注，可以加的有XLSX、DOCX和网页（HTML）。请先另存为其中一种。',
    en: '{path}: this format takes no notes; XLSX, DOCX and web pages (HTML) do. Save it as one of these first.',
  },
  'copy-differs': {
    zh: '{path}：加了批注的副本读出来与原件不一样，因此没有写出。请报告这个问题。',
    en: '{path}: the copy with notes would not read as the original does, so it was not written. Please report this.',
  },
  'cannot-fix': {
    zh: '{path}：这种格式的数字不能改，可以改的有JSON、YAML和XLSX。用 gov-report annotate 可以在副本上标出问题。',
    en: '{path}: figures can be changed in JSON, YAML and XLSX only. gov-report annotate marks the findings in a copy.',
  },
  'copy-needed': {
    zh: '请用 --output 写明副本的文件名，或者加 --dry-run 只看改动。',
    en: 'Name the copy with --output, or add --dry-run to see the changes only.',
  },
  'fix-fails': {
    zh: '{path}：改过的副本读出来与预想的不一样，因此没有写出。请按 gov-report check 的结果自行修改。',
    en: '{path}: the changed copy would not read as intended, so it was not written. Make the changes yourself; gov-report check lists them.',
  },
  'unknown-rule': {
    zh: '没有“{value}”这条规则{hint}。全部规则见 gov-report rules。',
    en: 'There is no rule "{value}"{hint}. See gov-report rules for all of them.',
  },
  'reason-needed': {
    zh: '--all 要同时用 --reason 写明理由、用 --by 写明复核人。',
    en: '--all needs a reason (--reason) and who gave it (--by).',
  },
  'bad-date': {
    zh: '日期应写成 2026-01-31 的样子，不是“{value}”。',
    en: 'The date must look like 2026-01-31, not "{value}".',
  },
  'unknown-ending': {
    zh: '“{path}”的扩展名应是 .xlsx、.yaml 或 .json。',
    en: 'The ending of "{path}" must be .xlsx, .yaml or .json.',
  },
} as const;

export class CliError extends Error {
  readonly code: keyof typeof TEXTS;
  readonly args: Readonly<Record<string, string>>;
  constructor(code: keyof typeof TEXTS, args: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'CliError';
    this.code = code;
    this.args = args;
  }

  text(language: LanguageCode): string {
    return TEXTS[this.code][language].replace(/\{(\w+)\}/g, (_, name: string) => this.args[name] ?? '');
  }
}
