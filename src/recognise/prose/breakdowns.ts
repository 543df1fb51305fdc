/** Totals with their parts: 其中, 包括, 分别, a list in brackets, parts before a 合计. */
import type { BreakdownStatement, NumberInText, Part } from '../../model/statement.ts';
import { familyOf } from './families.ts';
import type { Item } from './items.ts';
import { bare } from './roles.ts';
import type { Text } from './text.ts';
import { countsAlike } from './units.ts';

export type Breakdown = Pick<
  BreakdownStatement,
  'type' | 'start' | 'end' | 'total' | 'otherTotals' | 'parts' | 'completeness'
>;

const LONGEST_LIST = 60;
/** Between a total and its list there may be words, but not a page of them. */
const WIDEST_GAP = 200;
const TOTALS_BACK = 8;

const MARKER = /其中|包括|包含|涵盖|分为|分别/;
const PARTIAL_MARKER = /主要|重点|例如|比如|如[:：]|部分(?!公开)|仅|近[年期]/;
const COMPLETE_MARKER = /分别|分为/;
const OPEN_BRACKET = /^\s?\(\s?(?:含|其中|包括|包含|如|另|不含|未)/;
const LAST_PART = /(?:^|[及和与、]|以及)其[他它余]|^剩余|^另外/;
const ET_CETERA = /^\s?等(?!级)/;
/** With these a clause speaks of something new, unless the list began like that. */
const NEW_STATEMENT =
  /^(?:另|此外|同时|并|全年|全市|全区|全县|累计|共|经|通过|利用|依托|截至|今年|本年|当年|召开|举办|开展|组织|回复|收到|受理|发布|公布|推送|制作|办理|编印|编发|参加|接受|接听|制定|开通|完成|已|按时|均|占|网站总|总访问|访问|阅读|浏览|关注|订阅|粉丝|点击)/;
const NEVER_PART = /^(?:另|此外|同时|累计|网站总|总访问|访问|阅读|浏览|关注|订阅|粉丝|点击)/;
const SUM = /^(?:以上|两项|三项|各项|共|总)?(?:合计|共计|总计|总共|总数)(?:为|有|共)?$/;

export function readBreakdowns(text: Text, items: readonly Item[]): Breakdown[] {
  const counts = items.filter(item => item.number.kind === 'count' || isBarePart(item));
  const found: Breakdown[] = [];
  for (let first = 1; first < counts.length; first++) {
    const list = listFrom(text, counts, first);
    if (list) found.push(list);
  }
  for (let sum = 2; sum < counts.length; sum++) {
    const list = listUpTo(counts, sum);
    if (list) found.push(list);
  }
  return found;
}

/** 「其中2撤销」: the measure word was left out. */
function isBarePart({ number, label, after }: Item): boolean {
  return number.kind === 'bare' && /^(?:其中)?$/.test(label) && /^[一-鿿]{2}/.test(after);
}

function listFrom(text: Text, counts: readonly Item[], first: number): Breakdown | undefined {
  const head = counts[first] as Item;
  const before = counts[first - 1] as Item;
  const gap = text.folded.slice(before.number.end, Math.min(head.number.start, before.number.end + WIDEST_GAP));
  if (before.number.end + WIDEST_GAP < head.number.start) return undefined;
  const isBracket = /^\s?\(/.test(gap) && head.bracket >= before.number.end;
  if (!isBracket && !MARKER.test(gap)) return undefined;
  const members = membersFrom(text, counts, first);
  const totals = totalsBefore(counts, first, gap, isBracket);
  const [principal] = totals;
  if (!principal || principal.number.isApproximate) return undefined;
  if (isBracket && members.length < 2) return undefined;
  if (members.every(member => isFlow(member))) return undefined;
  const parts = toParts(members, principal.number, text);
  const exact = parts.filter(part => !part.figure.isApproximate);
  const last = members.at(-1) as Item;
  return {
    type: 'breakdown',
    start: principal.labelStart,
    end: last.number.end,
    total: principal.number,
    otherTotals: otherTotals(counts, first, totals),
    parts,
    completeness: completenessOf(text, gap, members, parts, isBracket, exact.length < parts.length),
  };
}

/** What was received, carried and handled is judged as a flow. */
function isFlow({ role }: Item): boolean {
  return role !== undefined && FLOW_ROLES.has(role);
}
const FLOW_ROLES: ReadonlySet<string> = new Set([
  'newly-received',
  'received',
  'carried-over',
  'intake',
  'handled',
  'received-and-handled',
  'carried-forward',
]);

/** To the end of the sentence or bracket, without what stands in deeper brackets or after another 其中. */
function membersFrom({ folded }: Text, counts: readonly Item[], first: number): Item[] {
  const head = counts[first] as Item;
  const members = [head];
  let isNested = false;
  for (let next = first + 1; next < counts.length && members.length < LONGEST_LIST; next++) {
    const item = counts[next] as Item;
    if (item.sentence !== head.sentence) break;
    const gap = folded.slice((counts[next - 1] as Item).number.end, item.number.start).slice(0, WIDEST_GAP);
    if (item.bracket !== head.bracket) {
      // Out of the list's own bracket there is nothing more; deeper ones are details.
      if (item.bracket < head.bracket) break;
      continue;
    }
    if (/其中/.test(gap)) isNested = true;
    if (/[;；]/.test(gap)) isNested = false;
    if (!isNested) members.push(item);
  }
  return members;
}

/** Nearest first; where the list names its whole, that one. */
function totalsBefore(counts: readonly Item[], first: number, gap: string, isBracket: boolean): Item[] {
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
  const named = /其中[，,:\s]{0,2}([一-鿿]{2,8}?)(?:中|里)?[，,]?(?:主要)?(?:包括|包含|分为|涵盖)/.exec(gap)?.[1];
  const meant = named === undefined ? undefined : alike.find(item => item.label.includes(named));
  const lasting = alike.filter(item => !/累计/.test(item.label));
  const ordered = lasting.length > 0 ? [...lasting, ...alike.filter(item => !lasting.includes(item))] : alike;
  return meant ? [meant, ...ordered.filter(item => item !== meant)] : ordered;
}

/** Two totals together: coordinated ones, and what came in with what was carried over. */
function otherTotals(counts: readonly Item[], first: number, totals: readonly Item[]): number[] {
  const [principal] = totals;
  const exact = totals.filter(({ number }) => !number.isApproximate);
  const others = exact.slice(1).map(({ number }) => number.value);
  const sentence = exact.filter(item => item.sentence === principal?.sentence);
  const coordinated = sentence.length > 1 ? [sentence.reduce((sum, { number }) => sum + number.value, 0)] : [];
  const requests = counts
    .slice(Math.max(0, first - TOTALS_BACK), first)
    .filter(item => item.topic === 'requests' && item.role !== undefined && !item.number.isApproximate);
  const carried = requests.find(item => item.role === 'carried-over')?.number.value;
  const flows = requests.flatMap(({ role, number }) => [
    number.value,
    ...(carried !== undefined && role !== 'carried-over' ? [number.value + carried] : []),
  ]);
  return [...new Set([...others, ...coordinated, ...(principal?.topic === 'requests' ? flows : [])])];
}

function toParts(members: readonly Item[], total: NumberInText, { folded }: Text): Part[] {
  const [first] = members;
  const startsPlain = first !== undefined && !NEW_STATEMENT.test(nameOf(first));
  let isTail = false;
  return members.map((member, index): Part => {
    const name = nameOf(member);
    if (index > 0 && (NEVER_PART.test(name) || (startsPlain && NEW_STATEMENT.test(name)))) isTail = true;
    const previous = members[index - 1];
    const between = previous ? folded.slice(previous.number.end, member.number.start).slice(0, WIDEST_GAP) : ';';
    let doubt: 'tail' | 'unit' | undefined;
    if (isTail) doubt = 'tail';
    else if (!countsAlike(member.number.unit, total.unit)) doubt = 'unit';
    return {
      figure: member.number,
      family: familyOf(member.label.length > 0 && bare(member.label) !== '' ? member.label : member.after, member.topic),
      ...(doubt ? { doubt } : {}),
      isHead: /[;；]/.test(between),
      isCarriedForward: member.role === 'carried-forward',
    };
  });
}

function nameOf({ label }: Item): string {
  return label.replace(/^(?:其中|包括|包含|分别(?:为|是)?|主要|涵盖|[\s:、])+/, '');
}

function completenessOf(
  { folded }: Text,
  gap: string,
  members: readonly Item[],
  parts: readonly Part[],
  isBracket: boolean,
  isRounded: boolean,
): Breakdown['completeness'] {
  const closes = members.some(({ number }) => ET_CETERA.test(folded.slice(number.end, number.end + 3)));
  const names = members.map(nameOf);
  if (isRounded || closes) return 'partial';
  if (names.some(name => LAST_PART.test(name))) return 'complete';
  if (PARTIAL_MARKER.test(gap)) return 'partial';
  if (COMPLETE_MARKER.test(gap)) return 'complete';
  if (isBracket && !OPEN_BRACKET.test(gap)) return 'complete';
  const families = (family: Part['family']) => parts.filter(part => part.family === family).length;
  const hasBothApplicants = names.some(name => /自然人|公民|个人/.test(name)) && names.some(name => /法人|企业|组织/.test(name));
  if (families('outcome') >= 3 || hasBothApplicants) return 'complete';
  return 'open';
}

/** 「网上105件，快递17件，合计122件」 */
function listUpTo(counts: readonly Item[], sum: number): Breakdown | undefined {
  const total = counts[sum] as Item;
  if (!SUM.test(total.label) || total.number.isApproximate) return undefined;
  const members: Item[] = [];
  for (let index = sum - 1; index >= 0 && members.length < LONGEST_LIST; index--) {
    const item = counts[index] as Item;
    if (item.sentence !== total.sentence || item.bracket !== total.bracket) break;
    if (!countsAlike(item.number.unit, total.number.unit)) break;
    members.unshift(item);
  }
  if (members.length < 2 || members.some(({ number }) => number.isApproximate)) return undefined;
  // Whatever stands further ahead may be something else: one suffix that adds up is enough.
  const values = members.map(({ number }) => number.value);
  let rest = values.reduce((a, b) => a + b, 0);
  for (let from = 0; from <= members.length - 2; rest -= values[from++] ?? 0)
    if (rest === total.number.value) {
      members.splice(0, from);
      break;
    }
  const [first] = members;
  if (!first) return undefined;
  const parts = members.map(
    (member): Part => ({ figure: member.number, family: 'any', isHead: false, isCarriedForward: false }),
  );
  return {
    type: 'breakdown',
    start: first.labelStart,
    end: total.number.end,
    total: total.number,
    otherTotals: [],
    parts,
    completeness: 'complete',
  };
}
