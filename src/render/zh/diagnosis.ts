/** Diagnoses in Chinese. Only here may a value be proposed, and only as something to be checked against the records. */
import type { SlipKind } from '../../model/diagnosis.ts';
import type { ChangeFacts, DiagnosisFacts, DiagnosisWords, ReadingFacts } from '../diagnosis.ts';
import type { Facts } from '../facts.ts';
import { number, sum } from './arithmetic.ts';
import { sides } from './requests.ts';

const SLIPS: Readonly<Record<SlipKind, string>> = {
  'digit-inserted': '像是多打了一位数字',
  'digit-omitted': '像是漏打了一位数字',
  'digit-replaced': '像是打错了一位数字',
  'digits-transposed': '像是相邻两位数字写颠倒了',
  tenfold: '像是末尾多打了一个0',
  tenth: '像是末尾少打了一个0',
  sign: '像是正负号写反了',
  'left-out': '像是漏填了',
  'addend-omitted': '像是相加时漏了一项',
  'side-slip': '像是相加时该加的减了，或者该减的加了',
  'copied-from-last-year': '与上年报告这一格的数字相同，像是沿用了上年的数',
  'different-figure': '',
  swapped: '像是相邻两格的数填反了',
  moved: '像是数字填到了旁边的格里',
  'split-number': '像是一个数被拆到了两格里',
  'two-applicants': '像是同一件申请登记时和办结时算作了不同的申请人类别，请统一',
  'two-rows': '像是同一件申请算到了不同的行里，请统一',
  'stale-totals': '像是明细改过之后，总计没有跟着改',
  'carried-into-totals': '像是明细写错后，总计是照错的数算出来的',
  'row-shifted': '像是这一行从某一格起错开了一格',
  'column-shifted': '像是这一列从某一行起错开了一行',
  several: '',
};

function slips({ kind, kinds }: ReadingFacts): string {
  const named = (kind === 'several' ? kinds : [kind]).map(one => SLIPS[one]).filter(text => text !== '');
  return kind === 'several' ? named.map(text => text.replace('像是', '有一处像是')).join('，') : named.join('');
}

function now({ cell, from, isUnreadable }: ChangeFacts): string {
  if (from !== undefined) return `${cell}现为${from}`;
  return `${cell}${isUnreadable ? '读不出数字' : '是空的'}`;
}

function proposal(changes: readonly ChangeFacts[]): string {
  const [only, ...others] = changes;
  if (!only) return '';
  if (others.length === 0) return `${now(only)}，如果是${only.to}`;
  return `${changes.map(now).join('，')}，如果依次是${changes.map(change => change.to).join('、')}`;
}

/** In a list of what would have to change. */
function edits(changes: readonly ChangeFacts[]): string {
  return changes.map(({ cell, from, to }) => `${cell}${from === undefined ? '填' : `由${from}改为`}${to}`).join('，');
}

function summary({ isBeside, ...facts }: DiagnosisFacts): string {
  return isBeside
    ? `与前后年度的报告放在一起看：${judgement(facts, `这份报告自身的${facts.settled}处`)}`
    : judgement(facts, facts.settled === 1 ? '下面这处' : `下面${facts.settled}处`);
}

function judgement(facts: Omit<DiagnosisFacts, 'isBeside'>, sums: string): string {
  const { settled, unique, complete, best, others, confidence } = facts;
  if (!best)
    return complete
      ? `${sums}对不上牵涉多个格，改动三格以内都不能全部对上，无法确定是哪几格。请从相差最大的一处起，对照原始登记逐格核对。`
      : `${sums}对不上，可能的改法太多，没有全部试完，无法确定是哪几格。请对照原始登记逐格核对。`;
  const slip = slips(best);
  const solved = `${proposal(best.changes)}，${sums}就${settled === 1 ? '' : '全部'}对上了`;
  const check = '请对照原始登记核对。';
  if (unique) return `${solved}。改动最少的解释只有这一种${slip ? `，${slip}` : ''}。${check}`;
  if (others === 0) return `${solved}${slip ? `，${slip}` : ''}${complete ? '' : '（没有试完全部改法）'}。${check}`;
  const count = complete ? `有${others + 1}种改法都能对上` : `至少有${others + 1}种改法都能对上，没有全部试完`;
  const guess = confidence === 'likely' ? '最有依据的是' : '单凭合计无法确定；按打字出错的常见情形推测，最像的是';
  return `${count}，${guess}：${solved}${slip ? `，${slip}` : ''}。${check}`;
}

/** A longer sum would hide what it is cited for. */
const MOST_TERMS = 4;

function holds({ isRow, sum: facts }: { readonly isRow: boolean; readonly sum: Facts }): string {
  if (facts.terms.some(term => term.sign === -1))
    return `「${facts.column}」列${sides(facts).left}、${sides(facts).right}`;
  const line = isRow && facts.row ? `「${facts.row}」一行` : `「${facts.column}」列`;
  return facts.terms.filter(term => term.value !== 0).length > MOST_TERMS
    ? `${line}各项相加＝${number(facts.reported)}`
    : `${line}${sum(facts)}`;
}

export const diagnosis: DiagnosisWords = {
  label: '诊断',
  summary,
  reading: facts => {
    const slip = slips(facts);
    return `${edits(facts.changes)}${slip ? `（${slip}）` : ''}`;
  },
  or: reading => `或者：${reading}。`,
  more: count => `另有${count}种改法，见 --format json。`,
  ground: facts => {
    switch (facts.kind) {
      case 'balance':
        return `${holds(facts)}，对得上`;
      case 'divisible-by-nine':
        return `相差${facts.difference}，能被9整除，正是数字颠倒的特征`;
      case 'narrative':
        return `正文${facts.quote ? `写“${facts.quote}”` : '的说法'}，${facts.supports ? '与此一致' : `是${facts.value}，与此不一致`}`;
      case 'previous-year':
      case 'next-year':
        return `按${facts.kind === 'previous-year' ? '上年' : '下年'}报告，${facts.cell}是${facts.value}，${facts.supports ? '与此一致' : '与此不一致'}`;
      case 'stale-totals':
        return `或者：这一格没有写错，是改过之后相关的数没有跟着改，那样就要改${facts.changes.length}格：${edits(facts.changes)}。`;
      default:
        return `或者：整${facts.kind === 'row-shifted' ? '行' : '列'}错开了一格，复原要改${facts.changes.length}格：${edits(facts.changes)}。`;
    }
  },
  grounds: texts => `依据：${texts}。`,
  between: '；',
};
