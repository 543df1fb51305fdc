import { describe, expect, test } from 'vitest';
import { findDamage } from '../../src/recognise/damage.ts';
import { simplified } from '../../src/recognise/script.ts';
import { read, recogniseGrids, sheet } from './support.ts';

const kindsOf = (...texts: readonly string[]) => findDamage(texts.map(text => ({ text }))).map(({ kind }) => kind);

const PROSE = '根据《中华人民共和国政府信息公开条例》的规定，现公布本机关2024年政府信息公开工作年度报告，请予监督。';

describe('characters lost by a site', () => {
  test.each([
    '统计期限为2025  1  1  日至2025  12  31  日',
    '所列数据的统计期限为201711日至20171231日止',
    '统计期限：自2022 11日起至20221231日止',
    '自年1月1日至年12月31日',
    '按照国办公开办函202130号的要求编制',
    '按照国办公开办函 2021 30 号的要求编制',
  ])('%s', text => expect(kindsOf(text)).toEqual(['characters-lost']));

  test('are told from numbers gone before 条 and 件 only where it happens again and again', () => {
    expect(kindsOf('主动公开信息  条。')).toEqual([]);
    expect(kindsOf('主动公开信息  条，收到  件，答复  件。')).toEqual(['characters-lost']);
  });

  test.each([
    '统计期限自2024年1月1日至12月31日',
    '2024 年 1 月 1 日',
    '2024-01-01日志',
    '按照国办公开办函〔2021〕30号',
    '国办公开办函[2021]30号',
    '《政府信息公开 条例》；申请 条件；文件 件数；公开 次数',
    '公开2024年2日前的信息',
    '电话：0571-20231234',
    '自年初以来',
  ])('are not seen in %s', text => expect(kindsOf(text)).toEqual([]));
});

describe('a wrong encoding', () => {
  const bytes = new TextEncoder().encode(PROSE);
  const garbled = [
    ['UTF-8 read as GBK', new TextDecoder('gb18030').decode(bytes)],
    ['UTF-8 read as Latin-1', Buffer.from(bytes).toString('latin1')],
    ['UTF-8 read as Windows-1252', new TextDecoder('windows-1252').decode(bytes)],
    ['bytes that cannot be decoded', PROSE.replace(/[信息公开]/g, '\ufffd')],
    ['characters of one font alone', PROSE.replace(/[信息公开]/g, '\ue123')],
  ] as const;
  test.each(garbled)('%s', (_, text) => expect(kindsOf(PROSE, text)).toEqual(['garbled']));

  test.each([PROSE, '张骞、周鏀、淇河路街道', 'Café Münster, naïve façade — 25 °C ± 2, §3', '\uf0b7主动公开情况'])(
    'is not seen in %s',
    text => expect(kindsOf(text)).toEqual([]),
  );
});

test('pinyin between characters is seen where there is more than a name explained', () => {
  expect(kindsOf('政府信息公(gong)开，依申(shen)请公(gōng)开')).toEqual(['characters-inserted']);
  expect(kindsOf('砲(pao)里街道、政务App(a)')).toEqual([]);
});

describe('traditional script', () => {
  const text = '根據《中華人民共和國政府信息公開條例》的規定，現公布本機關2024年政府信息公開工作年度報告，請予監督。';

  test('is damage, since its conversion changed words', () => {
    expect(kindsOf(text)).toEqual(['traditional-script']);
    expect(kindsOf(`${PROSE}${PROSE}烟臺於`)).toEqual([]);
  });

  test('keeps the length of what it is turned into', () => {
    expect(simplified(text)).toBe(PROSE);
    expect(simplified('政府資訊公開檔案')).toBe('政府信息公开文件');
  });

  test('hides no table', () => {
    const report = recogniseGrids([
      sheet(
        '信息內容|本年製發件數|本年廢止件數|現行有效件數',
        '規章|0|0|0',
        '行政規範性檔案|3|1|12',
        '信息內容|本年處理決定數量|<|<',
        '行政許可|86|<|<',
        '行政處罰|4|<|<',
        '行政強制|無|<|<',
      ),
    ]);
    expect(read(report, '/proactive')).toEqual([0, 0, 0, 3, 1, 12, 86, 4, '無', 'missing']);
    expect(report.notes.filter(note => note.kind === 'label-altered')).toEqual([]);
  });
});
