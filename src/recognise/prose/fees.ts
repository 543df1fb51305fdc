/** Amounts charged, and what the fee is called. */
import type { FeeStatement } from '../../model/statement.ts';
import type { Item } from './items.ts';
import type { Text } from './text.ts';

export type Fee = Omit<FeeStatement, 'section' | 'paragraph' | 'at'>;

/** So far before an amount, within its sentence, it may be said what was paid: 「收取信息处理费1件，金额140元」. */
const LONGEST_WORDS = 40;

export function readFees({ folded, sentences }: Text, items: readonly Item[]): Fee[] {
  return items.flatMap((item): Fee[] => {
    const { number, label, sentence } = item;
    if (number.kind !== 'money') return [];
    const from = Math.max(sentences[sentence] ?? 0, number.start - LONGEST_WORDS);
    const words = /费/.test(label) ? label : folded.slice(from, number.start);
    if (!/费/.test(words) || !/收/.test(words)) return [];
    if (/经费|消费|费用支出|退/.test(words)) return [];
    return [{ type: 'fee', start: item.labelStart, end: number.end, fee: kindOf(words), amount: number }];
  });
}

function kindOf(words: string): FeeStatement['fee'] {
  if (/处理费|信息公开.{0,10}费|公开信息.{0,6}费/.test(words)) return 'processing';
  return /行政事业性收费/.test(words) ? 'administrative' : 'unnamed';
}
