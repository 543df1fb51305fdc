/** Signs that a document's text was harmed on its way here: by a site, a conversion, or a wrong encoding. */
import type { Damage, DamageKind, Passage } from '../model/report.ts';
import { countTraditional } from './script.ts';

/** Characters that UTF-8 read as GBK is full of, from 、，政府信息公开年的, and that hardly occur otherwise. */
const UTF8_AS_GBK = /[銆锛鏀簻淇伅鍏骞鐨鎶鍒闄锟]/g;
/** UTF-8 or GBK read as Latin-1: letters with accents, which Chinese text does not have. */
const AS_LATIN = /[\u0080-\u009f\u00a1-\u00ac\u00ae-\u00b6\u00b8-\u00d6\u00d8-\u00ff\u0152-\u0178]/g;
/** What a decoder puts for bytes that it cannot read, and characters that only one font knows. */
const UNKNOWN = /[\ufffd\ue000-\uf8ff]/g;
/** Shares of the characters above which it is no odd name or symbol. */
const GARBLED_SHARE = 0.03;
const LATIN_SHARE = 0.3;
const UNKNOWN_SHARE = 0.01;
const TRADITIONAL_SHARE = 0.1;
/** Fewer than these may be chance. */
const LEAST_GARBLED = 5;
const LEAST_UNKNOWN = 5;
const LEAST_TRADITIONAL = 10;
const LEAST_REPEATED = 3;

/** 「2025 1 1 日」, 「202511日」, 「20201月1日」: a year without its 年, and mostly no 月 either. */
const LOST_IN_DATE =
  /(?<![\d.])20\d\d(?:\d{1,2}月|(?:\d{2,4}|\s{1,4}\d{1,2}\s{0,4}\d{1,2}|\s{0,4}\d{1,2}\s{1,4}\d{1,2})\s{0,4}日)/g;
/** 「至年12月31日」: 年 with its number gone. */
const LOST_YEAR = /[自从至到]\s{0,4}年\s{0,4}\d{1,2}\s{0,4}月/g;
/** 「国办公开办函202130号」, whose brackets are gone. */
const LOST_IN_NUMBER = /办函\s{0,4}20\d\d\s{0,4}\d{1,3}(?![\d年])\s{0,4}号?/g;
/** 「信息  条」: a blank where a number was. */
const LOST_NUMBER =
  /(?:信息|公开|申请|文件|受理|收到|答复|办结|共|计)[ \t\u00a0\u3000]+(?:条(?![例件目款约])|件(?!数)|次(?!数)|篇(?![幅章])|[份个])/g;
/** 「公(gong)开」: put in against copying. */
const INSERTED = /[一-鿿][(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}[)）](?=[一-鿿])/g;

const LONGEST_SAMPLE = 24;

/**
 * @param texts everything that was read, prose and cells
 * @returns one entry a kind, in a fixed order
 */
export function findDamage(texts: readonly Passage[]): Damage[] {
  if (texts.length === 0) return [];
  const whole = texts.map(passage => passage.text).join('\n');
  const size = sizeOf(whole);
  const found: Damage[] = [];
  const add = (kind: DamageKind, sign: RegExp, isHit = (text: string) => text.search(sign) >= 0) => {
    const passage = texts.find(({ text }) => isHit(text));
    if (passage) found.push({ kind, sample: sampleOf(passage.text, sign), ...(passage.at ? { at: passage.at } : {}) });
  };
  const isGarbled = (sign: RegExp, share: number) => (text: string) => {
    const hits = count(text, sign);
    return hits >= LEAST_GARBLED && hits > sizeOf(text) * share;
  };
  if (count(whole, UTF8_AS_GBK) >= LEAST_GARBLED) add('garbled', UTF8_AS_GBK, isGarbled(UTF8_AS_GBK, GARBLED_SHARE));
  else if (count(whole, AS_LATIN) >= LEAST_GARBLED) add('garbled', AS_LATIN, isGarbled(AS_LATIN, LATIN_SHARE));
  else if (count(whole, UNKNOWN) >= LEAST_UNKNOWN && count(whole, UNKNOWN) > size * UNKNOWN_SHARE)
    add('garbled', UNKNOWN);
  const isLost = [LOST_IN_DATE, LOST_YEAR, LOST_IN_NUMBER].find(sign => count(whole, sign) > 0);
  const lost = isLost ?? (count(whole, LOST_NUMBER) >= LEAST_REPEATED ? LOST_NUMBER : undefined);
  if (lost) add('characters-lost', lost);
  if (count(whole, INSERTED) >= LEAST_REPEATED) add('characters-inserted', INSERTED);
  const traditional = countTraditional(whole);
  if (traditional >= LEAST_TRADITIONAL && traditional > size * TRADITIONAL_SHARE)
    add('traditional-script', /^/, text => countTraditional(text) > 0);
  return found;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

function sizeOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** The place with a little around it, in one line. */
function sampleOf(text: string, sign: RegExp): string {
  const start = Math.max(0, text.search(sign) - 4);
  return text
    .slice(start, start + LONGEST_SAMPLE)
    .replace(/\s+/g, ' ')
    .trim();
}
