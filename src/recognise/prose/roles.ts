/** What a figure says of the requests and of reviews: the words right before it decide, else those right after. */
import type { Role } from '../../model/statement.ts';
import type { Figure } from './text.ts';
import type { Topic } from './topic.ts';

const NEXT_YEAR = '(?:下|次|翌|明)(?:一)?(?:个)?年度?';
const LAST_YEAR = '(?:上|去|前|往|历)(?:一)?(?:个)?年度?';
const MOVED = '(?:结转|转结|转办|转入|顺延|遗留|滚动|延续|延期|跨年|移转)';
const CARRIED_FORWARD = new RegExp(
  `${MOVED}.{0,6}${NEXT_YEAR}|${NEXT_YEAR}.{0,4}(?:继续)?(?:办理|答复|处理|办结)|(?:转|留)(?:至|到|入)?${NEXT_YEAR}|跨年度?(?:办理|结转)|[正尚仍]在(?:正常|法定|规定)?的?(?:办理|处理|审查|办结?期限|期限)|(?:尚未|未)(?:办结|办理完毕|答复)`,
);
const CARRIED_OVER = new RegExp(
  `${LAST_YEAR}.{0,8}(?:${MOVED}|未办结|办理中|结余)|${MOVED}.{0,4}(?:自)?${LAST_YEAR}|承接${LAST_YEAR}`,
);
const MOVED_FROM = new RegExp(`((?:19|20)\\d\\d)\\s?年度?(?:未办结)?${MOVED}`);
const MOVED_TO = new RegExp(`${MOVED}.{0,3}?((?:19|20)\\d\\d)\\s?年`);

const MOVES = new RegExp(`${MOVED}$`);

/** One of these stands in all that moves from a year to another, and in little else. */
const MAY_MOVE = /[转延遗滚跨移留]|[下次翌明上去前往历].{0,2}年|[正尚仍]在|未[办答]|承接/;

const RECEIVED = /收到|接收|接到|受理|收悉|接受|收件|登记/;
/** 「接收市委协助调查」, 「答复公众咨询」: what was received or answered last is no request. */
const LAST_VERB = /.*(?:收到|接收|接到|受理|收悉|接受|收件|登记|办结|办复|答复|回复|处置|办理|处理|回应)([一-鿿]{2,})$/;
const REQUEST_OBJECT =
  /申请|公开|来件|事项|案件|告知|答复|回复|办结|办复|处理|完毕|完成|[共合总累]计|总数|数量|[共有了]/;

/** 「申请征求意见函」: the last noun says what is counted. */
const OTHER_HEAD = /(?<!申请)(?:函|单|意见|建议|公告|指南|咨询)$/;

function namesOtherObject(label: string): boolean {
  if (OTHER_HEAD.test(label)) return true;
  const object = LAST_VERB.exec(label)?.[1];
  return object !== undefined && !REQUEST_OBJECT.test(object);
}

/** Requests are counted in these. */
const UNITS: ReadonlySet<string> = new Set(['件', '条', '份', '宗', '个', '项', '起', '例', '单', '批', '件次']);
const NEWLY = /新收|新增|新受理|新接收/;
const HANDLED = /办结|办复|(?:办理|处理)(?:结果|情况|完成)|答复|回复|完毕|完成|处置|(?<!补正)告知书/;
/** Of all that came in, or of what was finished: 「办理申请80件」. */
const WORKED_ON = /办理|处理/;
/** 「依申请公开7件」 without a verb. */
const NAMED =
  /(?:依申请公开|信息公开申请|公开申请|申请公开)(?:的|政府|信息|事项|申请|件|数|数量|总数|共|计|合计|为|有|总计)*$/;
const SUM = /(?:合计|共计|总计|总共|累计|[应需待]办理?)(?:为|有|共)?$/;

/** Labels of outcomes, after `bare` has taken the small words away. */
const OUTCOMES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:予以|同意|准予|全部)?公开(?:或者?|和|及|以及|、|与)(?:予以|同意)?部分公开$/, 'granted-in-any-part'],
  [/^(?:予以|同意|准予|全部|依法)公开$/, 'granted'],
  [/^(?:予以|同意)?部分(?:予以|同意)?公开$/, 'partially-granted'],
  [/^(?:不予|不同意)公开$/, 'denied'],
  [/^(?:本[一-鿿]{1,4})?无法提供$/, 'unavailable'],
  [/^不予处理$/, 'not-processed'],
  [/^其[他它]处理(?:情形|情况)?$/, 'other-outcome'],
];

export function roleOf(figure: Figure, topic: Topic | undefined, reportYear: number | undefined): Role | undefined {
  const { label, after } = figure;
  if (topic === 'reviews') return reviewRole(label);
  if (topic === 'other' || !UNITS.has(figure.number.unit)) return undefined;
  const text = label.length > 0 ? label : after;
  if (topic === 'requests' && NEWLY.test(saysLittle(label) ? after : label)) return 'newly-received';
  const moved = movedRole(label, reportYear) ?? movedByWhatFollows(label, after, reportYear);
  if (moved) return moved;
  if (topic !== 'requests') return undefined;
  const outcome = OUTCOMES.find(([pattern]) => pattern.test(bare(text)))?.[1];
  if (outcome) return outcome;
  if (SUM.test(label) && label.length <= 8) return 'intake';
  if (namesOtherObject(label)) return undefined;
  const received = RECEIVED.test(label);
  const handled = HANDLED.test(label);
  if (received && (handled || WORKED_ON.test(label))) return 'received-and-handled';
  if (received) return 'received';
  if (handled) return 'handled';
  if (WORKED_ON.test(label) || NAMED.test(label)) return 'received-and-handled';
  if (!saysLittle(label.replace(/^(?:20\d\d年度?|全年)/, ''))) return undefined;
  if (/^(?:政府信息)?依申请公开/.test(after)) return 'received-and-handled';
  return /办结|答复/.test(after) ? 'handled' : undefined;
}

/** 「1件结转下年」, 「顺延1件到次年」 */
function movedByWhatFollows(label: string, after: string, reportYear: number | undefined): Role | undefined {
  if (saysLittle(label)) return movedRole(after, reportYear);
  return MAY_MOVE.test(label) && MOVES.test(label) ? movedRole(label + after, reportYear) : undefined;
}

function movedRole(text: string, reportYear: number | undefined): Role | undefined {
  if (!MAY_MOVE.test(text)) return undefined;
  const to = MOVED_TO.exec(text)?.[1];
  const from = MOVED_FROM.exec(text)?.[1];
  if (reportYear !== undefined) {
    if (to !== undefined && Number(to) === reportYear + 1) return 'carried-forward';
    if (to !== undefined && Number(to) === reportYear) return 'carried-over';
    if (from !== undefined && Number(from) === reportYear - 1) return 'carried-over';
    if (from !== undefined && Number(from) === reportYear) return 'carried-forward';
  }
  if (CARRIED_FORWARD.test(text)) return 'carried-forward';
  return CARRIED_OVER.test(text) ? 'carried-over' : undefined;
}

/** 「行政复议7件」, not 「行政复议撤销3件」. */
function reviewRole(label: string): Role | undefined {
  const words = bare(label);
  if (/撤销|撤回|维持|纠正/.test(words)) return undefined;
  if (/(?:行政)?复议(?:案件|申请|案|件|数|事项)?$/.test(words) && !/诉讼/.test(words)) return 'reconsideration';
  if (/(?:行政)?诉讼(?:案件|案|件|数)?$/.test(words) && !/复议/.test(words)) return 'litigation';
  return undefined;
}

function saysLittle(label: string): boolean {
  return /^(?:其中|另|另有|另外|目前|有|已|共|还有|剩余|其余|尚有|余)?$/.test(label);
}

/** Without the small words around a name: 「其中，予以公开的有」 is 予以公开. */
export function bare(label: string): string {
  return label
    .replace(/^(?:其中|包括|包含|分别|主要|决定|作出|做出|答复|已|共|对|为|是|有|含|依法|情况|[\s:、])+/, '')
    .replace(/(?:的|有|共|为|是|计|约|决定|答复|申请件|申请|件数|数量|情形|情况|类|政府信息|信息|[\s:、])+$/, '');
}
