/** Every way of writing an integer reads back, and what is no numeral is not taken for one. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/recognise/prose/fold.ts';
import { readNumbers } from '../../../src/recognise/prose/numbers.ts';
import { chineseValue, readNumeral } from '../../../src/recognise/prose/numeral.ts';
import { digitByDigit, inChinese, inFullWidth, inTenThousands, withSeparators } from './written.ts';

const MOST = 99_999_999;
/** `EXHAUSTIVE=1` reads every integer; otherwise a few thousand, and all around the powers of ten. */
const isExhaustive = process.env['EXHAUSTIVE'] === '1';

const STYLES: Readonly<Record<string, (value: number) => string>> = {
  'plain digits': String,
  'thousands separators': withSeparators,
  'full-width digits': inFullWidth,
  'Chinese numerals': value => inChinese(value),
  'Chinese numerals as spoken': value => inChinese(value, true),
  'Chinese numerals with 两': value => inChinese(value).replace(/二(?=[千万])/g, '两'),
  'Chinese numerals with 〇': value => inChinese(value).replaceAll('零', '〇'),
  'formal numerals': value => inChinese(value).replace(/[一二三四五六七八九十百千]/g, plain => FORMAL[plain] ?? plain),
  'ten thousands': inTenThousands,
};
const FORMAL: Readonly<Record<string, string>> = Object.fromEntries(
  [...'一二三四五六七八九十百千'].map((plain, index) => [plain, '壹贰叁肆伍陆柒捌玖拾佰仟'[index] ?? plain]),
);

function read(written: string): number | undefined {
  const text = fold(written);
  const numeral = readNumeral(text, 0);
  return numeral?.end === text.length ? numeral.value : undefined;
}

describe.each(Object.entries(STYLES))('%s', (_, write) => {
  test('read back for any integer', () => {
    if (isExhaustive) {
      for (let value = 0; value <= MOST; value++)
        if (read(write(value)) !== value) throw new Error(`${write(value)} is not ${value}`);
      return;
    }
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: MOST })), value => {
        expect(read(write(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  }, 7_200_000);

  test('read back around the powers of ten', () => {
    for (let power = 1; power <= 1e7; power *= 10)
      for (const factor of [1, 2, 9, 10])
        for (let near = -11; near <= 11; near++) {
          const value = Math.min(MOST, Math.max(0, power * factor + near));
          expect(read(write(value)), write(value)).toBe(value);
        }
  });
});

test('digit by digit, from three digits on', () => {
  for (const value of [100, 205, 2023, 12345, 98765432]) expect(read(digitByDigit(value))).toBe(value);
});

test('colloquial forms', () => {
  expect(['一百五', '三万二', '二千三', '十', '十五', '两百', '一百零五'].map(chineseValue)).toEqual([
    150, 32000, 2300, 10, 15, 200, 105,
  ]);
});

test('what is no single number', () => {
  expect(['三四', '七八', '一二三十', '百五', '千'].map(chineseValue)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('amounts in 万 and 亿, and what is rounded', () => {
  const values = ['3.6万件', '1.2亿元', '18万余条', '20余万条', '6千条', '三百余万条'].map(written => {
    const [number] = readNumbers(written);
    return [number?.value, number?.step, number?.isApproximate];
  });
  expect(values).toEqual([
    [36000, 1000, false],
    [1.2e8, 1e7, false],
    [180000, 10000, true],
    [200000, 10000, true],
    [6000, 1000, false],
    [3000000, 1, true],
  ]);
});
