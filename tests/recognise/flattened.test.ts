/** Tables that have lost their borders: a cell a line, as pasted into a field of text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableDef } from '../../src/model/edition.ts';
import type { CellDef } from '../../src/model/layout.ts';
import type { Cell } from '../../src/model/report.ts';
import type { Pages } from '../../src/model/source.ts';
import { readText } from '../../src/read/text.ts';
import { recognise, reportsIn } from '../../src/recognise/index.ts';
import { type RandomReport, randomReport } from '../random-report.ts';
import { fixture, only } from '../support.ts';
import { printTable } from './printed.ts';
import { LAYOUTS } from './support.ts';

const LINES = new TextDecoder().decode(fixture('fixtures/formats/gongshu-2023/lines.txt'));
const HEADINGS = '申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他';

function reportIn(text: string | Pages) {
  const pages = typeof text === 'string' ? readText(text) : text;
  return recognise(only(reportsIn(pages, LAYOUTS)), LAYOUTS);
}

interface Flat {
  readonly report: RandomReport;
  /** For each cell of numbers in turn, whether it was left blank. */
  readonly blanks: readonly boolean[];
  /** For each row in turn, how its cells are parted. */
  readonly parted: readonly string[];
  /** What stands before some rows that has no business there, and how seldom. */
  readonly strays: readonly string[];
}

const FLAT: fc.Arbitrary<Flat> = fc.record({
  report: randomReport,
  blanks: fc.array(fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()), {
    minLength: 89,
    maxLength: 89,
  }),
  parted: fc.array(fc.constantFrom('\n', '\n', '\n\n', ' ', '\u3000'), { minLength: 5, maxLength: 17 }),
  strays: fc.array(
    fc.oneof(
      { weight: 15, arbitrary: fc.constant('') },
      fc.constantFrom(
        '- 3 -',
        '第 2 页',
        '续表',
        '见附件',
        '9.其他情形\n1\n2\n3',
        '小计\n5\n6\n7\n8\n9\n1\n2',
        '备注 1 2',
      ),
    ),
    { minLength: 40, maxLength: 60 },
  ),
});

function isBlank({ blanks, report }: Flat, id: string): boolean {
  const index = report.layout.byId.get(id)?.index ?? 0;
  return blanks[index % blanks.length] === true;
}

/** Every cell that has something in it, in the order of reading, and nothing for the others. */
function flatten(flat: Flat): string {
  const { report, parted, strays } = flat;
  const { layout, values } = report;
  let rows = 0;
  const tables = layout.edition.tables.map(table => {
    const printed = printTable(table, id => String(values[layout.byId.get(id)?.index ?? -1]));
    const shown = printed.boxes.filter(({ id, text }) => (id === undefined ? text !== '' : !isBlank(flat, id)));
    const lines = Array.from({ length: printed.rows }, (_, number) => {
      const row = shown.filter(box => box.row === number).sort((a, b) => a.column - b.column);
      const isData = row.some(({ id }) => id !== undefined);
      const stray = isData ? strays[rows % strays.length] : '';
      const cells = row.map(box => box.text).join(parted[rows++ % parted.length]);
      return `${stray}\n${cells}\n`;
    });
    return `${['二', '三', '四'][table.number - 2]}、${table.label}\n\n${lines.join('')}\n`;
  });
  return `示例市示例局2023年政府信息公开工作年度报告\n一、总体情况\n收到申请 5 件。\n${tables.join('\n')}\n五、问题\n没有 3 件。\n`;
}

function faultOf(cell: Cell, value: number | undefined, blank: boolean): string | undefined {
  if (cell.state === 'number') return !blank && cell.value === value ? undefined : 'a wrong number';
  return cell.state === 'blank' && !blank ? 'blank where a number stands' : undefined;
}

function rowOf(row: CellDef['row'], table: TableDef): string {
  return [table.id, ...row.map(node => node.id)].join('/');
}

function numberOf(cell: Cell | undefined): number | '' {
  return cell?.state === 'number' ? cell.value : '';
}

function numbersIn(text: string | Pages): (number | '')[] {
  return reportIn(text).cells.map(numberOf);
}

describe('a table with a cell a line', () => {
  test('is read as it was printed, or in parts not at all', () => {
    fc.assert(
      fc.property(FLAT, flat => {
        const { layout, values } = flat.report;
        const { cells, layout: found } = reportIn(flatten(flat));
        const faults = layout.cells.flatMap(({ id, optional }) => {
          const cell = cells[found.byId.get(id)?.index ?? -1];
          if (!cell || optional) return [];
          const fault = faultOf(cell, values[layout.byId.get(id)?.index ?? -1], isBlank(flat, id));
          return fault ? [`${id}: ${fault}`] : [];
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('is read whole, but for the rows in which a cell is blank', () => {
    fc.assert(
      fc.property(FLAT, random => {
        const flat = { ...random, strays: [''] };
        const { layout, values } = flat.report;
        const { cells } = reportIn(flatten(flat));
        const own = layout.cells.filter(({ optional }) => !optional);
        const hasBlank = new Set(own.filter(({ id }) => isBlank(flat, id)).map(({ row, table }) => rowOf(row, table)));
        const read = own.map(({ index }) => numberOf(cells[index]));
        expect(read).toEqual(
          own.map(({ row, table, index }) => (hasBlank.has(rowOf(row, table)) ? '' : values[index])),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a table without borders', () => {
  test('keeps the places of its cells', () => {
    const { cells, layout } = reportIn(LINES);
    const line = LINES.split('\n').indexOf('（一）予以公开') + 2;
    expect(cells[layout.byId.get('/requests/outcomes/granted/naturalPersons')?.index ?? -1]).toEqual({
      state: 'number',
      value: 21,
      at: { line, column: 1 },
    });
    const row = reportIn(LINES.replace(/（一）予以公开(?:\n\d+){7}/, row => row.replaceAll('\n', ' ')));
    expect(row.cells[layout.byId.get('/requests/outcomes/granted/total')?.index ?? -1]).toMatchObject({
      value: 21,
      at: { line: line - 1, column: 22 },
    });
  });

  test.each([
    [
      'headings by their groups',
      '申请人情况\n自然人\n法人或其他组织\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计',
    ],
    ['no headings over headings', '自然人\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他'],
    [
      'broken headings',
      '申请人情况\n自然人\n法人或\n其他组织\n总计\n商业\n企业\n科研\n机构\n社会公\n益组织\n法律服\n务机构\n其他',
    ],
    ['headings in a line', '申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他'],
  ])('is known with %s', (_, headings) => {
    expect(numbersIn(LINES.replace(HEADINGS, headings))).toEqual(numbersIn(LINES));
  });

  test('goes on over a page, with its headings or without', () => {
    for (const between of ['- 3 -', '第 3 页 共 9 页', HEADINGS, `- 3 -\n${HEADINGS}`])
      expect(numbersIn(LINES.replace('（四）无法提供', `${between}\n（四）无法提供`))).toEqual(numbersIn(LINES));
  });

  test('may have broken labels and additions to them', () => {
    const broken = LINES.replace('予以公开', ' 予以公开')
      .replace('按收费通知', '按收费\n通知')
      .replace('（区分处理', '\n（区分处理')
      .replace('属于国家秘密', '属于国家秘密\n（件）');
    expect(numbersIn(broken)).toEqual(numbersIn(LINES));
  });

  test('may stand in the lines of one paragraph', () => {
    const origin = { paragraph: 1 };
    const pages: Pages = {
      kind: 'pages',
      blocks: [{ kind: 'paragraph', text: LINES, origin }],
      holdsProse: true,
      notices: [],
    };
    expect(numbersIn(pages)).toEqual(numbersIn(LINES));
  });

  test('leaves its prose alone', () => {
    const { sections } = reportIn(LINES);
    expect(sections.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual([
      ['preface', 1],
      ['overview', 5],
      ['proactive', 0],
      ['requests', 0],
      ['review', 0],
      ['problems', 2],
      ['other', 1],
    ]);
  });

  test('is one of several reports in a file', () => {
    const other = LINES.replaceAll('拱墅区', '示例区');
    expect(reportsIn(readText(`${LINES}\n${other}`), LAYOUTS)).toHaveLength(2);
  });

  test('with no number in a row has a blank row', () => {
    const { cells, layout } = reportIn(LINES.replace('规章\n0\n0\n0', '规章'));
    expect(cells[layout.byId.get('/proactive/regulations/issued')?.index ?? -1]).toMatchObject({ state: 'blank' });
  });

  test('without any number is a blank form', () => {
    const { cells, layout, notes } = reportIn(LINES.replaceAll(/^\d+\n/gm, ''));
    const own = layout.cells.filter(({ optional }) => !optional);
    expect(own.filter(({ index }) => cells[index]?.state !== 'blank')).toEqual([]);
    expect(notes).toEqual([]);
  });

  test('with its numbers behind all labels has no row that is blank', () => {
    const { cells } = reportIn(LINES.replace('规章\n0\n0\n0\n行政规范性文件', '规章\n行政规范性文件\n0\n0\n0'));
    expect(cells.slice(0, 6).map(cell => cell.state)).toEqual(Array(6).fill('unreadable'));
  });

  test('is not looked for where a grid holds it', () => {
    const grids = new TextDecoder().decode(fixture('fixtures/formats/gongshu-2023/pipes.txt'));
    const above = `${LINES.slice(LINES.indexOf('第二十条'), LINES.indexOf('三、收到')).replace('28', '82')}\n${grids}`;
    expect(numbersIn(above)).toEqual(numbersIn(LINES));
    expect(reportIn(above).notes).toEqual([]);
  });
});

describe('no table is', () => {
  test.each([
    [
      'prose that names labels with numbers',
      '行政许可 0\n规章 0 件，行政规范性文件 9 件\n（一）予以公开 21 0 0 0 0 0 21\n本年处理决定数量 5',
    ],
    [
      'a list of contents',
      '目录\n一、总体情况 1\n二、主动公开政府信息情况 2\n信息内容 2\n三、收到和处理政府信息公开申请情况 3\n四、行政复议\n行政诉讼 4',
    ],
    [
      'labels and numbers under headings of which one is missing',
      LINES.slice(LINES.indexOf('三、收到'))
        .replace('科研机构\n', '')
        .replaceAll(/^结果维持$/gm, ''),
    ],
    [
      'labels and numbers under headings in another order',
      LINES.slice(LINES.indexOf('三、收到'))
        .replace('商业企业\n科研机构', '科研机构\n商业企业')
        .replaceAll(/^结果维持$/gm, ''),
    ],
  ])('%s', (_, text) => {
    expect(() => reportIn(`示例市示例局2023年政府信息公开工作年度报告\n${text}\n`)).toThrow('no-tables');
  });
});
