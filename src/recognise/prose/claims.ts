/** What the prose says without a figure: no request, all closed, no review, no fee. */

import { matchesOf } from '../../model/matches.ts';
import type { ClaimStatement } from '../../model/statement.ts';
import { ALL_CLOSED, NONE_FORWARD, NONE_OVER } from './closed.ts';
import type { Context } from './items.ts';
import type { Text } from './text.ts';
import type { Topic } from './topic.ts';

export type Claim = Omit<ClaimStatement, 'section' | 'paragraph' | 'at'>;

const NOT = '(?:未|没有?|无(?![法偿需效关])|尚未|从未|不存在|零)';
const HAPPENED =
  '(?:曾|有)?(?:收到|接到|接获|受理|接收|收悉|发生|产生|出现|引发|涉及|存在|办理|处理|有)?(?:(?:和|或|、|及|过)(?:处理|办理|受理|答复))?';
const REQUEST =
  '(?:依申请公开|依申请信息公开|信息公开申请|公开申请|申请(?:要求)?公开|公开(?:政府)?信息的申请|申请)(?:政府|信息|公开|申请|的|事项|件|请求|诉求|案件|情况|受理|数量|要求|办理|相关|有关|其[他它]|方面|来信|来件|类){0,8}';
const NO_REQUEST = new RegExp(`${NOT}${HAPPENED}([^，。]{0,16}?)${REQUEST}$`);
/** Between the verb and the request these make it one kind of request, or something else. */
const ONE_KIND =
  /复议|诉讼|投诉|举报|费|不予|逾期|超期|当面|信函|网[上络]|邮|电话|传真|企业|涉及|关于|秘密|第三方|重复|补正|纠纷|异议|撤销|许可|答复|办结|处理完|结转|对/;
const REVIEW_CLAUSE = new RegExp(
  `${NOT}(?!经)(?:曾|有)?(?:收到|接到|发生|产生|出现|引发|涉及|存在|因|有|被)?(.{0,40}?)(复议|诉讼)`,
);
/** 「未发生被复议纠错或败诉」 says nothing of how many there were, and 「对未按期答复不服申请复议2件」 says that there were some. */
const QUALIFIED =
  /纠[正错]|撤销|败诉|超期|逾期|违法|纠纷率|不当|[^一-鿿]率|(?:[1-9]\d{0,8}|[一二两三四五六七八九十百]{1,6})\s?[件宗起例]/;
/** 「行政复议、行政诉讼均为0件」 */
const REVIEWS_ZERO =
  /复议[^，]{0,12}诉讼[^，\d]{0,8}(?<![\d.])[0零]\s?[件宗起例]?$|(?:复议|诉讼)[^，\d]{0,8}零\s?[件宗起例]?$/;
/** 「申请办理件数为零」 */
const REQUESTS_ZERO =
  /(?:依申请公开|公开申请|申请公开)[^，\d]{0,8}?为\s?(?:零\s?[件宗例条]?|0)$|(?:申请公开|公开申请)[^，]{0,6}[“"]?零(?:受理|申请|收件)/;
/** What a claim is made of: 「上年结转的3件申请均已办结」. */
const SOME = /结转|延期|逾期|网[上络]|信函|自然人|企业|法人|季度|半年/;
const ALL = /收到|受理|接收|新收|办理|全部申请|所有/;
const FEES = /处理费|信息公开.{0,12}费|(?:未|没有|无|不)(?:曾|有)?(?:收取|收|发生|产生|政府信息).{0,20}?费|收费通知/;
/** Part six has to speak of it: there any fee will do. */
const ANY_FEE = /费(?!尽|心|力|时)/;
/** Reviews over other matters are the daily work of some bodies. */
const ON_DISCLOSURE = /信息公开|公开申请|依申请|申请公开|收到.{0,6}申请|公开工作/;
/** Only such clauses claim anything, or say what the next ones are about. */
const RELEVANT = /申请|主动公开|复议|诉讼|费|结转|办结|办理完|办复|答复|提案|热线/;
const LONGEST_CLAUSE = 90;
/** So far back something may have said what the reviews are about. */
const FAR = 400;

export function readClaims(text: Text, { section, scopeAt, topicIn }: Context): Claim[] {
  const claims: Claim[] = [];
  if (!RELEVANT.test(text.folded)) return claims;
  let topic: Topic | undefined = section === 'requests' ? 'requests' : undefined;
  const isOnDisclosure = (end: number) =>
    section === 'review' ||
    section === 'requests' ||
    ON_DISCLOSURE.test(text.folded.slice(Math.max(0, end - FAR), end));
  for (const clause of clausesOf(text)) {
    const words = clause.words;
    const own = topicIn(clause.start, clause.start + words.length);
    const say = (claim: Claim['claim'], from: number, length: number) => {
      const start = clause.start + from;
      claims.push({ type: 'claim', claim, start, end: start + length, scope: scopeAt(start + 1) });
    };
    const none = NO_REQUEST.exec(words);
    if (none && !ONE_KIND.test((none[1] ?? '').replace(/对$/, ''))) say('no-request', none.index, none[0].length);
    const isZero = /[0零]/.test(words);
    const zero = isZero ? REQUESTS_ZERO.exec(words) : null;
    if (zero && !ONE_KIND.test(words)) say('no-request', zero.index, zero[0].length);
    const review = REVIEW_CLAUSE.exec(words) ?? (isZero ? REVIEWS_ZERO.exec(words) : null);
    if (review && isOnDisclosure(clause.start + words.length) && !QUALIFIED.test(words.slice(review.index))) {
      const rest = words.slice(review.index);
      say(reviewClaim(rest), review.index, rest.length);
    }
    const over = words.includes('结转') ? NONE_OVER.exec(words) : null;
    if (over && (own ?? topic) !== 'other') say('none-carried-over', over.index, over[0].length);
    const closed = ALL_CLOSED.exec(words) ?? NONE_FORWARD.exec(words);
    if (closed && (own ?? topic) === 'requests' && !isOfSome(words.slice(0, closed.index)))
      say('all-closed', closed.index, closed[0].length);
    const fee = (section === 'other' ? ANY_FEE : FEES).exec(words);
    if (fee) say('fees-mentioned', 0, words.length);
    topic = own ?? topic;
  }
  return claims;
}

function isOfSome(subject: string): boolean {
  return SOME.test(subject) && !ALL.test(subject);
}

function reviewClaim(words: string): Claim['claim'] {
  if (!/诉讼/.test(words)) return 'no-reconsideration';
  return /复议/.test(words) ? 'no-review' : 'no-litigation';
}

const CLAUSE = /(?:[^，,；;。！？!?\n…()、]+|、(?!无|未|没有))+/g;

interface Clause {
  readonly start: number;
  readonly words: string;
}

/** Those that may claim something. Enumerations stay together, but for those of denials; very long clauses are cut. */
function clausesOf({ folded }: Text): Clause[] {
  const clauses = matchesOf(CLAUSE, folded, match => ({
    start: match.index,
    words: match[0].slice(0, LONGEST_CLAUSE),
  }));
  return clauses
    .filter(({ words }) => RELEVANT.test(words))
    .map(({ start, words }) => ({ start, words: words.replace(/[.\s]+$/, '') }));
}
