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

  test('of a part without any is empty, and the part is there', () => {
    expect(sections('2021', '二、主动公开政府信息情况')).toEqual([
      { id: 'proactive', title: '二、主动公开政府信息情况', paragraphs: [] },
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
    '1.总体情况',
    '一、',
    '',
  ])('「%s」 is no heading', text => expect(sections('2021', text).map(({ id }) => id)).toEqual(['preface']));
});
