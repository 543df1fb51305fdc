import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { partText } from '../annotate/support.ts';
import { run, workspace } from './run.ts';

const WORD = 'formats/gongshu-2023/report.docx';

describe('annotate', () => {
  test.each(['report.docx', 'form.xlsx', 'page.html'])('writes a copy of %s that gives the same findings', name => {
    const folder = workspace({ [name]: `formats/gongshu-2023/${name}` });
    const before = readFileSync(`${folder}/${name}`);
    const result = run(folder, ['annotate', name, '--output', `copy-${name}`]);
    expect(result).toEqual({
      status: 0,
      stdout: '',
      stderr: `已生成 copy-${name}，加了2处批注；原件没有改动。另有2项未能检查，用 gov-report check 可以看到。\n`,
    });
    expect(readFileSync(`${folder}/${name}`).equals(before)).toBe(true);
    expect(readFileSync(`${folder}/copy-${name}`).equals(before)).toBe(false);
    const json = (file: string) =>
      run(folder, ['check', '--format', 'json', file]).stdout.replace(/"path": "[^"]*"/, '');
    expect(json(`copy-${name}`)).toBe(json(name));
  });

  test('says what has no place in the file', () => {
    const page = readFileSync(new URL('../../fixtures/formats/gongshu-2023/page.html', import.meta.url), 'utf8');
    const start = page.lastIndexOf('<table');
    const content = page.slice(0, start) + page.slice(page.indexOf('</table>', start));
    const folder = workspace({ 'a.html': { content } });
    const { status, stdout, stderr } = run(folder, ['annotate', 'a.html', '-o', 'b.html', '--lang', 'en']);
    expect(status).toBe(0);
    // Its three balances, and the two checks that the report lacks as it is.
    expect(stderr.split('\n')).toEqual([
      'Wrote b.html with 2 notes; the original is as it was. 5 checks could not be made; gov-report check lists them.',
      '1 finding more without a place for a note in the file:',
      '',
    ]);
    expect(stdout).toMatch(/^error structure\/table-missing .*\n$/);
  });

  test('writes nothing where there is nothing to say', () => {
    const folder = workspace({ 'a.json': 'ok/2021.json' });
    expect(run(folder, ['annotate', 'a.json', '-o', 'b.json'])).toEqual({
      status: 0,
      stdout: '',
      stderr: 'a.json 没有发现问题，没有生成副本。\n',
    });
    expect(existsSync(`${folder}/b.json`)).toBe(false);
  });

  test('marks what is waived as such, with its reason, and what is open as open', () => {
    const folder = workspace({ 'a.docx': WORD });
    run(folder, ['waive', 'a.docx', '--all', '--reason', '已公开，待更正', '--by', '示例市示例局']);
    const waivers = readFileSync(`${folder}/waivers.yaml`, 'utf8');
    // The first entry alone; the other finding stays open.
    writeFileSync(`${folder}/waivers.yaml`, waivers.slice(0, waivers.lastIndexOf('\n# ') + 1));
    const notesIn = (...args: readonly string[]) => {
      run(folder, ['annotate', 'a.docx', '--output', 'b.docx', '--force', ...args]);
      const notes = partText(readFileSync(`${folder}/b.docx`), 'word/comments.xml');
      return notes.replace(/<[^>]*>/g, '');
    };
    expect(notesIn()).toMatch(/已豁免 requests\/cross-footing.*已公开，待更正（示例市示例局/s);
    expect(notesIn()).toMatch(/错误 requests\/footing/);
    expect(notesIn('--no-waivers')).not.toContain('已豁免');
    expect(notesIn('--no-waivers')).toMatch(/错误 requests\/cross-footing/);
  });

  test('heeds the configuration, as check does', () => {
    const folder = workspace({
      'a.docx': WORD,
      'gov-report.config.yaml': { content: 'language: en\nrules: { requests/footing: off }\n' },
    });
    expect(run(folder, ['annotate', 'a.docx', '-o', 'b.docx']).stderr).toContain('Wrote b.docx with 1 note;');
    expect(run(folder, ['annotate', 'a.docx', '-o', 'c.docx', '--no-config']).stderr).toContain('加了2处批注');
  });

  const refusals: [string, string[], string][] = [
    ['a format that takes no notes', ['annotate', 'a.txt', '-o', 'b.txt'], '不能加批注'],
    ['what cannot be checked', ['annotate', 'bad.json', '-o', 'b.json'], '不是有效的JSON'],
    ['a file that is not there', ['annotate', 'none.docx', '-o', 'b.docx'], 'none.docx'],
    ['to write over the original', ['annotate', 'a.docx', '-o', 'a.docx', '--force'], '不能覆盖'],
    [
      'to write over the original by another name',
      ['annotate', 'a.docx', '-o', './x/../a.docx', '--force'],
      '不能覆盖',
    ],
    ['to write over another file', ['annotate', 'a.docx', '-o', 'there.docx'], '没有覆盖'],
    ['to go without a name for the copy', ['annotate', 'a.docx'], '--output'],
  ];
  test.each(refusals)('refuses %s', (_, args, reason) => {
    const folder = workspace({
      'a.docx': WORD,
      'a.txt': 'formats/gongshu-2023/word.txt',
      'bad.json': 'err/unchecked/syntax.json',
      'there.docx': { content: 'mine' },
    });
    const before = readFileSync(`${folder}/a.docx`);
    const { status, stdout, stderr } = run(folder, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
    expect(readFileSync(`${folder}/a.docx`).equals(before)).toBe(true);
    expect(readFileSync(`${folder}/there.docx`, 'utf8')).toBe('mine');
  });
});
