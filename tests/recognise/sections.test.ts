import { describe, expect, test } from 'vitest';
import { readSections } from '../../src/recognise/sections.ts';
import { layoutOf } from './support.ts';

const EDITIONS = ['2021', '2019'];
const sections = (edition: string, ...texts: readonly string[]) =>
  readSections(
    texts.map((text, place) => ({ text, at: { line: place + 1, column: 1 } })),
    layoutOf(edition).edition,
  );
const idOf = (heading: string) =>
  EDITIONS.map(edition => sections(edition, heading, '正文。')[0]?.id).find((id, _, ids) =>
    ids.every(other => other === id),
  );

describe('the headings of the six parts, as met in published reports', () => {
  test.each([
    ['一、总体情况', 'overview'],
    ['一、概述', 'overview'],
    ['一、工作基本情况', 'overview'],
    ['一、政府信息公开总体情况', 'overview'],
    ['一、总体公开情况', 'overview'],
    ['一、工作概述', 'overview'],
    ['一、基本情况', 'overview'],
    ['二、主动公开政府信息情况', 'proactive'],
    ['二、主动公开政府信息的情况', 'proactive'],
    ['二、行政机关主动公开政府信息情况', 'proactive'],
    ['三、收到和处理政府信息公开申请情况', 'requests'],
    ['三、收到和处理政府信息公开的申请情况', 'requests'],
    ['三、行政机关收到和处理政府信息公开申请情况', 'requests'],
    ['三、行政机关收到和处理政府信息公开申请的情况', 'requests'],
    ['三、依申请公开政府信息情况', 'requests'],
    ['三、依申请公开情况', 'requests'],
    ['四、政府信息公开行政复议、行政诉讼情况', 'review'],
    ['四、政府信息公开行政复议和行政诉讼情况', 'review'],
    ['四、政府信息公开行政复议及行政诉讼情况', 'review'],
    ['四、政府信息公开行政复议行政诉讼情况', 'review'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'review'],
    ['四、因政府信息公开工作被申请行政复议和提起行政诉讼情况', 'review'],
    ['四、因政府信息公开工作被申请行政复议提起行政诉讼情况', 'review'],
    ['四、行政复议和行政诉讼情况', 'review'],
    ['四、行政复议和诉讼情况', 'review'],
    ['五、存在的主要问题及改进情况', 'problems'],
    ['五、存在主要问题及改进情况', 'problems'],
    ['五、存在的主要问题和改进情况', 'problems'],
    ['五、存在的主要问题及改进措施', 'problems'],
    ['五、存在的主要问题和改进措施', 'problems'],
    ['五、存在问题及改进情况', 'problems'],
    ['五、存在的问题及改进情况', 'problems'],
    ['五、政府信息公开工作存在的主要问题及改进情况', 'problems'],
    ['五、政府信息公开工作存在的主要问题及下步打算', 'problems'],
    ['六、其他需要报告的事项', 'other'],
    ['六、其它需要报告事项', 'other'],
    ['六、其它需要报告的事项', 'other'],
    ['六、其他报告事项', 'other'],
    ['六、其他需要报告事项', 'other'],
  ])('「%s」 is that of %s in both editions', (heading, id) => expect(idOf(heading)).toBe(id));

  test.each(['一.总体情况', '一．总体情况', '一 总体情况', '一: 总体情况', ' 一、 总体 情况 ', '一、总体情况：'])(
    '「%s」 is one however it is typed',
    heading => expect(idOf(heading)).toBe('overview'),
  );

  test('keeps its words, not its place in the order', () => {
    expect(idOf('三、总体情况')).toBe('overview');
    expect(idOf('一、主动公开政府信息情况')).toBe('proactive');
  });
});

describe('prose', () => {
  test('belongs to the part below whose heading it stands', () => {
    const read = sections('2021', '序言。', '一、总体情况', '甲。', '乙。', '六、其他需要报告的事项', '丙。');
    expect(read.map(({ id, title, paragraphs }) => [id, title, paragraphs.map(({ text }) => text)])).toEqual([
      ['preface', '', ['序言。']],
      ['overview', '一、总体情况', ['甲。', '乙。']],
      ['other', '六、其他需要报告的事项', ['丙。']],
    ]);
  });

  test('keeps its place in the file', () => {
    const read = sections('2021', '一、总体情况', '甲。');
    expect(read[0]?.paragraphs[0]?.at).toEqual({ line: 2, column: 1 });
  });

  test('of a part without any is empty, and the part is there with its numeral and place', () => {
    expect(sections('2021', '二、主动公开政府信息情况')).toEqual([
      { id: 'proactive', title: '二、主动公开政府信息情况', numeral: 2, at: { line: 1, column: 1 }, paragraphs: [] },
    ]);
  });

  test('below the same heading twice is put together', () => {
    const read = sections('2021', '一、总体情况', '甲。', '六、其他需要报告的事项', '一、总体情况', '乙。');
    expect(read.find(({ id }) => id === 'overview')?.paragraphs.map(({ text }) => text)).toEqual(['甲。', '乙。']);
  });

  test.each([
    '总体情况良好。',
    '一、2023年，本机关的总体情况是好的，全年主动公开信息一百二十条，没有收到政府信息公开申请，也没有发生行政复议。',
    '（一）主动公开情况',
    '一是总体情况',
    '',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。',
  ])('「%s」 is no heading', text =>
    expect(sections('2021', text, '六、其他需要报告的事项').map(({ id }) => id)).not.toContain('overview'),
  );
});

const idsOf = (...texts: readonly string[]) => sections('2021', ...texts).map(({ id }) => id);
const PART_NAMES = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const ALL = ['overview', 'proactive', 'requests', 'review', 'problems', 'other'];

describe('the numerals of the parts', () => {
  test.each([
    ['一、', (place: number) => `${'一二三四五六'[place]}、`],
    ['第一部分', (place: number) => `第${'一二三四五六'[place]}部分　`],
    ['（一）', (place: number) => `（${'一二三四五六'[place]}）`],
    ['1.', (place: number) => `${place + 1}.`],
    ['none', () => ''],
    ['l一、, as scanned', (place: number) => `l${'一二三四五六'[place]}、`],
  ])('may be %s', (_, numeral) => {
    const read = sections('2021', '序言。', ...PART_NAMES.flatMap((name, place) => [numeral(place) + name, '正文。']));
    expect(read.map(({ id }) => id)).toEqual(['preface', ...ALL]);
    expect(read.every(({ paragraphs }) => paragraphs.length === 1)).toBe(true);
  });

  test('are kept as printed, also where they do not fit', () => {
    const read = sections('2021', '一、总体情况', '一、主动公开政府信息情况', '二、收到和处理政府信息公开申请情况');
    expect(read.map(({ id, numeral }) => [id, numeral])).toEqual([
      ['overview', 1],
      ['proactive', 1],
      ['requests', 2],
    ]);
  });
});

describe('a heading', () => {
  test.each([
    '一、总体情况。2023年，甲。',
    '一、总体情况：2023年，甲。',
    '一、总体情况 2023年，甲。',
    '一、总体情况2023年，甲。',
  ])('may stand in one paragraph with its text: %s', text => {
    const [overview] = sections('2021', text, '二、主动公开政府信息情况');
    expect(overview?.title).toBe('一、总体情况');
    expect(overview?.paragraphs.map(passage => passage.text)).toEqual(['2023年，甲。']);
  });

  test('may be empty, where the others say which it is', () => {
    expect(idsOf('一、', '正文。', ...PART_NAMES.slice(1).map((name, i) => `${'二三四五六'[i]}、${name}`))).toEqual(
      ALL,
    );
  });

  test.each([
    '一、2023年政务公开总体情况',
    '一、政府信息工作公开的基本情况',
    '一、政务信息工作开展总体情况',
    '一、概况',
  ])('may be worded loosely after its own numeral: %s', heading => {
    expect(idsOf(heading, '正文。', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况')).toEqual(
      ALL.slice(0, 3),
    );
  });

  test('is none within another part, in the same words', () => {
    const read = sections(
      '2021',
      '一、总体情况',
      '一、概述',
      '（一）主动公开情况',
      '（二）依申请公开情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    );
    expect(read.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual([
      ['overview', 3],
      ['proactive', 0],
      ['requests', 0],
    ]);
  });

  test('is none in a list of contents', () => {
    const contents = PART_NAMES.map((name, place) => `${'一二三四五六'[place]}、${name}`);
    for (const suffix of ['', '......3', '\t12']) {
      const read = sections(
        '2021',
        '目录',
        ...contents.map(line => line + suffix),
        '序言。',
        ...contents.flatMap(line => [line, '正文。']),
      );
      expect(read.map(({ id, paragraphs }) => [id, paragraphs.length])).toEqual(['preface', ...ALL].map(id => [id, 1]));
    }
  });
});

describe('what stands around the report', () => {
  const page = sections(
    '2021',
    '首页 > 政务公开 > 政府信息公开年报',
    '示例市示例局2023年政府信息公开工作年度报告',
    '发布日期：2024-01-17 来源：示例局 浏览次数：25',
    '本报告根据《中华人民共和国政府信息公开条例》编制。',
    '一、总体情况',
    '正文。',
    '六、其他需要报告的事项',
    '无。',
    '【打印】 【关闭】',
    '上一篇：示例市示例局2022年政府信息公开工作年度报告',
    '主办单位：示例市人民政府办公室',
    '本站欢迎您的意见。',
  );

  test('is in no part of it', () => {
    expect(page.map(({ id, paragraphs }) => [id, paragraphs.map(({ text }) => text)])).toEqual([
      ['preface', ['本报告根据《中华人民共和国政府信息公开条例》编制。']],
      ['overview', ['正文。']],
      ['other', ['无。']],
    ]);
  });
});

test('very long lines are read in a moment', () => {
  for (const text of [
    '一、'.repeat(50_000),
    '总体情况 '.repeat(20_000),
    `一${' '.repeat(100_000)}`,
    '（'.repeat(100_000),
  ])
    expect(idsOf(text, '六、其他需要报告的事项')).toContain('other');
});
