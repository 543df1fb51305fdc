/** 「同比增长p%」, 「较上年的72件下降」, 「比去年减少42条」. */
import type { GrowthStatement } from '../../model/statement.ts';
import type { Item } from './items.ts';
import type { Text } from './text.ts';

export type Growth = Omit<GrowthStatement, 'section' | 'paragraph' | 'at'>;

const UP = '增长|增加|上升|提高|提升|上涨|增幅|多出?';
const DOWN = '下降|减少|降低|回落|下滑|下跌|降幅|减幅|少';
const CHANGE = new RegExp(`(?:(${UP})|(${DOWN}))(?:幅度)?(?:了|为|达到?|约|近|[\\s:])*$`);
const COMPARES = /同比|环比|[较比与](?:上|去|前|同期|往|20\d\d|19\d\d)|上年|去年|同期/;
/** 「由45件增至63件」 */
const ROSE_TO =
  /^(?:增[加长]?|上升|提[高升]|上涨|减少?|下降|降低?|回落|下滑)(?:至|到)(?:了)?(?:今年|本年|(?:20|19)\d\d\s?年度?)?的?$/;
const FROM = /[由从][^，,；;。]{0,20}$/;
/** 「较上年的」, 「上年同期为」, right before last year's figure. */
const PREVIOUS = /(?:^|[较比与]\s?)(?:上(?:一)?年度?|去年|前(?:一)?年|同期|(?:20|19)\d\d\s?年度?)[一-鿿(:\s]{0,16}$/;

const LONGEST_COMPARISON = 40;
const LONGEST_LEAD = 16;
/** Between last year's figure and the change there are a few small words. */
const CLOSE_BY = 12;

export function readGrowth(text: Text, items: readonly Item[]): Growth[] {
  return items.flatMap((_, index) => growthAt(text, items, index) ?? []);
}

function growthAt(text: Text, items: readonly Item[], index: number): Growth | undefined {
  const item = items[index] as Item;
  const { number, label, sentence } = item;
  if (!isChange(item)) return undefined;
  const match = CHANGE.exec(label);
  if (!match) return undefined;
  const near = items
    .slice(Math.max(0, index - MOST_BACK), index)
    .filter(other => other.sentence === sentence && isExact(other));
  const { current, previous, areBothTold } = yearsOf(
    text,
    item,
    near.filter(other => !CHANGE.test(other.label)),
    items[index + 1],
  );
  const comparison = text.folded.slice(Math.max(0, number.start - LONGEST_COMPARISON), number.start);
  if (!areBothTold && !COMPARES.test(comparison)) return undefined;
  if (number.kind === 'count' && !/[较比]/.test(comparison)) return undefined;
  const difference = number.kind === 'count' ? undefined : differenceIn(near, match[1] !== undefined);
  return {
    type: 'growth',
    start: (current ?? item).labelStart,
    end: Math.max(number.end, previous?.number.end ?? 0),
    direction: match[1] ? 1 : -1,
    change: number,
    ...(current ? { current: current.number } : {}),
    ...(previous ? { previous: previous.number } : {}),
    ...(difference ? { difference: difference.number } : {}),
    ...(current?.role ? { role: current.role } : {}),
    scope: current?.scope ?? item.scope,
  };
}

/** Figures before a change that it may be of. */
const MOST_BACK = 3;

/** This year's figure and last year's, as far as they are printed. */
function yearsOf(
  { folded }: Text,
  { number, sentence }: Item,
  before: readonly Item[],
  after: Item | undefined,
): { readonly current?: Item | undefined; readonly previous?: Item | undefined; readonly areBothTold?: true } {
  const [earlier, last] = [before.at(-2), before.at(-1)];
  if (earlier && last && ROSE_TO.test(last.label) && FROM.test(earlier.label))
    return { current: last, previous: earlier, areBothTold: true };
  const isOrdered = earlier && last && isOfAnotherYear(earlier) && !isOfAnotherYear(last);
  if (isOrdered && YEAR.test(last.label)) return { current: last, previous: earlier, areBothTold: true };
  if (earlier && last && PREVIOUS.test(leadOf(last, folded)) && number.start - last.number.end < CLOSE_BY)
    return { current: earlier, previous: last, ...(isOfAnotherYear(last) ? { areBothTold: true } : {}) };
  const isAfter =
    after?.sentence === sentence &&
    isExact(after) &&
    !after.role?.startsWith('carried') &&
    PREVIOUS.test(leadOf(after, folded));
  return { current: last, previous: isAfter ? after : undefined };
}

/** 「去年80件，今年92件」, in whatever order. */
const YEAR = /年/;

function isOfAnotherYear({ scope }: Item): boolean {
  return scope.time === 'other';
}

/** 「较2023年（28件）」: the bracket has no words of its own. */
function leadOf({ label, bracket, number }: Item, folded: string): string {
  return label === '' && bracket !== -1 ? folded.slice(number.start - LONGEST_LEAD, number.start) : label;
}

/** 「比上年增加342条，增长11.9%」 */
function differenceIn(near: readonly Item[], isUp: boolean): Item | undefined {
  const last = near.at(-1);
  const match = last && CHANGE.exec(last.label);
  return match && (match[1] !== undefined) === isUp ? last : undefined;
}

function isChange({ number: { kind, unit, isApproximate } }: Item): boolean {
  if (isApproximate || unit === '个百分点' || unit === '百分点') return false;
  return kind === 'percent' || kind === 'multiple' || kind === 'count';
}

function isExact({ number }: Item): boolean {
  return number.kind === 'count' && !number.isApproximate;
}
