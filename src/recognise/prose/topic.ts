/** What a stretch of text is about, as far as the numbers in it are concerned. */
import { matchesOf } from '../../model/matches.ts';

export type Topic = 'requests' | 'reviews' | 'other';

const REVIEWS = '复议|诉讼|应诉|被诉|败诉';
/** 「复议申请」 is no request for information, and 「申请人」 no request at all. */
const REQUESTS =
  '依申请公开|信息公开申请|公开申请|申请公开|(?<!复议|许可|诉讼|执行|救助|补贴|补助|办证|登记|赔偿|行政)申请(?!人|行政|复议|诉讼|强制|执行|材料|渠道|办法|流程|指南|表|书|条件)';
const OTHER =
  '建议|提案|议案|热线|工单|留言|信访件|信访事项|来信|来访|咨询|许可|处罚|新闻发布|发布会|培训|会议|公文|规范性文件|主动公开|政策解读|征集|公众号|微博|微信|专栏|答记者|舆情|督查|检查|投诉件|事项清单|听证';
const TOPIC = new RegExp(`(${REQUESTS})|(${REVIEWS})|${OTHER}`, 'g');

interface Word {
  readonly start: number;
  readonly topic: Topic;
}

/** The words of a paragraph that say what it is about, found once for all its figures. */
export type Topics = (from: number, to: number) => Topic | undefined;

/** @returns the topic of the last such word that begins between two places */
export function topicsOf(text: string): Topics {
  let words: readonly Word[] | undefined;
  return (from, to) => {
    words ??= matchesOf(TOPIC, text, match => ({ start: match.index, topic: topicFrom(match) }));
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] as Word).start < to) low = middle + 1;
      else high = middle;
    }
    const last = words[low - 1];
    return last && last.start >= from ? last.topic : undefined;
  };
}

function topicFrom(match: RegExpExecArray): Topic {
  if (match[1] !== undefined) return 'requests';
  return match[2] === undefined ? 'other' : 'reviews';
}

/** The topic of the last word that has one, so that what stands nearest to a figure decides. */
export function topicOf(text: string): Topic | undefined {
  return matchesOf(TOPIC, text, topicFrom).at(-1);
}
