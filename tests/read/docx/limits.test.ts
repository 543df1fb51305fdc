import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/read/docx/docx.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { gridsOf, problemOf } from '../support.ts';
import { docx, p, paragraphs, r, read, span, tbl, tc, tr } from './by-hand.ts';

describe('limits', () => {
  test('deep nesting needs no stack', () => {
    const depth = 10_000;
    const around = (cells: string) =>
      `<w:tbl><w:tr>${cells}<w:tc>`.repeat(depth) + p(r('甲')) + '</w:tc></w:tr></w:tbl>'.repeat(depth);
    expect(paragraphs(read(around('')))).toEqual(['甲']);
    expect(gridsOf(read(around(tc('1')))).length).toBeGreaterThan(depth - 10);
    expect(problemOf(() => read('<a>'.repeat(200_000)))?.code).toBe('damaged-document');
  });

  test.each([
    ['columns', tr(tc('a', span(1e9)), tc('b')).repeat(300)],
    ['columns before', `<w:tr><w:trPr><w:gridBefore w:val="1e9"/></w:trPr>${tc('a')}${tc('b')}</w:tr>`.repeat(300)],
  ])('too many %s', (_, rows) => {
    expect(problemOf(() => read(tbl(rows)))?.code).toBe('sheet-too-large');
  });

  test('a span beyond reason is bounded', () => {
    expect(gridsOf(read(tbl(tr(tc('a', span(1e9)), tc('b')))))[0]?.rows[0]).toHaveLength(1001);
  });

  test.each([
    ['cells', tbl(tr(tc('a').repeat(40)))],
    ['rows', tbl('<w:tr/>'.repeat(40))],
    ['tables', tbl().repeat(40)],
    ['paragraphs', p(r('a')).repeat(40)],
  ])('too many %s', (_, body) => {
    expect(problemOf(() => readDocx(docx(body), { ...LIMITS, cells: 30 }))?.code).toBe('document-too-large');
    expect(problemOf(() => readDocx(docx(body), LIMITS))).toBeUndefined();
  });

  test.each([
    ['attributes', `<w:p ${Array.from({ length: 2000 }, (_, index) => `a${index}=""`).join(' ')}/>`],
    [
      'prefixes',
      `${['a', 'b']
        .map(name => `<w:p ${Array.from({ length: 600 }, (_, i) => `xmlns:${name}${i}="b"`).join(' ')}>`)
        .join('')}</w:p></w:p>`,
    ],
    ['remarks', `<!--${' '.repeat(1_100_000)}-->`],
    ['instructions', `<?a ${' '.repeat(1_100_000)}?>`],
  ])('%s that fill the memory are refused', (_, body) => {
    expect(problemOf(() => read(body))?.code).toBe('damaged-document');
  });

  test('prefixes count where they have a meaning', () => {
    const each = (_: unknown, index: number) => `<w:p xmlns:a${index}="b">${r('a')}</w:p>`;
    expect(paragraphs(read(Array.from({ length: 2000 }, each).join('')))).toHaveLength(2000);
  });

  test('what is unpacked is bounded', () => {
    const limits = { ...LIMITS, unpackedBytes: 1000 };
    expect(problemOf(() => readDocx(docx(p(r('a'.repeat(2000)))), limits))?.code).toBe('archive-too-large');
  });
});
