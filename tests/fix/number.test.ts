/** A figure with another value, in the hand of whoever wrote it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewritten } from '../../src/fix/number.ts';

test.each([
  ['13', 13, 15, '15'],
  [' 13 ', 13, 7, ' 7 '],
  ['13件', 13, 15, '15件'],
  ['１３', 13, 150, '１５０'],
  ['１３ 件', 13, 9, '９ 件'],
  ['−3', -3, 3, '3'],
  ['－３', -3, 3, '３'],
  ['', null, 4, '4'],
  ['  ', null, 4, '4'],
] as const)('%j, worth %j, becomes %j as %j', (text, from, to, expected) => {
  expect(rewritten(text, from, to)).toBe(expected);
});

test.each([
  ['of another value', '14', 13],
  ['with another sign', '减少3', -3],
  ['in two pieces', '1 3', 13],
  ['by thousands', '1,300', 1300],
  ['with decimals', '13.0', 13],
  ['with an exponent', '13e0', 13],
  ['in hexadecimal', '0x13', 19],
  ['in two widths', '1３', 13],
  ['with a footnote that counts', '13[1]', 13],
  ['in Chinese', '十三', 13],
  ['that stands for nothing', '/', null],
  ['that cannot be read', '约13', null],
  ['beside a great deal else', `13${' '.repeat(300)}`, 13],
])('leaves what is written %s', (_, text, from) => {
  expect(rewritten(text, from, 15)).toBeUndefined();
});

test('there and back again', () => {
  const figure = fc.nat();
  fc.assert(
    fc.property(
      figure,
      figure,
      fc.constantFrom('', ' ', '\u3000'),
      fc.constantFrom('', '件', ' 次'),
      (a, b, left, right) => {
        const text = `${left}${a}${right}`;
        const there = rewritten(text, a, b) ?? '';
        expect(there).toBe(`${left}${b}${right}`);
        expect(rewritten(there, b, a)).toBe(text);
      },
    ),
  );
});
