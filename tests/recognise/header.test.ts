import { describe, expect, test } from 'vitest';
import type { Grid } from '../../src/model/source.ts';
import { headerAt } from '../../src/recognise/header.ts';
import { vocabularyOf } from '../../src/recognise/vocabulary.ts';
import { printTable, toGrid } from './printed.ts';
import { layoutOf, ragged, sheet, tableOf } from './support.ts';

const at = (grid: Grid, row = 0, edition = '2021') => headerAt(grid, row, vocabularyOf(layoutOf(edition)));
const labels = (columns: readonly { label: string | undefined }[] = []) => columns.map(column => column.label);

const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

describe('the headings of a table', () => {
  test('are found in the row in which they begin, with the last row of them', () => {
    const requests = toGrid(
      printTable(tableOf('2021', 'requests'), () => '1'),
      'merged',
    );
    expect(at(requests)).toMatchObject({ table: { id: 'requests' }, last: 2 });
    const review = toGrid(
      printTable(tableOf('2021', 'reviewLitigation'), () => '1'),
      'merged',
    );
    expect(at(review)).toMatchObject({ table: { id: 'reviewLitigation' }, last: 2 });
  });

  test('are of the table whose columns they name', () => {
    expect(at(ragged('信息内容|本年制发件数|本年废止件数|现行有效件数'))?.table.id).toBe('proactive');
    expect(at(ragged('信息内容|本年处理决定数量'))?.table.id).toBe('proactive');
    expect(at(ragged(`项目|${APPLICANTS.join('|')}`))?.table.id).toBe('requests');
  });

  test.each([
    ['a row of numbers', ragged('规章|1|2|3')],
    ['a row that shares its label with a column', ragged('3.其他|1|2|3|4|5|6|7')],
    ['such a row with nothing in it', ragged('（七）总计|||||||')],
    ['such a row with placeholders in it', ragged('（七）总计|/|/|/|/|/|/|/')],
    ['such a row behind its group', ragged('三、本年度办理结果|（六）其他处理|3.其他||||||||')],
    ['one heading of seven', ragged('类别|自然人')],
    ['a title', ragged('四、政府信息公开行政复议、行政诉讼情况')],
    ['a heading of a block', ragged('第二十条第（一）项')],
    ['nothing', ragged('||')],
  ])('are not seen in %s', (_, grid) => expect(at(grid)).toBeUndefined());

  test('end before a row that shares its label with a column', () => {
    const grid = ragged(`项目|${APPLICANTS.join('|')}`, '（七）总计|||||||', '3.其他|/|/|/|/|/|/|/');
    expect(at(grid)?.last).toBe(0);
  });

  test('are told apart from their beginning, whatever stands in the corner', () => {
    for (const corner of ['', '项目', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）']) {
      const grid = sheet(
        `${corner}|申请人情况|<|<|<|<|<|<`,
        '^|自然人|法人或其他组织|<|<|<|<|总计',
        '^|^|商业企业|科研机构|社会公益组织|法律服务机构|其他|^',
      );
      expect(labels(at(grid)?.byPosition)).toEqual(APPLICANTS);
      expect(labels(at(grid)?.byOrder)).toEqual(APPLICANTS);
    }
  });
});

describe('where cells have places', () => {
  test('each heading knows its columns', () => {
    const columns = at(sheet('信息内容|本年收费金额（单位：万元）|<|<'))?.byPosition ?? [];
    expect(columns).toMatchObject([{ start: 1, end: 3 }]);
  });

  test('a column of table four knows its groups', () => {
    const grid = sheet(
      '行政复议|<|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<',
      `${OUTCOMES.join('|')}|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<`,
      `^|^|^|^|^|${OUTCOMES.join('|')}|${OUTCOMES.join('|')}`,
    );
    const groups = at(grid)?.byPosition.map(column => column.groups.at(-1));
    expect(groups).toEqual([
      ...OUTCOMES.map(() => '行政复议'),
      ...OUTCOMES.map(() => '未经复议直接起诉'),
      ...OUTCOMES.map(() => '复议后起诉'),
    ]);
  });

  test('a column that the form does not have is there, without a label', () => {
    const columns = at(sheet(`项目|${APPLICANTS.join('|')}|备注`))?.byPosition;
    expect(labels(columns)).toEqual([...APPLICANTS, undefined]);
    expect(columns?.at(-1)?.text).toBe('备注');
  });
});

describe('where cells have no places', () => {
  const word = (corner: string) =>
    ragged(
      `${corner}|申请人情况`,
      '|自然人|法人或其他组织|总计',
      '||商业企业|科研机构|社会公益组织|法律服务机构|其他|',
    );

  test('the order follows from the empty cells below headings over two rows', () => {
    expect(labels(at(word('项目'))?.byOrder)).toEqual(APPLICANTS);
  });

  test('an empty corner is a heading like another', () => {
    expect(labels(at(word(''))?.byOrder)).toEqual(APPLICANTS);
  });

  test('there is no order where empty cells and headings above do not come out even', () => {
    const lost = ragged(
      '项目|申请人情况',
      '|自然人|法人或其他组织|总计',
      '||商业企业|科研机构|社会公益组织|法律服务机构|其他',
    );
    const dropped = ragged(
      '项目|申请人情况',
      '自然人|法人或其他组织|总计',
      '商业企业|科研机构|社会公益组织|法律服务机构|其他',
    );
    expect(at(lost)).toMatchObject({ byOrder: [], width: 0 });
    expect(at(dropped)).toMatchObject({ byOrder: [], width: 0 });
  });

  test('there is no order for table four unless its groups stand in the order of the form', () => {
    const groups = (first: string, second: string) =>
      ragged(
        '行政复议|行政诉讼',
        `${OUTCOMES.join('|')}|${first}|${second}`,
        `|||||${OUTCOMES.join('|')}|${OUTCOMES.join('|')}`,
      );
    expect(at(groups('未经复议直接起诉', '复议后起诉'))?.byOrder).toHaveLength(15);
    expect(at(groups('复议后起诉', '未经复议直接起诉'))?.byOrder).toEqual([]);
    expect(at(groups('未经复议直接起诉', '其他起诉'))?.byOrder).toEqual([]);
  });

  test('lines of cells that stand below one another have a width', () => {
    const tabs = ragged(
      '项目|||申请人情况||||||',
      '|||自然人|法人或其他组织|||||总计',
      '||||商业企业|科研机构|社会公益组织|法律服务机构|其他|',
    );
    expect(at(tabs)).toMatchObject({ width: 10, byOrder: [] });
    expect(at(tabs)?.byPosition.map(column => column.start)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  test('they do not, if one heading stands below another', () => {
    const shifted = ragged(
      '项目|||申请人情况||||||',
      '|||自然人|法人或其他组织|||||总计',
      '|||商业企业|科研机构|社会公益组织|法律服务机构|其他|',
    );
    expect(at(shifted)).toMatchObject({ width: 0, byOrder: [] });
  });
});

describe('a grid that was made to take long', () => {
  test('with the same word in twenty thousand rows', () => {
    const grid = ragged(...new Array<string>(20_000).fill('总计'));
    for (let row = 0; row < grid.rows.length; row++) expect(at(grid, row)).toBeUndefined();
  });

  test('with the same words in a hundred thousand columns', () => {
    const grid = ragged(new Array<string>(100_000).fill('总计|备注').join('|'));
    expect(at(grid)).toBeUndefined();
  });
});
