import { expect, test } from 'vitest';
import { progressText } from '../../src/cli/check/progress.ts';

test('progress tells how far, how fast and how much longer', () => {
  expect(progressText(250, 1000, 5, 'zh')).toBe('已检查 250/1000，每秒5.0份，大约还要 2:30');
  expect(progressText(9_940, 10_000, 31.6, 'en')).toBe('9940/10000 checked, 32 a second, about 0:02 left');
});
