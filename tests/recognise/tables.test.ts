import { describe, expect, test } from 'vitest';
import type { LabelNode, TableDef, TableId } from '../../src/model/edition.ts';
import type { Grid } from '../../src/model/source.ts';
import { cut, lines, mapTable, type Printed, printTable, type Style, stack, toGrid } from './printed.ts';
import { brief, cellAt, gridOf, layoutOf, notesOf, ragged, read, recogniseGrids, sheet, tableOf } from './support.ts';

/** A number for each cell, different from all others and the same in every table that is printed here. */
function numberOf(id: string): number {
  let hash = 7;
  for (const sign of id) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 899_981;
  return 1000 + hash;
}

const textOf = (id: string) => String(numberOf(id));
const print = (table: TableDef, text = textOf) => printTable(table, text);
const printed = (table: TableId, edition = '2021') => print(tableOf(edition, table));

/** All cells of a table of the form, each with its number. */
function complete(table: TableId, edition = '2021'): number[] {
  const defs = layoutOf(edition).cells.filter(def => !def.optional && def.table.id === table);
  return defs.map(def => numberOf(def.id));
}

/** All cells of a table, with something else in those named. */
function completeBut(table: TableId, others: Readonly<Record<string, unknown>>, edition = '2021') {
  const defs = layoutOf(edition).cells.filter(def => !def.optional && def.table.id === table);
  return defs.map(def => {
    const other = Object.keys(others).find(pointer => def.id === pointer || def.id.startsWith(`${pointer}/`));
    return other === undefined ? numberOf(def.id) : others[other];
  });
}

const rename = (table: TableDef, labels: Readonly<Record<string, string>>) =>
  mapTable(table, node => ({ ...node, label: labels[node.label] ?? node.label }));
const without = (table: TableDef, label: string) => mapTable(table, node => (node.label === label ? undefined : node));

function withRow(table: TableDef, after: string, row: LabelNode): TableDef {
  const insert = (nodes: readonly LabelNode[]) => nodes.flatMap(node => (node.label === after ? [node, row] : [node]));
  const def = mapTable(table, node => (node.children ? { ...node, children: insert(node.children) } : node));
  return { ...def, blocks: def.blocks.map(block => ({ ...block, rows: insert(block.rows) })) };
}

const reversed = (nodes: readonly LabelNode[]): LabelNode[] =>
  nodes.map(node => (node.children ? { ...node, children: reversed(node.children) } : node)).reverse();

const READABLE: Style[] = ['merged', 'unmerged', 'word', 'tabs', 'trimmed'];
/** Where empty cells at the end of a line are still there. */
const UNSTRIPPED: Style[] = ['merged', 'unmerged', 'word', 'tabs'];
const OF_SHEETS: Style[] = ['merged', 'unmerged'];
const EDITIONS = ['2021', '2019'];
const TABLES: TableId[] = ['proactive', 'requests', 'reviewLitigation'];
const REQUESTS = tableOf('2021', 'requests');
const PROACTIVE = tableOf('2021', 'proactive');
const REVIEW = tableOf('2021', 'reviewLitigation');

const readRequests = (table: TableDef, style: Style) =>
  read(recogniseGrids([toGrid(print(table), style)]), '/requests');

describe('the tables of the form', () => {
  for (const edition of EDITIONS)
    test.each(READABLE)(`of ${edition} are read completely, laid out as %s`, style => {
      const report = recogniseGrids(TABLES.map(table => toGrid(printed(table, edition), style)));
      expect(report.layout.edition.id).toBe(edition);
      expect(report.editionEvident).toBe(true);
      expect(report.notes).toEqual([]);
      for (const table of TABLES) expect(read(report, `/${table}`)).toEqual(complete(table, edition));
    });

  test('are found in any order', () => {
    const grids = [...TABLES].reverse().map(table => toGrid(printed(table), 'word'));
    const report = recogniseGrids(grids);
    for (const table of TABLES) expect(read(report, `/${table}`)).toEqual(complete(table));
  });

  test.each(READABLE)('are found one below the other in one grid, with titles between: %s', style => {
    const whole = stack(
      lines(15, '示例市教育局2023年政府信息公开工作年度报告'),
      lines(10, '二、主动公开政府信息情况', '单位：件'),
      printed('proactive'),
      lines(15, '四、政府信息公开行政复议、行政诉讼情况'),
      printed('reviewLitigation'),
      lines(1, '三、收到和处理政府信息公开申请情况'),
      printed('requests'),
      lines(4, '五、存在的主要问题及改进情况', '注：以上数据截至2023年12月31日'),
    );
    const report = recogniseGrids([toGrid(whole, style)]);
    for (const table of TABLES) expect(read(report, `/${table}`)).toEqual(complete(table));
    expect(report.notes).toEqual([]);
    expect(report).toMatchObject({ agency: '示例市教育局', year: 2023 });
  });

  test('may stand anywhere on a sheet', () => {
    const moved = (table: Printed) => ({
      ...table,
      columns: table.columns + 2,
      boxes: table.boxes.map(box => ({ ...box, column: box.column + 2 })),
    });
    const report = recogniseGrids([toGrid(stack(lines(1, '', ''), moved(printed('requests'))), 'merged')]);
    expect(read(report, '/requests')).toEqual(complete('requests'));
  });

  test('know where each number stands', () => {
    const report = recogniseGrids([toGrid(printed('requests'), 'merged')]);
    expect(cellAt(report, '/requests/newlyReceived/naturalPersons').at).toEqual({ table: 1, row: 4, column: 4 });
    expect(cellAt(report, '/requests/carriedForward/total').at).toEqual({ table: 1, row: 28, column: 10 });
  });

  test('are missing where there is nothing of them', () => {
    const report = recogniseGrids([toGrid(printed('requests'), 'merged')]);
    expect(new Set(read(report, '/proactive'))).toEqual(new Set(['missing']));
    expect(report.notes).toEqual([]);
  });

  test('a few rows are no table, and leave no notes', () => {
    const report = recogniseGrids([
      toGrid(printed('requests'), 'merged'),
      ragged('信息内容|本年处理决定数量', '行政许可|460', '其他事项|3'),
    ]);
    expect(read(report, '/proactive/licensing/decisions')).toEqual(['missing']);
    expect(report.notes).toEqual([]);
  });
});

describe('headings', () => {
  test.each(READABLE)('may be broken over lines or upright: %s', style => {
    for (const mark of [/^(.{2})(?=.)/, /(.)(?=.)/g]) {
      const breakUp = (table: TableDef) =>
        mapTable(table, (node, { axis }) =>
          axis === 'column' ? { ...node, label: node.label.replace(mark, '$1\n') } : node,
        );
      const report = recogniseGrids([REQUESTS, REVIEW, PROACTIVE].map(table => toGrid(print(breakUp(table)), style)));
      for (const table of TABLES) expect(read(report, `/${table}`)).toEqual(complete(table));
    }
  });

  test.each(READABLE)('may have an empty corner or another word in it: %s', style => {
    for (const corner of ['', '项目', '申请人类别'])
      expect(readRequests({ ...REQUESTS, corner }, style)).toEqual(complete('requests'));
  });

  test.each(READABLE)('may stand in one row: %s', style => {
    const leaves = (nodes: readonly LabelNode[]): LabelNode[] =>
      nodes.flatMap(node => (node.children ? leaves(node.children) : [node]));
    const flat = { ...REQUESTS, blocks: REQUESTS.blocks.map(block => ({ ...block, columns: leaves(block.columns) })) };
    expect(readRequests(flat, style)).toEqual(complete('requests'));
  });

  test.each(OF_SHEETS)('in another order are followed where cells have places: %s', style => {
    for (const table of [REQUESTS, REVIEW]) {
      const turned = { ...table, blocks: table.blocks.map(block => ({ ...block, columns: reversed(block.columns) })) };
      const report = recogniseGrids([toGrid(print(turned), style)]);
      expect(read(report, `/${table.id}`)).toEqual(complete(table.id));
    }
  });

  test('in another order are not guessed at where cells have no places', () => {
    const turned = { ...REVIEW, blocks: REVIEW.blocks.map(block => ({ ...block, columns: reversed(block.columns) })) };
    const report = recogniseGrids([toGrid(print(turned), 'word')]);
    expect(new Set(read(report, '/reviewLitigation'))).toEqual(new Set(['misaligned-row']));
  });

  test('that no longer hold are forgotten', () => {
    const rows = [
      '信息内容|上一年项目数量|本年增/减|处理决定数量',
      '行政处罚|1|2|3',
      '行政强制|4|5|6',
      '信息内容|项目数|本年变化|',
      '行政事业性收费|7|8|',
    ];
    const report = recogniseGrids([ragged(...rows)], { edition: '2019' });
    expect(read(report, '/proactive/penalties')).toEqual([1, 2, 3]);
    expect(read(report, '/proactive/fees')).toEqual(['misaligned-row', 'misaligned-row']);
  });
});

describe('rows', () => {
  test.each(READABLE)('may stand in another order within their groups: %s', style => {
    const turned = { ...REQUESTS, blocks: REQUESTS.blocks.map(block => ({ ...block, rows: reversed(block.rows) })) };
    expect(readRequests(turned, style)).toEqual(complete('requests'));
  });

  test.each(READABLE)('of the form may stand among others: %s', style => {
    const extra = { id: 'extra', label: '其他主动公开文件', en: '' };
    const report = recogniseGrids([toGrid(print(withRow(PROACTIVE, '规章', extra)), style)]);
    expect(read(report, '/proactive')).toEqual(complete('proactive'));
    expect(notesOf(report, 'extra-row')).toMatchObject([{ table: 'proactive', label: '其他主动公开文件' }]);
  });

  test.each(READABLE)('of the form that are not there are missing, and the others are read: %s', style => {
    const report = recogniseGrids([toGrid(print(without(REQUESTS, '2.重复申请')), style)]);
    const gone = '/requests/outcomes/notProcessed/duplicate';
    expect(read(report, '/requests')).toEqual(completeBut('requests', { [gone]: 'missing' }));
    const [note] = notesOf(report, 'row-missing');
    const cells = note && 'cells' in note ? note.cells : [];
    expect(cells.map(index => report.layout.cells[index]?.id)).toEqual(
      layoutOf('2021')
        .cells.filter(def => def.id.startsWith(gone))
        .map(def => def.id),
    );
  });

  test('twice with the same numbers are one', () => {
    const twice = withRow(PROACTIVE, '行政许可', { id: 'licensing', label: '行政许可', en: '' });
    const report = recogniseGrids([toGrid(print(twice), 'merged')]);
    expect(read(report, '/proactive')).toEqual(complete('proactive'));
    expect(notesOf(report, 'extra-row')).toMatchObject([{ label: '行政许可' }]);
  });

  test('twice with different numbers are neither', () => {
    const twice = withRow(PROACTIVE, '行政许可', { id: 'extra', label: '行政许可', en: '' });
    const report = recogniseGrids([toGrid(print(twice), 'merged')]);
    expect(read(report, '/proactive')).toEqual(completeBut('proactive', { '/proactive/licensing': 'repeated-row' }));
  });

  test('may be two rows of the grid high', () => {
    const rows = [
      '信息内容|本年处理决定数量',
      '行政许可|460',
      '^|^',
      '信息内容|本年处理决定数量',
      '行政处罚|6',
      '^|',
      '行政强制|',
      '^|7',
    ];
    const report = recogniseGrids([sheet(...rows)]);
    expect(read(report, '/proactive/licensing')).toEqual([460]);
    expect(read(report, '/proactive/penalties')).toEqual([6]);
    expect(read(report, '/proactive/compulsoryMeasures')).toEqual([7]);
  });

  test('beneath one label with two different numbers are not added up', () => {
    const report = recogniseGrids([
      sheet('信息内容|<|本年处理决定数量', '行政处罚|罚款|4', '^|警告|2', '行政强制|<|7', '行政许可|<|1'),
    ]);
    expect(read(report, '/proactive/penalties')).toEqual(['repeated-row']);
    expect(read(report, '/proactive/compulsoryMeasures')).toEqual([7]);
  });

  test('that share a label with another row, but not the place for a label, are not that row', () => {
    const report = recogniseGrids([
      sheet('信息内容|本年处理决定数量', '行政许可|行政处罚', '行政处罚|6', '行政强制|0'),
    ]);
    expect(read(report, '/proactive/licensing')).toEqual(['copied-header']);
    expect(read(report, '/proactive/penalties')).toEqual([6]);
  });

  test('named in another table elsewhere in the report do not disturb it', () => {
    const report = recogniseGrids([
      toGrid(printed('proactive'), 'merged'),
      toGrid(printed('requests'), 'merged'),
      ragged('事项|件数', '行政许可|999', '行政处罚|888'),
    ]);
    expect(read(report, '/proactive')).toEqual(complete('proactive'));
  });

  test('without any headings above them have no certain places', () => {
    const report = recogniseGrids([
      ragged('行政许可|460', '行政处罚|6', '规章|1|2|3'),
      toGrid(printed('requests'), 'merged'),
    ]);
    expect(read(report, '/proactive/licensing')).toEqual(['misaligned-row']);
    expect(read(report, '/proactive/regulations')).toEqual(['misaligned-row', 'misaligned-row', 'misaligned-row']);
  });
});

describe('subtotals', () => {
  const DENIED = '/requests/outcomes/denied/subtotal';
  const subtotal = { id: 'subtotal', label: '小计', en: '' };
  const columns = [
    'naturalPersons',
    'businesses',
    'researchInstitutions',
    'publicWelfareOrgs',
    'legalServiceOrgs',
    'otherOrgs',
    'total',
  ];
  const numbers = columns.map(column => numberOf(`${DENIED}/${column}`));

  test.each(READABLE)('in a row of their own are read beside the rows of the form: %s', style => {
    for (const label of ['小计', '合计', '小 计']) {
      const table = withRow(REQUESTS, '8.属于行政查询事项', { ...subtotal, label });
      const report = recogniseGrids([toGrid(print(table), style)]);
      expect(read(report, '/requests')).toEqual(complete('requests'));
      expect(read(report, DENIED)).toEqual(numbers);
      expect(notesOf(report, 'extra-row')).toMatchObject([{ label }]);
    }
  });

  /** Groups as rows of their own in the one column of labels. */
  function flat(nodes: readonly LabelNode[], above: readonly string[] = []): LabelNode[] {
    return nodes.flatMap(node => {
      const path = [...above, node.id ?? ''];
      const own = above.length > 0 ? [...path, 'subtotal'] : ['nothing'];
      if (!node.children) return [{ ...node, id: path.join('/') }];
      return [{ id: own.join('/'), label: node.label, en: '' }, ...flat(node.children, path)];
    });
  }
  const FLAT = { ...REQUESTS, blocks: REQUESTS.blocks.map(block => ({ ...block, rows: flat(block.rows) })) };
  const withOwnRows = (id: string) => (id.includes('/nothing/') ? '' : textOf(id));

  test.each(READABLE)('in the row of the group are read as such: %s', style => {
    const report = recogniseGrids([toGrid(print(FLAT, withOwnRows), style)]);
    expect(read(report, '/requests')).toEqual(complete('requests'));
    expect(read(report, DENIED)).toEqual(numbers);
  });

  test.each(READABLE)('that are not there are missing, though groups have rows: %s', style => {
    const report = recogniseGrids([
      toGrid(
        print(FLAT, id => (/subtotal|nothing/.test(id) ? '' : textOf(id))),
        style,
      ),
    ]);
    expect(read(report, '/requests')).toEqual(complete('requests'));
    expect(new Set(read(report, DENIED))).toEqual(new Set(['missing']));
    expect(report.notes).toEqual([]);
  });

  test.each(READABLE)('are not made of a row of the group whose label is lost: %s', style => {
    for (const label of ['1.属于国家秘密', '4.保护第三方合法权益']) {
      const report = recogniseGrids([toGrid(print(rename(REQUESTS, { [label]: '' })), style)]);
      expect(new Set(read(report, DENIED))).toEqual(new Set(['missing']));
    }
  });

  test.each(READABLE)('are not made of a row of the group that the form does not have: %s', style => {
    for (const after of ['1.属于国家秘密', '8.属于行政查询事项']) {
      const table = withRow(REQUESTS, after, { id: 'extra', label: '9.情况特殊的申请', en: '' });
      const report = recogniseGrids([toGrid(print(table), style)]);
      expect(read(report, '/requests')).toEqual(complete('requests'));
      expect(new Set(read(report, DENIED))).toEqual(new Set(['missing']));
    }
  });

  test.each(READABLE)('are not made of the grand total under another name: %s', style => {
    const report = recogniseGrids([toGrid(print(rename(REQUESTS, { '（七）总计': '（七）合计' })), style)]);
    expect(new Set(read(report, '/requests/outcomes/other/subtotal'))).toEqual(new Set(['missing']));
    expect(read(report, '/requests')).toEqual(completeBut('requests', { '/requests/outcomes/total': 'missing' }));
  });
});

describe('columns', () => {
  const withColumn = (after: string, label: string) =>
    mapTable(REQUESTS, node => ({
      ...node,
      ...(node.children
        ? {
            children: node.children.flatMap(child =>
              child.label === after ? [child, { id: 'extra', label, en: '' }] : [child],
            ),
          }
        : {}),
    }));

  test.each(READABLE)('of the form may stand among others: %s', style => {
    for (const [after, label] of [
      ['其他', '法人小计'],
      ['商业企业', '外资企业'],
    ] as const) {
      const report = recogniseGrids([toGrid(print(withColumn(after, label)), style)]);
      expect(read(report, '/requests')).toEqual(complete('requests'));
      expect(notesOf(report, 'extra-column')).toMatchObject([{ table: 'requests', label }]);
    }
  });

  test.each(UNSTRIPPED)('of remarks behind the table change nothing: %s', style => {
    const remarks = { id: 'remarks', label: '备注', en: '' };
    const table = {
      ...REQUESTS,
      blocks: REQUESTS.blocks.map(block => ({ ...block, columns: [...block.columns, remarks] })),
    };
    const text = (id: string) => {
      if (!id.endsWith('remarks')) return textOf(id);
      return id.includes('carriedForward') ? '另有1件中止' : '';
    };
    expect(read(recogniseGrids([toGrid(print(table, text), style)]), '/requests')).toEqual(complete('requests'));
  });

  test.each(READABLE)('of the form that are not there are missing, and the others are read: %s', style => {
    const report = recogniseGrids([toGrid(print(without(REQUESTS, '法律服务机构')), style)]);
    const gone = layoutOf('2021').cells.filter(def => !def.optional && def.id.endsWith('/legalServiceOrgs'));
    const others = Object.fromEntries(gone.map(def => [def.id, 'missing']));
    expect(read(report, '/requests')).toEqual(completeBut('requests', others));
    expect(notesOf(report, 'column-missing')).toEqual([
      { kind: 'column-missing', table: 'requests', cells: gone.map(def => def.index) },
    ]);
  });
});

describe('a table on two pages', () => {
  const parts = (table: Printed, at: number, repeats: boolean) => {
    const [first, rest] = [cut(table, 0, at, false), cut(table, at, table.rows, true)];
    return repeats ? [first, stack(cut(table, 0, 3, false), rest)] : [first, rest];
  };

  test.each(READABLE)('goes on without its headings: %s', style => {
    const [first, rest] = parts(printed('requests'), 15, false);
    const report = recogniseGrids([toGrid(first as Printed, style), toGrid(rest as Printed, style)]);
    expect(read(report, '/requests')).toEqual(complete('requests'));
    expect(report.notes).toEqual([]);
  });

  test.each(READABLE)('goes on below its headings repeated: %s', style => {
    const [first, rest] = parts(printed('requests'), 15, true);
    const report = recogniseGrids([toGrid(first as Printed, style), toGrid(rest as Printed, style)]);
    expect(read(report, '/requests')).toEqual(complete('requests'));
    expect(report.notes).toEqual([]);
  });

  test.each(READABLE)('goes on below its headings repeated in the same grid: %s', style => {
    const report = recogniseGrids([toGrid(stack(...parts(printed('requests'), 15, true)), style)]);
    expect(read(report, '/requests')).toEqual(complete('requests'));
    expect(report.notes).toEqual([]);
  });

  test.each(UNSTRIPPED)('may begin its second page with a row that shares its label with a column: %s', style => {
    const empty = (id: string) => (id.includes('/outcomes/total/') ? '' : textOf(id));
    const table = print(REQUESTS, empty);
    const at = table.boxes.find(box => box.text === '（七）总计')?.row ?? 0;
    for (const repeats of [true, false]) {
      const report = recogniseGrids(parts(table, at, repeats).map(part => toGrid(part, style)));
      expect(read(report, '/requests')).toEqual(completeBut('requests', { '/requests/outcomes/total': null }));
    }
  });

  test('that begins in another column goes by the order of its cells, or not at all', () => {
    const [first, rest] = parts(printed('requests'), 15, false);
    const moved = {
      ...rest,
      columns: 12,
      boxes: (rest as Printed).boxes.map(box => ({ ...box, column: box.column + 2 })),
    };
    const report = recogniseGrids([toGrid(first as Printed, 'merged'), toGrid(moved as Printed, 'merged')]);
    const values = read(report, '/requests');
    const expected = complete('requests');
    for (const [index, value] of values.entries())
      expect([expected[index], 'misaligned-row', 'missing']).toContain(value);
  });

  test.each(READABLE)('may be parted between the headings and the one row of table four: %s', style => {
    const table = printed('reviewLitigation');
    for (const grids of [
      [cut(table, 0, 3, false), cut(table, 3, 4, false)],
      [cut(table, 0, 3, false), table],
    ])
      expect(read(recogniseGrids(grids.map(part => toGrid(part, style))), '/reviewLitigation')).toEqual(
        complete('reviewLitigation'),
      );
  });
});

describe('a second table of the same kind', () => {
  const lastYear = (id: string) => String(numberOf(id) + 1_000_000);

  test.each(TABLES)('%s: the first is read and the second left aside, with a note', table => {
    for (const style of READABLE) {
      const def = tableOf('2021', table);
      const report = recogniseGrids([toGrid(print(def), style), toGrid(print(def, lastYear), style)]);
      expect(read(report, `/${table}`)).toEqual(complete(table));
      expect(report.notes).toMatchObject([{ kind: 'second-table', table }]);
    }
  });

  test.each(TABLES)('%s: also in the same grid', table => {
    const def = tableOf('2021', table);
    const whole = stack(print(def), lines(1, '附：2022年情况'), print(def, lastYear));
    for (const style of READABLE) {
      const report = recogniseGrids([toGrid(whole, style)]);
      expect(read(report, `/${table}`)).toEqual(complete(table));
      expect(report.notes).toMatchObject([{ kind: 'second-table', table }]);
    }
  });

  test('is a second one also if it stands on two pages', () => {
    const second = print(REQUESTS, lastYear);
    const pages = [cut(second, 0, 3, false), cut(second, 3, second.rows, false)];
    const report = recogniseGrids([toGrid(printed('requests'), 'word'), ...pages.map(page => toGrid(page, 'word'))]);
    expect(read(report, '/requests')).toEqual(complete('requests'));
    expect(notesOf(report, 'second-table')).toHaveLength(1);
  });

  test('does not fill in what the first left empty', () => {
    for (const def of [REVIEW, REQUESTS]) {
      const report = recogniseGrids([
        toGrid(
          print(def, () => ''),
          'merged',
        ),
        toGrid(print(def, lastYear), 'merged'),
      ]);
      expect(new Set(read(report, `/${def.id}`))).toEqual(new Set([null]));
    }
  });

  test('does not fill in a row that the first does not have', () => {
    const first = without(REQUESTS, '四、结转下年度继续办理');
    const report = recogniseGrids([toGrid(print(first), 'merged'), toGrid(print(REQUESTS, lastYear), 'merged')]);
    expect(read(report, '/requests')).toEqual(completeBut('requests', { '/requests/carriedForward': 'missing' }));
  });
});

describe('the one row of table four', () => {
  const headings = (corner: string) => {
    const outcomes = '结果维持|结果纠正|其他结果|尚未审结|总计';
    return [
      `${corner}行政复议|<|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<`,
      `${corner && '^|'}${outcomes}|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<`,
      `${corner && '^|'}^|^|^|^|^|${outcomes}|${outcomes}`,
    ];
  };
  const review = (...rows: readonly string[]) =>
    read(recogniseGrids([sheet(...headings(''), ...rows)]), '/reviewLitigation');
  const fifteen = Array.from({ length: 15 }, (_, place) => place + 1);
  const empty = new Array<null>(15).fill(null);

  test('may be empty or not there', () => {
    expect(review()).toEqual(empty);
    expect(review('||||||||||||||')).toEqual(empty);
  });

  test('may hold placeholders', () => {
    expect(review(new Array(15).fill('/').join('|'))).toEqual(new Array(15).fill('/'));
    expect(review(['无', ...new Array(14).fill('<')].join('|'))).toEqual(new Array(15).fill('无'));
  });

  test('may hold words that are no numbers', () => {
    const texts = ['见说明', '约3', ...fifteen.slice(2)];
    expect(review(texts.join('|'))).toEqual(['not-a-number', 'not-a-number', ...fifteen.slice(2)]);
  });

  test('may come after empty rows, or a row of words', () => {
    expect(review('||||||||||||||', fifteen.join('|'))).toEqual(fifteen);
    expect(review('单位：件|<|<|<|<|<|<|<|<|<|<|<|<|<|<', fifteen.join('|'))).toEqual(fifteen);
  });

  test('one sentence in it says nothing of any single cell', () => {
    const cells = review(`本年度未发生行政复议和行政诉讼${'|<'.repeat(14)}`);
    for (const cell of cells) expect(typeof cell).not.toBe('number');
  });

  test.each(['本年度', '数量', '2023年', '总计', '合计', '其他', '行政许可'])(
    'may have the label 「%s」 before it',
    label => {
      const positional = sheet(...headings('项目|'), `${label}|${fifteen.join('|')}`);
      expect(read(recogniseGrids([positional]), '/reviewLitigation')).toEqual(fifteen);
      const word = toGrid(
        printTable(
          { ...REVIEW, corner: '', blocks: REVIEW.blocks.map(block => ({ ...block, rows: [{ label, en: '' }] })) },
          textOf,
        ),
        'word',
      );
      const report = recogniseGrids([toGrid(printed('requests'), 'word'), word]);
      expect(read(report, '/reviewLitigation')).toEqual(complete('reviewLitigation'));
      expect(read(report, '/requests')).toEqual(complete('requests'));
    },
  );

  test('with a label and a cell too few is left alone', () => {
    const table = {
      ...REVIEW,
      blocks: REVIEW.blocks.map(block => ({ ...block, rows: [{ label: '本年度', en: '' }] })),
    };
    const grid = toGrid(print(table), 'word');
    const rows = grid.rows.map((row, index) => (index === 3 ? row.slice(0, -1) : row));
    expect(new Set(read(recogniseGrids([{ ...grid, rows }]), '/reviewLitigation'))).toEqual(
      new Set(['misaligned-row']),
    );
  });

  test('is not made of a number that happens to stand further down', () => {
    const cells = review('||||||||||||||', '注：略||||||||||||||', '5||||||||||||||');
    for (const cell of cells) expect(typeof cell).not.toBe('number');
  });
});

describe('cells', () => {
  test.each(UNSTRIPPED)('may be empty or hold a placeholder anywhere: %s', style => {
    const sparse = (id: string) => ['', '/', '-', '无', textOf(id)][numberOf(id) % 5] as string;
    const grids = [PROACTIVE, REQUESTS].map(table =>
      toGrid(print(table, sparse), style === 'trimmed' ? 'tabs' : style),
    );
    const report = recogniseGrids(grids);
    for (const table of ['proactive', 'requests'] as const)
      expect(read(report, `/${table}`)).toEqual(
        layoutOf('2021')
          .cells.filter(def => !def.optional && def.table.id === table)
          .map(def => [null, '/', '-', '无', numberOf(def.id)][numberOf(def.id) % 5]),
      );
  });

  test('of an untouched form are blank, not missing and not zero', () => {
    for (const style of UNSTRIPPED) {
      const report = recogniseGrids(
        TABLES.map(table =>
          toGrid(
            print(tableOf('2021', table), () => ''),
            style,
          ),
        ),
      );
      for (const table of TABLES) expect(new Set(read(report, `/${table}`))).toEqual(new Set([null]));
    }
  });

  test('with a heading or a year in them hold a copied heading', () => {
    const grid = sheet('信息内容|本年处理决定数量', '行政许可|本年处理决定数量', '行政处罚|2023年', '行政强制|2023');
    expect(read(recogniseGrids([grid]), '/proactive')).toEqual(
      expect.arrayContaining(['copied-header', 'copied-header', 2023]),
    );
  });

  test('without a cached value are unreadable', () => {
    const grid = gridOf(
      [
        ['信息内容', '本年处理决定数量'],
        ['行政许可', '=A1+1'],
        ['行政处罚', '6'],
      ],
      true,
    );
    const rows = grid.rows.map((row, r) =>
      row.map((cell, c) => (r === 1 && c === 1 ? { ...cell, unreadable: true as const } : cell)),
    );
    expect(read(recogniseGrids([{ ...grid, rows }]), '/proactive/licensing')).toEqual(['no-cached-value']);
  });

  test('two under one heading are ambiguous', () => {
    const grid = sheet('信息内容|本年处理决定数量|<|<', '行政许可|460|3|', '行政处罚|6|<|<', '行政强制||7|');
    const report = recogniseGrids([grid]);
    expect(read(report, '/proactive/licensing')).toEqual(['ambiguous']);
    expect(read(report, '/proactive/penalties')).toEqual([6]);
    expect(read(report, '/proactive/compulsoryMeasures')).toEqual([7]);
  });

  describe('over two columns', () => {
    const regulations = (row: string) =>
      read(
        recogniseGrids([sheet('信息内容|本年制发件数|本年废止件数|现行有效件数', row, '规范性文件|1|2|3')]),
        '/proactive/regulations',
      );

    test('with a number in them belong to neither for certain', () => {
      expect(regulations('规章|12|<|5')).toEqual(['ambiguous', 'ambiguous', 5]);
      expect(regulations('规章|12|<|<')).toEqual(['ambiguous', 'ambiguous', 'ambiguous']);
    });

    test('with a zero in them say that there is nothing, once', () => {
      expect(regulations('规章|0|<|5')).toEqual([0, null, 5]);
      expect(regulations('规章|0|<|<')).toEqual([0, null, null]);
    });

    test('with nothing or a placeholder in them say so of both', () => {
      expect(regulations('规章||<|5')).toEqual([null, null, 5]);
      expect(regulations('规章|/|<|<')).toEqual(['/', '/', '/']);
    });

    test('with words in them are unreadable in both', () => {
      expect(regulations('规章|见说明|<|5')).toEqual(['not-a-number', 'not-a-number', 5]);
    });
  });

  test('are in 万元 where the form says so', () => {
    const report = recogniseGrids([
      sheet(
        '信息内容|本年处理决定数量',
        '行政许可|1',
        '行政处罚|2',
        '信息内容|本年收费金额（单位：万元）',
        '行政事业性收费|35000元',
      ),
    ]);
    expect(read(report, '/proactive/fees')).toEqual([3.5]);
  });
});

describe('a row with another number of cells than its headings', () => {
  const GRANTED = '/requests/outcomes/granted';

  function damaged(style: Style, change: (row: Grid['rows'][number]) => Grid['rows'][number]) {
    const grid = toGrid(printed('requests'), style);
    const rows = grid.rows.map(row => (row.some(cell => cell.text === '（一）予以公开') ? change(row) : row));
    return read(recogniseGrids([{ ...grid, rows }]), '/requests');
  }

  const refused = completeBut('requests', { [GRANTED]: 'misaligned-row' });
  const WITHOUT_PLACES: Style[] = ['word', 'tabs', 'trimmed'];

  test.each(WITHOUT_PLACES)('too few of them is left alone, and the others are read: %s', style => {
    for (let lost = 1; lost <= 7; lost++) expect(damaged(style, row => row.toSpliced(-lost, 1))).toEqual(refused);
  });

  test.each(WITHOUT_PLACES)('too many of them is left alone, and the others are read: %s', style => {
    const more = (text: string) => ({ text, origin: { line: 1, column: 1 } });
    for (let place = 1; place <= 7; place++)
      for (const text of ['5', '—'])
        expect(damaged(style, row => row.toSpliced(-place, 0, more(text)))).toEqual(refused);
  });

  test('does not borrow from an empty place', () => {
    // The total is lost, and the place that the label covers would make up for it.
    expect(damaged('tabs', row => row.slice(0, -1))).toEqual(refused);
    expect(damaged('trimmed', row => row.toSpliced(2, 1))).toEqual(refused);
  });
});

describe('grids of another kind', () => {
  test('give no numbers', () => {
    const grids = [
      ragged('年份|2021|2022|2023', '公开信息数|120|130|140'),
      ragged('单位|总计', '办公室|5', '法规科|7'),
      sheet('序号|姓名|电话', '1|某某|12345678'),
    ];
    expect(() => recogniseGrids(grids)).toThrow('not-a-report');
  });

  test('full of one word are read in a moment', () => {
    const grid = ragged(...new Array<string>(50_000).fill('行政许可'), ...new Array<string>(50_000).fill('总计|总计'));
    expect(() => recogniseGrids([grid])).not.toThrow(RangeError);
  });
});

test('a cell of the report says in a word what it holds', () => {
  const report = recogniseGrids([toGrid(printed('requests'), 'merged')]);
  expect(brief(cellAt(report, '/requests/newlyReceived/total'))).toBe(numberOf('/requests/newlyReceived/total'));
});
