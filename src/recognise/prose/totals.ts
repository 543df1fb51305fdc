/** Which figures before a list may be its total. */
import { familyOf } from './families.ts';
import type { Item } from './items.ts';
import { wordsOf } from './parts.ts';
import type { Text } from './text.ts';
import { countsAlike } from './units.ts';

const TOTALS_BACK = 8;

/** The likeliest first: the one that the list names, else the nearest. */
export function totalsBefore(counts: readonly Item[], first: number, gap: string, isBracket: boolean): Item[] {
  const head = counts[first] as Item;
  const near = counts.slice(Math.max(0, first - TOTALS_BACK), first).reverse();
  const [nearest] = near;
  if (!nearest) return [];
  const alike = near.filter(
    item =>
      countsAlike(item.number.unit, head.number.unit) &&
      (isBracket ? item === nearest : item.sentence === nearest.sentence) &&
      (item.bracket === nearest.bracket || item.bracket === -1),
  );
  const named = NAMES_WHOLE.exec(gap)?.[1];
  const meant = named === undefined ? undefined : alike.find(item => item.label.includes(named));
  return meant
    ? [meant]
    : byLikelihood(
        alike,
        item => item.role?.startsWith('carried') === true || item.number.value === 0 || UNLIKELY.test(item.label),
      );
}

/** A figure of many years, or a change: 「收到5件，较上年减少3件；其中」. */
const UNLIKELY = /(?<![年度])累计|[较比与同].*(?:增长|增加|上升|减少|下降|降低|多|少)了?$/;

/** 「其中，发布会包括……」, 「其中公开信息方面，分别……」 */
const NAMES_WHOLE = /其中[，,:\s]{0,2}([一-鿿]{2,8}?)(?:方面|中|里)?[，,]?(?:主要)?(?:包括|包含|分为|涵盖|分别)/;

/** A list is of what was received rather than of what was carried over, never of nothing, and seldom of many years. */
function byLikelihood(items: readonly Item[], isUnlikely: (item: Item) => boolean): Item[] {
  return [...items.filter(item => !isUnlikely(item)), ...items.filter(isUnlikely)];
}

/** Outcomes alone are those of what was handled, where that is told, and of nothing else. */
export function ofHandled(totals: readonly Item[], members: readonly Item[]): readonly Item[] {
  const outcomes = members.filter(item => familyOf(wordsOf(item), 'requests') === 'outcome');
  if (outcomes.length < members.length || outcomes.length < ENOUGH_OUTCOMES) return totals;
  const handled = totals.filter(item => item.role === 'handled' && item.isSure);
  return handled.length > 0 ? handled : totals;
}

const ENOUGH_OUTCOMES = 3;

/** What else the parts may add up to: another figure before them, or two together. */
export function otherTotals(text: Text, counts: readonly Item[], first: number, totals: readonly Item[]): number[] {
  const [principal] = totals;
  const exact = totals.filter(({ number }) => !number.isApproximate);
  const before = counts.slice(Math.max(0, first - TOTALS_BACK), first);
  const requests = principal?.topic === 'requests' ? intakes(before) : [];
  const values = [...exact.slice(1).map(({ number }) => number.value), ...coordinated(text, exact), ...requests];
  return [...new Set(values)].filter(value => value !== principal?.number.value);
}

/** 「建议19件、提案24件，其中」 */
function coordinated({ folded }: Text, totals: readonly Item[]): number[] {
  const inOrder = [...totals].sort((a, b) => a.number.start - b.number.start);
  const [first] = inOrder;
  if (!first || inOrder.length < 2) return [];
  const areJoined = inOrder.slice(1).every((item, index) => {
    const between = folded.slice((inOrder[index] as Item).number.end, item.number.start);
    return /^\s?(?:[、和及与]|以及)/.test(between) || (item.topic === 'reviews' && item.role !== undefined);
  });
  return areJoined ? [inOrder.reduce((sum, { number }) => sum + number.value, 0)] : [];
}

/** What came in, with and without what was carried over. */
function intakes(before: readonly Item[]): number[] {
  const told = before.filter(
    item => item.topic === 'requests' && item.role !== undefined && !item.number.isApproximate,
  );
  const carried = told.find(item => item.role === 'carried-over')?.number.value;
  return told.flatMap(({ role, number }) => [
    number.value,
    ...(carried !== undefined && role !== 'carried-over' ? [number.value + carried] : []),
  ]);
}
