import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../src/recognise/metadata.ts';
import { parseTitle } from '../../src/recognise/titles.ts';

const lines = (...texts: readonly string[]) => readMetadata(texts.map(text => ({ text }))).metadata;

describe('a title in one line', () => {
  test.each([
    ['示例市教育局2023年政府信息公开工作年度报告', '示例市教育局', 2023],
    ['示例市教育局2023年度政府信息公开工作年度报告', '示例市教育局', 2023],
    ['示例市教育局 2023 年政府信息公开工作年度报告', '示例市教育局', 2023],
    ['示例市教育局２０２３年政府信息公开工作年度报告', '示例市教育局', 2023],
    ['2023年示例市教育局政府信息公开工作年度报告', '示例市教育局', 2023],
    ['2023年度示例市教育局政府信息公开工作年度报告', '示例市教育局', 2023],
    ['示例市教育局政府信息公开工作2023年度报告', '示例市教育局', 2023],
    ['示例市教育局政府信息公开工作2023年年度报告', '示例市教育局', 2023],
    ['示例市教育局二〇二三年政府信息公开工作年度报告', '示例市教育局', 2023],
    ['示例市教育局二○二三年政府信息公开工作年度报告', '示例市教育局', 2023],
    ['示例市教育局二O二三年政府信息公开工作年度报告', '示例市教育局', 2023],
    ['示例市教育局二零一九年度政府信息公开工作年度报告', '示例市教育局', 2019],
    ['示例市教育局2023年政府信息公开年度报告', '示例市教育局', 2023],
    ['示例市教育局2023年信息公开工作年度报告', '示例市教育局', 2023],
    ['示例镇2023年度信息公开年度报告', '示例镇', 2023],
    ['示例市教育局2023年政府信息公开工作年报', '示例市教育局', 2023],
    ['示例市教育局2023年度政府信息公开工作报告', '示例市教育局', 2023],
    ['示例市教育局2023年政府信息公开工作的年度报告', '示例市教育局', 2023],
    ['示例市教育局关于2023年度政府信息公开工作的报告', '示例市教育局', 2023],
    ['关于示例市教育局2023年度政府信息公开工作报告', '示例市教育局', 2023],
    ['示例市教育局2023年政府信息公开工作年度报告（公示稿）', '示例市教育局', 2023],
    ['示例市教育局政府信息公开工作年度报告（2023年度）', '示例市教育局', 2023],
    ['示例市教育局政府信息公开工作年度报告 (2023)', '示例市教育局', 2023],
    ['示例市教育局2023年政府信息公开工作年度报告（2024年1月）', '示例市教育局', 2023],
    ['《示例市教育局2023年政府信息公开工作年度报告》', '示例市教育局', 2023],
  ])('「%s」 is of %s, %d', (title, agency, year) => expect(lines(title)).toMatchObject({ agency, year }));

  test.each([
    ['示例市人民政府2023年政府信息公开工作年度报告', '示例市人民政府'],
    ['示例市人民政府2023年度信息公开工作年度报告', '示例市人民政府'],
    ['2023年示例市人民政府信息公开工作年度报告', '示例市人民政府'],
    ['2023年示例市人民政府政府信息公开工作年度报告', '示例市人民政府'],
    ['示例市人民政府信息公开工作2023年度报告', '示例市人民政府'],
    ['示例县示例镇人民政府信息公开2023年年度报告', '示例县示例镇人民政府'],
    ['示例市人民政府办公室2023年政府信息公开工作年度报告', '示例市人民政府办公室'],
    ['2023年示例市人民政府办公室政府信息公开工作年度报告', '示例市人民政府办公室'],
    ['2023年示例市人民政府办公室信息公开工作年度报告', '示例市人民政府办公室'],
  ])('「%s」 is of %s: a government is not its office', (title, agency) =>
    expect(lines(title)).toMatchObject({ agency, year: 2023 }),
  );

  test.each(['2023年政府信息公开工作年度报告', '2023年度信息公开工作年度报告'])('「%s」 names no agency', title => {
    const metadata = lines(title);
    expect(metadata).toMatchObject({ year: 2023, title });
    expect(metadata.agency).toBeUndefined();
  });

  test.each(['示例市教育局政府信息公开工作年度报告', '示例市教育局政府信息公开工作年度报告（2024年1月发布）'])(
    '「%s」 names no year',
    title => {
      const metadata = lines(title);
      expect(metadata.agency).toBe('示例市教育局');
      expect(metadata.year).toBeUndefined();
    },
  );

  test('is kept as it stands, without blanks', () => {
    expect(lines('示例市教育局 2023年 政府信息公开工作年度报告').title).toBe(
      '示例市教育局2023年政府信息公开工作年度报告',
    );
  });

  test.each([
    '本报告按照《中华人民共和国政府信息公开条例》的要求编制。',
    '一、总体情况',
    '示例市教育局2023年部门预算',
    '政府信息公开指南',
    '信息公开年报',
    '2023年',
    '',
  ])('「%s」 is no title', text => expect(parseTitle(text)).toBeUndefined());
});

describe('a title in several lines', () => {
  const whole = { agency: '示例市示例区人民政府办公室', year: 2023 };

  test.each([
    [['示例市示例区人民政府办公室2023年度政府', '信息公开工作年度报告']],
    [['示例市示例区人民政府办公室', '2023年度政府信息公开工作年度报告']],
    [['示例市示例区人民政府办公室', '政府信息公开工作2023年度报告']],
    [['示例市示例区人民政府办公室2023年', '政府信息公开工作年度报告']],
    [['示例市示例区人民政府办公室', '2023年度', '政府信息公开工作年度报告']],
    [['示例市示例区人民政府办公室', '2023年度政府信息公开', '工作年度报告']],
    [['示例市示例区人民政府', '办公室2023年度政府信息公开', '工作年度报告']],
  ])('%j is one', texts => expect(lines(...texts)).toMatchObject(whole));

  test('stands as one in the report', () => {
    expect(lines('示例市教育局2023年度政府', '信息公开工作年度报告').title).toBe(
      '示例市教育局2023年度政府信息公开工作年度报告',
    );
  });

  test('is not joined with what merely stands above it', () => {
    for (const above of [
      '附件',
      '附件1',
      '索引号：113301000000',
      '发布时间: 2024-01-17 10:30',
      '首页 > 政府信息公开 > 年报',
      '2024年1月17日',
      '—— 1 ——',
    ]) {
      expect(lines(above, '示例市教育局2023年政府信息公开工作年度报告').agency).toBe('示例市教育局');
      expect([above, lines(above, '2023年政府信息公开工作年度报告').agency]).toEqual([above, undefined]);
    }
  });

  test.each(['_示例市人民政府门户网站', ' - 示例市人民政府', '-年度报告-示例区', ' | 政府信息公开'])(
    'is read from that of a window, which goes on with 「%s」',
    site => {
      expect(lines(`示例市教育局2023年政府信息公开工作年度报告${site}`)).toEqual({
        agency: '示例市教育局',
        year: 2023,
        title: '示例市教育局2023年政府信息公开工作年度报告',
      });
    },
  );

  test('is the one above the first part, not one of a list around it', () => {
    expect(
      lines(
        '示例市教育局2021年政府信息公开工作年度报告',
        '示例市教育局2022年政府信息公开工作年度报告',
        '示例市教育局2023年政府信息公开工作年度报告',
        '本报告由六个部分组成。',
        '一、总体情况',
        '示例市财政局2020年政府信息公开工作年度报告',
      ),
    ).toMatchObject({ agency: '示例市教育局', year: 2023 });
  });
});

describe('agency and year beside their names', () => {
  test('are read as on the first sheet of the blank form', () => {
    expect(lines('政府信息公开工作年度报告', '机关名称\t示例市教育局', '年度\t2023')).toMatchObject({
      agency: '示例市教育局',
      year: 2023,
    });
  });

  test('are read after a colon', () => {
    expect(lines('单位名称：示例市教育局', '报告年度: 2023年')).toEqual({ agency: '示例市教育局', year: 2023 });
  });

  test('do not contradict the title', () => {
    expect(lines('示例市教育局2023年政府信息公开工作年度报告', '机关名称：示例市财政局', '年度：2022')).toMatchObject({
      agency: '示例市教育局',
      year: 2023,
    });
  });

  test('are read from a table of metadata, title included', () => {
    expect(
      lines(
        '索引号\t11330100/2024-00012\t主题分类\t政府信息公开',
        '发文机关\t示例市示例局\t发布日期\t2024-01-17',
        '名 称\t2023年政府信息公开工作年度报告\t文 号\t',
        '一、总体情况',
      ),
    ).toEqual({ agency: '示例市示例局', year: 2023, title: '2023年政府信息公开工作年度报告' });
    expect(lines('标题：示例市示例局2023年政府信息公开工作年度报告')).toMatchObject({ agency: '示例市示例局' });
  });

  test('are no agency where a site, a person or nothing stands there', () => {
    for (const value of ['示例市政府门户网站', '管理员', '', '无'])
      expect([value, lines('2023年政府信息公开工作年度报告', `发布机构：${value}`).agency]).toEqual([value, undefined]);
  });

  test('may be empty', () => {
    expect(lines('机关名称\t', '年度\t')).toEqual({});
  });
});

describe('any lines', () => {
  test('without a title say nothing', () => {
    expect(lines()).toEqual({});
    expect(lines('', '  ', '一、总体情况')).toEqual({});
  });

  test.each([
    ['digits', '20'],
    ['years', '2023'],
    ['years with their character', '2023年'],
    ['the first words of a title', '政府信息公开'],
    ['half of a title', '2023年政府信息公开工作'],
    ['the last word', '报告'],
    ['brackets', '（'],
    ['closed brackets', '（）'],
    ['blanks', '\u3000'],
    ['Chinese digits', '二〇'],
  ])('are read in a time that grows no faster than they: %s', (_, piece) => {
    const long = piece.repeat(200_000);
    for (const text of [long, `${long}报告`, `示例局${long}政府信息公开工作年度报告`]) {
      expect(lines(text).agency ?? '').not.toContain(piece.repeat(50));
      parseTitle(text);
    }
    expect(lines(...new Array<string>(2000).fill(piece.repeat(15)))).toEqual({});
  });
});
