/** The order of the six parts and their numerals. */
import { describe, expect, test } from 'vitest';
import { PARTS } from '../../../src/check/prose.ts';
import { checkNumbering } from '../../../src/check/structure/numbering.ts';
import type { AnnualReport, Section } from '../../../src/model/report.ts';
import { layoutOf, reportOf } from '../../diagnose/support.ts';

const layout = layoutOf('2021');
const NUMERALS = '一二三四五六七八';

/** @param parts as they stand: which, and the numeral printed before it; 0 for none */
function said(parts: readonly (readonly [id: Section['id'], numeral: number])[], line = '') {
  const sections = parts.map(([id, numeral]): Section => {
    const title = numeral ? `${NUMERALS[numeral - 1]}、${id}` : id;
    const paragraphs = id === 'overview' && line ? [{ text: line }] : [];
    return numeral ? { id, title, numeral, paragraphs } : { id, title, paragraphs };
  });
  const report: AnnualReport = { ...reportOf(layout, []), sections };
  return checkNumbering(report).findings.map(({ rule, section, args }) =>
    [rule, section ?? '', args?.['count'] ?? ''].join(' ').trim(),
  );
}

const numbered = (numerals: readonly number[]) => PARTS.map((id, i) => [id, numerals[i] ?? 0] as const);

describe('numerals', () => {
  test('that are those of the form, or none, are right', () => {
    expect(said(numbered([1, 2, 3, 4, 5, 6]))).toEqual([]);
    expect(said(numbered([]))).toEqual([]);
    expect(said([['preface', 0], ...numbered([1, 2, 0, 4, 5, 6])])).toEqual([]);
  });

  test('that are wrong are told one by one', () => {
    expect(said(numbered([1, 2, 3, 4, 4, 6]))).toEqual(['structure/section-number problems 1']);
    expect(said(numbered([1, 2, 4, 4, 5, 7]))).toEqual([
      'structure/section-number requests 2',
      'structure/section-number other 2',
    ]);
  });

  test('that are all off by the same to the end are one slip', () => {
    expect(said(numbered([1, 2, 3, 3, 4, 5]))).toEqual(['structure/shifted-block review 3']);
    expect(said(numbered([2, 3, 4, 5, 6, 7]))).toEqual(['structure/shifted-block overview 6']);
    expect(said(numbered([1, 2, 3, 3, 4, 6]))).toHaveLength(2);
    expect(said(numbered([1, 2, 3, 4, 5, 7]))).toEqual(['structure/section-number other 1']);
  });
});

describe('the order', () => {
  const swapped = (first: number, second: number) =>
    said([
      ['overview', 1],
      ['requests', first],
      ['proactive', second],
      ['review', 4],
      ['problems', 5],
      ['other', 6],
    ]);

  test('that is another is one slip where the numerals follow it, and three where they stayed with the parts', () => {
    expect(swapped(2, 3)).toEqual(['structure/section-order proactive']);
    expect(swapped(3, 2)).toEqual(['structure/section-order proactive']);
    expect(swapped(2, 2)).toEqual(['structure/section-order proactive', 'structure/section-number requests 1']);
  });

  test('of parts some of which are missing is that of those that are there', () => {
    const parts = [
      ['overview', 1],
      ['review', 4],
      ['other', 6],
    ] as const;
    expect(said(parts)).toEqual([]);
    expect(said([...parts].reverse())).toContain('structure/section-order review');
  });
});

describe('a topic with a numeral of the parts', () => {
  test('starts the numbering again', () => {
    expect(said(numbered([1, 2, 3, 4, 5, 6]), '一、主要做法')).toEqual(['structure/numbering-restart overview']);
    expect(said(numbered([1, 2, 3, 4, 5, 6]), '（一）主要做法')).toEqual([]);
    expect(said(numbered([1, 2, 3, 4, 5, 6]), '二、主要做法')).toEqual([]);
  });

  test('does not where the parts have none', () => {
    expect(said(numbered([]), '一、主要做法')).toEqual([]);
  });
});
