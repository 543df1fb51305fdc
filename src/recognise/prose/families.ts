/** Kinds of parts that add up together: one request has one outcome, one applicant, and came one way. */
import type { Family } from '../../model/statement.ts';
import type { Topic } from './topic.ts';

const OUTCOME =
  /公开(?:类|的|情形)?$|予以公开|部分公开|不予|同意公开|无法提供|不掌握|不存在|另行制作|不明确|信访|重复申请|补正|逾期|其[他它]处理|不属于|非政府信息|不是政府信息|过程性|内部事务|执法案卷|查询事项|第三方|国家秘密|撤回|撤销|放弃|视为|告知/;
const APPLICANT = /自然人|公民|个人|法人|企业|组织|律师|机构(?!改革)|商业|科研/;
const CHANNEL =
  /网络|网上|网站|在线|线上|平台|信函|来信|信件|邮寄|邮递|快递|邮政|电子邮件|邮件|邮箱|当面|现场|窗口|传真|书面|电话|来访|其[他它](?:方式|渠道|途径)/;
const STATE = /办结|答复|结转|办理中|处理中|正在|上年/;
const RESULT = /维持|纠正|撤销|驳回|其[他它]结果|审结|审理|确认违法|终止|撤回|办理中|和解|责令|败诉|胜诉|未结|办结/;

/** @param words label of the part, or what follows it where that comes first */
export function familyOf(words: string, topic: Topic | undefined): Family {
  if (topic === 'reviews') return RESULT.test(words) ? 'review-result' : 'any';
  if (topic !== 'requests') return 'any';
  if (CHANNEL.test(words) && !/告知|(?:已|经).*公开$/.test(words)) return 'channel';
  if (APPLICANT.test(words)) return 'applicant';
  if (OUTCOME.test(words)) return 'outcome';
  return STATE.test(words) ? 'state' : 'any';
}
