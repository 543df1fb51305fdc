/** What the prose says without a figure: no request, all closed, no review, no fee. */
import type { ClaimStatement } from '../../model/statement.ts';
import type { Context } from './items.ts';
import { scopesOf } from './scope.ts';
import type { Text } from './text.ts';
import { type Topic, topicOf } from './topic.ts';

export type Claim = Omit<ClaimStatement, 'section' | 'paragraph' | 'at'>;

const NOT = '(?:未|没有?|无|尚未|从未|不存在|零)';
const HAPPENED = '(?:曾|有)?(?:收到|接到|受理|接收|收悉|发生|产生|出现|引发|涉及|存在|收取|有)?';
const REQUEST =
  '(?:(?:和|或|、|及)(?:处理|办理|受理|答复))?(?:过|到|任何|有关|相关|关于|公民|法人|和|或|、|其他组织|群众|社会公众|申请人|的|要求|提出|各类|一件){0,8}(?:政府)?(?:信息)?(?:依申请公开|依申请信息公开|信息公开申请|公开申请|申请公开|申请)(?:政府)?(?:信息|公开|申请|的|事项|件|请求|案件|情况|受理|数量|要求|办理){0,5}';
const NO_REQUEST = new RegExp(`${NOT}${HAPPENED}${REQUEST}$`);
const REVIEW_CLAUSE = new RegExp(
  `${NOT}(?:曾|有)?(?:收到|接到|发生|产生|出现|引发|涉及|存在|因|有|被)?(.{0,40}?)(复议|诉讼)`,
);
/** 「未发生被复议纠错或败诉」 says nothing of how many there were. */
const QUALIFIED = /纠[正错]|撤销|败诉|超期|逾期|违法|纠纷率|不当|[^一-鿿]率/;
const ALL_CLOSED =
  /(?:均|全部|都)(?:已|予以|依法|依规|按[时期]|及时|[，,])*(?:办结|办理完毕|办理完结|处理办结|办复)|(?:全部|均已|都已|已全部)(?:依法|依规|按[时期]|及时|予以|进行了?|作出|做出|处理|并)*答复(?!率)|办结率(?:达到?|为|均为|均达)?\s?100\s?%/;
const FEES = /处理费|信息公开.{0,12}费|(?:未|没有|无|不)(?:曾|有)?(?:收取|收|发生|产生|政府信息).{0,20}?费|收费通知/;
/** Part six has to speak of it: there any fee will do. */
const ANY_FEE = /费(?!尽|心|力|时)/;
/** Reviews over other matters are the daily work of some bodies. */
const ON_DISCLOSURE = /信息公开|公开申请|依申请|申请公开|收到.{0,6}申请|公开工作/;
const LONGEST_CLAUSE = 90;

export function readClaims(text: Text, { section, reportYear }: Context): Claim[] {
  const claims: Claim[] = [];
  const scopeAt = scopesOf(text, reportYear);
  let topic: Topic | undefined = section === 'requests' ? 'requests' : undefined;
  let isOnDisclosure = section === 'review' || section === 'requests';
  for (const clause of clausesOf(text)) {
    const words = clause.words;
    const own = topicOf(words);
    const scope = scopeAt(clause.start + 1);
    const say = (claim: Claim['claim'], from: number, length: number) =>
      claims.push({ type: 'claim', claim, start: clause.start + from, end: clause.start + from + length, scope });
    const none = NO_REQUEST.exec(words);
    if (none) say('no-request', none.index, none[0].length);
    isOnDisclosure ||= ON_DISCLOSURE.test(words);
    const review = REVIEW_CLAUSE.exec(words);
    if (review && isOnDisclosure && !QUALIFIED.test(words.slice(review.index))) {
      const rest = words.slice(review.index);
      if (/复议/.test(rest)) say('no-reconsideration', review.index, rest.length);
      if (/诉讼/.test(rest)) say('no-litigation', review.index, rest.length);
    }
    const closed = ALL_CLOSED.exec(words);
    if (closed && (own ?? topic) === 'requests') say('all-closed', closed.index, closed[0].length);
    const fee = (section === 'other' ? ANY_FEE : FEES).exec(words);
    if (fee) say('fees-mentioned', 0, words.length);
    topic = own ?? topic;
  }
  return claims;
}

interface Clause {
  readonly start: number;
  readonly words: string;
}

/** Enumerations stay together; very long clauses are cut. */
function clausesOf({ folded }: Text): Clause[] {
  return Array.from(folded.matchAll(/[^，,；;。！？!?\n…()]+/g), match => ({
    start: match.index,
    words: match[0].slice(0, LONGEST_CLAUSE).replace(/[.\s]+$/, ''),
  }));
}
