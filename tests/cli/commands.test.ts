import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as YAML from 'yaml';
import { RULE_IDS } from '../../src/model/rules.ts';
import { run, workspace } from './run.ts';

describe('extract', () => {
  const reference = JSON.parse(
    readFileSync(new URL('../../fixtures/formats/gongshu-2023/report.json', import.meta.url), 'utf8'),
  );

  test.each(['word.txt', 'one-sheet.xlsx', 'labels.yaml'])('prints the data of %s as JSON', name => {
    const { status, stdout } = run(workspace({ [name]: `formats/gongshu-2023/${name}` }), ['extract', name]);
    expect(status).toBe(0);
    const { proactive, requests, reviewLitigation, agency, year } = JSON.parse(stdout);
    expect({ proactive, requests, reviewLitigation, agency, year }).toEqual({
      proactive: reference.proactive,
      requests: reference.requests,
      reviewLitigation: reference.reviewLitigation,
      agency: reference.agency,
      year: 2023,
    });
  });

  test('prints YAML that holds the same as the JSON', () => {
    const folder = workspace({ 'a.txt': 'formats/gongshu-2023/word.txt' });
    const json = run(folder, ['extract', 'a.txt']).stdout;
    expect(YAML.parse(run(folder, ['extract', 'a.txt', '--format', 'yaml']).stdout)).toEqual(JSON.parse(json));
  });

  test('keeps blanks blank, placeholders beside them, and text that is no number', () => {
    const { stdout } = run(workspace({ 'a.json': 'err/cell/placeholder/strokes.json' }), ['extract', 'a.json']);
    const data = JSON.parse(stdout);
    expect(data.proactive.regulations.issued).toBe(null);
    expect(data.texts).toMatchObject({
      '/proactive/regulations/issued': '/',
      '/proactive/compulsoryMeasures/decisions': '无',
    });
    const words = run(workspace({ 'a.json': 'err/cell/not-a-number/words.json' }), ['extract', 'a.json']).stdout;
    expect(JSON.parse(words).proactive.licensing.decisions).toEqual({ text: '见附件' });
  });

  test('gives data that is checked to the same findings', () => {
    const folder = workspace({ 'a.json': 'err/cell/placeholder/strokes.json' });
    const before = JSON.parse(run(folder, ['check', 'a.json', '-f', 'json']).stdout).reports[0].findings;
    expect(run(folder, ['extract', 'a.json', '--output', 'b.json']).status).toBe(0);
    const after = JSON.parse(run(folder, ['check', 'b.json', '-f', 'json']).stdout).reports[0].findings;
    const essence = (findings: { ruleId: string; cells: string[]; message: string }[]) =>
      findings.map(({ ruleId, cells, message }) => ({ ruleId, cells, message }));
    expect(essence(after)).toEqual(essence(before));
  });

  test('prints an array where a file holds several reports, which is checked to the same', () => {
    const folder = workspace({ 'a.txt': 'err/requests/cross-footing/second-of-two-reports.txt' });
    const { stdout, stderr } = run(folder, ['extract', 'a.txt', '-o', 'b.json']);
    expect(stdout).toBe('');
    expect(stderr).toBe('a.txt：文件里有2份报告，各自检查。\n');
    expect(run(folder, ['extract', 'a.txt', '-f', 'yaml', '-o', 'c.yaml']).status).toBe(0);
    const essence = (name: string) =>
      JSON.parse(run(folder, ['check', name, '-f', 'json']).stdout).reports.map(
        (report: { part: number; agency: string; findings: { fingerprint: string }[] }) => ({
          part: report.part,
          agency: report.agency,
          findings: report.findings.map(({ fingerprint }) => fingerprint),
        }),
      );
    const before = essence('a.txt');
    expect(before).toMatchObject([
      { part: 1, agency: '示例市示例区民政局' },
      { part: 2, agency: '示例市示例区统计局' },
    ]);
    expect(before.map(({ findings }: { findings: string[] }) => findings.length)).toEqual([0, 2]);
    expect(essence('b.json')).toEqual(before);
    expect(essence('c.yaml')).toEqual(before);
  });

  test('tells which of several reports cannot be read', () => {
    const folder = workspace({ 'a.txt': 'err/unchecked/first-of-two-without-tables.txt' });
    const { status, stdout, stderr } = run(folder, ['extract', 'a.txt']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^gov-report: a\.txt：第1份 没有找到/);
  });

  test('explains how a file was understood, for a person or a script', () => {
    const folder = workspace({ 'a.txt': 'formats/gongshu-2023/word.txt', 'b.txt': 'err/unchecked/no-tables.txt' });
    const text = run(folder, ['extract', '--explain', 'a.txt']);
    expect(text).toMatchObject({ status: 0, stderr: '' });
    expect(text.stdout).toContain('表三的25行，名称与格式一致，已读');
    const { stdout } = run(folder, ['extract', '--explain', '-f', 'json', 'a.txt']);
    expect(JSON.parse(stdout)).toMatchObject({ path: 'a.txt', format: 'text', stated: { year: { value: '2023' } } });
    const none = run(folder, ['extract', '--explain', 'b.txt']);
    expect(none.status).toBe(2);
    expect(none.stdout).toContain('没有找到年度报告的法定表格');
  });

  test('has the report as input only', () => {
    const folder = workspace({ 'a.json': 'ok/2021.json' });
    expect(run(folder, ['extract', 'a.json', '--output', 'a.json', '--force']).status).toBe(2);
  });

  test('tells why a file cannot be read, with status 2', () => {
    const { status, stdout, stderr } = run(workspace({ 'a.json': 'err/unchecked/duplicate-key.json' }), [
      'extract',
      'a.json',
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^gov-report: a\.json：第3行第3列.*year.*\n$/);
  });
});

describe('init', () => {
  const forms: [string, string][] = ['form.xlsx', 'form.yaml', 'form.json'].flatMap(name => [
    [name, '2021'] as [string, string],
    [name, '2019'] as [string, string],
  ]);

  test.each(forms)('writes a blank %s of edition %s that check reads back, and that does not pass', (name, edition) => {
    const folder = workspace();
    expect(run(folder, ['init', name, '--edition', edition])).toMatchObject({ status: 0, stdout: '' });
    const { status, stdout } = run(folder, ['check', name, '-f', 'json']);
    expect(status).toBe(1);
    const { reports } = JSON.parse(stdout);
    expect(reports[0].edition).toBe(edition);
    expect(reports[0].findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(
      Array(3).fill('structure/table-missing'),
    );
  });

  test('writes forms whose every cell is found again when it is filled in', async () => {
    const XLSX = await import('xlsx');
    const folder = workspace();
    run(folder, ['init', 'form.xlsx']);
    const workbook = XLSX.read(readFileSync(join(folder, 'form.xlsx')));
    // The form's number cells, as a person sees them: what the labels leave free inside each table.
    const places: [string, string[], number, number][] = [
      ['表二', ['B', 'C', 'D'], 4, 5],
      ['表二', ['B'], 8, 8],
      ['表二', ['B'], 11, 12],
      ['表二', ['B'], 15, 15],
      ['表三', [...'DEFGHIJ'], 5, 29],
      ['表四', [...'ABCDEFGHIJKLMNO'], 5, 5],
    ];
    let next = 1000;
    const written: number[] = [];
    for (const [name, columns, from, to] of places) {
      const sheet = workbook.Sheets[name];
      if (!sheet) throw new Error(`no sheet ${name}`);
      sheet['!ref'] = 'A1:O40';
      for (let row = from; row <= to; row++)
        for (const column of columns) {
          expect(sheet[`${column}${row}`]).toBeUndefined();
          sheet[`${column}${row}`] = { t: 'n', v: next };
          written.push(next++);
        }
    }
    writeFileSync(join(folder, 'filled.xlsx'), XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }));
    const data = JSON.parse(run(folder, ['extract', 'filled.xlsx']).stdout);
    const read = JSON.stringify([data.proactive, data.requests, data.reviewLitigation]).match(/\d{4}/g)?.map(Number);
    expect(read).toHaveLength(200);
    expect(read).toEqual(written);
  });

  test('takes agency and year from the first sheet', async () => {
    const XLSX = await import('xlsx');
    const folder = workspace();
    run(folder, ['init', 'form.xlsx']);
    const workbook = XLSX.read(readFileSync(join(folder, 'form.xlsx')));
    const about = workbook.Sheets['基本信息'];
    const table = workbook.Sheets['表四'];
    if (!about || !table) throw new Error('the form lacks a sheet');
    about['B2'] = { t: 's', v: '示例市示例局' };
    about['B3'] = { t: 'n', v: 2024 };
    table['A5'] = { t: 'n', v: 0 };
    writeFileSync(join(folder, 'filled.xlsx'), XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }));
    expect(JSON.parse(run(folder, ['extract', 'filled.xlsx']).stdout)).toMatchObject({
      agency: '示例市示例局',
      year: 2024,
    });
  });

  test('never overwrites unasked, and knows three endings', () => {
    const folder = workspace({ 'form.yaml': { content: 'mine' } });
    expect(run(folder, ['init', 'form.yaml']).status).toBe(2);
    expect(readFileSync(join(folder, 'form.yaml'), 'utf8')).toBe('mine');
    expect(run(folder, ['init', 'form.docx']).status).toBe(2);
  });
});

describe('rules and explain', () => {
  test('list every rule', () => {
    for (const language of ['zh', 'en']) {
      const { status, stdout } = run(workspace(), ['rules', '--lang', language]);
      expect(status).toBe(0);
      expect(
        stdout
          .trimEnd()
          .split('\n')
          .map(line => line.split(' ')[0]),
      ).toEqual(RULE_IDS);
    }
    const { rules } = JSON.parse(run(workspace(), ['rules', '--format', 'json']).stdout);
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULE_IDS);
  });

  test('teach each rule in both languages', () => {
    for (const [language, headings] of [
      ['zh', ['查什么', '依据', '例子', '怎么办']],
      ['en', ['What', 'Why', 'Example', 'What to do']],
    ] as const) {
      const { status, stdout } = run(workspace(), ['explain', 'requests/footing', '--lang', language]);
      expect(status).toBe(0);
      for (const heading of headings) expect(stdout).toContain(`\n${heading}\n`);
    }
  });

  test('suggest the rule that was meant', () => {
    const { status, stderr } = run(workspace(), ['explain', 'request/footing']);
    expect(status).toBe(2);
    expect(stderr).toContain('是不是“requests/footing”');
  });
});

test('English output holds no Chinese beyond names, labels, citations and quotes of the report', () => {
  const { stdout } = run(workspace({ 'a.txt': 'formats/gongshu-2023/word.txt' }), ['check', 'a.txt', '--lang', 'en']);
  const rest = stdout
    .replaceAll('杭州市拱墅区人民政府办公室', '')
    .replaceAll('国办公开办函〔2021〕30号', '')
    .replace(/"[^"]*"/g, '')
    .replace(/[（）【】·│]/g, '');
  expect(rest.match(/[一-鿿]+/g)).toBe(null);
});
