import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, workspace } from './run.ts';

const GOOD = 'ok/2021.json';
const BAD = 'formats/gongshu-2023/word.txt';
const WARNED = 'err/cell/blank/blank-part-counts-as-zero.json';
const UNKNOWN = 'err/structure/row-missing/empty-row.json';
const BROKEN = 'err/unchecked/syntax.json';

describe('exit status', () => {
  const cases: [string, Record<string, string>, string[], number][] = [
    ['0 for a clean report', { 'a.json': GOOD }, ['a.json'], 0],
    ['1 for an error', { 'a.txt': BAD }, ['a.txt'], 1],
    ['0 for a warning', { 'a.json': WARNED }, ['a.json'], 0],
    ['1 for a warning with --fail-on warning', { 'a.json': WARNED }, ['--fail-on', 'warning', 'a.json'], 1],
    ['0 for an error with --fail-on never', { 'a.txt': BAD }, ['--fail-on', 'never', 'a.txt'], 0],
    ['2 for a file that cannot be checked', { 'a.json': BROKEN }, ['a.json'], 2],
    [
      '2 for one file that cannot be checked among others with errors',
      { 'a.json': BROKEN, 'b.txt': BAD },
      ['a.json', 'b.txt'],
      2,
    ],
    [
      '1 for the same with --allow-unchecked',
      { 'a.json': BROKEN, 'b.txt': BAD },
      ['--allow-unchecked', 'a.json', 'b.txt'],
      1,
    ],
    ['0 where something is unknown but nothing wrong', { 'a.json': UNKNOWN }, ['a.json'], 0],
    ['1 for the same with --strict', { 'a.json': UNKNOWN }, ['--strict', 'a.json'], 1],
    ['0 for a clean report with --strict', { 'a.json': GOOD }, ['--strict', 'a.json'], 0],
    ['2 for a path that does not exist', {}, ['nothing.json'], 2],
    ['2 for an empty path', {}, [''], 2],
    ['2 where everything in a folder is something else', { 'a.json': 'err/unchecked/something-else.json' }, ['.'], 2],
    ['2 for a pattern without matches', {}, ['*.xlsx'], 2],
    ['2 for an empty folder', {}, ['.'], 2],
    ['2 without a path where there is nothing', {}, [], 2],
    ['2 for an unknown option', { 'a.json': GOOD }, ['--formt', 'json', 'a.json'], 2],
    ['2 for an unknown format', { 'a.json': GOOD }, ['--format', 'xml', 'a.json'], 2],
    ['2 for an unknown edition', { 'a.json': GOOD }, ['--edition', '1999', 'a.json'], 2],
    ['2 for a year that is none', { 'a.json': GOOD }, ['--year', 'last', 'a.json'], 2],
    ['2 for a severity that is none', { 'a.json': GOOD }, ['--fail-on', 'fatal', 'a.json'], 2],
  ];
  test.each(cases)('is %s', (_, files, args, status) => {
    const result = run(workspace(files), ['check', ...args]);
    expect({ status: result.status, stack: /at .*\.js:\d+/.test(result.stderr) }).toEqual({ status, stack: false });
  });

  test('is 2 without a command, with the help on standard error', () => {
    const { status, stdout, stderr } = run(workspace(), []);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('gov-report check');
  });

  test('is 0 for help and version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(run(workspace(), ['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
    expect(run(workspace(), ['check', '--help'])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('wrong usage is told in one line with a way out', () => {
  test('an unknown option, with the nearest one', () => {
    const { stderr, stdout } = run(workspace(), ['check', '--formt', 'json']);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^gov-report: 没有选项“--formt”.*--format.*\n$/);
  });

  test('an unknown command, with the nearest one', () => {
    expect(run(workspace(), ['chek']).stderr).toMatch(/^gov-report: .*chek.*check.*\n$/);
  });

  test('the same in English', () => {
    const { stderr } = run(workspace(), ['check', '--lang', 'en', '--formt', 'json']);
    expect(stderr).toMatch(/^gov-report: unknown option '--formt'.*--format.*\n$/);
  });

  test('a missing file', () => {
    expect(run(workspace(), ['check', '没有.json']).stderr).toMatch(/^gov-report: 没有找到：没有\.json.*\n$/);
  });

  test('an escape sequence in a path never reaches the terminal', () => {
    expect(run(workspace(), ['check', 'a\u001b[31m.json']).stderr).not.toContain('\u001b');
  });
});

describe('what is checked', () => {
  test('a folder, its subfolders, and every kind of document in it', () => {
    const folder = workspace({ 'a.json': GOOD });
    mkdirSync(join(folder, 'b/c'), { recursive: true });
    writeFileSync(join(folder, 'b/c/d.rtf'), '{\\rtf1 example}');
    writeFileSync(join(folder, 'b/photo.jpg'), 'x');
    const { status, stdout } = run(folder, ['check', '.', '--format', 'json']);
    const findings = JSON.parse(stdout);
    expect(findings.reports.map((report: { path: string }) => report.path)).toEqual(['a.json']);
    expect(findings.unchecked).toMatchObject([{ path: 'b/c/d.rtf', reason: 'unsupported format' }]);
    expect(status).toBe(2);
  });

  test('the current folder without a path, saying so on standard error', () => {
    const { status, stderr } = run(workspace({ 'a.json': GOOD, 'b.txt': BAD }), ['check']);
    expect(status).toBe(1);
    expect(stderr).toContain('找到2个文件');
  });

  test('data that is no report is passed over in a folder, aloud, but not when named', () => {
    const folder = workspace({ 'a.json': GOOD, 'package.json': 'err/unchecked/something-else.json' });
    const walked = run(folder, ['check', '.']);
    expect(walked).toMatchObject({ status: 0, stderr: 'package.json：不像年度报告，已跳过。\n' });
    expect(run(folder, ['check', 'package.json']).status).toBe(2);
  });

  test('patterns that the shell did not expand', () => {
    const { stdout } = run(workspace({ 'a.json': GOOD, 'b.json': GOOD, 'c.txt': BAD }), [
      'check',
      '*.json',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout).summary.reports).toBe(2);
  });

  test('a file named twice only once', () => {
    const { stdout } = run(workspace({ 'a.json': GOOD }), ['check', 'a.json', './a.json', '.', '--format', 'json']);
    expect(JSON.parse(stdout).summary.reports).toBe(1);
  });

  test('standard input, under the name it is given', () => {
    const input = readFileSync(new URL('../../fixtures/formats/gongshu-2023/labels.yaml', import.meta.url));
    const { status, stdout } = run(workspace(), ['check', '-', '--stdin-filename', '草稿.yaml', '--format', 'json'], {
      input,
    });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).reports).toMatchObject([
      { path: '草稿.yaml', checks: { passed: 40, failed: 2, unknown: 0 } },
    ]);
  });

  test('standard input over the limit is refused with the limit', () => {
    const { status, stdout } = run(workspace(), ['check', '-'], { input: Buffer.alloc(33 * 1024 * 1024, 32) });
    expect(status).toBe(2);
    expect(stdout).toContain('32MB');
  });

  test('a file of 60 MB is refused with the limit', () => {
    const { status, stdout } = run(workspace({ 'a.json': { content: Buffer.alloc(60 * 1024 * 1024, 32) } }), [
      'check',
      'a.json',
    ]);
    expect(status).toBe(2);
    expect(stdout).toContain('32MB');
  });

  test('one bad file does not cost the others their check', () => {
    const { stdout } = run(workspace({ 'a.json': BROKEN, 'b.txt': BAD, 'c.json': GOOD }), [
      'check',
      '.',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout).summary).toMatchObject({ reports: 2, errors: 2, warnings: 0, infos: 0, unchecked: 1 });
  });

  test('a path that leads nowhere does not cost the others their check', () => {
    const { status, stdout } = run(workspace({ 'a.json': GOOD }), ['check', 'a.json', 'b.json', '--format', 'json']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      reports: [{ path: 'a.json' }],
      unchecked: [{ path: 'b.json', reason: 'not readable' }],
    });
  });

  test('data of another edition than the one named is told as such', () => {
    const { status, stdout } = run(workspace({ 'a.json': GOOD }), ['check', '--edition', '2019', 'a.json']);
    expect(status).toBe(2);
    expect(stdout).toMatch(/属于2021版格式/);
  });

  test('an edition and a year that the user names hold over those of the document', () => {
    const folder = workspace({ 'a.json': GOOD });
    expect(run(folder, ['check', '--year', '2020', 'a.json']).stdout).toContain('[structure/edition-mismatch]');
    expect(run(folder, ['check', '--edition', '2019', 'a.json']).status).not.toBe(0);
  });
});

describe('output', () => {
  test('to several files and the screen in one run', () => {
    const folder = workspace({ 'a.txt': BAD });
    const { status, stdout } = run(folder, [
      'check',
      'a.txt',
      '-f',
      'text',
      '-f',
      'json=findings.json',
      '--format',
      'text=findings.txt',
    ]);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'findings.txt'), 'utf8')).toBe(stdout);
    expect(JSON.parse(readFileSync(join(folder, 'findings.json'), 'utf8')).summary.errors).toBe(2);
  });

  test('never over an existing file without --force, and never over an input', () => {
    const folder = workspace({ 'a.txt': BAD, 'old.json': { content: 'old' } });
    const before = readFileSync(join(folder, 'a.txt'));
    expect(run(folder, ['check', 'a.txt', '-f', 'json=old.json'])).toMatchObject({ status: 2, stdout: '' });
    expect(readFileSync(join(folder, 'old.json'), 'utf8')).toBe('old');
    expect(run(folder, ['check', 'a.txt', '-f', 'json=old.json', '--force']).status).toBe(1);
    expect(readFileSync(join(folder, 'old.json'), 'utf8')).toContain('"schemaVersion"');
    expect(run(folder, ['check', 'a.txt', '-f', 'json=./a.txt', '--force']).status).toBe(2);
    expect(readFileSync(join(folder, 'a.txt'))).toEqual(before);
  });

  test('leaves nothing behind when it cannot be written', () => {
    const folder = workspace({ 'a.txt': BAD });
    expect(run(folder, ['check', 'a.txt', '-f', 'json=no/such/folder.json']).status).toBe(2);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  test('leaves nothing behind where one of several cannot be written', () => {
    const folder = workspace({ 'a.txt': BAD });
    mkdirSync(join(folder, 'out'));
    const outputs = ['-f', 'json=a.json', '-f', 'csv=out', '--force'];
    expect(run(folder, ['check', 'a.txt', ...outputs, '--lang', 'en'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'gov-report: out is a folder or a device, not a file, and cannot be written. Choose another name.\n',
    });
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out']);
  });

  test('two formats on the screen are refused', () => {
    expect(run(workspace({ 'a.txt': BAD }), ['check', 'a.txt', '-f', 'text', '-f', 'json']).status).toBe(2);
  });

  test('is coloured on request only, and never against NO_COLOR', () => {
    const folder = workspace({ 'a.txt': BAD });
    const coloured = (env: Record<string, string>) =>
      run(folder, ['check', 'a.txt'], { env }).stdout.includes('\u001b[');
    expect(coloured({})).toBe(false);
    expect(coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(coloured({ FORCE_COLOR: '0' })).toBe(false);
  });

  test('is the same with and without colour but for the colour', () => {
    const folder = workspace({ 'a.txt': BAD });
    const plain = run(folder, ['check', 'a.txt']).stdout;
    const coloured = run(folder, ['check', 'a.txt'], { env: { FORCE_COLOR: '1' } }).stdout;
    expect(coloured.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '')).toBe(plain);
  });

  test('with --quiet holds only what counts', () => {
    expect(run(workspace({ 'a.json': GOOD }), ['check', '-q', 'a.json'])).toMatchObject({ status: 0, stdout: '' });
    const { stdout } = run(workspace({ 'a.txt': BAD, 'b.json': WARNED }), ['check', '-q', '.']);
    expect(stdout).toContain('[requests/footing]');
    expect(stdout).not.toContain('b.json');
  });

  test('is equal, byte for byte, for equal input', () => {
    const folder = workspace({ 'a.txt': BAD, 'b.json': WARNED, 'c.json': BROKEN });
    expect(run(folder, ['check', '.', '-f', 'json'])).toEqual(run(folder, ['check', '.', '-f', 'json']));
  });

  test('has no line wider than 80 columns but for what cannot be broken', () => {
    const { stdout } = run(workspace({ 'a.txt': BAD }), ['check', 'a.txt']);
    const width = (line: string) => [...line].reduce((sum, character) => sum + (/[ -~│]/.test(character) ? 1 : 2), 0);
    expect(stdout.split('\n').filter(line => width(line) > 80 && !line.startsWith('共检查'))).toEqual([]);
  });

  test('says what a clean report holds, and what could not be checked', () => {
    expect(run(workspace({ 'a.json': GOOD }), ['check', 'a.json']).stdout).toContain('42项勾稽关系全部对得上');
    const { stdout } = run(workspace({ 'a.json': UNKNOWN }), ['check', 'a.json']);
    expect(stdout).toContain('未能检查1项');
    expect(stdout).not.toContain('全部对得上');
  });

  test('never proposes a sum as the right figure', () => {
    const { stdout } = run(workspace({ 'a.txt': BAD }), ['check', 'a.txt']);
    expect(stdout).not.toContain('应为');
    expect(stdout).toContain('＝77');
    expect(stdout).toContain('表中写67');
  });
});
