/** `extract --explain`: everything that was found, altered or left aside is told, with its place, in both languages. */
import { describe, expect, test } from 'vitest';
import { loadLayouts } from '../../src/editions.ts';
import { explanationText } from '../../src/render/explanation.ts';
import { explain, understand } from '../../src/validate.ts';
import { filesIn, fixture } from '../support.ts';

const layouts = loadLayouts();

async function explanations(path: string) {
  const understood = await understand({ path, bytes: fixture(path) }, { layouts, explain: true });
  return Promise.all(
    understood.map(async result => {
      if (result.state === 'unchecked') throw new Error(`${path} was not understood: ${result.problem.code}`);
      const explained = await explain(result, path);
      const { layout } = result.report;
      return {
        explained,
        zh: explanationText(explained, layout, 'zh'),
        en: explanationText(explained, layout, 'en'),
      };
    }),
  );
}

async function one(path: string) {
  const [only, ...others] = await explanations(path);
  if (!only || others.length > 0) throw new Error(`${others.length + 1} reports`);
  return only;
}

describe('an explanation', () => {
  test('tells what the document says of itself, and where', async () => {
    const { explained, zh, en } = await one('fixtures/formats/gongshu-2023/page-portal.html');
    expect(explained.stated.agency?.value).toBe('杭州市拱墅区人民政府办公室');
    expect(explained.stated.publishedOn).toMatchObject({ value: '2024-01-17' });
    expect(zh).toMatch(/机关：杭州市拱墅区人民政府办公室 {2}\[第\d+段\]/);
    expect(en).toMatch(/Published: 2024-01-17 {2}\[paragraph \d+\]/);
  });

  test('tells which table of the file is which, and which is none', async () => {
    const { zh } = await one('fixtures/formats/gongshu-2023/page-portal.html');
    expect(zh).toMatch(/第1张（2行4列）.*\n {4}没有法定表格的名称/);
    expect(zh).toMatch(
      /第3张（28行10列）.*\n {4}表三的表头：自然人 \| 商业企业 .*\n {4}表三的25行，名称与格式一致，已读/,
    );
    expect(zh).toContain('表四：15格中找到15格，读出15个数字');
  });

  test.each([
    ['fixtures/err/cell/label-altered/year-and-variant.txt', '(去掉了附加的文字)', 'without additions'],
    [
      'fixtures/err/cell/label-altered/year-and-variant.txt',
      '按「行政规范性文件」读取（常见的别名）',
      'a known variant',
    ],
    [
      'fixtures/err/cell/extra-row/other-documents.txt',
      '格式里没有的一行，没有读',
      'a row that the form does not have',
    ],
    ['fixtures/err/cell/extra-column/subtotal-of-organisations.txt', '格式里没有', 'not on the form'],
    ['fixtures/err/cell/not-a-number/cell-lost.txt', '分不清哪个数属于哪一列，没有读', 'cannot be told apart'],
    [
      'fixtures/err/structure/two-tables-same-kind/last-year-behind.txt',
      '另有一张同一种表',
      'of which there is another',
    ],
    ['fixtures/err/metadata/extraction-damage/characters-lost.txt', '缺了字', 'has lost characters'],
    ['fixtures/ok/2021.json', '数据按键读取', 'no table to recognise'],
  ])('of %s says 「%s」 and "%s"', async (path, chinese, english) => {
    const { zh, en } = await one(path);
    expect(zh).toContain(chinese);
    expect(en).toContain(english);
  });

  test('says why nothing was found, where the tables were looked for', async () => {
    const { explained, zh } = await one('fixtures/err/unchecked/no-tables.txt');
    expect(explained.steps.at(-1)).toEqual({ kind: 'refused', code: 'no-tables' });
    expect(zh).toContain('没有找到年度报告的法定表格');
  });

  test('is given for each report of a file', async () => {
    const texts = await explanations('fixtures/ok/two-agencies.txt');
    expect(texts.map(({ zh }) => zh.split('\n')[0])).toEqual([
      'fixtures/ok/two-agencies.txt · 第1份 · 按纯文本读取',
      'fixtures/ok/two-agencies.txt · 第2份 · 按纯文本读取',
    ]);
  });
});

describe('the explanation of every format', () => {
  test.each(filesIn('fixtures/formats').filter(path => !/\.(?:md|findings)$/.test(path)))(
    '%s has no gap in it and counts what was read',
    async path => {
      for (const { explained, zh, en } of await explanations(path)) {
        for (const text of [zh, en]) expect(text).not.toMatch(/undefined|NaN|\[object|「」/);
        for (const { cells, found } of explained.tables) expect(found).toBe(cells);
        const rows = explained.steps.filter(step => step.kind === 'row' && step.fate === 'read');
        if (explained.steps.length > 0) expect(rows.length).toBeGreaterThan(25);
      }
    },
  );
});

test('nobody else pays for the trace', async () => {
  const [result] = await understand({ path: 'a.txt', bytes: fixture('fixtures/ok/2021-pipes.txt') }, { layouts });
  expect(result && 'report' in result && result.report.trace).toBeUndefined();
});
