/** `fix FILE --output COPY`: a copy in which what is known from elsewhere than the sums is put right. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixture } from '../support.ts';
import { run, workspace } from './run.ts';

const RIGHT = Buffer.from(fixture('fixtures/ok/prose.json')).toString('utf8');
/** Of what was granted, the text says 「其中予以公开17件」. */
const granted = (figure: string, text = RIGHT) => text.replace(/("granted": \{[^}]*"total": )17/, `$1${figure}`);
/** Nobody but the sums says how many of those were companies. */
const ofCompanies = (figure: string, text = RIGHT) =>
  text.replace(/("granted": \{[^}]*"businesses": )2/, `$1${figure}`);
const SPOILT = { 'a.json': { content: granted('26') } };

describe('fix', () => {
  test('writes a copy, and says what it changed, where and why', () => {
    const folder = workspace(SPOILT);
    const result = run(folder, ['fix', 'a.json', '--output', 'b.json']);
    expect(result.stdout).toMatch(
      /^改动 {2}第58行第18列：表三「（一）予以公开」的「总计」由26改为17\n {2}依据：正文写“其中予以公开17件”，与此一致；.*\n$/,
    );
    expect(result).toMatchObject({
      status: 0,
      stderr:
        '已生成 b.json，改了1处；原件没有改动。改动只是建议，请对照原始登记核对；报告已经公开的，更正要一并公布。\n',
    });
    expect(readFileSync(`${folder}/b.json`, 'utf8')).toBe(RIGHT);
    expect(readFileSync(`${folder}/a.json`, 'utf8')).toBe(SPOILT['a.json'].content);
    expect(run(folder, ['check', 'b.json']).status).toBe(0);
  });

  test('has nothing to do where nothing was found, as in its own copies', () => {
    const folder = workspace(SPOILT);
    run(folder, ['fix', 'a.json', '-o', 'b.json']);
    expect(run(folder, ['fix', 'b.json', '-o', 'c.json'])).toEqual({
      status: 0,
      stdout: '',
      stderr: 'b.json 没有发现问题，没有生成副本。\n',
    });
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'b.json']);
  });

  test('leaves what only the sums say, with the reason, and writes nothing', () => {
    const folder = workspace({ 'a.json': { content: ofCompanies('9') } });
    const { status, stdout, stderr } = run(folder, ['fix', 'a.json', '-o', 'b.json', '--lang', 'en']);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^left {2}line 53, column 23: Table 3, .*9 → 2.*\n {2}Not changed: only the sums speak for it; .*--previous.*\n$/,
    );
    expect(stderr).toBe(
      'Nothing could be changed; no copy was written. 2 findings remain; gov-report check shows them.\n',
    );
    expect(existsSync(`${folder}/b.json`)).toBe(false);
  });

  test('writes what it can, and status 1 tells that errors are left', () => {
    const content = granted('26').replace(/("reconsideration": \{[^}]*"total": )5/, '$16');
    const folder = workspace({ 'a.json': { content } });
    const { status, stdout, stderr } = run(folder, ['fix', 'a.json', '-o', 'b.json']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^改动 .*\n.*\n未改 {2}第274行.*\n {2}没有改：这不是唯一的解释/);
    expect(stderr).toMatch(/改了1处；.*改后还有\d+处问题/);
    expect(readFileSync(`${folder}/b.json`, 'utf8')).toBe(content.replace(': 26', ': 17'));
  });

  test('changes no figure that a waiver accepts, and says so', () => {
    const folder = workspace(SPOILT);
    run(folder, ['waive', 'a.json', '--all', '--reason', '已公开，待更正', '--by', '示例市示例局']);
    const result = run(folder, ['fix', 'a.json', '-o', 'b.json']);
    expect(result.stdout).toMatch(/^未改 .*由26改为17.*\n {2}没有改：这里的问题已经豁免/);
    expect(result.status).toBe(0);
    expect(existsSync(`${folder}/b.json`)).toBe(false);
    expect(run(folder, ['fix', 'a.json', '-o', 'b.json', '--no-waivers']).stdout).toMatch(/^改动 /);
  });

  test('changes a figure whose waiver does not hold any more', () => {
    const folder = workspace(SPOILT);
    run(folder, ['waive', 'a.json', '--all', '--reason', '待更正', '--by', '示例局', '--expires', '2020-01-01']);
    expect(run(folder, ['fix', 'a.json', '-o', 'b.json']).stdout).toMatch(/^改动 /);
  });

  test('shows the changes without making them', () => {
    const folder = workspace(SPOILT);
    const result = run(folder, ['fix', 'a.json', '--dry-run']);
    expect(result.stdout).toContain('由26改为17');
    expect(result).toMatchObject({ status: 0, stderr: expect.stringMatching(/^可以改1处，没有生成副本。/) });
    run(folder, ['fix', 'a.json', '--dry-run', '-o', 'b.json']);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test('says which of the reports in a file', () => {
    const content = `[${RIGHT},${granted('26').replaceAll('民政局', '教育局')}]`;
    const folder = workspace({ 'a.json': { content } });
    const { status, stdout } = run(folder, ['fix', 'a.json', '-o', 'b.json']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^改动 {2}a\.json · 第2份 第\d+行第18列：/);
    expect(readFileSync(`${folder}/b.json`, 'utf8')).toBe(content.replace(': 26', ': 17'));
  });
});

describe('with the report of last year', () => {
  const chain = { chain: 'ok/chain' };
  /** What last year carried forward, told wrongly. */
  const wrong = (folder: string) => {
    const text = readFileSync(`${folder}/chain/2023.json`, 'utf8');
    const { total } = JSON.parse(text).requests.carriedOver;
    return { text, content: text.replace(/("carriedOver": \{[^}]*"total": )\d+/, `$1${total + 30}`) };
  };
  const spoilt = wrong(workspace(chain));
  const files = { ...chain, 'a.json': { content: spoilt.content } };

  test('restores what was carried over from it', () => {
    expect(spoilt.content).not.toBe(spoilt.text);
    const folder = workspace(files);
    const result = run(folder, ['fix', 'a.json', '-o', 'b.json', '--previous', 'chain/2022.json']);
    expect(result.stdout).toContain('依据：按上年报告');
    expect(result.status).toBe(0);
    expect(readFileSync(`${folder}/b.json`, 'utf8')).toBe(spoilt.text);
  });

  test('and without it does nothing', () => {
    const { status, stdout } = run(workspace(files), ['fix', 'a.json', '-o', 'b.json']);
    expect(status).toBe(1);
    expect(stdout).not.toContain('改动');
  });

  test('relies on no other', () => {
    const folder = workspace(files);
    const { status, stdout, stderr } = run(folder, ['fix', 'a.json', '-o', 'b.json', '--previous', 'chain/2021.json']);
    expect(status).toBe(1);
    expect(stdout).not.toContain('改动');
    expect(stderr).toMatch(/chain\/2021\.json是.*2021年度的报告/);
  });

  test('refuses what cannot be read, and never writes over it', () => {
    const folder = workspace(files);
    expect(run(folder, ['fix', 'a.json', '-o', 'b.json', '--previous', 'none.json']).status).toBe(2);
    const before = readFileSync(`${folder}/chain/2022.json`);
    const over = run(folder, ['fix', 'a.json', '-o', 'chain/2022.json', '--previous', 'chain/2022.json', '--force']);
    expect(over).toMatchObject({ status: 2, stdout: '' });
    expect(readFileSync(`${folder}/chain/2022.json`).equals(before)).toBe(true);
  });
});

describe('refuses', () => {
  test.each([
    ['another format, and names the command for it', ['fix', 'a.docx', '-o', 'b.docx'], 'annotate'],
    ['workbooks of Excel 97', ['fix', 'a.xls', '-o', 'b.xls'], 'annotate'],
    ['what cannot be checked', ['fix', 'bad.json', '-o', 'b.json'], '不是有效的JSON'],
    ['a file that is not there', ['fix', 'none.json', '-o', 'b.json'], 'none.json'],
    ['to write over the original', ['fix', 'a.json', '-o', 'a.json', '--force'], '不能覆盖'],
    ['to write over the original by another name', ['fix', 'a.json', '-o', './x/../a.json', '--force'], '不能覆盖'],
    ['to write over another file', ['fix', 'a.json', '-o', 'there.json'], '没有覆盖'],
    ['a folder that is not there', ['fix', 'a.json', '-o', 'x/b.json'], '写不进去'],
    ['to go without a name for the copy', ['fix', 'a.json'], '--output'],
  ])('%s', (_, args, reason) => {
    const folder = workspace({
      ...SPOILT,
      'a.docx': 'formats/gongshu-2023/report.docx',
      'a.xls': 'formats/gongshu-2023/one-sheet.xls',
      'bad.json': 'err/unchecked/syntax.json',
      'there.json': { content: 'mine' },
    });
    const names = readdirSync(folder);
    const { status, stdout, stderr } = run(folder, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
    expect(readdirSync(folder)).toEqual(names);
    expect(readFileSync(`${folder}/a.json`, 'utf8')).toBe(SPOILT['a.json'].content);
    expect(readFileSync(`${folder}/there.json`, 'utf8')).toBe('mine');
  });

  test('but writes over another file where that is asked for', () => {
    const folder = workspace({ ...SPOILT, 'there.json': { content: 'mine' } });
    expect(run(folder, ['fix', 'a.json', '-o', 'there.json', '--force']).status).toBe(0);
    expect(readFileSync(`${folder}/there.json`, 'utf8')).toBe(RIGHT);
  });
});

describe('hostile input', () => {
  test('whose copy would not read as intended has none', () => {
    // What was written in the cell, under a key that only a parser can tell.
    const key = '\\/requests\\/outcomes\\/granted\\/total';
    const content = granted('26').replace('{', `{ "texts": { "${key}": "26件" }, `);
    const folder = workspace({ 'a.json': { content } });
    const { status, stdout, stderr } = run(folder, ['fix', 'a.json', '-o', 'b.json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('没有写出');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test('moves no cursor: a quotation from the text, a name', () => {
    const content = granted('26').replace('其中予以公开17件', '其中予以公开\\u001b[2J\\u202e17件');
    const folder = workspace({ 'a\u001b[31m.json': { content } });
    const { stdout, stderr } = run(folder, ['fix', 'a\u001b[31m.json', '-o', 'b\u001b[31m.json']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(stdout + stderr).not.toMatch(/[\u001b\u202e]/);
  });

  test('has its copy beside what it brings along', () => {
    const content = granted('26').replace('{', '{ "$schema": "javascript:alert(1)", ');
    const folder = workspace({ 'a.json': { content } });
    expect(run(folder, ['fix', 'a.json', '-o', 'b.json']).status).toBe(0);
    expect(readFileSync(`${folder}/b.json`, 'utf8')).toBe(content.replace(': 26', ': 17'));
  });

  test.each([
    ['a key of every object', granted('26').replace('{', '{ "__proto__": { "year": 1 }, ')],
    ['the same key twice', granted('26, "total": 17')],
    ['a number beyond all numbers', granted('26e400')],
  ])('with %s is refused as it is by check', (_, content) => {
    const folder = workspace({ 'a.json': { content } });
    expect(run(folder, ['fix', 'a.json', '-o', 'b.json']).status).toBe(2);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test('that repeats the figure a thousand times has only the cell changed', () => {
    const noise = '予以公开26件。26 ”total”: 26 '.repeat(1000);
    const content = granted('26').replace('本年度未收取', `${noise}本年度未收取`);
    const folder = workspace({ 'a.json': { content } });
    expect(run(folder, ['fix', 'a.json', '-o', 'b.json']).status).toBe(0);
    expect(readFileSync(`${folder}/b.json`, 'utf8')).toBe(content.replace('"total": 26', '"total": 17'));
  });

  test('that says two things in its text is left as it is', () => {
    const content = RIGHT.replace(/("carriedForward": \{[^}]*"total": )2/, (_, head) => `${head}11`).replace(
      '"2025年，我局',
      '"截至年底，结转下年度继续办理政府信息公开申请11件。", "2025年，我局',
    );
    const folder = workspace({ 'a.json': { content } });
    const { status, stdout } = run(folder, ['fix', 'a.json', '-o', 'b.json']);
    expect(status).toBe(1);
    expect(stdout).toContain('没有改：正文或上年年报与此不符。');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});
