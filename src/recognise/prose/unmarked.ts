/** Totals with parts that no word announces: a sum after its parts, results of reviews, channels. */
import type { NumberInText } from '../../model/statement.ts';
import type { Breakdown } from './breakdowns.ts';
import { familyOf } from './families.ts';
import type { Item } from './items.ts';
import { type Looks, nameOf, plainParts, toParts, wordsOf } from './parts.ts';
import type { Text } from './text.ts';
import { otherTotals, totalsBefore } from './totals.ts';
import { countsAlike } from './units.ts';

const LONGEST_LIST = 60;

/** @param used figures of lists that are announced */
export function readUnmarked(
  text: Text,
  counts: readonly Item[],
  used: ReadonlySet<NumberInText>,
  looks: Looks,
): Breakdown[] {
  const found: Breakdown[] = [];
  for (let index = 0; index < counts.length; index++) {
    const sum = sumAfter(counts, index);
    if (sum) found.push(sum);
    const next = counts[index + 1];
    if (!next) continue;
    const list =
      resultsOf(counts, index) ??
      (used.has(next.number)
        ? undefined
        : (outcomesOf(text, counts, index, looks) ?? pointsOf(counts, index) ?? waysOf(text, counts, index, looks)));
    if (!list) continue;
    found.push(list);
    index += list.parts.length;
  }
  return found;
}

const SUM = /^(?:全年|以上|两项|三项|各项|共|总)?(?:合计|共计|总计|总共|总数)(?:为|有|共)?$/;
/** 「共公开28条」 may also go on with something new. */
const PERHAPS_SUM = /^(?:全年)?共(?:公开|发布|收到|受理|办理|答复|处理)?$/;

/** 「网上105件，快递17件，合计122件」 */
function sumAfter(counts: readonly Item[], index: number): Breakdown | undefined {
  const total = counts[index] as Item;
  const isSum = SUM.test(total.label);
  if ((!isSum && !PERHAPS_SUM.test(total.label)) || total.number.isApproximate) return undefined;
  const members: Item[] = [];
  for (let before = index - 1; before >= 0 && members.length < LONGEST_LIST; before--) {
    const item = counts[before] as Item;
    if (item.sentence !== total.sentence || item.bracket !== total.bracket) break;
    if (!countsAlike(item.number.unit, total.number.unit) || item.number.isApproximate) break;
    members.unshift(item);
  }
  const meant = lastThatFit(members, total.number.value);
  const [first] = meant;
  if (!first || meant.length < 2) return undefined;
  return listOf(total, {
    from: first,
    to: total,
    parts: plainParts(meant, 'any'),
    completeness: isSum || /分别/.test(first.gap) ? 'complete' : 'unmarked',
  });
}

/** What stands further ahead may be something else: fewer, where they add up. */
function lastThatFit(members: readonly Item[], total: number): readonly Item[] {
  let rest = members.reduce((sum, { number }) => sum + number.value, 0);
  for (let from = 0; from <= members.length - 2; rest -= members[from++]?.number.value ?? 0)
    if (rest === total) return members.slice(from);
  return members;
}

const RESULT = /^(?:其中)?(?:结果|一审|二审|法院|判决)?(?:维持|纠正|其[他它]结果|尚未审结|未审结|撤销|驳回)/;

/** 「行政复议7件，结果维持6件，尚未审结1件」: the results of the form need no 其中. */
function resultsOf(counts: readonly Item[], index: number): Breakdown | undefined {
  const total = counts[index] as Item;
  if ((total.role !== 'reconsideration' && total.role !== 'litigation') || total.number.isApproximate) return undefined;
  // What 其中 announces is of whatever stands before it, not of the last figure alone.
  const members = following(counts, index, item => RESULT.test(wordsOf(item)) && !/其中/.test(item.gap));
  const last = members.at(-1);
  if (!last) return undefined;
  const isWhole = members.length > 2 || (members.length > 1 && members.some(item => /审结/.test(wordsOf(item))));
  return listOf(total, {
    from: total,
    to: last,
    parts: plainParts(members, 'review-result'),
    completeness: isWhole ? 'complete' : 'open',
  });
}

const INTAKE: ReadonlySet<string> = new Set([
  'received',
  'received-and-handled',
  'newly-received',
  'intake',
  'handled',
  'carried-over',
]);
const OUTCOMES = 3;

/** 「收到申请52件，予以公开18件、部分公开7件、无法提供27件」: the outcomes of the form need no 其中 either. */
function outcomesOf(text: Text, counts: readonly Item[], index: number, looks: Looks): Breakdown | undefined {
  const nearest = counts[index] as Item;
  if (nearest.role === undefined || !INTAKE.has(nearest.role)) return undefined;
  const members = following(
    counts,
    index,
    item => item.role === 'carried-forward' || familyOf(wordsOf(item), 'requests') === 'outcome',
  );
  const last = members.at(-1);
  if (!last || members.filter(item => item.role !== 'carried-forward').length < OUTCOMES) return undefined;
  const totals = totalsBefore(counts, index + 1, '', false);
  const [total] = totals;
  if (!total || total.number.isApproximate || members.some(({ number }) => number.isApproximate)) return undefined;
  return listOf(total, {
    from: total,
    to: last,
    otherTotals: otherTotals(text, counts, index + 1, totals),
    parts: toParts(members, total, text, looks),
    completeness: 'complete',
  });
}

const POINTS = /^[^。]{0,12}[，,:；;]\s?一是/;

/** 「公开信息566条，一是……38条；二是……168条」 */
function pointsOf(counts: readonly Item[], index: number): Breakdown | undefined {
  const total = counts[index] as Item;
  const gap = counts[index + 1]?.gap ?? '';
  if (!gap.includes('一是') || !POINTS.test(gap) || total.number.isApproximate) return undefined;
  const members = following(
    counts,
    index,
    item => item.number.unit === total.number.unit && !item.number.isApproximate,
  );
  const last = members.at(-1);
  if (!last || !members.some(({ gap }) => /[；;，,]\s?二是/.test(gap))) return undefined;
  return listOf(total, {
    from: total,
    to: last,
    parts: plainParts(members, 'any'),
    completeness: 'unmarked',
  });
}

const WAY =
  /网站|门户|平台|微信|微博|公众号|新媒体|公告栏|公开栏|公示栏|目录|客户端|报[刊纸]|电视|渠道|方式|形式|途径|推送|推文/;
const RECEIVED: ReadonlySet<string> = new Set(['received', 'received-and-handled', 'newly-received']);

/** 「公开信息512条，经网站117条，微信379条」; 「收到申请6件，2件为网络申请，4件为信件申请」. */
function waysOf(text: Text, counts: readonly Item[], index: number, looks: Looks): Breakdown | undefined {
  const total = counts[index] as Item;
  if (total.number.isApproximate || total.bracket !== -1) return undefined;
  const isIntake = total.role !== undefined && RECEIVED.has(total.role);
  const isPublished = /公开|发布/.test(total.label) && !WAY.test(total.label);
  if (!isIntake && !isPublished) return undefined;
  const members = following(counts, index, item =>
    isIntake
      ? !item.role && ['channel', 'applicant'].includes(familyOf(wordsOf(item), 'requests'))
      : WAY.test(nameOf(item)) && item.number.unit === total.number.unit,
  );
  const last = members.at(-1);
  if (!last || members.length < 2 || members.some(({ number }) => number.isApproximate)) return undefined;
  const parts = isIntake ? toParts(members, total, text, looks) : plainParts(members, 'any');
  return listOf(total, {
    from: total,
    to: last,
    parts,
    completeness: isIntake ? 'open' : 'unmarked',
  });
}

interface List extends Pick<Breakdown, 'parts' | 'completeness'> {
  readonly from: Item;
  readonly to: Item;
  readonly otherTotals?: readonly number[];
}

function listOf(total: Item, { from, to, otherTotals = [], parts, completeness }: List): Breakdown {
  return {
    type: 'breakdown',
    start: from.labelStart,
    end: to.number.end,
    total: total.number,
    otherTotals,
    parts,
    completeness,
  };
}

/** The run of figures after one, in its sentence. */
function following(counts: readonly Item[], index: number, isMember: (item: Item) => boolean): Item[] {
  const total = counts[index] as Item;
  const members: Item[] = [];
  for (let next = index + 1; next < counts.length && members.length < LONGEST_LIST; next++) {
    const item = counts[next] as Item;
    if (item.sentence !== total.sentence || item.bracket !== total.bracket || !isMember(item)) break;
    members.push(item);
  }
  return members;
}
