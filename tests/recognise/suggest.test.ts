import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/recognise/suggest.ts';

const IDS = ['proactive', 'requests', 'reviewLitigation', 'naturalPersons', 'newlyReceived', 'total', 'fees'];
const LABELS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

describe('the word that was meant', () => {
  test.each([
    ['proactiv', 'proactive'],
    ['Requests', 'requests'],
    ['reqeusts', 'requests'],
    ['naturalPerson', 'naturalPersons'],
    ['natural_persons', 'naturalPersons'],
    ['newlyRecieved', 'newlyReceived'],
    ['totals', 'total'],
    ['fee', 'fees'],
  ])('by 「%s」 is 「%s」', (word, meant) => expect(nearest(word, IDS)).toBe(meant));

  test.each([
    ['商业企', '商业企业'],
    ['科研院所机构', '科研机构'],
    ['社会公益组织机构', '社会公益组织'],
    ['法律服务机关', '法律服务机构'],
    ['总记', '总计'],
  ])('by 「%s」 is 「%s」', (word, meant) => expect(nearest(word, LABELS)).toBe(meant));

  test.each(['x', 'banana', 'constructor', '__proto__', '', '政府采购项目'])('by 「%s」 cannot be told', word =>
    expect(nearest(word, [...IDS, ...LABELS])).toBeUndefined(),
  );

  test('is the nearest of several', () => {
    expect(nearest('requestes', ['request', 'requests', 'guests'])).toBe('requests');
  });

  test('is the word itself where it is known', () => expect(nearest('total', IDS)).toBe('total'));

  test('is not looked for where there is none', () => expect(nearest('total', [])).toBeUndefined());

  test('is found at once in a word that was made to take long', () => {
    expect(nearest('a'.repeat(1_000_000), IDS)).toBeUndefined();
  });
});
