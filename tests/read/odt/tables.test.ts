import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/read/limits.ts';
import { gridsOf, problemOf, textsOf } from '../support.ts';
import { across, cell, down, p, places, read, row, table, tableOf } from './by-hand.ts';

const COVERED = '<table:covered-table-cell/>';

describe('tables', () => {
  test('with cells over columns and rows', () => {
    expect(
      table(
        row(cell('a', `${across(2)} ${down(2)}`), COVERED, cell('b')),
        row('<table:covered-table-cell table:number-columns-repeated="2"/>', cell('c')),
        row(cell('d'), cell('e'), cell('f')),
      ),
    ).toEqual(['a 0,0 b', '0,0 0,0 c', 'd e f']);
  });

  test('do not show what is in covered cells, nor need them', () => {
    const inside = p('no') + tableOf(row(cell('x'), cell('y')));
    const hidden = `<table:covered-table-cell>${inside}</table:covered-table-cell>`;
    expect(table(row(cell('a', down(2)), cell('b')), row(hidden, cell('c')))).toEqual(['a b', '0,0 c']);
    expect(table(row(cell('a', down(2)), cell('b')), row(cell('c')))).toEqual(['a b', '0,0 c']);
  });

  test('with repeated cells and rows', () => {
    const repeated = `<table:table-row table:number-rows-repeated="2">${cell('b')}${cell('1')}</table:table-row>`;
    const [grid] = gridsOf(read(tableOf(row(cell('a'), cell('0', 'table:number-columns-repeated="3"')), repeated)));
    expect(places(grid)).toEqual(['a 0 0 0', 'b 1', 'b 1']);
    expect(grid?.rows.map(cells => cells.at(-1)?.origin)).toEqual([
      { table: 1, row: 1, column: 4 },
      { table: 1, row: 2, column: 2 },
      { table: 1, row: 3, column: 2 },
    ]);
  });

  test('with rows in groups', () => {
    const rows = [
      `<table:table-header-rows>${row(cell('a'), cell('b'))}</table:table-header-rows>`,
      `<table:table-rows>${row(cell('c'), cell('d'))}<text:soft-page-break/></table:table-rows>`,
      `<table:table-row-group>${row(cell('e'), cell('f'))}</table:table-row-group>`,
    ];
    expect(table(...rows)).toEqual(['a b', 'c d', 'e f']);
  });

  test('with several paragraphs in a cell', () => {
    const two = `<table:table-cell>${p('其他')}${p('')}${p('处理')}</table:table-cell>`;
    expect(table(row(two, cell('1')))).toEqual(['其他\n处理 1']);
  });

  test('in tables', () => {
    const nine = Array.from({ length: 9 }, (_, index) => cell(String(index)));
    const large = `<table:table-cell>${p('前')}${tableOf(row(...nine))}</table:table-cell>`;
    expect(gridsOf(read(tableOf(row(large, cell('旁'))))).map(textsOf)).toEqual([[['前', '旁']], [[...'012345678']]]);
  });

  test('in tables, with no more than a few numbers', () => {
    const inner = tableOf(row(cell('1'), cell('2')));
    const around = `<table:table-cell>${p('前')}${inner}${p('后')}</table:table-cell>`;
    expect(gridsOf(read(tableOf(row(around, cell('旁'))))).map(textsOf)).toEqual([[['前\n1 | 2\n后', '旁']]]);
    const framed = read(tableOf(row(around), row(cell('尾'))));
    const shown = framed.blocks.map(block => (block.kind === 'grid' ? places(block) : block.text));
    expect(shown).toEqual(['前', ['1 2'], '后', '尾']);
  });
});

describe('limits', () => {
  test('deep nesting needs no stack', () => {
    const depth = 10_000;
    const around = `<table:table><table:table-row>${cell('1')}<table:table-cell>`.repeat(depth);
    const end = '</table:table-cell></table:table-row></table:table>'.repeat(depth);
    expect(gridsOf(read(around + p('甲') + end)).length).toBeGreaterThan(depth - 10);
  });

  test.each([
    ['columns', row(cell('', 'table:number-columns-repeated="1000000000"')), 'document-too-large'],
    ['rows', `<table:table-row table:number-rows-repeated="1e9">${cell('')}</table:table-row>`, 'document-too-large'],
    ['rows without cells', '<table:table-row table:number-rows-repeated="1e9"/>', 'document-too-large'],
    ['places', row(cell('', across(1e9)), cell('', down(1e9))).repeat(300), 'sheet-too-large'],
  ])('too many %s', (_, rows, code) => {
    expect(problemOf(() => read(tableOf(rows)))?.code).toBe(code);
  });

  test('a document longer than there may be', () => {
    expect(problemOf(() => read(p('a').repeat(31), { ...LIMITS, cells: 30 }))?.code).toBe('document-too-large');
  });
});
