/** Paragraphs word by word, for text whose cells have lost their borders: a word is a cell, or a part of a label. */
import type { Origin } from '../model/origin.ts';
import type { GridCell, Pages } from '../model/source.ts';
import { type LabelMatch, plain } from './labels.ts';
import { isNumeric, isWord } from './number.ts';

export interface Word {
  readonly text: string;
  readonly origin: Origin;
  /** The number of its block. */
  readonly block: number;
  /** It begins a paragraph. */
  readonly isFirst: boolean;
  /** A whole sentence, or a grid: no table without borders goes on over it. */
  readonly isBarrier: boolean;
  /** A number, or a placeholder for one. */
  readonly isValue: boolean;
}

const SENTENCE = /[。；！？]/;
/** 「- 3 -」, 「第 3 页 共 9 页」: no part of any table that goes on over the page. */
const PAGE_NUMBER = /^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|第\s*\d{1,4}\s*页.{0,12})\s*$/;
/** Only a number with its unit has a blank in it and yet is one cell. */
const LONGEST_NUMBER = 30;

export function wordsOf(blocks: Pages['blocks']): Word[] {
  return blocks.flatMap((block, index): Word[] => {
    const barrier = { origin: { line: 0, column: 0 }, block: index, isFirst: true, isBarrier: true, isValue: false };
    if (block.kind === 'grid' || block.isAround || SENTENCE.test(block.text)) return [{ ...barrier, text: '' }];
    if (PAGE_NUMBER.test(block.text)) return [];
    return partsOf(block.text).map(({ 0: text, index: offset }, order) => ({
      text,
      origin: moved(block.origin, offset),
      block: index,
      isFirst: order === 0,
      isBarrier: false,
      isValue: !isWord(text),
    }));
  });
}

function partsOf(text: string): { readonly 0: string; readonly index: number }[] {
  const isOne = text.length < LONGEST_NUMBER && isNumeric(text) && !/\d\s+\d/.test(text);
  return isOne ? [{ 0: text, index: 0 }] : [...text.matchAll(/\S+/g)];
}

function moved(origin: Origin, by: number): Origin {
  return 'line' in origin ? { ...origin, column: origin.column + by } : origin;
}

export function cellOf(words: readonly Word[], between = ''): GridCell[] {
  const [first] = words;
  return first ? [{ text: words.map(word => word.text).join(between), origin: first.origin }] : [];
}

/** A label is broken into no more words than this. */
const MOST_WORDS = 6;

/**
 * How many words from here on make a label; 0 if none do. As many as possible, but a label never goes on over the next
 * one: only what was merely broken is put together, with additions in brackets.
 */
export function labelLength(
  words: readonly Word[],
  at: number,
  find: (text: string) => LabelMatch<unknown> | undefined,
): number {
  let length = 0;
  let text = '';
  for (const [order, word] of words.slice(at, at + MOST_WORDS).entries()) {
    if (word.isBarrier || word.isValue || (length > 0 && find(word.text))) break;
    text += word.text;
    const how = find(text)?.how;
    const isAddition = length === order && /^[（(].*[）)]$/.test(word.text);
    const isPut = order === 0 || how === 'printed' || how === 'variant' || isAddition;
    if (how !== undefined && isPut) length = order + 1;
  }
  return length;
}

/** How many words make exactly this text, in plain form; 0 if none do. */
export function exactLength(words: readonly Word[], at: number, wanted: string): number {
  let text = '';
  for (const [order, word] of words.slice(at, at + MOST_WORDS).entries()) {
    text += word.text;
    const begun = plain(text);
    if (word.isBarrier || begun === '' || !wanted.startsWith(begun)) return 0;
    if (begun === wanted) return order + 1;
  }
  return 0;
}
