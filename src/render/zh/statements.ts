/** How the prose was understood, in Chinese. */
import type { BreakdownStatement, ClaimStatement, FeeStatement, NumberInText, Role } from '../../model/statement.ts';
import type { StatementWords } from '../language.ts';
import { number } from './arithmetic.ts';

const ROLES: Readonly<Record<Role, string>> = {
  'newly-received': '本年新收申请',
  received: '收到申请（可能含上年结转）',
  'received-and-handled': '收到并办理的申请',
  'carried-over': '上年结转',
  intake: '收到和结转合计',
  handled: '办结',
  'carried-forward': '结转下年',
  granted: '予以公开',
  'partially-granted': '部分公开',
  'granted-in-any-part': '予以公开和部分公开',
  denied: '不予公开',
  unavailable: '无法提供',
  'not-processed': '不予处理',
  'other-outcome': '其他处理',
  reconsideration: '行政复议',
  litigation: '行政诉讼',
};

const COMPLETENESS: Readonly<Record<BreakdownStatement['completeness'], string>> = {
  complete: '列举完整',
  open: '列举是否完整不能确定',
  partial: '部分列举',
  unmarked: '没有“其中”等字样，像是分项',
};

const CLAIMS: Readonly<Record<ClaimStatement['claim'], string>> = {
  'no-request': '说没有收到申请',
  'none-carried-over': '说没有上年结转',
  'all-closed': '说申请全部办结',
  'no-reconsideration': '说没有行政复议',
  'no-litigation': '说没有行政诉讼',
  'no-review': '说没有行政复议和行政诉讼',
  'fees-mentioned': '提到了收费',
};

const FEES: Readonly<Record<FeeStatement['fee'], string>> = {
  processing: '信息处理费',
  administrative: '行政事业性收费',
  unnamed: '费用（名目不明）',
};

const figure = ({ value, unit, isApproximate }: NumberInText) =>
  `${isApproximate ? '约' : ''}${number(value)}${unit === '%' ? '%' : ''}`;
const named = (name: string, given: NumberInText | undefined) => (given ? [`${name}${figure(given)}`] : []);

export const statements: StatementWords = {
  heading: '正文的理解：',
  of: {
    figure: s => `${ROLES[s.role]}：${figure(s.figure)}${s.isSure ? '' : '，不能确定是全部'}`,
    breakdown: s =>
      `总数${figure(s.total)}${s.otherTotals.length > 0 ? `（或${s.otherTotals.map(number).join('、')}）` : ''}，分项${s.parts
        .map(part => `${figure(part.figure)}${part.doubt ? '？' : ''}`)
        .join('＋')}，${COMPLETENESS[s.completeness]}`,
    flow: s =>
      `收办结转：${[
        ...named('收到', s.received),
        ...named('新收', s.newlyReceived),
        ...named('上年结转', s.carriedOver),
        ...named('合计', s.intake),
        ...s.handled.map(handled => `办结${figure(handled)}`),
        ...named('撤回', s.withdrawn),
        ...named('结转下年', s.carriedForward),
      ].join('，')}`,
    share: s =>
      `${figure(s.part)}占${figure(s.percent)}，分母${s.whole === undefined ? `可能是${s.wholes.map(number).join('、') || '（没有）'}` : number(s.whole)}`,
    shares: s => `各项比例：${s.percents.map(figure).join('＋')}`,
    growth: s =>
      `${s.direction > 0 ? '增加' : '减少'}${figure(s.change)}${s.current ? `，本年${figure(s.current)}` : ''}${s.previous ? `，上年${figure(s.previous)}` : ''}`,
    claim: s => CLAIMS[s.claim],
    fee: s => `${FEES[s.fee]}：${figure(s.amount)}元`,
  },
  scope: ({ whose, time }) =>
    `${whose === 'region' ? '；全区域或各部门的数' : ''}${{ 'this-year': '', cumulative: '；历年累计', other: '；其他时间的数' }[time]}`,
  agrees: cells => `；与${cells.join('＋')}相符`,
};
