/** What a cell's text is worth as a number: typed by people, never guessed. */

import type { Place } from '../model/origin.ts';
import type { Cell, CellKind, NumberNote } from '../model/report.ts';
import { simplified } from './script.ts';

const PLACEHOLDER = /^(?:[/\\／＼\-‐‑–—―－_*×✕]+|[无無]|没有|不涉及|不适用|暂无|N\/?A|null|…+)$/i;
/** Longest alternatives first. */
const UNITS = '亿元|万元|元|人次|件次|件|辆|条|项|个|次|份|人|宗|起|篇|台|套|批';
const UNIT = new RegExp(`(?:${UNITS})$`);
const UNIT_IN_BRACKETS = new RegExp(`\\((${UNITS})\\)$`);
const FOOTNOTE = /(?:[*＊†※①-⑳¹²³⁰-⁹]|\[\d\]|[(（]注\d?[)）])+$/;
const SIGN_WORDS: Readonly<Record<string, 1 | -1>> = { 减: -1, 减少: -1, 负: -1, 增: 1, 增加: 1, 加: 1, 正: 1 };
/** Characters that pages and documents leave in cells without anybody seeing them. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]+/g;
/** Beyond these a double no longer holds every digit of a decimal; integers are safe to 2^53. */
const MAX_DIGITS = 15;
/** A cell with more text than this holds no number. */
const LONGEST = 200;

/**
 * @param unit the unit that the form prescribes for the cell: an amount written with another unit of money is converted
 */
export function readCell(text: string, kind: CellKind, unit: '万元' | undefined, at: Place): Cell {
  const written = text.replace(INVISIBLE, '').trim();
  if (written.length > LONGEST)
    return { state: 'unreadable', text: written.slice(0, LONGEST), why: 'not-a-number', at };
  if (written === '') return { state: 'blank', at };
  if (/^\d{1,15}$/.test(written) && (written[0] !== '0' || written === '0'))
    return { state: 'number', value: Number(written), at };
  if (PLACEHOLDER.test(written.replace(/\s+/g, ''))) return { state: 'blank', text: written, at };
  if (isTwoNumbers(written)) return { state: 'unreadable', text: written, why: 'ambiguous', at };
  if (/^\s*[\d０-９]{1,4}\s*年度?$/.test(written))
    return { state: 'unreadable', text: written, why: 'copied-header', at };
  const number = parse(written, kind, unit);
  if (!number) return { state: 'unreadable', text: written, why: 'not-a-number', at };
  const original = String(number.value) === written ? {} : { text: written };
  return {
    state: 'number',
    value: number.value,
    ...original,
    ...(number.notes.length > 0 ? { notes: number.notes } : {}),
    at,
  };
}

/** Digits that stand apart, neither one by one as in 「1 2」 nor by thousands as in 「1 234」; or in two lines. No number begins with 0. */
function isTwoNumbers(written: string): boolean {
  if (/\d\s*\n\s*\d/.test(written)) return true;
  if (!/\d\s+\d/.test(written)) return false;
  const groups = written.normalize('NFKC').match(/\d+/g) ?? [];
  const isSpaced = groups[0] !== '0' && groups.every(group => group.length === 1);
  const isByThousands = groups.every((group, i) => (i === 0 ? group.length <= 3 : group.length === 3));
  return !isSpaced && !isByThousands;
}

function parse(
  written: string,
  kind: CellKind,
  unit: '万元' | undefined,
): { value: number; notes: NumberNote[] } | undefined {
  const notes = new Set<NumberNote>();
  if (/[０-９．＋－]/.test(written)) notes.add('full-width');
  let rest = written.replace(FOOTNOTE, '');
  if (rest !== written) notes.add('footnote');
  if (UNUSUAL.test(rest) && [...rest].some(isDisguised)) return undefined;
  rest = simplified(rest.normalize('NFKC'));
  if (/\d\s+\d/.test(rest)) notes.add('inner-blank');
  rest = rest.replace(/[\s\u200b-\u200f\ufeff]+/g, '').replace(UNIT_IN_BRACKETS, '$1');

  const unitWritten = UNIT.exec(rest)?.[0];
  if (unitWritten) {
    rest = rest.slice(0, -unitWritten.length);
    notes.add('unit');
  }
  let sign = 1;
  const word = /^(?:减少?|增加?|负|加|正)/.exec(rest)?.[0];
  if (word) {
    sign = SIGN_WORDS[word] ?? 1;
    rest = rest.slice(word.length);
    notes.add('unit');
  } else if (/^[+\-−﹣]/.test(rest)) {
    if (rest[0] === '+') {
      if (kind !== 'change') notes.add('plus-sign');
    } else sign = -1;
    rest = rest.slice(1);
  }
  if (/^[零〇○]$/.test(rest) || /^(?=.*\d)[\dOolI.,]+$/.test(rest)) {
    const digits = rest.replace(/[零〇○Oo]/g, '0').replace(/[lI]/g, '1');
    if (digits !== rest) notes.add('letter-digit');
    rest = digits;
  }
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(rest)) rest = rest.replaceAll(',', '');
  if (!/^\d+(?:\.\d+)?$/.test(rest)) return undefined;
  if (/^0\d/.test(rest)) notes.add('leading-zero');
  const digits = rest.replace('.', '').replace(/^0+/, '');
  const converted = inUnit(rest, unitWritten, unit);
  const value = sign * Number(converted);
  const isSafe = /^\d+$/.test(converted) && Number.isSafeInteger(value);
  if (digits.length > MAX_DIGITS && !isSafe) return undefined;
  return { value: value === 0 ? 0 : value, notes: [...notes] };
}

/** Neither plain typing nor an ideograph: one of these may be disguised. */
const UNUSUAL = /[^\s!-~一-鿿]/;

/** Raised, circled and other characters that merely contain a digit, or a letter that is mistaken for one: 「①」 is not 1. */
function isDisguised(character: string): boolean {
  const plain = character.normalize('NFKC');
  const isWidth = /[\ufe50-\ufe6f\uff00-\uffef]/.test(character);
  return plain !== character && !isWidth && /[\dOolI.,]/.test(plain);
}

/** Powers of ten by moving the decimal point, so that 35000 元 is exactly 3.5 万元. */
const POWER: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

function inUnit(digits: string, written: string | undefined, wanted: string | undefined): string {
  const from = written === undefined ? undefined : POWER[written];
  const to = wanted === undefined ? undefined : POWER[wanted];
  if (from === undefined || to === undefined || from === to) return digits;
  return `${digits}e${from - to}`;
}

/** Whether a text is a number as people type them. */
export function isNumeric(text: string): boolean {
  return MAY_BE_NUMBER.test(text) && stateOf(text) === 'number';
}

/** Without one of these a text is none: most texts in a document are words. */
const MAY_BE_NUMBER = /[\d零OolI]|[^\s!-~一-鿿]/;

/** Neither a number nor a placeholder for one. */
export function isWord(text: string): boolean {
  return stateOf(text) === 'unreadable';
}

function stateOf(text: string): Cell['state'] {
  return readCell(text, 'change', undefined, { line: 1, column: 1 }).state;
}
