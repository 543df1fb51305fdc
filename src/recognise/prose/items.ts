/** The figures of a paragraph with what they are about: topic, role and scope. */
import type { SectionId } from '../../model/edition.ts';
import type { Role, Scope } from '../../model/statement.ts';
import { roleOf } from './roles.ts';
import type { Scopes } from './scope.ts';
import type { Figure, Text } from './text.ts';
import { type Topic, type Topics, topicOf } from './topic.ts';

export interface Item extends Figure {
  readonly topic: Topic | undefined;
  /** The topic is named in the sentence, and nothing says that the figure is a part. */
  readonly isSure: boolean;
  readonly role: Role | undefined;
  readonly scope: Scope;
}

export interface Context {
  readonly section: SectionId;
  readonly reportYear: number | undefined;
  readonly scopeAt: Scopes;
  readonly topicIn: Topics;
}

const SECTION_TOPICS: Partial<Record<SectionId, Topic>> = { requests: 'requests', review: 'reviews' };

export function readItems(text: Text, { section, reportYear, scopeAt, topicIn }: Context): Item[] {
  let inherited: Topic | undefined = SECTION_TOPICS[section];
  let inSentence: { readonly sentence: number; readonly topic: Topic } | undefined;
  return text.figures.map((figure, index): Item => {
    const { number, label, labelStart, after, gapStart } = figure;
    const before =
      topicIn(labelStart, number.start) ??
      topicIn(number.end, number.end + after.length + 1) ??
      topicIn(gapStart, number.start);
    // A heading such as 「（二）依申请公开。」 is a sentence of its own.
    const heading =
      before ?? headingBefore(text, figure, topicIn) ?? (inherited ? undefined : ahead(text.figures[index + 1]));
    const role = figure.number.kind === 'count' ? roleOf(figure, heading ?? inherited, reportYear) : undefined;
    const isMoved = role === 'carried-over' || role === 'carried-forward';
    const topic = isMoved ? 'requests' : (heading ?? inherited);
    if (before) inSentence = { sentence: figure.sentence, topic: before };
    inherited = topic;
    const isNamed = isMoved || (inSentence?.sentence === figure.sentence && inSentence.topic === topic);
    const isForeign = (role === 'received' || role === 'newly-received') && namesAnother(figure);
    // Written out: a spread that is then added to costs a figure several times as much.
    return {
      number,
      label,
      labelStart,
      after,
      gap: figure.gap,
      gapStart,
      sentence: figure.sentence,
      bracket: figure.bracket,
      topic: isForeign ? 'other' : topic,
      isSure:
        role !== undefined &&
        isNamed &&
        !isPartOnly(figure) &&
        (topic !== 'reviews' || isOnDisclosure(text, figure, section)),
      role: isForeign ? undefined : role,
      scope: scopeAt(figure.number.start),
    };
  });
}

/** A figure of some of the requests: by time, channel or applicant. */
const QUALIFIED =
  /按[时期]|延期|当场|逾期|及时|网[上络站]|平台|邮|信函|来信|当面|现场|窗口|传真|自然人|公民|法人|企业|组织|新增|重复|同一|其余|涉及|有关(?!政府信息公开).{2,}的|补正后|直接受理|自行受理|转[办交来]|征求意见|配合|协助|协同|参与|指导|牵头|代(?![表理])[一-鿿]{0,8}[受收办]|上半年|下半年|季度/;
/** 「通过信函、网络等渠道收到」 leaves no way out. */
const EVERY_WAY = /等(?:各[种类])?(?:渠道|方式|途径|形式|平台)/;
/** 「主动公开80条，依申请公开2条」 counts what was disclosed, not what was asked for. */
const DISCLOSED = /主动公开[^。]*依申请公开$/;

function isPartOnly({ label, after, gap, number }: Figure): boolean {
  return (
    (QUALIFIED.test(label) && !EVERY_WAY.test(label)) ||
    /涉及/.test(after) ||
    (number.unit === '条' && /^依申请公开$/.test(label)) ||
    DISCLOSED.test(gap + label)
  );
}

/** Reviews over other matters are the daily work of some bodies. */
const ON_DISCLOSURE = /信息公开|公开申请|依申请|申请公开|因(?:政务)?公开|因申请|由此/;

function isOnDisclosure({ folded }: Text, figure: Figure, section: SectionId): boolean {
  return (
    section === 'review' ||
    ON_DISCLOSURE.test(folded.slice(Math.max(0, figure.number.start - 100), figure.number.start))
  );
}

/** 「收到21件，20件申请已办结」: the words come with the next figure. */
function ahead(next: Figure | undefined): Topic | undefined {
  if (!next) return undefined;
  return topicOf(next.label) ?? topicOf(next.after) ?? (/结转/.test(next.label + next.after) ? 'requests' : undefined);
}

/** The sentence before, where the figure is the first of its own: often a run-in heading. */
function headingBefore({ sentences }: Text, figure: Figure, topicIn: Topics): Topic | undefined {
  const start = sentences[figure.sentence - 1];
  const end = sentences[figure.sentence];
  return start === undefined || end === undefined || end - start > 40 ? undefined : topicIn(start, end);
}

/** 「收到2件征询单」 */
function namesAnother({ label, after }: Figure): boolean {
  if (topicOf(label) === 'requests' || topicOf(after) === 'requests') return false;
  return /^[一-鿿]{2,}/.test(after) && !/^(?:已|均|全部|都|并|政府信息|信息公开|为|由|的|未|按)/.test(after);
}
