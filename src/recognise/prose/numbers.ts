/** Every number of a paragraph, and whether it counts something: years, dates, articles, hotlines and names do not. */
import type { NumberInText, NumberKind } from '../../model/statement.ts';
import { asidesOf } from './asides.ts';
import { type Numeral, readNumeral } from './numeral.ts';

/** Longest first. 「部」 and 「种」 count, 「部分」 and 「种类」 do not. */
const MEASURES =
  '人次|件次|篇次|条次|家次|户次|场次|批次|例次|件|条(?!例)|篇|份|则|期|场|个(?!人)|项|宗|起|例|册|部(?![分门])|本(?![级局机])|张|幅|套|批|家(?!庭)|户|人|名|位|辆|台|种|单(?!位)|组|处(?![理罚置])|栏|次(?!性)|卷|集|类(?!别)|页';
const MEASURE = new RegExp(`\\s{0,2}(?:${MEASURES})`, 'y');
/** With a Chinese numeral before them, these are words of everyday speech as often as counts. */
const SAFE_AFTER_CHINESE = /^\s*(?:人次|件|条|篇|份|宗|起|例|则|场|期)/;
/** 一件事, 一条龙, 一起(做): no counts. */
const IDIOM = /^一(?:件事|条龙|条主线|条心|场仗|起(?!案|诉讼|行政|复议|申请))/;

const DIGITS = /\d{1,18}/y;
const PERCENT = /\s?(?:%|个?百分点)/y;
const MONEY = /\s?(余|多)?(亿|万)?(余|多)?元/y;
const MULTIPLE = /\s?倍/y;
const DURATION = /\s?(?:个?(?:工作日|月|小时|分钟|季度|星期)|天|秒|周(?!期)|年|日)/y;
const YEAR = /\s{0,4}年/y;
const DATE =
  /(?:19|20)\d{2}\s{0,2}[年./-]\s{0,2}\d{1,2}\s{0,2}(?:[月./-]\s{0,2}\d{1,2}(?:\s{0,2}[日号])?|月)|\d{1,2}\s{0,2}月(?:份|\s{0,2}\d{1,2}\s{0,2}[日号]|底|初|末|中)?|\d{1,2}\s{0,2}日/y;
const TIME = /\d{1,2}\s?:\s?\d{2}|\d{1,2}(?:时|点)(?:\d{1,2}分|整|钟)?/y;
const TELEPHONE = /\(?0\d{2,3}\)?\s?[-—－]\s?\d{7,8}|1[3-9]\d{9}(?!\d)|\d{7,8}(?:转\d{1,4})/y;
const HOTLINE = /\s{0,2}[”"]?(?:、|和|及|等)?\s?(?:[”"]|政务|市民|便民|服务|热线|平台|举报|投诉|公共|政府|网络|来电)/y;
const RANGE = /\s?(?:[-—–－~～]{1,2}|至|到)\s?\d{1,9}(?:\.\d{1,4})?/y;
const YEARS = /(?:19|20)\d{2}\s?[-—–－~～至、和]{1,2}\s?(?:19|20)\d{2}\s{0,2}年/y;
const SECTION = /\d{1,2}(?:\.\d{1,2}){0,3}\s?[.、)．](?!\d)|\d{1,4}(?:\.\d{1,4}){2,}/y;
const POLICY = /\s?条\s?(?:硬?措施|举措|政策|意见|惠企|新政|干货)/y;
const ABOUT = /(?:约|大约|近|将近|接近|逾|超|超过|突破|不少于|至少)\s?$/;
const MORE = /^\s?(?:以上|左右|上下)/;
const START = /[\d〇零一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]/g;
/** Before a Chinese numeral these make another word of it. */
const BOUND = /[第同统每某任唯惟这那另逐进不合万之单专初]$/;
const CHINESE_YEAR = /[二一][〇零○九][〇零○一二三四五六七八九]{2}\s?年/y;
const HUNDREDTHS = /百分之([〇零一二两三四五六七八九十百\d]{1,6})(?:[点.]([〇零一二三四五六七八九\d]{1,4}))?/y;

/** @param text folded, see `fold` */
export function readNumbers(text: string): NumberInText[] {
  const numbers: NumberInText[] = [];
  const asides = asidesOf(text);
  let aside = 0;
  let index = nextStart(text, 0);
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const isDigit = code >= 0x30 && code <= 0x39;
    while (aside < asides.length && (asides[aside]?.end ?? 0) <= index) aside++;
    const around = asides[aside];
    if (around && around.start <= index) {
      if (isDigit) numbers.push(plain('quoted', index, around.end, 0));
      index = nextStart(text, around.end);
      continue;
    }
    const read = isDigit ? readArabic(text, index) : readChinese(text, index);
    if (read) numbers.push(read);
    index = Math.max(read?.end ?? 0, index + 1);
    if (isDigit && /\d/.test(text[index - 1] ?? '')) while (/\d/.test(text[index] ?? '')) index++;
    index = nextStart(text, index);
  }
  return numbers;
}

/** The next place where a number may begin, or the end. */
function nextStart(text: string, from: number): number {
  return at(START, text, from)?.index ?? text.length;
}

/** By far the most numbers: digits, a measure word, and nothing before them that could make them something else. */
const PLAIN = /\d{1,7}[件条篇份宗项次场期]/y;
const DIFFERENT = /[第年月.:/\d\-—–~～至到近约逾超过于少破接]\s?$/;

function readArabic(text: string, start: number): NumberInText | undefined {
  const before = text.slice(Math.max(0, start - 4), start);
  const plainly = at(PLAIN, text, start);
  if (plainly && !DIFFERENT.test(before)) {
    const end = start + plainly[0].length;
    const isSimple = !/[例硬举政意惠新干措性次]/.test(text[end] ?? '') && !MORE.test(text.slice(end, end + 4));
    if (isSimple) return plain('count', start, end, Number(plainly[0].slice(0, -1)), plainly[0].slice(-1));
  }
  const digits = at(DIGITS, text, start)?.[0] ?? '';
  const number = (kind: NumberKind, end: number) => plain(kind, start, end, Number(digits));
  const ending = (pattern: RegExp) => {
    const match = at(pattern, text, start);
    return match && start + match[0].length;
  };
  let end = ending(YEARS);
  if (end) return number('year', end);
  end = ending(DATE);
  if (end && !/[.\d]$/.test(before)) return number('date', end);
  end = ending(TELEPHONE);
  if (end) return number('telephone', end);
  if (/第\s?$/.test(before)) return number('ordinal', start + digits.length);
  if (/[.。；;：:（()）\n]$/.test(before.trimEnd()) || before.trim() === '') {
    end = ending(SECTION);
    if (end) return number('ordinal', end);
  }
  end = ending(TIME);
  if (end) return number('time', end);
  const after = start + digits.length;
  if (/^\s?号/.test(text.slice(after, after + 2))) return number('document', after);
  if (/^(?:19|20)\d{2}$/.test(digits)) {
    end = start + 4 + (at(YEAR, text, after)?.[0].length ?? 0);
    const isAlone =
      !at(MEASURE, text, after) && !at(MONEY, text, after) && !/^[\d,.%万亿余多]/.test(text.slice(after, after + 1));
    if (end > after || isAlone) return number('year', end);
  }
  if (/^(?:12|9[56])\d{3}$/.test(digits) && (at(HOTLINE, text, after) || /(?:热线|电话|拨打)[“"]?\s?$/.test(before)))
    return number('telephone', after);
  const range = at(RANGE, text, after);
  if (range && !/^\s?[至到]/.test(range[0])) return number('range', withMeasure(text, after + range[0].length));
  if (range && at(MEASURE, text, after + range[0].length))
    return number('range', withMeasure(text, after + range[0].length));
  if (at(POLICY, text, after)) return number('quoted', after);
  const numeral = readNumeral(text, start);
  return numeral && counted(text, start, numeral, before);
}

function readChinese(text: string, start: number): NumberInText | undefined {
  const before = text.slice(Math.max(0, start - 4), start);
  const year = at(CHINESE_YEAR, text, start);
  if (year) return plain('year', start, start + year[0].length, readNumeral(text, start)?.value ?? 0);
  const hundredths = at(HUNDREDTHS, text, start);
  if (hundredths) return percentInWords(hundredths, start);
  const numeral = readNumeral(text, start);
  if (!numeral) return undefined;
  if (BOUND.test(before)) return plain('ordinal', start, numeral.end, numeral.value);
  const rest = text.slice(numeral.end, numeral.end + 4);
  if (!SAFE_AFTER_CHINESE.test(rest) || IDIOM.test(text.slice(start, start + 4))) {
    if (at(MONEY, text, numeral.end)) return counted(text, start, numeral, before);
    const other = /^\s?(?:年|月|日|天|个(?:工作日|月|小时))/.test(rest) ? 'duration' : 'bare';
    return plain(other, start, numeral.end, numeral.value);
  }
  return counted(text, start, numeral, before);
}

/** The numeral with what follows it: a percent sign, money, a time, a measure word, or nothing. */
function counted(text: string, start: number, numeral: Numeral, before: string): NumberInText {
  const { value, step } = numeral;
  const isAbout = numeral.isApproximate || ABOUT.test(before);
  const number = (kind: NumberKind, length: number, unit: string, factor = 1): NumberInText => {
    const end = numeral.end + length;
    const isApproximate = isAbout || MORE.test(text.slice(end, end + 4));
    return { kind, start, end, value: value * factor, step: step * factor, isApproximate, unit };
  };
  const percent = at(PERCENT, text, numeral.end);
  if (percent) return number('percent', percent[0].length, percent[0].trim());
  const money = at(MONEY, text, numeral.end);
  if (money) {
    const factor = { 亿: 1e8, 万: 1e4 }[money[2] ?? ''] ?? 1;
    const read = number('money', money[0].length, '元', factor);
    return money[1] || money[3] ? { ...read, isApproximate: true } : read;
  }
  const multiple = at(MULTIPLE, text, numeral.end);
  if (multiple) return number('multiple', multiple[0].length, '倍');
  const duration = at(DURATION, text, numeral.end);
  if (duration) return number('duration', duration[0].length, duration[0].trim());
  const measure = at(MEASURE, text, numeral.end);
  if (measure) return number('count', measure[0].length, measure[0].trim());
  return number('bare', 0, '');
}

function percentInWords(match: RegExpExecArray, start: number): NumberInText {
  const whole = match[1] === '百' ? '一百' : (match[1] ?? '');
  const decimals = [...(match[2] ?? '')].map(digit => readNumeral(digit, 0)?.value ?? 0).join('');
  const value = Number(`${readNumeral(whole, 0)?.value ?? 0}${decimals ? `.${decimals}` : ''}`);
  const step = Number(`1e-${decimals.length}`);
  return { kind: 'percent', start, end: start + match[0].length, value, step, isApproximate: false, unit: '%' };
}

function plain(kind: NumberKind, start: number, end: number, value: number, unit = ''): NumberInText {
  return { kind, start, end, value, step: 1, isApproximate: false, unit };
}

function withMeasure(text: string, end: number): number {
  return end + (at(MEASURE, text, end)?.[0].length ?? 0);
}

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
