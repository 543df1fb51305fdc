/** Which numbers of a sentence count something, and which are years, articles, hotlines or names. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/recognise/prose/fold.ts';
import { readNumbers } from '../../../src/recognise/prose/numbers.ts';

const read = (text: string) => readNumbers(fold(text)).map(({ kind, value }) => [kind, value]);

describe('numbers that count', () => {
  test.each([
    ['收到申请12件', [['count', 12]]],
    ['收到申请 12 件', [['count', 12]]],
    ['收到申请十二件', [['count', 12]]],
    ['收到申请一件', [['count', 1]]],
    ['收到申请两件', [['count', 2]]],
    ['收到申请１２件', [['count', 12]]],
    ['公开1,234条', [['count', 1234]]],
    ['公开2023条', [['count', 2023]]],
    ['访问120万人次', [['count', 1200000]]],
    ['占45.3%', [['percent', 45.3]]],
    ['占百分之四十五点三', [['percent', 45.3]]],
    ['收取费用1.5万元', [['money', 15000]]],
    ['增长2.5倍', [['multiple', 2.5]]],
    [
      '67件,其中本年65件',
      [
        ['count', 67],
        ['count', 65],
      ],
    ],
    [
      '结转至2023年2件',
      [
        ['year', 2023],
        ['count', 2],
      ],
    ],
    ['推送3—5篇', [['range', 3]]],
  ] as const)('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('numbers that do not', () => {
  test.each([
    ['2023年', 'year'],
    ['二〇二三年度', 'year'],
    ['2021-2023年', 'year'],
    ['2023年12月31日', 'date'],
    ['2024.1.17', 'date'],
    ['上午9:30', 'time'],
    ['第二十条', 'ordinal'],
    ['第20条', 'ordinal'],
    ['第711号', 'ordinal'],
    ['1.主动公开情况', 'ordinal'],
    ['15个工作日', 'duration'],
    ['3个月', 'duration'],
    ['12345热线', 'telephone'],
    ['12345 政务服务便民热线', 'telephone'],
    ['拨打12348', 'telephone'],
    ['0571-12345678', 'telephone'],
    ['《稳增长69条》', 'quoted'],
    ['“26条”措施', 'quoted'],
    ['26条措施', 'quoted'],
    ['国办公开办函〔2021〕30号', 'quoted'],
    ['http://www.example.gov.cn/col/col12345/index.html', 'quoted'],
  ])('%s', (text, kind) => {
    const kinds = readNumbers(fold(text)).map(number => number.kind);
    expect(new Set(kinds)).toEqual(new Set([kind]));
  });

  test.each(['一本账', '一件事一次办', '进一步', '一批', '统一', '三安全一稳定', '一是加强，二是'])('%s', text => {
    expect(readNumbers(text).filter(({ kind }) => kind === 'count')).toEqual([]);
  });
});

test('about, more than and at least are no exact numbers', () => {
  for (const text of ['约780条', '近90%', '100余次', '超过500件', '500件以上', '1800多条'])
    expect(readNumbers(text).map(({ isApproximate }) => isApproximate)).toEqual([true]);
});

test('the place of a number is its place in the paragraph as written', () => {
  const text = '本年（２０２４年）收到　１２　件';
  const [year, count] = readNumbers(fold(text));
  expect(text.slice(year?.start, year?.end)).toBe('２０２４年');
  expect(text.slice(count?.start, count?.end)).toBe('１２　件');
});
