/** 「同比增长p%」, 「较上年的72件下降」, 「比去年减少42条」. */
import type { GrowthStatement } from '../../model/statement.ts';
import type { Item } from './items.ts';
import type { Text } from './text.ts';

export type Growth = Omit<GrowthStatement, 'section' | 'paragraph' | 'at'>;

const UP = '增长|增加|上升|提高|提升|上涨|增幅|多出?';
const DOWN = '下降|减少|降低|回落|下滑|下跌|降幅|减幅|少';
const CHANGE = new RegExp(`(?:(${UP})|(${DOWN}))(?:幅度)?(?:了|为|达到?|约|近|[\\s:])*$`);
const COMPARES = /同比|环比|[较比与](?:上|去|前|同期|往|20\d\d|19\d\d)|上年|去年|同期/;
/** 「较上年的」, 「上年同期为」, right before last year's figure. */
const PREVIOUS = /(?:^|[较比与]\s?)(?:上(?:一)?年度?|去年|前(?:一)?年|同期|(?:20|19)\d\d\s?年度?)[一-鿿(:\s]{0,16}$/;

export function readGrowth({ folded }: Text, items: readonly Item[]): Growth[] {
  return items.flatMap((item, index): Growth[] => {
    const { number, label } = item;
    if (number.isApproximate || number.unit === '个百分点' || number.unit === '百分点') return [];
    if (number.kind !== 'percent' && number.kind !== 'multiple' && number.kind !== 'count') return [];
    const match = CHANGE.exec(label);
    const comparison = folded.slice(Math.max(0, number.start - LONGEST_COMPARISON), number.start);
    if (!match || !COMPARES.test(comparison)) return [];
    const before = items
      .slice(Math.max(0, index - 3), index)
      .filter(other => other.sentence === item.sentence && isExact(other) && !CHANGE.test(other.label));
    const after = items[index + 1];
    const isPreviousAfter =
      after !== undefined &&
      after.sentence === item.sentence &&
      isExact(after) &&
      !after.role?.startsWith('carried') &&
      PREVIOUS.test(after.label);
    const last = before.at(-1);
    const isPreviousBefore =
      last !== undefined &&
      before.length > 1 &&
      PREVIOUS.test(last.label) &&
      folded.slice(last.number.end, number.start).length < 12;
    const current = isPreviousBefore ? before.at(-2) : last;
    let previous: Item | undefined;
    if (isPreviousBefore) previous = last;
    else if (isPreviousAfter) previous = after;
    if (number.kind === 'count' && !/[较比]/.test(comparison)) return [];
    return [
      {
        type: 'growth',
        start: (current ?? item).labelStart,
        end: Math.max(number.end, previous?.number.end ?? 0),
        direction: match[1] ? 1 : -1,
        change: number,
        ...(current ? { current: current.number } : {}),
        ...(previous ? { previous: previous.number } : {}),
        ...(current?.role ? { role: current.role } : {}),
        scope: current?.scope ?? item.scope,
      },
    ];
  });
}

const LONGEST_COMPARISON = 40;

function isExact({ number }: Item): boolean {
  return number.kind === 'count' && !number.isApproximate;
}
