/** Paths of either system, shown alike. */
import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayPath } from '../../src/model/path.ts';

describe('on Windows', () => {
  test.each([
    ['报告\\2023年.docx', '报告/2023年.docx'],
    ['.\\报告\\..\\2023年.docx', '2023年.docx'],
    ['报告/民政局\\2023年.docx', '报告/民政局/2023年.docx'],
    ['C:\\检查\\报告\\a.xlsx', '报告/a.xlsx'],
    ['c:/检查/报告/a.xlsx', '报告/a.xlsx'],
    ['..\\上一级\\a.xlsx', '../上一级/a.xlsx'],
    ['\\报告\\a.xlsx', '../报告/a.xlsx'],
    ['D:\\别的盘\\a.xlsx', 'D:/别的盘/a.xlsx'],
    ['\\\\server\\共享\\a.xlsx', '//server/共享/a.xlsx'],
  ])('%s', (path, shown) => {
    expect(displayPath(path, 'C:\\检查', win32)).toBe(shown);
  });
});

describe('elsewhere', () => {
  test.each([
    ['报告/./2023年.docx', '报告/2023年.docx'],
    ['/检查/a.xlsx', 'a.xlsx'],
    ['../a.xlsx', '../a.xlsx'],
    // What Windows would take for a drive or for folders is a name here.
    ['C:\\a.xlsx', 'C:\\a.xlsx'],
    ['报告\\a.xlsx', '报告\\a.xlsx'],
  ])('%s', (path, shown) => {
    expect(displayPath(path, '/检查', posix)).toBe(shown);
  });
});
