/** The statistical period and the date of publication, where a document states them. Never made up from half a date. */
import type { Place } from '../model/origin.ts';
import type { AnnualReport, Passage } from '../model/report.ts';
import { simplified } from './script.ts';

export interface Stated<T> {
  readonly value: T;
  readonly at?: Place;
}

/** The day may be left out, and the second year; blanks stand anywhere. */
const DAY =
  '(?:(20\\d\\d)\\s{0,3}(?:年度?|[-/.])\\s{0,3})?(\\d{1,2})\\s{0,3}(?:月份?|[-/.])\\s{0,3}(?:(\\d{1,2})\\s{0,3}日?)?';
const TO = '\\s{0,3}(?:[0零]时|起|开始)?\\s{0,3},?\\s{0,3}(?:至|到|[-—–－―~～]{1,2})\\s{0,3}(?:同年|当年)?\\s{0,3}';
const PERIOD = new RegExp(`(?<![\\d.])${DAY}${TO}${DAY}(?!\\d)`, 'g');
/** What stands near a period that is the report's own; 「数据」 alone says so only in the preface, and of whole days. */
const OF_PERIOD = /统计(?:期|时|截止|周期|区间|年度)|期限|时限|起止|报告期/;
const OF_DATA = /数据/;
const PREFACE = 20;
const BEFORE = 40;
const AFTER = 20;
const LONGEST_PROSE = 5000;

type Period = NonNullable<AnnualReport['period']>;

export function readPeriod(passages: readonly Passage[]): Stated<Period> | undefined {
  return periodIn(passages, OF_PERIOD, true) ?? periodIn(passages.slice(0, PREFACE), OF_DATA, false);
}

function periodIn(passages: readonly Passage[], sign: RegExp, inMonths: boolean): Stated<Period> | undefined {
  for (const { text, at } of passages) {
    const clean = withDigits(text.slice(0, LONGEST_PROSE));
    if (!sign.test(clean)) continue;
    for (const match of clean.matchAll(PERIOD)) {
      const around = clean.slice(Math.max(0, match.index - BEFORE), match.index + match[0].length + AFTER);
      const [, year, month, day, lastYear = year, lastMonth, lastDay] = match;
      const from = isoDate(year, month, day ?? '1');
      const to = isoDate(lastYear, lastMonth, lastDay ?? lastDayOf(lastYear, lastMonth));
      // A period in months has neither day.
      const isEven = day === undefined ? inMonths && lastDay === undefined : lastDay !== undefined;
      if (from && to && isEven && sign.test(around)) return { value: { from, to }, ...(at ? { at } : {}) };
    }
  }
  return undefined;
}

const DATE = '(20\\d\\d)(?:\\s{0,3}[-年/.]\\s{0,3}(\\d{1,2})\\s{0,3}[-月/.]\\s{0,3}(\\d{1,2})|(\\d{2})(\\d{2}))(?!\\d)';
const SUREST = new RegExp(`(?:发布|公开|公布|pub(?:lish)?)\\s?(?:日期|时间|date)\\s{0,3}[:：]?\\s{0,3}${DATE}`, 'i');
/** The surer first: a date of composition or of an update may be another. */
const PUBLISHED = [
  SUREST,
  new RegExp(`(?:发文|成文|生成|更新)(?:日期|时间)\\s{0,3}[:：]?\\s{0,3}${DATE}`),
  new RegExp(`^\\s{0,9}(?:日期|时间)\\s{0,3}[:：]\\s{0,3}${DATE}`),
  new RegExp(
    `^\\s{0,9}${DATE}日?(?:\\s{1,3}\\d{1,2}:\\d\\d(?::\\d\\d)?)?\\s{1,9}(?:来源|作者|浏览|点击|阅读|字[体号])`,
  ),
];
const NAME_ALONE = /(?:日期|时间)\s*[:：]?\s*$/;

/** Longer passages are prose in which such words mean something else. */
const LONGEST_DATE_LINE = 200;

export interface Publication extends Stated<string> {
  /** The one other date that the document gives for its publication; several are those of other pages. */
  readonly other?: string;
}

export function readPublishedOn(passages: readonly Passage[]): Publication | undefined {
  const lines = passages.flatMap(({ text, at }, i) => {
    if (text.length > LONGEST_DATE_LINE) return [];
    const beneath = NAME_ALONE.test(text) ? (passages[i + 1]?.text.slice(0, LONGEST_DATE_LINE) ?? '') : '';
    return [{ text: withDigits(`${text} ${beneath}`.trim()), at }];
  });
  for (const pattern of PUBLISHED) {
    const [first, ...others] = lines.flatMap(({ text, at }) => {
      const [, year, month, day, plainMonth, plainDay] = pattern.exec(text) ?? [];
      const value = isoDate(year, month ?? plainMonth, day ?? plainDay);
      return value ? [{ value, ...(at ? { at } : {}) }] : [];
    });
    if (!first) continue;
    const different = new Set(pattern === SUREST ? others.map(({ value }) => value) : []);
    different.delete(first.value);
    const [other] = different;
    return { ...first, ...(other !== undefined && different.size === 1 ? { other } : {}) };
  }
  return undefined;
}

const CHINESE_DATE = /[〇零○一二三四五六七八九十]{1,4}(?=\s{0,3}[年月日])/g;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Full-width and Chinese figures of a date as plain digits. */
function withDigits(text: string): string {
  return simplified(text.normalize('NFKC')).replace(CHINESE_DATE, written => {
    const [tens, ones] = written.split('十');
    const digits = (part = '') =>
      [...part.replace(/[零○]/g, '〇')].map(digit => String(CHINESE_DIGITS.indexOf(digit))).join('');
    return ones === undefined ? digits(written) : `${digits(tens) || '1'}${digits(ones) || '0'}`;
  });
}

function lastDayOf(year = '', month = ''): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
}

function isoDate(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : undefined;
}
