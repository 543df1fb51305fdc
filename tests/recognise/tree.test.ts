import { describe, expect, test } from 'vitest';
import type { LabelNode } from '../../src/model/edition.ts';
import { keysOf } from '../../src/model/origin.ts';
import { setAt } from '../../src/model/pointer.ts';
import { InputError, type Problem } from '../../src/model/problem.ts';
import { type Hints, recognise } from '../../src/recognise/index.ts';
import { brief, cellAt, LAYOUTS, layoutOf, notesOf, read } from './support.ts';

const report = (value: unknown, hints: Hints = {}) =>
  recognise({ kind: 'tree', syntax: 'json', value, text: '' }, LAYOUTS, hints);

/** As a file has it: with keys of its own called `__proto__`. */
const parsed = (text: string) => report(JSON.parse(text));

function problemOf(value: unknown, hints: Hints = {}): Problem & { keys: readonly (string | number)[] } {
  try {
    report(value, hints);
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    const { at } = cause.problem;
    return { ...cause.problem, keys: at && 'keys' in at ? keysOf(at.keys) : [] };
  }
  throw new Error('no problem');
}

/** All cells of the form, numbered, by their ids. */
function dataOf(edition: string): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const def of layoutOf(edition).cells) if (!def.optional) setAt(data, def.id, def.index);
  return data;
}

/** The same by the labels of the form; `isNested` with the headings that are no part of a cell's id. */
function labelledDataOf(edition: string, isNested: boolean, nameOf = (node: LabelNode) => node.label) {
  const data: Record<string, unknown> = {};
  const { sections } = layoutOf(edition).edition;
  for (const def of layoutOf(edition).cells) {
    if (def.optional) continue;
    const title = sections.find(section => section.id === def.table.section)?.title ?? '';
    const path = [...def.row, ...def.column].filter(node => isNested || node.id !== undefined);
    const block = isNested && def.block.heading ? [def.block.heading.label] : [];
    let place = data;
    for (const key of [title, ...block, ...path.slice(0, -1).map(nameOf)]) {
      place[key] ??= {};
      place = place[key] as Record<string, unknown>;
    }
    place[nameOf(path.at(-1) as LabelNode)] = def.index;
  }
  return data;
}

const EDITIONS = ['2021', '2019'];
const allNumbers = (edition: string) =>
  layoutOf(edition)
    .cells.filter(def => !def.optional)
    .map(def => def.index);
const allCells = (value: unknown, hints?: Hints) => {
  const { layout, cells } = report(value, hints);
  return layout.cells.filter(def => !def.optional).map(def => brief(cells[def.index] ?? { state: 'missing' }));
};

describe('keys', () => {
  test.each(EDITIONS)('may be the ids of the canonical data: %s', edition => {
    expect(allCells(dataOf(edition))).toEqual(allNumbers(edition));
    expect(report(dataOf(edition))).toMatchObject({
      layout: { edition: { id: edition } },
      editionEvident: true,
      notes: [],
    });
  });

  test.each(EDITIONS)('may be the labels of the form, with every heading: %s', edition => {
    expect(allCells(labelledDataOf(edition, true))).toEqual(allNumbers(edition));
  });

  test.each(EDITIONS)(
    'may be the labels of the form, without headings over groups of columns and blocks: %s',
    edition => {
      expect(allCells(labelledDataOf(edition, false))).toEqual(allNumbers(edition));
    },
  );

  test.each(EDITIONS)('may be known variants of the labels: %s', edition => {
    for (const isNested of [true, false])
      expect(allCells(labelledDataOf(edition, isNested, node => node.variants?.[0] ?? node.label))).toEqual(
        allNumbers(edition),
      );
  });

  test.each(EDITIONS)('may be labels typed in other ways: %s', edition => {
    const typed = (node: LabelNode) =>
      node.label
        .replaceAll('（', '(')
        .replaceAll('）', ') ')
        .replace(/^(\d)\./, '$1、');
    expect(allCells(labelledDataOf(edition, false, typed))).toEqual(allNumbers(edition));
  });

  test('may mix ids and labels', () => {
    const mixed = report({ requests: { '一、本年新收政府信息公开申请数量': { naturalPersons: 60, 总计: 67 } } });
    expect(brief(cellAt(mixed, '/requests/newlyReceived/naturalPersons'))).toBe(60);
    expect(brief(cellAt(mixed, '/requests/newlyReceived/total'))).toBe(67);
  });

  test('of tables may be the names of tables and of parts', () => {
    for (const key of ['requests', '表三', '三、收到和处理政府信息公开申请情况', '依申请公开情况'])
      expect(read(report({ [key]: { newlyReceived: { total: 67 } } }), '/requests/newlyReceived/total')).toEqual([67]);
  });

  test('of subtotals are known though the form has none', () => {
    for (const key of ['subtotal', '小计', '合计'])
      expect(
        read(
          report({ requests: { outcomes: { denied: { [key]: { total: 5 } } } } }),
          '/requests/outcomes/denied/subtotal/total',
        ),
      ).toEqual([5]);
  });

  test('that are unknown are refused, with the one that was meant', () => {
    expect(problemOf({ requests: { newlyRecieved: {} } })).toMatchObject({
      code: 'unknown-key',
      args: { key: 'newlyRecieved', suggestion: 'newlyReceived' },
      keys: ['requests', 'newlyRecieved'],
    });
    expect(problemOf({ requests: {}, proactiv: {} })).toMatchObject({
      args: { key: 'proactiv', suggestion: 'proactive' },
    });
    expect(problemOf({ 表三: { '（一）予以公布': {} } }).code).toBe('unknown-key');
    expect(problemOf({ requests: { newlyReceived: { 自然任: 1 } } })).toMatchObject({ args: { suggestion: '自然人' } });
  });

  test('that nobody could have meant are refused without a suggestion', () => {
    const { args } = problemOf({ requests: { banana: 1 } });
    expect(args).toEqual({ key: 'banana' });
  });

  test('that are long are quoted in part', () => {
    const { args } = problemOf({ requests: { ['x'.repeat(100_000)]: 1 } });
    expect(String(args['key']).length).toBeLessThanOrEqual(60);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    '「%s」 is unknown like another',
    key => {
      for (const text of [
        `{"requests":{},"${key}":{}}`,
        `{"requests":{"${key}":{}}}`,
        `{"requests":{"newlyReceived":{"${key}":1}}}`,
      ])
        expect(() => parsed(text)).toThrow('unknown-key');
      expect(() => parsed(`{"requests":{"newlyReceived":{"total":{"${key}":1}}}}`)).toThrow('expected-value');
      expect({}).not.toHaveProperty('polluted');
    },
  );

  test('「__proto__」 with a whole report in it is not looked into', () => {
    expect(() => parsed('{"requests":{},"__proto__":{"requests":{"newlyReceived":{"total":1}}}}')).toThrow(
      'unknown-key',
    );
    expect(() => parsed('{"__proto__":{"requests":{"newlyReceived":{"total":1}}}}')).toThrow('not-a-report');
  });
});

describe('a key given twice, by its id and by its label', () => {
  test('is refused for a cell', () => {
    expect(problemOf({ requests: { newlyReceived: { naturalPersons: 60, 自然人: 60 } } })).toMatchObject({
      code: 'repeated-key',
      args: { key: '自然人', other: '/requests/newlyReceived/naturalPersons' },
      keys: ['requests', 'newlyReceived', '自然人'],
    });
  });

  test('is refused for a cell that was blank before', () => {
    expect(problemOf({ requests: { newlyReceived: { naturalPersons: null, 自然人: 60 } } }).code).toBe('repeated-key');
  });

  test('is refused for a row, a group and a table', () => {
    const row = { total: 5 };
    expect(problemOf({ requests: { newlyReceived: row, 本年新收: row } }).code).toBe('repeated-key');
    expect(problemOf({ requests: { outcomes: { granted: row }, '三、本年度办理结果': { granted: row } } }).code).toBe(
      'repeated-key',
    );
    expect(problemOf({ requests: { newlyReceived: row }, 表三: { newlyReceived: row } }).code).toBe('repeated-key');
  });

  test('is refused though it is empty the second time', () => {
    const row = { total: 5 };
    expect(problemOf({ requests: { newlyReceived: row, 本年新收: null } }).code).toBe('repeated-key');
    expect(problemOf({ requests: { newlyReceived: null, 本年新收: row } }).code).toBe('repeated-key');
    expect(problemOf({ requests: { newlyReceived: row }, 表三: null }).code).toBe('repeated-key');
  });

  test('is refused inside and outside of a heading without id', () => {
    const both = { naturalPersons: 1, 申请人情况: { naturalPersons: 1 } };
    expect(problemOf({ requests: { newlyReceived: both } }).code).toBe('repeated-key');
  });

  test('is refused beside the tables', () => {
    expect(problemOf({ year: 2023, 年度: 2023, requests: {} })).toMatchObject({
      code: 'repeated-key',
      args: { key: '年度', other: 'year' },
    });
  });

  test('is none if the halves of one group lie in two places', () => {
    const halves = { naturalPersons: 1, 法人或其他组织: { businesses: 2 }, otherOrgs: 3 };
    expect(read(report({ requests: { newlyReceived: halves } }), '/requests/newlyReceived').slice(0, 2)).toEqual([
      1, 2,
    ]);
  });
});

describe('values', () => {
  const value = (given: unknown) =>
    cellAt(report({ requests: { newlyReceived: { total: given } } }), '/requests/newlyReceived/total');
  const amount = (given: unknown) =>
    cellAt(report({ proactive: { fees: { amount: given } } }), '/proactive/fees/amount');
  const refused = (given: unknown) => problemOf({ requests: { newlyReceived: { total: given } } }).code;

  test.each([0, 67, -3, 1.5, 9_007_199_254_740_991, -9_007_199_254_740_991, 123456789.12345, 0.0000001])(
    '%d is that number',
    given => expect(brief(value(given))).toBe(given),
  );

  test('minus zero is zero', () => expect(Object.is(brief(value(-0)), 0)).toBe(true));

  test.each([
    9_007_199_254_740_992,
    -9_007_199_254_740_992,
    1e21,
    1e308,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    0.1 + 0.2,
  ])('%d is refused: its last digits may not be those in the file', given =>
    expect(refused(given)).toBe('number-too-large'),
  );

  test('null is blank', () => expect(value(null)).toMatchObject({ state: 'blank' }));

  test('a placeholder is blank with its text', () => expect(value('/')).toMatchObject({ state: 'blank', text: '/' }));

  test('a text is read as in a table', () => {
    expect(value('１，２３４')).toMatchObject({ state: 'number', value: 1234 });
    expect(value('10辆')).toMatchObject({ state: 'number', value: 10, notes: ['unit'] });
    expect(amount('35000元')).toMatchObject({ state: 'number', value: 3.5 });
    expect(value('见说明')).toMatchObject({ state: 'unreadable', text: '见说明', why: 'not-a-number' });
    expect(value('总计')).toMatchObject({ state: 'unreadable', why: 'copied-header' });
    expect(value('')).toMatchObject({ state: 'blank' });
  });

  test('a text that was no number stays one', () => {
    expect(value({ text: '约10' })).toMatchObject({ state: 'unreadable', text: '约10' });
  });

  test.each([[[1]], [[]], [true], [false], [{}], [{ text: 5 }], [{ text: 'a', more: 1 }], [{ value: 5 }]])(
    '%j is no value of a cell',
    given => expect(refused(given)).toBe('expected-value'),
  );

  test.each([[5], ['x'], [[1]], [true]])('%j is no row and no table', given => {
    expect(problemOf({ requests: { newlyReceived: given } })).toMatchObject({
      code: 'expected-object',
      args: { key: 'newlyReceived' },
    });
    expect(problemOf({ requests: given })).toMatchObject({ code: 'expected-object', args: { key: 'requests' } });
  });

  test('know the keys that lead to them', () => {
    const cell = value(67);
    expect(cell.at && 'keys' in cell.at && keysOf(cell.at.keys)).toEqual(['requests', 'newlyReceived', 'total']);
  });
});

describe('nothing in place of', () => {
  test('a row leaves all its cells blank, and the others missing', () => {
    const read7 = report({ requests: { newlyReceived: null } });
    expect(read(read7, '/requests/newlyReceived')).toEqual(new Array(7).fill(null));
    expect(new Set(read(read7, '/requests/carriedOver'))).toEqual(new Set(['missing']));
  });

  test('a group or a table leaves all its cells blank, its subtotals missing', () => {
    expect(new Set(read(report({ requests: { outcomes: { denied: null } } }), '/requests/outcomes/denied'))).toEqual(
      new Set([null]),
    );
    expect(new Set(read(report({ requests: null }), '/requests'))).toEqual(new Set([null]));
    expect(new Set(read(report({ requests: null }), '/requests/outcomes/denied/subtotal'))).toEqual(
      new Set(['missing']),
    );
    expect(
      new Set(read(report({ reviewLitigation: { reconsideration: null } }), '/reviewLitigation/reconsideration')),
    ).toEqual(new Set([null]));
  });

  test('a group of columns leaves those blank', () => {
    const row = { naturalPersons: 1, 法人或其他组织: null, total: 1 };
    expect(read(report({ requests: { newlyReceived: row } }), '/requests/newlyReceived')).toEqual([
      1,
      null,
      null,
      null,
      null,
      null,
      1,
    ]);
  });

  test('everything is no report', () => {
    for (const nothing of [null, undefined, {}, [], '', 5, true, [{ requests: {} }]])
      expect(problemOf(nothing).code).toBe('not-a-report');
  });

  test('the tables is a report without them', () => {
    expect(problemOf({ agency: '示例市教育局', year: 2023 }).code).toBe('no-tables');
    expect(problemOf({ name: 'some-package', version: '1.0.0' }).code).toBe('not-a-report');
  });

  test('some rows leaves a note of them', () => {
    const data = dataOf('2021');
    delete (data['requests'] as Record<string, unknown>)['carriedForward'];
    const [note] = notesOf(report(data), 'row-missing');
    expect(note && 'cells' in note && note.cells).toHaveLength(7);
  });
});

describe('texts beside the values', () => {
  const pointer = '/requests/newlyReceived/total';
  const withText = (total: unknown, text: unknown, at = pointer) => ({
    requests: { newlyReceived: { total } },
    texts: { [at]: text },
  });

  test('say how a value was written', () => {
    expect(cellAt(report(withText(10, '10辆')), pointer)).toMatchObject({
      state: 'number',
      value: 10,
      text: '10辆',
      notes: ['unit'],
    });
    expect(cellAt(report(withText(null, '/')), pointer)).toMatchObject({ state: 'blank', text: '/' });
  });

  test('may not say another value', () => {
    for (const data of [withText(11, '10辆'), withText(null, '10辆'), withText(0, '/'), withText(5, '见说明')])
      expect(problemOf(data).code).toBe('text-disagrees');
  });

  test('belong to cells', () => {
    expect(problemOf(withText(10, '10', '/requests/newlyReceived/totel'))).toMatchObject({
      code: 'unknown-key',
      args: { suggestion: pointer },
    });
    expect(problemOf(withText(10, 10)).code).toBe('bad-metadata');
    expect(problemOf({ requests: {}, texts: [] }).code).toBe('bad-metadata');
  });
});

describe('the edition', () => {
  const requests = { newlyReceived: { total: 1 } };

  test('that is named is taken', () => {
    for (const named of ['2019', 2019, '2019版格式'])
      expect(report({ edition: named, requests }).layout.edition.id).toBe('2019');
    expect(report({ edition: '2021', requests }, { edition: '2019' }).layout.edition.id).toBe('2019');
  });

  test('that is unknown is refused with those that are known', () => {
    expect(problemOf({ edition: '2020', requests })).toMatchObject({
      code: 'unknown-edition',
      args: { edition: '2020', known: '2019、2021' },
      keys: ['edition'],
    });
    expect(problemOf({ edition: {}, requests }).code).toBe('bad-metadata');
  });

  test('follows from keys that only one edition has', () => {
    expect(report({ year: 2023, proactive: { procurement: { projects: 1 } } })).toMatchObject({
      layout: { edition: { id: '2019' } },
      editionEvident: true,
    });
    expect(report({ year: 2019, requests: { outcomes: { other: { miscellaneous: { total: 1 } } } } })).toMatchObject({
      layout: { edition: { id: '2021' } },
      editionEvident: true,
    });
  });

  test('follows from the year where no key tells', () => {
    expect(report({ year: 2020, requests })).toMatchObject({
      layout: { edition: { id: '2019' } },
      editionEvident: false,
    });
    expect(report({ year: 2023, requests })).toMatchObject({
      layout: { edition: { id: '2021' } },
      editionEvident: false,
    });
    expect(report({ requests }, { year: 2020 }).layout.edition.id).toBe('2019');
    expect(report({ requests }).layout.edition.id).toBe('2021');
  });
});

describe('agency, year and the rest', () => {
  const requests = { newlyReceived: { total: 1 } };

  test('are read by id and by name', () => {
    for (const data of [
      { agency: '示例市教育局', year: 2023, title: '年报', publishedOn: '2024-01-17', requests },
      { 机关名称: '示例市教育局', 年度: 2023, 标题: '年报', 公开日期: '2024-01-17', 表三: requests },
    ])
      expect(report(data)).toMatchObject({
        agency: '示例市教育局',
        year: 2023,
        title: '年报',
        publishedOn: '2024-01-17',
      });
  });

  test.each([
    [2023, 2023],
    ['2023', 2023],
    ['2023年', 2023],
    [' 2023年度 ', 2023],
    [null, undefined],
  ])('a year of %j is %s', (given, year) => expect(report({ year: given, requests }).year).toBe(year));

  test.each([['二〇二三'], ['23'], [23], [2023.5], [20_230], [true], [[2023]], [{}], ['']])(
    'a year of %j is refused',
    given =>
      expect(problemOf({ year: given, requests })).toMatchObject({ code: 'bad-metadata', args: { key: 'year' } }),
  );

  test('a year that the user names overrides it', () => {
    expect(report({ year: 2022, requests }, { year: 2023 }).year).toBe(2023);
  });

  test.each(['agency', 'title', 'publishedOn'])('a %s that is no text is refused', key => {
    for (const given of [5, true, [], {}]) expect(problemOf({ [key]: given, requests }).code).toBe('bad-metadata');
    expect(report({ [key]: null, requests })).not.toHaveProperty(key);
    expect(report({ [key]: ' ', requests })).not.toHaveProperty(key);
  });

  test('a period has a beginning and an end', () => {
    const period = { from: '2023-01-01', to: '2023-12-31' };
    expect(report({ period, requests }).period).toEqual(period);
    for (const given of ['2023', { from: '2023-01-01' }, []])
      expect(problemOf({ period: given, requests }).code).toBe('bad-metadata');
  });

  test('sections have ids, titles and paragraphs', () => {
    const sections = [{ id: 'overview', title: '一、总体情况', paragraphs: ['甲。'] }];
    expect(report({ sections, requests }).sections).toMatchObject([
      { id: 'overview', title: '一、总体情况', paragraphs: [{ text: '甲。' }] },
    ]);
    for (const given of [{}, ['x'], [{ id: 'elsewhere', paragraphs: [] }], [{ id: 'overview', paragraphs: [5] }]])
      expect(problemOf({ sections: given, requests }).code).toBe('bad-metadata');
  });

  test('a schema is named and not read', () => {
    expect(report({ $schema: 'https://example.org/data.schema.json', requests }).cells.length).toBeGreaterThan(0);
  });
});
