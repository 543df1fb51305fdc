/** The value of a numeral as officials write it: 12,345 and 3.6万, 十二, 二百零五, 一百五, 二〇二三. */

export interface Numeral {
  readonly end: number;
  readonly value: number;
  /** One unit of the last printed digit. */
  readonly step: number;
  /** 余 or 多 stands between the digits and 万, or after it. */
  readonly isApproximate: boolean;
  readonly isChinese: boolean;
}

/** Thousands may be parted by a space only where a measure word follows: 「1 024条」. */
const ARABIC =
  /\d{1,3}(?: \d{3}){1,3}(?=\s?[件条篇份个项次期场户家人万元])|\d{1,3}(?:,\d{3}){1,5}(?![\d,]\d)(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9})?/y;
const SCALE = /\s?(余|多)?(万亿|千万|百万|十万|万|亿|千|百)?(余|多)?/y;
const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['〇零○', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((forms, value) =>
    [...forms].map(form => [form, value]),
  ),
);
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const SECTIONS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const CHINESE = /[〇零○一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟万亿]{1,24}/y;

/** @param text folded, see `fold` */
export function readNumeral(text: string, start: number): Numeral | undefined {
  const code = text.charCodeAt(start);
  return code >= 0x30 && code <= 0x39 ? readArabic(text, start) : readChinese(text, start);
}

function readArabic(text: string, start: number): Numeral | undefined {
  const digits = at(ARABIC, text, start);
  if (!digits) return undefined;
  const plain = digits[0].replace(/[, ]/g, '');
  const places = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  let end = start + digits[0].length;
  const scale = at(SCALE, text, end);
  const factor = SCALES[scale?.[2] ?? ''] ?? 1;
  const isApproximate = Boolean(scale?.[1] || scale?.[3]);
  if (scale && (factor > 1 || isApproximate)) end += scale[0].length;
  const power = Math.log10(factor);
  const isWhole = power === 0 && places === 0;
  return {
    end,
    value: isWhole ? Number(plain) : Number(`${plain}e${power}`),
    step: isWhole ? 1 : Number(`1e${power - places}`),
    isApproximate,
    isChinese: false,
  };
}

function readChinese(text: string, start: number): Numeral | undefined {
  const run = at(CHINESE, text, start)?.[0];
  if (run === undefined) return undefined;
  const value = chineseValue(run);
  if (value === undefined) return undefined;
  const more = /[余多]/.test(text[start + run.length] ?? '');
  // 三百余万条
  const scale = more ? (SECTIONS[text[start + run.length + 1] ?? ''] ?? 1) : 1;
  return {
    end: start + run.length + (more ? 1 : 0) + (scale > 1 ? 1 : 0),
    value: value * scale,
    step: 1,
    isApproximate: more,
    isChinese: true,
  };
}

/** @returns nothing where the characters are no numeral: 万一, 三四 */
export function chineseValue(run: string): number | undefined {
  // By far the most are 一, 二 and the like, of words and lists.
  if (run.length === 1 && run in DIGITS) return DIGITS[run];
  const characters = [...run];
  if (characters.every(character => character in DIGITS)) return positional(characters);
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  /** Of the last ten, hundred … that was read, as long as no 零 follows: 一百五 is 150. */
  let lastUnit = 1;
  for (const character of characters) {
    if (character in DIGITS) {
      const next = DIGITS[character] as number;
      if (digit !== undefined && digit !== 0) return undefined;
      if (next === 0) lastUnit = 1;
      digit = next;
    } else if (character in TENS) {
      const unit = TENS[character] as number;
      if (digit === undefined && unit !== 10) return undefined;
      section += (digit || 1) * unit;
      lastUnit = unit;
      digit = undefined;
    } else {
      const unit = SECTIONS[character] as number;
      const before = section + (digit ?? 0);
      if (before + total === 0) return undefined;
      total = unit === 1e8 ? (total + before) * unit : total + before * unit;
      section = 0;
      lastUnit = unit;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0) * (lastUnit >= 100 ? lastUnit / 10 : 1);
}

/** 二〇二三 digit by digit; 三四 is 「three or four」. */
function positional(characters: readonly string[]): number | undefined {
  const digits = characters.map(character => DIGITS[character] as number);
  const isEither = digits.length === 2 && digits[0] !== 0 && digits[1] === (digits[0] as number) + 1;
  return isEither ? undefined : Number(digits.join(''));
}

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
