/** `check --stats`: where the time went, by stage and by rule, the most of it first. */
import type { Stage } from '../../model/measure.ts';
import type { LanguageCode } from '../../render/languages.ts';
import { wrap } from '../../render/width.ts';
import type { Time, Times } from '../../run/stopwatch.ts';
import type { Host } from '../host.ts';

interface Words {
  readonly head: (seconds: string) => string;
  readonly count: string;
  readonly rules: string;
  readonly ofRules: string;
  readonly separator: string;
  readonly stages: Readonly<Record<Stage, string>>;
}

const WORDS: Readonly<Record<LanguageCode, Words>> = {
  zh: {
    head: (seconds: string) => `用时${seconds}秒，其中（各线程合计）：`,
    count: '次',
    rules: '规则，见下',
    ofRules: '各条规则（一次查出的合在一起）：',
    separator: '、',
    stages: {
      open: '打开文件',
      cache: '取用以前读出的内容',
      read: '读取',
      recognise: '识别',
      check: '检查，规则除外',
      diagnose: '诊断',
      locate: '定位',
      compare: '相互比较，规则除外',
      render: '输出',
    },
  },
  en: {
    head: (seconds: string) => `${seconds} s, of which (all threads together):`,
    count: '×',
    rules: 'rules, see below',
    ofRules: 'Of the rules (those that are decided in one go, together):',
    separator: ', ',
    stages: {
      open: 'open files',
      cache: 'look up what was read before',
      read: 'read',
      recognise: 'recognise',
      check: 'check, apart from rules',
      diagnose: 'diagnose',
      locate: 'locate',
      compare: 'compare reports, apart from rules',
      render: 'render',
    },
  },
};

/** @param elapsed milliseconds since the program was started */
export function statsText(
  times: Times,
  elapsed: number,
  { language, columns }: Pick<Host, 'language' | 'columns'>,
): string {
  const words = WORDS[language];
  const line = (what: string, { spent, count }: Time) => {
    const figures = `${spent.toFixed(1).padStart(10)} ms ${String(count).padStart(8)} ${words.count}  `;
    const [first = '', ...more] = wrap(what, Math.max(40, columns - INDENT));
    return [`${figures}${first}`, ...more.map(rest => ' '.repeat(INDENT) + rest)].map(text => `${text}\n`).join('');
  };
  const listed = (part: readonly (readonly [string, Time])[]) =>
    [...part].sort(([, a], [, b]) => b.spent - a.spent).map(([what, time]) => line(what, time));
  const total = [...times.rules.values()].reduce(
    (sum, { spent, count }) => ({ spent: sum.spent + spent, count: sum.count + count }),
    { spent: 0, count: 0 },
  );
  const stages = [...times.stages].map(([stage, time]) => [words.stages[stage], time] as const);
  const rules = [...times.rules].map(([ids, time]) => [ids.split(' ').join(words.separator), time] as const);
  return [
    `${words.head((elapsed / 1000).toFixed(2))}\n`,
    ...listed([...stages, [words.rules, total]]),
    `${words.ofRules}\n`,
    ...listed(rules),
  ].join('');
}

/** Before the name: the figures. */
const INDENT = 27;
