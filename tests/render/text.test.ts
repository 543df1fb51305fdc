import { describe, expect, test } from 'vitest';
import { safe } from '../../src/render/safe.ts';
import { clip, padEnd, padStart, width, wrap } from '../../src/render/width.ts';

describe('width', () => {
  test('a Chinese character takes two columns, a combining mark and a joiner none', () => {
    expect(width('表三3')).toBe(5);
    expect(width('（七）')).toBe(6);
    expect(width('e\u0301')).toBe(1);
    expect(width('\u200b')).toBe(0);
  });

  test('padding fills columns, not characters', () => {
    expect(padEnd('自然人', 8)).toBe('自然人  ');
    expect(padStart('13', 4)).toBe('  13');
    expect(padStart('总计', 3)).toBe('总计');
  });

  test('clipping never exceeds the columns', () => {
    for (let columns = 4; columns < 20; columns++)
      expect(width(clip('法律服务机构 Legal-service', columns))).toBeLessThanOrEqual(columns);
    expect(clip('总计', 4)).toBe('总计');
  });
});

describe('wrap', () => {
  const text =
    '表三「（六）其他处理 3.其他」一行各列相加与「总计」对不上：自然人3＝3（其余5项为0或空），表中写13，多10。请核对requests/cross-footing。';

  test('loses nothing, keeps to the columns, and begins no line with a closing mark', () => {
    for (let columns = 20; columns <= 90; columns += 7) {
      const lines = wrap(text, columns);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) {
        if (!line.includes('requests/cross-footing')) expect(width(line)).toBeLessThanOrEqual(columns);
        expect(line).not.toMatch(/^[，。」）：]/);
        expect(line).not.toMatch(/[「（]$/);
      }
    }
  });

  test('keeps numbers and ids whole', () => {
    expect(wrap('合计12345678', 8).join('|')).toContain('12345678');
    expect(wrap(text, 30).some(line => line.includes('requests/cross-footing'))).toBe(true);
  });
});

describe('safe', () => {
  const ESC = String.fromCharCode(27);

  test('shows what would move the cursor, hide or turn text around', () => {
    expect(safe(`a${ESC}[31mb`)).toBe('a\\u{1b}[31mb');
    expect(safe('a\u202eb\u200bc\u2066d')).toBe('a\\u{202e}b\\u{200b}c\\u{2066}d');
    expect(safe('\u009b31m')).toBe('\\u{9b}31m');
    expect(safe('a\ud800b')).toBe('a\\u{d800}b');
  });

  test('leaves Chinese, punctuation and emoji alone, and makes one line of several', () => {
    expect(safe('（七）总计“”…𠮷')).toBe('（七）总计“”…𠮷');
    expect(safe('商业\n企业\t')).toBe('商业 企业 ');
  });

  test('cuts what is endless', () => {
    expect(safe('长'.repeat(10_000)).length).toBeLessThan(300);
  });
});
