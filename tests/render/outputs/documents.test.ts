/** The outputs that people read: CSV in a spreadsheet, Markdown, the page, the letter. */
import { lexer, type Token } from 'marked';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { Checked } from '../../../src/validate.ts';
import { checkFile } from '../../support.ts';
import { HARM, hostileResults, render } from './hostile.ts';

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
    'html head meta title style body header h1 h2 label input section p table thead tbody tr th td button script'.split(
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
    const attributes = found.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(attributes.filter(name => name === 'src' || name === 'href' || name.startsWith('on'))).toEqual([]);
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
