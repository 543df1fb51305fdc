import { describe, expect, test } from 'vitest';
import type { KeyPath } from '../../../src/model/origin.ts';
import { readText } from '../../../src/read/text.ts';
import { locator } from '../../../src/read/tree/locate.ts';
import { lineColumn } from '../../../src/read/tree/position.ts';

const keys = (...path: (string | number)[]) => {
  const innermost = path.reduce<KeyPath | undefined>((parent, key) => ({ key, parent }), undefined);
  if (!innermost) throw new Error('no keys');
  return { keys: innermost };
};

const JSON_TEXT = `{
  "年度": 2023, "a\\"b": [10,
    { "x": null }],
\t"申请": { "__proto__": 1,
    "": { "总计": 67 } }
}`;

const YAML_TEXT = `# 年度报告
年度: 2023
"a\\"b": [10, { x: ~ }]
申请:
  __proto__: 1
  "": {总计: 67}
`;

describe.each([
  ['json', JSON_TEXT, { year: [2, 9], second: [3, 5], inner: [3, 12], proto: [4, 23], total: [5, 17], group: [4, 8] }],
  ['yaml', YAML_TEXT, { year: [2, 5], second: [3, 14], inner: [3, 19], proto: [5, 14], total: [6, 12], group: [5, 3] }],
] as const)('in %s, a value is found', (syntax, text, places) => {
  const find = async (...path: (string | number)[]) => {
    const locate = await locator({ kind: 'tree', syntax, value: {}, text });
    return locate(keys(...path));
  };
  const at = ([line, column]: readonly [number, number]) => ({ line, column });

  test('by its key', async () => {
    expect(await find('年度')).toEqual(at(places.year));
  });

  test('in a list, behind a key with a quotation mark', async () => {
    expect(await find('a"b', 1)).toEqual(at(places.second));
    expect(await find('a"b', 1, 'x')).toEqual(at(places.inner));
  });

  test('behind keys that are empty or called __proto__', async () => {
    expect(await find('申请', '__proto__')).toEqual(at(places.proto));
    expect(await find('申请', '', '总计')).toEqual(at(places.total));
  });

  test('at the nearest key around it, where it is not there itself', async () => {
    expect(await find('申请', '没有', '总计')).toEqual(at(places.group));
    expect(await find('年度', 'deeper')).toEqual(at(places.year));
    expect(await find('a"b', 7)).toEqual(await find('a"b'));
  });

  test('at the beginning, where nothing of it is there', async () => {
    expect(await find('toString')).toEqual({ line: 1, column: 1 });
    expect(await find('constructor', 'name')).toEqual({ line: 1, column: 1 });
  });

  test('and a place that is known already stays as it is', async () => {
    const locate = await locator({ kind: 'tree', syntax, value: {}, text });
    expect(locate({ line: 7, column: 8 })).toEqual({ line: 7, column: 8 });
  });
});

test('in JSON, all numbers of a list are told apart', async () => {
  const locate = await locator({ kind: 'tree', syntax: 'json', value: [], text: '[\n1,\r\n[2],\r3]' });
  expect([0, 1, 2].map(index => locate(keys(index)))).toEqual([
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
  expect(locate(keys(1, 0))).toEqual({ line: 3, column: 2 });
});

test('in pages, cells have their places and keys have none', async () => {
  const locate = await locator(readText('a\tb\n'));
  expect(locate({ sheet: '表', address: 'B2' })).toEqual({ sheet: '表', address: 'B2' });
  expect(locate(keys('a'))).toBeUndefined();
});

describe('an offset is a line and a column, both from 1', () => {
  test.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [4, 2, 2],
    [6, 3, 1],
    [8, 4, 1],
    [10, 5, 1],
    [11, 6, 1],
  ])('offset %d is %d:%d', (offset, line, column) => {
    expect(lineColumn('ab\nc\r\nd\re\n\nf', offset)).toEqual({ line, column });
  });
});
