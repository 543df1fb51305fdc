/** 「a件，占p%」: a share with its part, and every figure nearby that may be the whole. */
import type { NumberInText, ShareStatement, SharesStatement } from '../../model/statement.ts';
import type { Breakdown } from './breakdowns.ts';
import type { Item } from './items.ts';

export type Share = Omit<ShareStatement, 'section' | 'paragraph' | 'at'>;
export type Shares = Omit<SharesStatement, 'section' | 'paragraph' | 'at'>;

const SHARE = /占(?!用|地|道)/;
/** 办结率, 满意率: of something that the sentence mostly does not name. */
const RATE = /率(?:为|是|达|达到|约|均|[:\s])*$/;
const WHOLES_BACK = 30;
const WHOLES_ON = 8;
const FARTHEST = 60;

export function readShares(items: readonly Item[], breakdowns: readonly Breakdown[]): (Share | Shares)[] {
  const totals = new Map<NumberInText, Breakdown>();
  for (const list of breakdowns) for (const { figure } of list.parts) totals.set(figure, list);
  const shares: Share[] = [];
  const byList = new Map<Breakdown, NumberInText[]>();
  for (const [index, item] of items.entries()) {
    const share = shareAt(items, index, totals);
    if (!share) continue;
    shares.push(share);
    const list = totals.get(share.part);
    if (list) byList.set(list, [...(byList.get(list) ?? []), item.number]);
  }
  const complete = [...byList].filter(
    ([list, percents]) => percents.length === list.parts.length && percents.length > 1,
  );
  return [
    ...shares,
    ...complete
      .filter(([list]) => list.completeness === 'complete' || sumOf(list) === list.total.value)
      .map(
        ([list, percents]): Shares => ({
          type: 'shares',
          start: list.start,
          end: percents.at(-1)?.end ?? list.end,
          percents,
        }),
      ),
  ];
}

function sumOf(list: Breakdown): number {
  return list.parts.reduce((sum, { figure }) => sum + figure.value, 0);
}

function shareAt(
  items: readonly Item[],
  index: number,
  totals: ReadonlyMap<NumberInText, Breakdown>,
): Share | undefined {
  const item = items[index] as Item;
  const { number } = item;
  if (number.kind !== 'percent' || number.unit !== '%' || number.isApproximate) return undefined;
  if (!SHARE.test(item.label) || RATE.test(item.label)) {
    // 「占收到申请130件的45.3%」 has its 占 in the label of the whole.
    const named = items[index - 1];
    const part = items[index - 2];
    if (!named || !part || !/占[^，,]{0,20}$/.test(named.label) || !isPart(part, item) || named.number.kind !== 'count')
      return undefined;
    return share(part, item, [named.number.value], named.number.value);
  }
  const part = items[index - 1];
  if (!part || !isPart(part, item)) return undefined;
  const list = totals.get(part.number);
  const nearby = [
    ...items.slice(Math.max(0, index - WHOLES_BACK), index - 1),
    ...items.slice(index + 1, index + 1 + WHOLES_ON),
  ]
    .filter(
      other => other.number.kind === 'count' && !other.number.isApproximate && other.number.value >= part.number.value,
    )
    .map(other => other.number.value);
  const carried = items.find(other => other.role === 'carried-over')?.number.value ?? 0;
  const withCarried =
    carried > 0
      ? items
          .filter(other => other.role === 'received' || other.role === 'newly-received')
          .map(other => other.number.value + carried)
      : [];
  const sums = list ? [sumOf(list), ...list.otherTotals] : [];
  const whole = list && !list.total.isApproximate ? list.total.value : undefined;
  return share(part, item, [...new Set([...nearby, ...withCarried, ...sums])], whole);
}

function isPart(part: Item, percent: Item): boolean {
  const { number } = part;
  return (
    number.kind === 'count' &&
    !number.isApproximate &&
    part.sentence === percent.sentence &&
    percent.number.start - number.end <= FARTHEST
  );
}

function share(part: Item, percent: Item, wholes: readonly number[], whole: number | undefined): Share {
  return {
    type: 'share',
    start: part.labelStart,
    end: percent.number.end,
    percent: percent.number,
    part: part.number,
    wholes,
    ...(whole === undefined ? {} : { whole }),
  };
}
