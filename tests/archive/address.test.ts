import { expect, test } from 'vitest';
import { addressDateIn } from '../../src/archive/address.ts';

test.each([
  ['www.example.gov.cn/202401/t20240126_17.html', '2024-01-26'],
  ['art/2024/1/6/art_17_3021.html', '2024-01-06'],
  ['2024/1/26/report.html', undefined],
  ['20240126/report.docx', undefined],
  ['t20241399_17.html', undefined],
  ['report.html', undefined],
])('the date of first publication in the address %s', (path, date) => expect(addressDateIn(path)).toBe(date));
