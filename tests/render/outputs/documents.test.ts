/** The outputs that people read: CSV in a spreadsheet, Markdown, the page, the letter. */
import { lexer, type Token } from 'marked';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { width as columnsOf } from '../../../src/render/width.ts';
import type { Checked } from '../../../src/validate.ts';
import { checkFile } from '../../support.ts';
import { sheetsOf } from '../../workbook.ts';
import { HARM, hostileResults, render, rendered } from './hostile.ts';

const TEXT = 'fixtures/formats/gongshu-2023/word.txt';
const UNKNOWN = 'fixtures/err/requests/balance/blank-total-is-unknown.json';
const BROKEN = 'fixtures/err/unchecked/syntax.json';
const CLEAN = 'fixtures/ok/2021.json';
const checkAll = (paths: readonly string[]): Promise<Checked[]> => Promise.all(paths.map(checkFile));

describe('CSV', () => {
  const rowsOf = async (results: readonly Checked[]) => {
    const text = await render('csv', results);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const sheet = XLSX.read(text.slice(1), { type: 'string', raw: true }).Sheets['Sheet1'] ?? {};
    return { sheet, rows: XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: '' }) };
  };

  test('has a row for every finding, check not made and file', async () => {
    const { rows } = await rowsOf(await checkAll([UNKNOWN, BROKEN, TEXT, CLEAN]));
    expect(rows[0]?.slice(0, 5)).toEqual(['文件', '机关', '年度', '级别', '规则']);
    expect(rows.slice(1).map(row => [row[0], row[3], row[4]])).toEqual([
      [UNKNOWN, '警告', 'cell/blank'],
      [UNKNOWN, '错误', 'requests/cross-footing'],
      [UNKNOWN, '未能检查', 'requests/partial-only'],
      [UNKNOWN, '未能检查', 'requests/other-heavy'],
      [UNKNOWN, '未能检查', 'requests/balance'],
      [UNKNOWN, '未能检查', 'requests/footing'],
      [BROKEN, '未检查', ''],
      [TEXT, '错误', 'requests/cross-footing'],
      [TEXT, '错误', 'requests/footing'],
      [TEXT, '未能检查', 'requests/partial-only'],
      [TEXT, '未能检查', 'requests/other-heavy'],
    ]);
    expect(rows[8]?.slice(8, 11)).toEqual(['13', '3', '10']);
  });

  test.each(HARM)('has no formula in it with %j, and the same columns', async harm => {
    const { rows } = await rowsOf(await hostileResults(harm));
    for (const row of rows) {
      expect(row).toHaveLength(14);
      for (const field of row) expect(field).not.toMatch(/^\s*[=+@|%＝＋＠]|^\s*[-－](?!\d+(?:\.\d+)?$)/);
    }
  });
});

describe('CSV of the overview', () => {
  test('has one heading, and every table told apart by the first column', async () => {
    const text = await render('csv-overview', await checkAll([UNKNOWN, BROKEN, TEXT, CLEAN]));
    expect(text.startsWith('\ufeff统计表,地区,机关,年度,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const rows = text
      .slice(1, -2)
      .split('\r\n')
      .map(row => row.split(','));
    expect(new Set(rows.map(row => row.length))).toEqual(new Set([19]));
    const column = (name: string) => rows[0]?.indexOf(name) ?? -1;
    const told = (table: string, ...columns: string[]) =>
      rows.filter(([name]) => name === table).map(row => columns.map(name => row[column(name)]));
    expect(told('概况', '报告数', '错误', '警告', '提示', '未检查的文件')).toEqual([['3', '3', '1', '0', '1']]);
    expect(told('机关', '机关', '地区', '报告数', '错误', '警告')).toEqual([
      ['杭州市拱墅区人民政府办公室', '杭州市拱墅区', '1', '2', '0'],
      ['示例市示例区民政局', '示例市示例区', '2', '1', '1'],
    ]);
    expect(told('规则', '规则', '规则名称', '报告数', '错误')[0]).toEqual([
      'requests/cross-footing',
      '行合计：各列相加应等于总计列',
      '2',
      '2',
    ]);
    expect(told('年度', '年度', '报告数')).toEqual([
      ['2023', '1'],
      ['2024', '2'],
    ]);
    expect(told('有问题的报告', '文件', '错误')[0]).toEqual([TEXT, '2']);
    expect(told('未检查的文件', '文件', '位置')).toEqual([[BROKEN, '第3行第16列']]);
  });

  test.each(HARM)('keeps to its columns and has no formula in it, with %j', async harm => {
    const text = await render('csv-overview', await hostileResults(harm));
    const sheet = XLSX.read(text.slice(1), { type: 'string', raw: true }).Sheets['Sheet1'] ?? {};
    for (const row of XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: '' })) {
      expect(row).toHaveLength(19);
      for (const field of row) expect(field).not.toMatch(/^\s*[=+\-@|%＝＋－＠]/);
    }
  });
});

describe('the workbook', () => {
  const sheets = async (results: readonly Checked[], options = {}) =>
    sheetsOf((await rendered('xlsx', results, options)) as Uint8Array);

  test('has a table on each sheet, with its heading fixed, its filter set and its columns wide enough', async () => {
    const all = await sheets(await checkAll([UNKNOWN, BROKEN, TEXT, CLEAN]));
    expect(all.map(({ name }) => name)).toEqual(
      '概况 未检查的文件 机关 地区 年度 规则 有问题的报告 检查结果 未能检查的项目'.split(' '),
    );
    for (const { rows, widths, range, filter, isHeadingFixed } of all) {
      expect(isHeadingFixed).toBe(true);
      expect(filter).toBe(range);
      for (const [column, width] of widths.entries())
        for (const row of rows) expect(Math.min(columnsOf(String(row[column] ?? '')), 60)).toBeLessThanOrEqual(width);
    }
  });

  test('has texts as texts and numbers as numbers', async () => {
    const all = await sheets(await checkAll([UNKNOWN, BROKEN, TEXT, CLEAN]));
    const findings = all.find(({ name }) => name === '检查结果')?.rows ?? [];
    const [headings = [], ...others] = findings;
    const [first] = others.filter(([file]) => file === TEXT);
    const told = Object.fromEntries(headings.map((heading, column) => [heading, first?.[column]]));
    expect(told).toMatchObject({
      年度: 2023,
      级别: '错误',
      规则: 'requests/cross-footing',
      表中数: 13,
      计算数: 3,
      差额: 10,
    });
    expect(all.find(({ name }) => name === '年度')?.rows.slice(1)).toEqual([
      [2023, 1, 2, 0, 0],
      [2024, 2, 1, 1, 0],
    ]);
  });

  test.each(HARM)('has no formula in it with %j, and no more columns than headings', async harm => {
    for (const { rows } of await sheets(await hostileResults(harm)))
      for (const row of rows) {
        expect(row).toHaveLength(rows[0]?.length ?? 0);
        for (const value of row) if (typeof value === 'string') expect(value).not.toMatch(/^\s*[=+\-@|%＝＋－＠\t\r]/);
      }
  });

  test('shows what a workbook would take for the number of a character', async () => {
    const agencies = await sheets(await hostileResults('_x202e__X0000_甲'));
    expect(agencies.find(({ name }) => name === '机关')?.rows.map(([name]) => name)).toContain('_x202e__X0000_甲');
  });

  test('cuts what no cell can hold', async () => {
    const all = await sheets(await hostileResults(`${'_x0041_'.repeat(9000)}甲`));
    const longest = Math.max(...all.flatMap(({ rows }) => rows.flat()).map(value => String(value).length));
    expect(longest).toBeLessThanOrEqual(32_767);
  });
});

describe('Markdown', () => {
  function* all(tokens: readonly Token[]): Generator<Token> {
    for (const token of tokens) {
      yield token;
      if (token.type === 'table')
        for (const cell of [...token['header'], ...token['rows'].flat()]) yield* all(cell.tokens);
      if ('tokens' in token && token.tokens) yield* all(token.tokens);
    }
  }

  test.each(HARM)('is headings and tables and nothing else, with %j in it', async harm => {
    const text = await render('markdown', await hostileResults(harm));
    const tokens = lexer(text);
    expect(tokens.filter(token => token.type !== 'space').map(token => token.type)).toEqual([
      ...['heading', 'paragraph', 'paragraph'],
      ...Array.from({ length: 4 }, () => ['heading', 'table']).flat(),
    ]);
    const kinds = new Set([...all(tokens)].map(token => token.type));
    expect(
      [...kinds].filter(kind => !['space', 'heading', 'paragraph', 'table', 'text', 'escape'].includes(kind)),
    ).toEqual([]);
    for (const token of tokens)
      if (token.type === 'table') for (const row of token['rows']) expect(row).toHaveLength(token['header'].length);
  });

  test('puts reports with errors before those with warnings only', async () => {
    const warned = 'fixtures/err/cell/blank/blank-part-counts-as-zero.json';
    const text = await render('markdown', await checkAll([warned, TEXT]));
    const headings = lexer(text).flatMap(token =>
      token.type === 'heading' && token['depth'] === 3 ? [token['text']] : [],
    );
    expect(headings[0]).toContain(TEXT);
    expect(headings[1]).toContain('blank-part-counts-as-zero.json');
  });
});

describe('the page', () => {
  type Node = DefaultTreeAdapterTypes.ChildNode;
  function* elements(nodes: readonly Node[]): Generator<DefaultTreeAdapterTypes.Element> {
    for (const node of nodes)
      if ('tagName' in node) {
        yield node;
        yield* elements(node.childNodes);
      }
  }
  const KNOWN = new Set(
    'html head meta title style body header h1 nav a div h2 label input section p figure figcaption span svg g rect text table thead tbody tr th td button script'.split(
      ' ',
    ),
  );

  test.each(HARM)('has no element and no address of its own making, with %j in it', async harm => {
    const errors: string[] = [];
    const html = await render('html', await hostileResults(harm));
    const document = parse(html, { onParseError: error => errors.push(error.code) });
    expect(errors).toEqual([]);
    const found = [...elements(document.childNodes)];
    expect(found.map(({ tagName }) => tagName).filter(name => !KNOWN.has(name))).toEqual([]);
    expect(found.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
    const attributes = found.flatMap(({ attrs }) => attrs);
    expect(attributes.filter(({ name }) => name === 'src' || name === 'style' || name.startsWith('on'))).toEqual([]);
    const addresses = attributes.filter(({ name }) => name.includes('href')).map(({ value }) => value);
    for (const address of addresses) expect(address).toMatch(/^#[a-zA-Z]+$/);
    expect(html).not.toMatch(/url\(|@import/);
  });

  test('shows a name of markup as the text that it is', async () => {
    const html = await render('html', await hostileResults('<b>示例</b>'));
    const cells = [...elements(parse(html).childNodes)].filter(({ tagName }) => tagName === 'td');
    const texts = cells.map(({ childNodes: [child] }) => (child && 'value' in child ? child.value : ''));
    expect(texts).toContain('<b>示例</b>');
    expect([...elements(parseFragment(html).childNodes)].some(({ tagName }) => tagName === 'b')).toBe(false);
  });
});

describe('the page of many reports', () => {
  test('draws what is worst, in numbers that are those of the tables', async () => {
    const html = await render('html', await checkAll([UNKNOWN, BROKEN, TEXT, CLEAN]));
    const drawn = [...html.matchAll(/<g><title>([^<]*)<\/title>/g)].map(match => match[1]);
    expect(drawn.slice(0, 4)).toEqual([
      '杭州市拱墅区人民政府办公室 · 错误 2 + 警告 0',
      '示例市示例区民政局 · 错误 1 + 警告 1',
      '杭州市拱墅区 · 错误 2 + 警告 0',
      '示例市示例区 · 错误 1 + 警告 1',
    ]);
  });

  test('has the worst findings and says how many more there are', async () => {
    const [result, other] = await checkAll([TEXT, UNKNOWN]);
    if (result?.state !== 'checked' || !other) throw new Error();
    const copies = Array.from({ length: 1100 }, (_, copy) => ({ ...result, path: `${copy}.txt` }));
    const html = await render('html', [other, ...copies]);
    const findings = /<section id="findings">([\s\S]*?)<\/section>/.exec(html)?.[1] ?? '';
    expect(findings.match(/<tr>/g)).toHaveLength(2001);
    expect(findings).toContain('这里只列前2000条，其余202条');
    expect(findings).not.toContain('cell/blank');
    expect(html.length).toBeLessThan(2_000_000);
  });

  test('leaves out under --quiet what was not looked for', async () => {
    expect(await render('html', await checkAll([UNKNOWN]), { quiet: true })).not.toContain('未能检查的项目');
  });
});

describe('the letter', () => {
  test('goes to each body whose report needs a look, and to no other', async () => {
    const text = await render('notice', await checkAll([TEXT, CLEAN, UNKNOWN]));
    expect(text.split('整改通知')).toHaveLength(3);
    expect(text).toContain('示例市示例区民政局：\n');
    expect(text).toContain('以下2处需要核对：\n\n1. ');
    expect(text).not.toContain('应为');
  });

  test('says so where there is none to write, and names what could not be checked', async () => {
    expect(await render('notice', await checkAll([CLEAN]))).toBe('没有需要整改的报告。\n');
    const text = await render('notice', await checkAll([CLEAN, BROKEN]), { language: 'en' });
    expect(text).toMatch(/^These files could not be checked:\n\n· .*syntax\.json/);
  });
});
