/** Patterns that the shell left as they are, and those of the ignore file, on either system. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { patternsIn } from '../../src/archive/ignore.ts';
import { isPattern, splitPattern } from '../../src/archive/pattern.ts';
import { run, workspace } from '../cli/run.ts';
import { fixture } from '../support.ts';

const none = () => false;

describe('a pattern lies beneath a folder', () => {
  test.each([
    ['*.docx', '', '*.docx'],
    ['2024年\\*.docx', '2024年', '*.docx'],
    ['2024年/民政局\\**\\*.docx', '2024年/民政局', '**/*.docx'],
    ['C:\\报告\\*\\a.docx', 'C:/报告', '*/a.docx'],
    ['D:\\*.docx', 'D:/', '*.docx'],
    ['\\\\server\\共享\\*.docx', '//server/共享', '*.docx'],
    ['\\*.docx', '/', '*.docx'],
    ['..\\*.docx', '..', '*.docx'],
  ])('on Windows: %s', (pattern, folder, rest) => {
    expect(splitPattern(pattern, none, '\\')).toEqual({ folder, rest });
  });

  test.each([
    ['2024年/*.docx', '2024年', '*.docx'],
    ['/报告/*.docx', '/报告', '*.docx'],
    // A backslash takes the meaning from what follows it.
    ['a\\[1\\]/*.docx', '', 'a\\[1\\]/*.docx'],
  ])('elsewhere: %s', (pattern, folder, rest) => {
    expect(splitPattern(pattern, none, '/')).toEqual({ folder, rest });
  });

  test('that may have brackets in its name, where there is one of that name', () => {
    const isFolder = (path: string) => path === '[2024]' || path === '[2024]/报告';
    expect(splitPattern('[2024]\\报告\\*.docx', isFolder, '\\')).toEqual({ folder: '[2024]/报告', rest: '*.docx' });
    expect(splitPattern('[2024]/报告/*.docx', none, '/')).toEqual({ folder: '', rest: '[2024]/报告/*.docx' });
  });

  test('is told from a name by its marks', () => {
    expect(['年度报告（2024）.docx', 'a b.docx', '*.docx', 'a?.docx', '[ab].docx'].map(isPattern)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});

test('a pattern is expanded beneath folders of any name', () => {
  const folder = workspace();
  const report = fixture('fixtures/ok/2021.json');
  for (const name of ['[2024] 报告', 'a b']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, '民政局.json'), report);
  }
  const listed = (pattern: string) => run(folder, ['check', '--list-files', pattern]).stdout;
  expect(listed('[2024] 报告/*.json')).toBe('[2024] 报告/民政局.json\n');
  expect(listed('a ?/*.json')).toBe('a b/民政局.json\n');
  expect(listed(`${folder}/*/*.json`)).toBe('[2024] 报告/民政局.json\na b/民政局.json\n');
});

describe('the ignore file', () => {
  test('may part folders as Windows does, there', () => {
    const text = '旧\\*.docx\n\\#1.docx\n\\!a.docx\nb\\ \n**\\草稿\\\n';
    expect(patternsIn(text, '\\')).toBe('旧/*.docx\n\\#1.docx\n\\!a.docx\nb\\ \n**/草稿/\n');
    expect(patternsIn(text, '/')).toBe(text);
  });

  test.each([
    ['with a byte-order mark and line ends of Windows', Buffer.from('\ufeff旧/\r\n草稿*\r\n')],
    ['in UTF-16', Buffer.from('\ufeff旧/\r\n草稿*\r\n', 'utf16le')],
    ['in GB18030', Buffer.from([0xbe, 0xc9, 0x2f, 0x0d, 0x0a, 0xb2, 0xdd, 0xb8, 0xe5, 0x2a, 0x0d, 0x0a])],
  ])('is read %s', (_, content) => {
    const report = { content: fixture('fixtures/ok/2021.json') };
    const folder = workspace({ '.gov-report-ignore': { content }, '草稿1.json': report, 'a.json': report });
    mkdirSync(join(folder, '旧'));
    writeFileSync(join(folder, '旧', 'b.json'), report.content);
    expect(run(folder, ['check', '--list-files']).stdout).toBe('a.json\n');
  });
});
