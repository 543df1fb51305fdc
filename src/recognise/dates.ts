/** The statistical period and the date of publication, where a document states them. */
import type { AnnualReport, Passage } from '../model/report.ts';
import { simplified } from './script.ts';

/** The second year is often left out; blanks stand anywhere. */
const DAY = '(?:(\\d{4})\\s*年度?\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日';
const PERIOD = new RegExp(`${DAY}\\s*(?:起|开始)?\\s*(?:至|到|止|[-—–－~～]{1,2})\\s*${DAY}`);
const MENTIONS_PERIOD = /统计(?:期限|时限|时间|截止|周期|区间)|数据.{0,12}(?:期限|时限|起止|统计|截止)|报告期|期限/;
const PUBLISHED =
  /(?:发布|公开|发文|成文|生成|更新)(?:日期|时间)\s*[:：]?\s*(20\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;

/** Longer passages are prose in which such words mean something else. */
const LONGEST_DATE_LINE = 200;

export function readPeriod(passages: readonly Passage[]): AnnualReport['period'] {
  for (const { text } of passages) {
    const clean = simplified(text.normalize('NFKC').slice(0, 5000));
    if (!MENTIONS_PERIOD.test(clean)) continue;
    const match = PERIOD.exec(clean);
    if (!match?.[1]) continue;
    const from = isoDate(match[1], match[2], match[3]);
    const to = isoDate(match[4] ?? match[1], match[5], match[6]);
    if (from && to) return { from, to };
  }
  return undefined;
}

export function readPublishedOn(passages: readonly Passage[]): string | undefined {
  for (const { text } of passages) {
    const match = text.length <= LONGEST_DATE_LINE ? PUBLISHED.exec(simplified(text.normalize('NFKC'))) : null;
    const date = match && isoDate(match[1], match[2], match[3]);
    if (date) return date;
  }
  return undefined;
}

function isoDate(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : undefined;
}
