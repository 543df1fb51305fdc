/** What makes two texts alike, and what does not. */
import { describe, expect, test } from 'vitest';
import { wordingOf } from '../../src/model/wording.ts';

describe('the wording of a text', () => {
  test.each([
    ['figures and years', '2023年，我局主动公开政府信息120条。', '2024年，我局主动公开政府信息9条。'],
    ['years in Chinese numerals', '二〇二三年度我局主动公开政府信息', '二〇二四年度我局主动公开政府信息'],
    ['numbering', '一是公开内容还不够全面', '三是公开内容还不够全面'],
    ['blanks, quotes and width', '落实“放管服”改革（基层）要求', '落实"放管服" 改革(基层)要求'],
    ['what ends a clause', '公开内容还不够全面，政策解读形式单一。', '公开内容还不够全面；政策解读形式单一'],
  ])('does not depend on %s', (_, a, b) => {
    expect(wordingOf([a])).toEqual(wordingOf([b]));
    expect(wordingOf([a]).length).toBeGreaterThan(0);
  });

  test('has each clause once, in order, across paragraphs', () => {
    const [a, b] = ['公开内容还不够全面', '政策解读形式比较单一'];
    expect(wordingOf([`${a}，${b}。`])).toEqual(wordingOf([a, b, a]));
    expect(wordingOf([a, b])).not.toEqual(wordingOf([b, a]));
  });

  test('leaves out clauses that are alike everywhere', () => {
    expect(wordingOf(['无。', '下一步，', '二、存在问题'])).toEqual([]);
  });

  test('tells words apart', () => {
    expect(wordingOf(['公开内容还不够全面'])).not.toEqual(wordingOf(['公开内容已经够全面']));
  });
});
