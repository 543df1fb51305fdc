/** The parts of a list: what kind each is, and where the list may have ended without saying so. */
import type { Family, Part } from '../../model/statement.ts';
import { familyOf } from './families.ts';
import type { Item } from './items.ts';
import { bare } from './roles.ts';
import type { Text } from './text.ts';
import { countsAlike } from './units.ts';

/** With these a clause speaks of something new, unless the list began like that. */
const NEW_STATEMENT =
  /^(?:并|全年|全市|全区|全县|共|经|通过|利用|依托|截至|今年|本年|当年|召开|举办|开展|组织|回复|收到|受理|参加|接受|接听|开通|已(?:按|办结|答复|全部)|办结|答复|办复|采纳|按时|均|占|在[^，]{2,12}?(?:发布|公开|推送|刊发))/;
/** With these it may: they also stand within a list of what was published. */
const NEW_VERB = /^(?:发布|公布|推送|制作|编印|编发|制定|完成|办理|更新|转发|刊发)/;
/** 「公众号发布信息224条」 after 「会议报告3条」: where a channel gets a verb of its own, the list may be over. */
const CHANNEL_VERB =
  /(?:公众号|微博|微信|网站|平台|视频号|抖音号|新媒体|订阅号)[^，]{0,8}(?:发布|推送|刊发)(?:各类|政务|政府|信息)*$/;
const NEVER_PART =
  /^(?:另|此外|同时|累计|现行|现有|发行|赠阅|发放|印[制发刷]|派发|网站总|总访问|访问|阅读|浏览|关注|订阅|粉丝|点击)/;

/** After a semicolon these begin anew even where the list began like that. */
const BEGINS_ANEW = /^(?:共|全年|全[市区县]|截至|今年|本年)/;

/** What a part by itself says, whatever list it may stand in. */
export interface Look {
  readonly isNew: boolean;
  readonly isVerb: boolean;
  readonly isNever: boolean;
  readonly family: Family;
}

/** A figure may stand in many lists, one within another: looked at once for all lists of a paragraph. */
export type Looks = Map<Item, Look>;

function lookAt(item: Item, looks: Looks): Look {
  const known = looks.get(item);
  if (known) return known;
  const name = nameOf(item);
  const look = {
    isNew: NEW_STATEMENT.test(name),
    isVerb: NEW_VERB.test(name) || CHANNEL_VERB.test(name),
    isNever: NEVER_PART.test(name),
    family: familyOf(wordsOf(item), item.topic),
  };
  looks.set(item, look);
  return look;
}

export function toParts(members: readonly Item[], whole: Item, { folded }: Text, looks: Looks): Part[] {
  const [first] = members;
  if (!first) return [];
  const start = lookAt(first, looks);
  let isTail = false;
  return members.map((member, index): Part => {
    const previous = members[index - 1];
    const look = lookAt(member, looks);
    if (previous) {
      const isElsewhere =
        member.topic === 'reviews' && (first.topic !== 'reviews' || (isReview(whole) && isReview(member)));
      const isAnew =
        look.isNew &&
        BEGINS_ANEW.test(nameOf(member)) &&
        hasSemicolon(folded, previous.number.end, member.number.start);
      isTail ||= isElsewhere || look.isNever || isAnew || (!start.isNew && look.isNew);
    }
    let doubt: Part['doubt'];
    if (isTail) doubt = 'tail';
    else if (!countsAlike(member.number.unit, whole.number.unit)) doubt = 'unit';
    else if (previous && !start.isVerb && !start.isNew && look.isVerb) doubt = 'verb';
    return {
      figure: member.number,
      family: look.family,
      ...(doubt ? { doubt } : {}),
      isHead: !previous || hasSemicolon(folded, previous.number.end, member.number.start),
      isCarriedForward: member.role === 'carried-forward',
    };
  });
}

function hasSemicolon(folded: string, from: number, to: number): boolean {
  return /[;；]/.test(folded.slice(from, Math.min(to, from + WIDEST_GAP)));
}

const WIDEST_GAP = 200;

/** 「行政复议5件，其中……；行政诉讼1件」: the second is a total of its own. */
function isReview({ role }: Item): boolean {
  return role === 'reconsideration' || role === 'litigation';
}

/** Parts of one kind, about which nothing is doubtful. */
export function plainParts(members: readonly Item[], family: Family): Part[] {
  return members.map(({ number }) => ({ figure: number, family, isHead: false, isCarriedForward: false }));
}

/** The name of a part stands before its figure, else after it. */
export function wordsOf({ label, after }: Item): string {
  return bare(label) === '' ? after : label;
}

export function nameOf({ label }: Item): string {
  return label.replace(/^(?:其中|包括|包含|分别(?:为|是)?|主要|涵盖|[\s:、])+/, '');
}
