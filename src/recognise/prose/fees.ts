/** Amounts charged, and what the fee is called. */
import type { FeeStatement } from '../../model/statement.ts';
import type { Item } from './items.ts';

export type Fee = Omit<FeeStatement, 'section' | 'paragraph' | 'at'>;

export function readFees(items: readonly Item[]): Fee[] {
  return items.flatMap((item): Fee[] => {
    const { number, label, gap } = item;
    if (number.kind !== 'money') return [];
    const words = /费/.test(label) ? label : gap.slice(-40);
    if (!/费/.test(words) || !/收/.test(words)) return [];
    if (/经费|消费|费用支出|退/.test(words)) return [];
    return [{ type: 'fee', start: item.labelStart, end: number.end, fee: kindOf(words), amount: number }];
  });
}

function kindOf(words: string): FeeStatement['fee'] {
  if (/处理费|信息公开.{0,10}费|公开信息.{0,6}费/.test(words)) return 'processing';
  return /行政事业性收费/.test(words) ? 'administrative' : 'unnamed';
}
