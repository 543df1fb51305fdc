import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { problemOf, randomNumbers, utf16 } from './support.ts';

const TEXT = '一、本年新收政府信息公开申请数量\t60\r\n𠮷县：予以公开';

describe('text is recognised', () => {
  test('as UTF-8', () => {
    expect(decode(Buffer.from(TEXT, 'utf8'))).toBe(TEXT);
  });

  test('as UTF-8 with a mark, which is no part of the text', () => {
    expect(decode(Buffer.from(`\ufeff${TEXT}`, 'utf8'))).toBe(TEXT);
  });

  test('as UTF-16, either way round, with a mark, which is no part of the text', () => {
    expect(decode(utf16(`\ufeff${TEXT}`, 'LE'))).toBe(TEXT);
    expect(decode(utf16(`\ufeff${TEXT}`, 'BE'))).toBe(TEXT);
  });

  test('as UTF-16, either way round, without a mark', () => {
    expect(decode(utf16(TEXT, 'LE'))).toBe(TEXT);
    expect(decode(utf16(TEXT, 'BE'))).toBe(TEXT);
  });

  test('as UTF-16 without a mark where nearly all of it is keys and digits', () => {
    const json = '{ "agency": "MNR", "year": 2023, "requests": { "newlyReceived": { "total": 67 } } }\n';
    expect(decode(utf16(json, 'LE'))).toBe(json);
    expect(decode(utf16(json, 'BE'))).toBe(json);
  });

  test('as GB18030, with its characters of two and of four bytes', () => {
    // 政府 in two bytes each, 𠮷 in four, as the standard's table has them.
    const bytes = Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae, 0x95, 0x34, 0xb2, 0x35, 0x20, 0x31, 0x30);
    expect(decode(bytes)).toBe('政府𠮷 10');
  });

  test('as UTF-8 that is cut off within a character', () => {
    const whole = Buffer.from('政府信息', 'utf8');
    expect(decode(whole.subarray(0, -1))).toBe('政府信');
    expect(decode(whole.subarray(0, -2))).toBe('政府信');
    expect(decode(Buffer.concat([Buffer.from('\ufeff'), whole.subarray(0, -2)]))).toBe('政府信');
  });

  test('without losing a replacement character that is really in the text', () => {
    expect(decode(Buffer.from('政府\ufffd信息', 'utf8'))).toBe('政府\ufffd信息');
  });

  test('in a view of a larger buffer', () => {
    const larger = Buffer.from(`xxx${TEXT}xxx`, 'utf8');
    expect(decode(larger.subarray(3, -3))).toBe(TEXT);
  });
});

describe('bytes that are no text are refused', () => {
  const hostile: Record<string, Uint8Array> = {
    'a picture': Buffer.from('89504e470d0a1a0a0000000d49484452000004000000030008060000', 'hex'),
    'nothing but zeros': new Uint8Array(1000),
    'nothing but ones': new Uint8Array(1000).fill(0xff),
    'GB18030 with the mark of UTF-8': Uint8Array.of(0xef, 0xbb, 0xbf, 0xd5, 0xfe, 0xb8, 0xae, 0x0a),
    'half a pair in UTF-16': Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00),
    'a character cut off in GB18030': Uint8Array.of(0xd5, 0xfe, 0xb8),
  };

  test.each(Object.keys(hostile))('%s', name => {
    expect(problemOf(() => decode(hostile[name] ?? new Uint8Array()))).toMatchObject({ code: 'not-text' });
  });

  test('noise of any kind', () => {
    // Random bytes happen to be text in one of the encodings once in more runs than there will ever be.
    for (let seed = 1; seed <= 3000; seed++) {
      const random = randomNumbers(seed);
      const bytes = Uint8Array.from({ length: 200 + random(200) }, () => random(256));
      expect([seed, problemOf(() => decode(bytes))?.code]).toEqual([seed, 'not-text']);
    }
  });
});

test('whatever text there is comes back from each encoding as it was', () => {
  const character = fc.oneof(
    fc.constantFrom('政', '府', '信', '息', '𠮷', '㙍', '（', '—', '万'),
    fc.constantFrom('0', '9', ' ', '\n', '\t', 'a'),
  );
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 40 }), characters => {
      const text = characters.join('');
      expect(decode(Buffer.from(text, 'utf8'))).toBe(text);
      expect(decode(utf16(`\ufeff${text}`, 'LE'))).toBe(text);
      expect(decode(utf16(`\ufeff${text}`, 'BE'))).toBe(text);
    }),
  );
});

test('a file as large as files may be takes no time to speak of', () => {
  const started = performance.now();
  problemOf(() => decode(new Uint8Array(LIMITS.fileBytes).fill(0xd5)));
  expect(performance.now() - started).toBeLessThan(5000);
});
