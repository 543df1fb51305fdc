/** `check --stats`: where the time went, the most of it first. */
import type { LanguageCode } from '../../render/languages.ts';
import { padEnd, width } from '../../render/width.ts';
import type { Times } from '../../run/stopwatch.ts';

const WORDS = {
  zh: { head: (seconds: string) => `用时${seconds}秒，其中（各线程合计）：`, times: '次' },
  en: { head: (seconds: string) => `${seconds} s, of which (all threads together):`, times: '×' },
} as const;

/** @param elapsed milliseconds since the program was started */
export function statsText(times: Times, elapsed: number, language: LanguageCode): string {
  const words = WORDS[language];
  const column = Math.max(0, ...[...times.keys()].map(width)) + 2;
  const lines = [...times]
    .sort(([, a], [, b]) => b.spent - a.spent)
    .map(
      ([name, { spent, count }]) =>
        `  ${padEnd(name, column)}${spent.toFixed(1).padStart(9)} ms  ${String(count).padStart(7)} ${words.times}\n`,
    );
  return `${words.head((elapsed / 1000).toFixed(2))}\n${lines.join('')}`;
}
