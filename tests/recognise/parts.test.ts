import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Grid, Pages } from '../../src/model/source.ts';
import { read as readBytes } from '../../src/read/index.ts';
import { recognise, reportsIn } from '../../src/recognise/index.ts';
import { divide } from '../../src/recognise/parts.ts';
import { ROOT } from '../support.ts';
import { LAYOUTS, pagesOf, paragraph, read } from './support.ts';

/** A report without a fault, as text: its lines, and its blocks. */
const TEXT = readFileSync(new URL('fixtures/ok/2021-pipes.txt', ROOT), 'utf8');
const OTHER_AGENCY = TEXT.replaceAll('示例市示例区民政局', '示例市示例区统计局');
const OTHER_YEAR = TEXT.replaceAll('2024', '2023');
const prose = (text: string) => text.replace(/^\|.*\n/gm, '');
const HEADLESS = TEXT.slice(TEXT.indexOf('\n') + 1);
/** The third table alone, with what stands around it. */
const TABLE_THREE = TEXT.slice(TEXT.indexOf('三、收到'), TEXT.indexOf('四、政府'));

async function pagesIn(text: string): Promise<Pages> {
  const source = await readBytes(new TextEncoder().encode(text), 'report.txt');
  if (source.kind === 'tree') throw new Error('no text');
  return source;
}

/** Agency and year of each report, or why there is none. */
function subjects(pages: Pages): string[] {
  return divide(pages, LAYOUTS).map(part => {
    try {
      const { agency, year } = recognise(part, LAYOUTS);
      return `${agency} ${year}`;
    } catch (cause) {
      return (cause as Error).message;
    }
  });
}

const subjectsIn = async (...texts: readonly string[]) => subjects(await pagesIn(texts.join('\n\n')));

const CIVIL = '示例市示例区民政局';
const STATISTICS = '示例市示例区统计局';

describe('a document holds several reports', () => {
  test('of two agencies', async () => {
    expect(await subjectsIn(TEXT, OTHER_AGENCY)).toEqual([`${CIVIL} 2024`, `${STATISTICS} 2024`]);
  });

  test('of two years, of two editions, of three agencies', async () => {
    expect(await subjectsIn(TEXT, OTHER_YEAR)).toEqual([`${CIVIL} 2024`, `${CIVIL} 2023`]);
    const older = readFileSync(new URL('fixtures/formats/edition-2019/pipes.txt', ROOT), 'utf8');
    const [first, second] = await subjectsIn(TEXT, older);
    expect([first, second?.slice(-4)]).toEqual([`${CIVIL} 2024`, '2020']);
    expect(await subjectsIn(TEXT, OTHER_AGENCY, OTHER_YEAR)).toHaveLength(3);
  });

  test('whose titles were lost, by their parts and tables', async () => {
    expect(await subjectsIn(TEXT, HEADLESS)).toHaveLength(2);
  });

  test('one of which has its tables as pictures', async () => {
    expect(await subjectsIn(prose(TEXT), OTHER_AGENCY)).toEqual(['no-tables', `${STATISTICS} 2024`]);
    expect(await subjectsIn(TEXT, prose(OTHER_AGENCY))).toEqual([`${CIVIL} 2024`, 'no-tables']);
  });

  test('and each has all its figures and its own prose', async () => {
    const [whole] = divide(await pagesIn(TEXT), LAYOUTS).map(part => recognise(part, LAYOUTS));
    for (const part of divide(await pagesIn(`${TEXT}\n\n${OTHER_YEAR}`), LAYOUTS)) {
      const report = recognise(part, LAYOUTS);
      for (const table of ['/proactive', '/requests', '/reviewLitigation'])
        expect(read(report, table)).toEqual(whole && read(whole, table));
      expect(report.sections.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual(
        whole?.sections.map(({ id, paragraphs }) => [id, paragraphs.length]),
      );
      expect(report.notes).toEqual([]);
    }
  });

  test('and none begins in the text of the one before', async () => {
    const tail = '1.基本情况良好。\n2.其他情况见附件。';
    const pages = await pagesIn(`${TEXT}\n${tail}\n${OTHER_AGENCY}`);
    expect(subjects(pages)).toEqual([`${CIVIL} 2024`, `${STATISTICS} 2024`]);
    const [first] = divide(pages, LAYOUTS);
    expect(first?.blocks.some(block => block.kind === 'paragraph' && block.text === '2.其他情况见附件。')).toBe(true);
  });

  test('in one grid, one beneath the other', async () => {
    const row = (text: string) => [{ text, origin: { sheet: '表', address: 'A1' } }];
    const rowsOf = async (text: string) =>
      (await pagesIn(text)).blocks.flatMap(block => (block.kind === 'grid' ? block.rows : [row(block.text)]));
    const grid: Grid = {
      kind: 'grid',
      positional: false,
      rows: [...(await rowsOf(TEXT)), ...(await rowsOf(OTHER_AGENCY))],
    };
    expect(subjects(pagesOf(grid))).toEqual([`${CIVIL} 2024`, `${STATISTICS} 2024`]);
  });

  test('on a sheet each', async () => {
    const onSheet = async (sheet: string, texts: string) =>
      (await pagesIn(texts)).blocks.flatMap((block): Grid[] =>
        block.kind === 'grid'
          ? [
              {
                ...block,
                rows: block.rows.map(row => row.map(cell => ({ ...cell, origin: { sheet, address: 'A1' } }))),
              },
            ]
          : [],
      );
    const both = [...(await onSheet('甲', TEXT)), ...(await onSheet('乙', TEXT))];
    expect(divide(pagesOf(...both), LAYOUTS)).toHaveLength(2);
    // A sheet for each table, and last year's third behind them.
    const grids = await onSheet('一', TEXT);
    const apart = [...grids, ...(await onSheet('去年', TABLE_THREE))].map((grid, i) => ({
      ...grid,
      rows: grid.rows.map(row => row.map(cell => ({ ...cell, origin: { sheet: `第${i}张`, address: 'A1' } }))),
    }));
    expect(divide(pagesOf(...apart), LAYOUTS)).toHaveLength(1);
  });
});

describe('a document holds one report', () => {
  test.each([
    ['as it is', TEXT],
    ['with its title repeated', TEXT.replaceAll(/^([二三四五六]、)/gm, `${TEXT.split('\n')[0]}\n$1`)],
    [
      'behind a list of others',
      `${CIVIL}2022年政府信息公开工作年度报告\n${STATISTICS}2024年政府信息公开工作年度报告\n${TEXT}`,
    ],
    [
      'before a list of others',
      `${TEXT}\n${CIVIL}2022年政府信息公开工作年度报告\n${STATISTICS}2024年政府信息公开工作年度报告`,
    ],
    [
      'behind its contents',
      `${TEXT.split('\n')[0]}\n目录\n${TEXT.match(/^[一二三四五六]、.*$/gm)?.join('\n')}\n${TEXT}`,
    ],
    ["with last year's third table", `${TEXT}\n附：2023年数据\n${TABLE_THREE}`],
    [
      "with last year's third table beneath last year's title",
      `${TEXT}\n${CIVIL}2023年政府信息公开工作年度报告\n${TABLE_THREE}`,
    ],
    [
      'that names another in its text',
      TEXT.replace('二、主动', `${STATISTICS}2023年政府信息公开工作年度报告\n二、主动`),
    ],
  ])('%s', async (_, text) => expect(await subjectsIn(text)).toEqual([`${CIVIL} 2024`]));

  test('or none', () => {
    expect(divide(pagesOf(), LAYOUTS)).toHaveLength(1);
    expect(divide(pagesOf(paragraph('一、总体情况'), paragraph('一、总体情况')), LAYOUTS)).toHaveLength(1);
  });
});

describe('data', () => {
  const reportsOf = (value: unknown) => reportsIn({ kind: 'tree', syntax: 'json', value, text: '' }, LAYOUTS);
  const table = { requests: { newlyReceived: { total: 1 } } };

  test('in an array is a report each, in whatever element', () => {
    expect(reportsOf([table, { agency: '示例局' }]).map(part => 'index' in part && part.index)).toEqual([0, 1]);
  });

  test.each([[table], [[]], [[1, table]], [[{ name: 'x' }, { name: 'y' }]], ['text'], [null]])(
    'that is no array of reports is left as it is: %j',
    value => expect(reportsOf(value)).toHaveLength(1),
  );
});
