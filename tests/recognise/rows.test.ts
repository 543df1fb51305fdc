import { describe, expect, test } from 'vitest';
import type { Grid } from '../../src/model/source.ts';
import { headerAt } from '../../src/recognise/header.ts';
import { itemsOf } from '../../src/recognise/items.ts';
import { labelOf, valuesOf } from '../../src/recognise/rows.ts';
import { type RowTarget, vocabularyOf } from '../../src/recognise/vocabulary.ts';
import { layoutOf, ragged, sheet, tableOf } from './support.ts';

const VOCABULARY = vocabularyOf(layoutOf('2021'));
const APPLICANTS = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计';

function label(grid: Grid, row = 0, group?: RowTarget) {
  const found = labelOf(itemsOf(grid, row), group, VOCABULARY);
  return found && { path: found.path.map(node => node.id).join('/'), index: found.index, isLeaf: found.target.isLeaf };
}

const groupOf = (text: string) => VOCABULARY.rows.find(text)?.value;

describe('the label of a row', () => {
  test('is the last of the headings that begin it', () => {
    const grid = ragged('三、本年度办理结果|（三）不予公开|1.属于国家秘密|5|0|0|0|0|0|5');
    expect(label(grid)).toEqual({ path: 'outcomes/denied/stateSecret', index: 2, isLeaf: true });
  });

  test('may come after empty cells', () => {
    expect(label(ragged('|| 2.重复申请|5|0|0|0|0|0|5'))).toMatchObject({
      path: 'outcomes/notProcessed/duplicate',
      index: 2,
    });
  });

  test('may be a cell that reaches down from the row above', () => {
    const grid = sheet('行政许可|1', '^|2');
    expect(label(grid, 1)).toMatchObject({ path: 'licensing', index: 0 });
  });

  test('is not what was copied into the cell of a number', () => {
    expect(label(ragged('（一）予以公开|总计|1|2|3|4|5|6'))).toMatchObject({ path: 'outcomes/granted', index: 0 });
    expect(label(ragged('行政许可|行政处罚'))).toMatchObject({ path: 'licensing', index: 0 });
  });

  test('may be that of a group alone', () => {
    expect(label(ragged('|（三）不予公开|5'))).toEqual({ path: 'outcomes/denied', index: 1, isLeaf: false });
    expect(label(ragged('|（三）不予公开|9.其他情形|5'))).toMatchObject({ path: 'outcomes/denied', isLeaf: false });
  });

  test.each(['其他主动公开文件|1|2|3', '1|2|3', '||', '', '注：数据截至年底'])('is missing in 「%s」', line =>
    expect(label(ragged(line))).toBeUndefined(),
  );

  test('is a subtotal only inside a group', () => {
    expect(label(ragged('||小计|5'))).toBeUndefined();
    expect(label(ragged('||小计|5'), 0, groupOf('（四）无法提供'))?.path).toBe('outcomes/unavailable/subtotal');
    expect(label(ragged('|（四）无法提供|合计|5'))?.path).toBe('outcomes/unavailable/subtotal');
  });

  test('with the numeral of a row of the form is no subtotal', () => {
    expect(label(ragged('|（七）合计|5'), 0, groupOf('（六）其他处理'))).toBeUndefined();
  });
});

describe('the values of a row', () => {
  const BLOCK = tableOf('2021', 'requests').blocks[0];

  /** The texts in the order of the form, `null` where there is no place for a value; or why there are none. */
  function values(grid: Grid, row: number) {
    const header = headerAt(grid, 0, VOCABULARY);
    if (!header || !BLOCK) throw new Error('no header');
    const found = labelOf(itemsOf(grid, row), undefined, VOCABULARY);
    const read = valuesOf(grid, row, found, header, BLOCK.columns);
    return read.aligned ? read.values.map(value => (value?.ambiguous ? '?' : (value?.text ?? null))) : 'misaligned';
  }

  test('stand below the headings where cells have places', () => {
    const grid = sheet(`项目|${APPLICANTS}`, '（七）总计|1|2|3|4|5|6|7', '（七）总计||2|||5||7');
    expect(values(grid, 1)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(values(grid, 2)).toEqual(['', '2', '', '', '5', '', '7']);
  });

  test('follow the headings into another order', () => {
    const grid = sheet('项目|总计|其他|法律服务机构|社会公益组织|科研机构|商业企业|自然人', '（七）总计|7|6|5|4|3|2|1');
    expect(values(grid, 1)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  test('are not told apart where two stand below one heading', () => {
    const grid = sheet(
      '项目|自然人|<|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计',
      '（七）总计|1|1|2|3|4|5|6|7',
    );
    expect(values(grid, 1)).toEqual(['?', '2', '3', '4', '5', '6', '7']);
  });

  test('follow the label in their order where cells have no places', () => {
    const grid = ragged(`项目|${APPLICANTS}`, '三、本年度办理结果|（七）总计|1|2|3|4|5|6|7', '|（七）总计||2||||6|');
    expect(values(grid, 1)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(values(grid, 2)).toEqual(['', '2', '', '', '', '6', '']);
  });

  test('may come after empty places that the label does not cover', () => {
    const grid = ragged(`项目|${APPLICANTS}`, '|（七）总计||1|2|3|4|5|6|7', '|（七）总计|||2|3|4|5|6|7');
    expect(values(grid, 1)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(values(grid, 2)).toEqual(['', '2', '3', '4', '5', '6', '7']);
  });

  test.each([
    ['one too few', '|（七）总计|1|2|3|4|5|6'],
    ['one too many', '|（七）总计|1|2|3|4|5|6|7|8'],
    ['an empty one too many at the end', '|（七）总计|1|2|3|4|5|6|7|'],
    ['none', '|（七）总计'],
  ])('are left alone where there is %s', (_, line) => {
    expect(values(ragged(`项目|${APPLICANTS}`, line), 1)).toBe('misaligned');
  });

  test('are left alone in a line that is shorter or longer than those of the headings', () => {
    const headings = [
      '项目|||申请人情况||||||',
      '|||自然人|法人或其他组织|||||总计',
      '||||商业企业|科研机构|社会公益组织|法律服务机构|其他|',
    ];
    const lines = ['（七）总计|||1|2|3|4|5|6|7', '（七）总计|||2|3|4|5|6|7', '（七）总计||||1|2|3|4|5|6|7'];
    const grid = ragged(...headings, ...lines);
    expect(values(grid, 3)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(values(grid, 4)).toBe('misaligned');
    expect(values(grid, 5)).toBe('misaligned');
  });
});
