/** What is wrong with a file that steers a run: which file, where in it, and what to write instead. Exit status 2. */
import type { LanguageCode } from '../render/languages.ts';
import { safe } from '../render/safe.ts';

const TEXTS = {
  'cannot-read': {
    zh: '读不了（{detail}）。请检查路径和权限。',
    en: 'it cannot be read ({detail}). Check the path and your permissions.',
  },
  'not-text': {
    zh: '不是文本，或者编码认不出来。请另存为UTF-8的文本。',
    en: 'this is no text, or in an unknown encoding. Save it as text in UTF-8.',
  },
  syntax: {
    zh: '不是有效的{format}（{detail}）。请改正这一处。',
    en: 'this is no valid {format} ({detail}). Mend it here.',
  },
  'unknown-key': { zh: '不认识“{key}”{hint}请改正或删去。', en: '"{key}" is not known{hint} Correct or remove it.' },
  'bad-value': { zh: '“{key}”应是{expected}。', en: '"{key}" must be {expected}.' },
  'extends-outside': {
    zh: 'extends只能引用本文件所在文件夹里的文件，不能是“{path}”。',
    en: 'extends may name a file beneath the folder of this one only, not "{path}".',
  },
  'extends-loop': {
    zh: 'extends绕回了“{path}”。请去掉一处。',
    en: 'extends leads back to "{path}". Remove one of them.',
  },
  'not-a-list': {
    zh: '没法在末尾添加内容。请把它写成“- ”开头、顶格的列表，每条豁免一项。',
    en: 'nothing can be added at its end. Write it as a list with "- " at the beginning of the line, an item for each waiver.',
  },
} as const;

export type ConfigFault = keyof typeof TEXTS;

/** The same in both languages, or in each. */
export type Argument = string | Readonly<Record<LanguageCode, string>>;

export interface ConfigPlace {
  /** As it is shown. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export class ConfigError extends Error {
  readonly code: ConfigFault;
  readonly args: Readonly<Record<string, Argument>>;
  readonly place: ConfigPlace;
  constructor(code: ConfigFault, args: Readonly<Record<string, Argument>>, place: ConfigPlace) {
    super(code);
    this.name = 'ConfigError';
    this.code = code;
    this.args = args;
    this.place = place;
  }

  text(language: LanguageCode): string {
    const { file, line, column } = this.place;
    const argument = (name: string) => {
      const value = this.args[name] ?? '';
      return safe(typeof value === 'string' ? value : value[language]);
    };
    const sentence = TEXTS[this.code][language].replace(/\{(\w+)\}/g, (_, name: string) => argument(name));
    const at = line === undefined ? '' : `:${line}:${column}`;
    return `${safe(file)}${at}${language === 'zh' ? '：' : ': '}${sentence}`;
  }
}
