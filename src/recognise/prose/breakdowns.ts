/** Totals with the parts that a word or a bracket announces: 其中, 包括, 分别, 「（概况类194条、动态5749条）」. */
import type { BreakdownStatement, Part } from '../../model/statement.ts';
import type { Item } from './items.ts';
import { type Looks, nameOf, toParts } from './parts.ts';
import type { Text } from './text.ts';
import { ofHandled, otherTotals, totalsBefore } from './totals.ts';
import { readUnmarked } from './unmarked.ts';

export type Breakdown = Omit<BreakdownStatement, 'section' | 'paragraph' | 'at'>;

const LONGEST_LIST = 60;
/** Between a total and its list there may be words, but not a page of them. */
const WIDEST_GAP = 200;

/** What a semicolon or full stop parts from the marker is no list of it. */
const MARKED =
  /(?:其中|包括|包含|涵盖|分为|分别|在[^，。；;]{1,20}中[，,:])[^;；。]*$|^\s?[，,]?(?:[^，,。；;:]{0,12}(?:为|是|如下|包括|情况|分布|构成|渠道|方面))?:\s?[^;；。，,]*$/;
/** 「申请14件，内容涉及土地征收8件、房屋拆迁6件」: parts only where they are counted in the same measure. */
const ON = /^\s?[，,][^，,。；;]{0,6}涉及[^，,。；;]*$/;
/** 「按申请人分：」, 「从申请方式看，」: all of it, parted anew. */
const PARTITION = /(?:按|从|根据)[^，,。；;\d]{1,15}(?:分|看|分类|统计|划分)(?:为)?[，,:][^;；。，,]*$/;
/** 「；经甲、乙分别发布92条、306条」: each has its own figure, and none is of what stands before. */
const EACH_ITS_OWN = /[;；][^;；，,]{3,}分别[^，,]*$/;
const PARTIAL_MARKER = /涉及|最[多高大]|前[三五十]|主要|重点|例如|比如|如[:：]|部分(?!公开)|仅|近[年期]/;
const COMPLETE_MARKER = /分别|分为/;
const OPEN_BRACKET = /^\s?\(\s?(?:含|其中|包括|包含|如|另|不含|未)/;
const LAST_PART = /其[他它余]|^剩余|^另外/;
const ET_CETERA = /^\s?等(?!级)/;

export function readBreakdowns(text: Text, items: readonly Item[]): Breakdown[] {
  const counts = items.filter(item => item.number.kind === 'count' || isBareCount(item, text));
  if (counts.length < 2) return [];
  const looks: Looks = new Map();
  const marked: Breakdown[] = [];
  let totals: readonly Item[] = [];
  for (let first = 1; first < counts.length; first++) {
    const last = marked.at(-1);
    const isWithin = last !== undefined && last.end >= (counts[first - 1] as Item).number.end;
    const found = listFrom(text, counts, first, looks, isWithin ? totals : []);
    if (!found) continue;
    marked.push(found.list);
    totals = found.totals;
  }
  const used = new Set(marked.flatMap(list => [list.total, ...list.parts.map(part => part.figure)]));
  return [...marked, ...readUnmarked(text, counts, used, looks)];
}

/** 「其中2撤销」, 「信息1287，其中」: the measure word was left out. */
function isBareCount({ number, label, after }: Item, { folded }: Text): boolean {
  if (number.kind !== 'bare') return false;
  const isPart = /^(?:其中)?$/.test(label) && /^[一-鿿]{2}/.test(after);
  return isPart || /^\s?[，,；;。]\s?其中/.test(folded.slice(number.end, number.end + 5));
}

/** @param wholes what the list before this one parted, which may now be parted in another way */
function listFrom(
  text: Text,
  counts: readonly Item[],
  first: number,
  looks: Looks,
  wholes: readonly Item[],
): { readonly list: Breakdown; readonly totals: readonly Item[] } | undefined {
  const head = counts[first] as Item;
  const before = counts[first - 1] as Item;
  if (before.number.end + WIDEST_GAP < head.number.start) return undefined;
  const gap = text.folded.slice(before.number.end, head.number.start);
  const isBracket = /^\s?\(/.test(gap) && head.bracket >= before.number.end;
  const isPartition = !isBracket && partsAnew(gap);
  const isOn = ON.test(gap) && counts[first + 1]?.number.unit === before.number.unit;
  if (!isBracket && !isPartition && !isOn && (!MARKED.test(gap) || EACH_ITS_OWN.test(gap))) return undefined;
  const members = membersFrom(text, counts, first);
  const near = isPartition && wholes.length > 0 ? wholes : totalsBefore(counts, first, gap, isBracket);
  const totals = isBracket ? near : ofHandled(near, members);
  const [total] = totals;
  if (!total || total.number.isApproximate) return undefined;
  if (isBracket && members.length < 2) return undefined;
  // What was received, carried and handled is judged as a flow.
  if (members.every(({ role }) => role !== undefined && FLOW_ROLES.has(role))) return undefined;
  const parts = toParts(members, total, text, looks);
  const list: Breakdown = {
    type: 'breakdown',
    start: Math.min(total.labelStart, head.labelStart),
    end: members.at(-1)?.number.end ?? head.number.end,
    total: total.number,
    otherTotals: totals.length < near.length ? [] : otherTotals(text, counts, first, totals),
    parts,
    completeness: completenessOf(text, gap, members, parts, isBracket || isPartition),
  };
  return { list, totals };
}

const FLOW_ROLES: ReadonlySet<string> = new Set([
  'newly-received',
  'carried-over',
  'intake',
  'handled',
  'carried-forward',
]);

/** A gap is looked at for each list that it may stand in; few hold one of the words. */
function partsAnew(gap: string): boolean {
  return (gap.includes('按') || gap.includes('从') || gap.includes('根据')) && PARTITION.test(gap);
}

/** To the end of the sentence or bracket, without what stands in deeper brackets or after another 其中. */
function membersFrom({ folded }: Text, counts: readonly Item[], first: number): Item[] {
  const head = counts[first] as Item;
  const members = [head];
  let isNested = false;
  for (let next = first + 1; next < Math.min(counts.length, first + LONGEST_LIST); next++) {
    const item = counts[next] as Item;
    // Out of the list's own bracket there is nothing more; deeper ones are details.
    if (item.sentence !== head.sentence || item.bracket < head.bracket) break;
    if (item.bracket > head.bracket) continue;
    const before = (counts[next - 1] as Item).number.end;
    const gap = folded.slice(before, Math.min(item.number.start, before + WIDEST_GAP));
    if (partsAnew(gap)) break;
    if (/其中/.test(gap)) isNested = true;
    if (/[;；]/.test(gap)) isNested = false;
    if (!isNested) members.push(item);
  }
  return members;
}

function completenessOf(
  { folded }: Text,
  gap: string,
  members: readonly Item[],
  parts: readonly Part[],
  isBracket: boolean,
): Breakdown['completeness'] {
  const isRounded = members.some(({ number }) => number.isApproximate);
  const trailsOff = members.some(({ number }) => ET_CETERA.test(folded.slice(number.end, number.end + 3)));
  if (isRounded || trailsOff) return 'partial';
  const names = members.map(nameOf);
  if (members.length > 1 && LAST_PART.test(names.at(-1) ?? '')) return 'complete';
  if (PARTIAL_MARKER.test(gap)) return 'partial';
  if (COMPLETE_MARKER.test(gap) || (isBracket && !OPEN_BRACKET.test(gap))) return 'complete';
  return leavesNothingOut(names, members, parts) ? 'complete' : 'open';
}

/** Several outcomes or results, both kinds of applicants, or one outcome beside all that was answered. */
function leavesNothingOut(names: readonly string[], members: readonly Item[], parts: readonly Part[]): boolean {
  const count = (family: Part['family']) => parts.filter(part => part.family === family).length;
  const has = (pattern: RegExp) => names.some(name => pattern.test(name));
  if (count('outcome') >= 3 || count('review-result') >= 3) return true;
  if (count('outcome') > 0 && members.some(({ role }) => role === 'handled')) return true;
  return count('applicant') > 1 && has(/自然人|公民|个人/) && has(/法人|企业|组织/);
}
