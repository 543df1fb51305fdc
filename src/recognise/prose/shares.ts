/** 「a件，占p%」: a share with its part, and every figure nearby that may be the whole. */
import type { NumberInText, ShareStatement, SharesStatement } from '../../model/statement.ts';
import type { Breakdown } from './breakdowns.ts';
import type { Item } from './items.ts';
import type { Text } from './text.ts';
import { intakesOf, isPart, isShare, NEARBY, namedWhole, nearestWhole, sumsOfRuns } from './wholes.ts';

export type Share = Omit<ShareStatement, 'section' | 'paragraph' | 'at'>;
export type Shares = Omit<SharesStatement, 'section' | 'paragraph' | 'at'>;

const SHARE = /占(?!用|地|道)/;
/** 办结率, 满意率: of something that the sentence mostly does not name. */
const RATE = /率(?:为|是|达|达到|约|均|[:\s])*$/;
/** 「占收到申请130件的45.3%」 has its 占 in the label of the whole. */
const SHARE_OF = /占[^，,]{0,20}$/;
const WHOLES_BACK = 30;

/** @param earlier figures of the paragraphs before, which may be the whole as well */
export function readShares(
  text: Text,
  items: readonly Item[],
  breakdowns: readonly Breakdown[],
  earlier: readonly number[],
): (Share | Shares)[] {
  const lists = new Map<NumberInText, Breakdown>();
  for (const list of breakdowns) for (const { figure } of list.parts) lists.set(figure, list);
  const elsewhere = [...intakesOf(items), ...earlier];
  const runs = sumsOfRuns(items);
  const shares = items.flatMap(
    (_, index) => shareAt(text, items, index, lists, elsewhere, runs.get(index)) ?? rateAt(items, index) ?? [],
  );
  return [...withLikelyWhole(shares), ...bareShares(items)];
}

function shareAt(
  text: Text,
  items: readonly Item[],
  index: number,
  lists: ReadonlyMap<NumberInText, Breakdown>,
  elsewhere: readonly number[],
  ofRun: number | undefined,
): Share | undefined {
  const item = items[index] as Item;
  if (!isShare(item)) return undefined;
  const before = items[index - 1];
  if (!before) return undefined;
  if (before.number.kind === 'count' && SHARE_OF.test(leadOf(before, text))) {
    const part = items[index - 2];
    return part && isPart(part, item) ? share(part, item, [], before.number.value) : undefined;
  }
  if (!SHARE.test(item.label) || RATE.test(item.label) || !isPart(before, item)) return undefined;
  const part = before.number.value;
  const list = lists.get(before.number);
  const nearby = [
    ...items.slice(Math.max(0, index - WHOLES_BACK), index - 1),
    ...items.slice(index + 1, index + 1 + NEARBY),
  ].flatMap(({ number }) => (number.kind === 'count' && !number.isApproximate ? number.value : []));
  const sums = [...(list ? [sumOf(list), ...list.otherTotals] : []), ...(ofRun === undefined ? [] : [ofRun])];
  const wholes = [...new Set([...nearby, ...sums, ...elsewhere])].filter(whole => whole >= part);
  const whole = namedWhole(text, items, index) ?? (list?.completeness === 'unmarked' ? undefined : list?.total.value);
  const likely = SHARE_ALONE.test(item.label) ? nearestWhole(items, index) : undefined;
  return { ...share(before, item, wholes, whole), ...(likely === undefined ? {} : { likelyWhole: likely }) };
}

/** 「占全部会议（26场）的46.15%」: the bracket has no words of its own. */
function leadOf({ label, bracket, number }: Item, { folded }: Text): string {
  return label === '' && bracket !== -1 ? folded.slice(Math.max(0, number.start - LONGEST_LEAD), number.start) : label;
}

const LONGEST_LEAD = 24;

/** Nothing says of what it is a share. */
const SHARE_ALONE = /^占(?:比|总[数量]的?)?(?:为|达)?$/;

/** 「制发公文120份，主动公开96份，主动公开率80%」: the rate has the name of its part. */
const RATE_OF = /(主动公开|公开|办结|答复|办复|回复)率(?:为|是|达到?|[:\s])*$/;
/** Of those that were due, not of all. */
const RATE_OF_SOME = /按[时期]|及时|准时|满意|法定|期限|解读/;

/** Of these it is only known that the part is one that the rate is named after, and the whole stands before it. */
function rateAt(items: readonly Item[], index: number): Share | undefined {
  const item = items[index] as Item;
  if (!isShare(item) || item.number.value >= 100) return undefined;
  const name = RATE_OF.exec(item.label)?.[1];
  if (name === undefined || RATE_OF_SOME.test(item.label)) return undefined;
  const before = items.slice(Math.max(0, index - NEARBY), index).filter(other => isPart(other, item));
  const part = before.findLast(({ label }) => label.includes(name));
  if (!part) return undefined;
  const wholes = before
    .filter(({ number }) => number.start < part.number.start && number.value >= part.number.value)
    .map(({ number }) => number.value);
  const [likelyWhole] = wholes.slice(-1);
  return likelyWhole === undefined ? undefined : { ...share(part, item, wholes, undefined), likelyWhole };
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

function sumOf(list: Breakdown): number {
  return list.parts.reduce((sum, { figure }) => sum + figure.value, 0);
}

/** The whole of one share is most likely that of those beside it. */
function withLikelyWhole(shares: readonly Share[]): Share[] {
  const confirmed = shares.flatMap(({ percent, part, wholes }) =>
    wholes.filter(whole => whole > 0 && Math.abs((100 * part.value) / whole - percent.value) <= percent.step / 2),
  );
  const [likely] = confirmed;
  return shares.map(share =>
    likely === undefined || likely < share.part.value ? share : { ...share, likelyWhole: likely },
  );
}

/** At least so many shares in a row, without figures of their own, are taken for a whole. */
const ENOUGH = 3;

function bareShares(items: readonly Item[]): Shares[] {
  const found: Shares[] = [];
  let run: Item[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length >= ENOUGH)
      found.push({
        type: 'shares',
        start: first.labelStart,
        end: last.number.end,
        percents: run.map(item => item.number),
        isComplete: /其[他它余]/.test(last.label) || /分别/.test(first.label),
      });
    run = [];
  };
  for (const item of items) {
    const isNext = isShare(item) && SHARE.test(item.label) && !RATE.test(item.label);
    if (!isNext || (run[0] && run[0].sentence !== item.sentence)) close();
    if (isNext) run.push(item);
  }
  close();
  return found;
}
