/** What is wrong with a command line, in the user's language. The parser itself speaks English. */
import type { CommanderError } from 'commander';
import type { LanguageCode } from '../render/languages.ts';
import { safe } from '../render/safe.ts';

const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.+?)'/, '没有选项“$1”'],
  [/^unknown command '(.+?)'/, '没有命令“$1”'],
  [/^option '(.+?)' argument missing/, '选项“$1”缺少参数'],
  [/^option '(.+?)' argument '(.*?)' is invalid\. (.*)$/, '选项“$1”的参数“$2”无效：$3'],
  [/^missing required argument '(.+?)'/, '缺少参数“$1”'],
  [/^too many arguments.*$/, '参数太多'],
  [/Allowed choices are (.+?)\./, '可用的有：$1。'],
  [/\(Did you mean (?:one of )?(.+?)\?\)/, '（是不是“$1”？）'],
];

/** @returns nothing for `--help` and `--version`, which are no errors */
export function usageError(error: CommanderError, language: LanguageCode): string {
  if (error.exitCode === 0 || error.code === 'commander.help') return '';
  const message = safe(error.message.replace(/^error: /, ''), 400);
  if (language === 'en') return `${message} (see gov-report --help)`;
  const chinese = CHINESE.reduce((text, [pattern, words]) => text.replace(pattern, words), message);
  return `${chinese}（用法见 gov-report --help）`;
}
