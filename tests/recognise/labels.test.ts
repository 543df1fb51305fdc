import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableId } from '../../src/model/edition.ts';
import { leafPaths } from '../../src/model/layout.ts';
import { bare, isOneSlipAway, LabelIndex, plain } from '../../src/recognise/labels.ts';
import { allNodes, isLabel, vocabularyOf } from '../../src/recognise/vocabulary.ts';
import { layoutOf } from './support.ts';

const EDITIONS = ['2021', '2019'] as const;

/** The row that a label stands for, as its ids; a group of rows as its ids with a stroke behind. */
function rowOf(edition: string, label: string): string | undefined {
  const target = vocabularyOf(layoutOf(edition)).rows.find(label)?.value;
  return target && target.path.map(node => node.id).join('/') + (target.isLeaf ? '' : '/');
}

/** The standard heading that a column's heading stands for. */
function columnOf(edition: string, table: TableId, label: string): string | undefined {
  return vocabularyOf(layoutOf(edition)).columns.get(table)?.find(label)?.value.label;
}

describe('row labels met in published reports', () => {
  test.each([
    ['规章', 'regulations'],
    ['规范性文件', 'normativeDocuments'],
    ['行政规范性文件', 'normativeDocuments'],
    ['行政许可', 'licensing'],
    ['行政处罚', 'penalties'],
    ['行政强制', 'compulsoryMeasures'],
    ['行政事业性收费', 'fees'],
    ['一、本年新收政府信息公开申请数量', 'newlyReceived'],
    ['二、上年结转政府信息公开申请数量', 'carriedOver'],
    ['二、上年结转政府信息公开数量', 'carriedOver'],
    ['三、本年度办理结果', 'outcomes/'],
    ['(一)予以公开', 'outcomes/granted'],
    ['(二)部分公开(区分处理的,只计这一情形,不计其他情形)', 'outcomes/partiallyGranted'],
    ['(三)不予公开', 'outcomes/denied/'],
    ['(三) 不予公开', 'outcomes/denied/'],
    ['(三)\n不予公开', 'outcomes/denied/'],
    ['1.属于国家秘密', 'outcomes/denied/stateSecret'],
    ['2.其他法律行政法规禁止公开', 'outcomes/denied/prohibitedByLaw'],
    ['3.危及“三安全一稳定”', 'outcomes/denied/securityAndStability'],
    ['3.危及"三安全一稳定"', 'outcomes/denied/securityAndStability'],
    ['3.危及三安全一稳定', 'outcomes/denied/securityAndStability'],
    ['4.保护第三方合法权益', 'outcomes/denied/thirdPartyRights'],
    ['5.属于三类内部事务信息', 'outcomes/denied/internalAffairs'],
    ['6.属于四类过程性信息', 'outcomes/denied/processInformation'],
    ['(七)总计', 'outcomes/total'],
    ['总计', 'outcomes/total'],
    ['四、结转下年度继续办理', 'carriedForward'],
  ])('「%s」 is the row %s in both editions', (label, row) => {
    for (const edition of EDITIONS) expect(rowOf(edition, label)).toBe(row);
  });

  test('rows of one edition alone', () => {
    expect(rowOf('2021', '规章(县级无此项)')).toBe('regulations');
    expect(rowOf('2019', '其他对外管理服务事项')).toBe('otherServices');
    expect(rowOf('2019', '政府集中采购')).toBe('procurement');
    expect(rowOf('2021', '政府集中采购')).toBeUndefined();
    expect(rowOf('2021', '其他对外管理服务事项')).toBeUndefined();
  });

  test('（六）其他处理 is a row of the edition of 2019 and a group of rows in that of 2021', () => {
    expect(rowOf('2019', '（六）其他处理')).toBe('outcomes/other');
    expect(rowOf('2021', '（六）其他处理')).toBe('outcomes/other/');
    expect(rowOf('2021', '3.其他')).toBe('outcomes/other/miscellaneous');
    expect(rowOf('2019', '3.其他')).toBeUndefined();
  });

  test.each([
    '行政检查',
    '行政确认',
    '其他主动公开文件',
    '信息内容',
    '第二十条第（一）项',
    '申请人情况',
    '',
    ' ',
    '0',
    '12',
    '合计',
    '小计',
  ])('「%s」 is no row', label => {
    for (const edition of EDITIONS) expect(rowOf(edition, label)).toBeUndefined();
  });
});

describe('column headings met in published reports', () => {
  test.each([
    ['本年制发件数', '本年制发件数'],
    ['本年 制发件数', '本年制发件数'],
    ['本年（2023）制发件数', '本年制发件数'],
    ['本年(2022年)制发件数', '本年制发件数'],
    ['本年 废止件数', '本年废止件数'],
    ['现行有效件数', '现行有效件数'],
    ['现行有效件数 (历史累计)', '现行有效件数'],
    ['现行有效件', '现行有效件数'],
    ['本年处理决定数量', '本年处理决定数量'],
    ['本年收费金额(单位:万元)', '本年收费金额（单位：万元）'],
    ['本年收费金额（万元）', '本年收费金额（单位：万元）'],
    ['本年收费金额(单位:0万元)', '本年收费金额（单位：万元）'],
    ['本年收费金额', '本年收费金额（单位：万元）'],
  ])('「%s」 is 「%s」 in the edition of 2021', (label, standard) =>
    expect(columnOf('2021', 'proactive', label)).toBe(standard),
  );

  test.each([
    ['本年新制作数量', '本年新制作数量'],
    ['本年新\n制作数量', '本年新制作数量'],
    ['本年新 制作数量', '本年新制作数量'],
    ['本年新公开数量', '本年新公开数量'],
    ['对外公开\n总数量', '对外公开总数量'],
    ['上一年项目数量', '上一年项目数量'],
    ['本年增/减', '本年增/减'],
    ['本年增／减', '本年增/减'],
    ['处理决定数量', '处理决定数量'],
    ['采购总金额(万元)', '采购总金额'],
  ])('「%s」 is 「%s」 in the edition of 2019', (label, standard) =>
    expect(columnOf('2019', 'proactive', label)).toBe(standard),
  );

  test('a heading that was cut could be either of two', () => {
    expect(columnOf('2019', 'proactive', '本年新')).toBeUndefined();
  });

  test.each([
    ['商业 企业', '商业企业'],
    ['商业\n企业', '商业企业'],
    ['科研\n机构', '科研机构'],
    ['自然 人', '自然人'],
    ['总 计', '总计'],
    ['社会 公益组织', '社会公益组织'],
    ['法律 服务机构', '法律服务机构'],
    ['其他', '其他'],
  ])('「%s」 is 「%s」 in table three', (label, standard) => {
    for (const edition of EDITIONS) expect(columnOf(edition, 'requests', label)).toBe(standard);
  });

  test.each([
    ['结果/维持'.replace('/', '\n'), '结果维持'],
    ['结\n果\n纠\n正', '结果纠正'],
    ['尚\r\n未\r\n审\r\n结', '尚未审结'],
    ['未经复议直接起诉', '未经复议直接起诉'],
    ['未 经 复 议 直 接 起 诉', '未经复议直接起诉'],
    ['复议后起诉', '复议后起诉'],
  ])('%j is 「%s」 in table four', (label, standard) => {
    for (const edition of EDITIONS) expect(columnOf(edition, 'reviewLitigation', label)).toBe(standard);
  });
});

describe('ways of typing a label', () => {
  const same = (label: string, row = 'outcomes/denied/stateSecret') =>
    expect([label, rowOf('2021', label)]).toEqual([label, row]);

  test('the numeral before it', () => {
    for (const numeral of ['1.', '1．', '1、', '1,', '1 .', '①', '⑴', '(1)', '（1）', '1)', '1: ', '1', '', '一、'])
      same(`${numeral}属于国家秘密`);
  });

  test('the bracketed numeral of a group', () => {
    for (const numeral of ['（一）', '(一)', '㈠', '（ 一 ）', '一、', '一.', '一 ', ''])
      same(`${numeral}予以公开`, 'outcomes/granted');
  });

  test('blanks, line breaks and invisible characters', () => {
    for (const blank of [' ', '\u3000', '\u00a0', '\n', '\r\n', '\t', '\u200b', '\ufeff', '\u2060', '\u00ad'])
      same([...'1.属于国家秘密'].join(blank));
  });

  test('full and half width, brackets of other kinds', () => {
    same('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'outcomes/partiallyGranted');
    same('(二)部分公开[区分处理的,只计这一情形,不计其他情形]', 'outcomes/partiallyGranted');
    same('（二）部分公开【区分处理的，只计这一情形，不计其他情形】', 'outcomes/partiallyGranted');
    same('(二)部分公开〔区分处理的、只计这一情形、不计其他情形〕', 'outcomes/partiallyGranted');
    same('（二）部分公开', 'outcomes/partiallyGranted');
  });

  test('the mark between the halves of a long label', () => {
    for (const mark of ['、', '，', ',', '；', ''])
      same(`1.申请人无正当理由逾期不补正${mark}行政机关不再处理其政府信息公开申请`, 'outcomes/other/correctionOverdue');
  });

  test('explanations in brackets', () => {
    same('规章（设区的市、自治州政府填写）', 'regulations');
    same('行政许可（办理数，含下放事项）', 'licensing');
    same('规章（含（省级）规章）', 'regulations');
    same('规章（没有写完的说明', 'regulations');
    same(`行政规范性文件（${'以本机关名义制发并登记的文件'.repeat(20)}）`, 'normativeDocuments');
  });

  test('pronunciation in brackets, as one mirror adds it against copying', () => {
    same('（一）予以公(gong)开', 'outcomes/granted');
  });

  test('is told apart from the printed label only where something was added or lost', () => {
    const { rows } = vocabularyOf(layoutOf('2021'));
    expect(rows.find('1、 属于国家 秘密')?.how).toBe('printed');
    expect(rows.find('规章（县级无此项）')?.how).toBe('addition');
    expect(rows.find('规范性文件')?.how).toBe('variant');
    expect(rows.find('属于国家秘')?.how).toBe('slip');
  });
});

describe('labels of different rows and columns', () => {
  /** Every heading of an edition, in each group that is searched as one. */
  const groups = EDITIONS.flatMap(edition => {
    const { tables } = layoutOf(edition).edition;
    const rows = tables.flatMap(table => table.blocks.flatMap(block => leafPaths(block.rows)));
    return [
      {
        name: `rows of ${edition}`,
        labels: rows.map(path => ({ label: path.at(-1)?.label ?? '', means: path.map(node => node.id).join('/') })),
        find: (text: string) => rowOf(edition, text),
      },
      ...tables.map(table => ({
        name: `columns of ${table.id} of ${edition}`,
        labels: allNodes(table.blocks.flatMap(block => block.columns)).map(({ label }) => ({ label, means: label })),
        find: (text: string) => columnOf(edition, table.id, text),
      })),
    ];
  });

  test.each(groups)('the $name are found as themselves', ({ labels, find }) => {
    for (const { label, means } of labels) expect([label, find(label)]).toEqual([label, means]);
  });

  test.each(groups)('the $name never become one another when a character is lost', ({ labels, find }) => {
    for (const { label, means } of labels)
      for (let lost = 0; lost < label.length; lost++) {
        const damaged = label.slice(0, lost) + label.slice(lost + 1);
        expect([damaged, [means, undefined]]).toEqual([damaged, expect.arrayContaining([find(damaged)])]);
      }
  });

  test.each(groups)('the $name never become one another when a character is replaced or added', ({ labels, find }) => {
    const letters = [...new Set(labels.flatMap(({ label }) => [...label]))];
    for (const { label, means } of labels)
      for (let place = 0; place < label.length; place++)
        for (const letter of letters) {
          const replaced = label.slice(0, place) + letter + label.slice(place + 1);
          const added = label.slice(0, place) + letter + label.slice(place);
          for (const damaged of [replaced, added]) {
            const found = find(damaged);
            const isOther = labels.some(other => other.label === damaged);
            if (!isOther && found !== undefined) expect([damaged, found]).toEqual([damaged, means]);
          }
        }
  });

  test('a pair of variants never stands for two rows', () => {
    for (const edition of EDITIONS) {
      const seen = new Map<string, string>();
      for (const table of layoutOf(edition).edition.tables)
        for (const path of table.blocks.flatMap(block => leafPaths(block.rows))) {
          const leaf = path.at(-1);
          for (const label of [leaf?.label ?? '', ...(leaf?.variants ?? [])]) {
            const means = path.map(node => node.id).join('/');
            expect([label, seen.get(plain(label)) ?? means]).toEqual([label, means]);
            seen.set(plain(label), means);
          }
        }
    }
  });
});

describe('one slip', () => {
  test.each([
    ['abc', 'ab', true],
    ['abc', 'abcd', true],
    ['abc', 'abd', true],
    ['abc', 'bc', true],
    ['abc', 'abc', false],
    ['abc', 'acb', false],
    ['abc', 'a', false],
    ['abc', 'abcde', false],
    ['aab', 'ab', true],
    ['', 'a', true],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(isOneSlipAway(a, b)).toBe(expected);
    expect(isOneSlipAway(b, a)).toBe(expected);
  });

  test('leads nowhere where it could lead to two labels', () => {
    const index = new LabelIndex<number>();
    index.add('甲乙丙丁戊', undefined, 1);
    index.add('甲乙丙丁己', undefined, 2);
    expect(index.find('甲乙丙丁')).toBeUndefined();
    expect(index.find('甲乙丙丁庚')).toBeUndefined();
    expect(index.find('甲乙丙丁戊')).toEqual({ value: 1, how: 'printed' });
  });

  test('is not looked for in short labels and in what has digits', () => {
    const index = new LabelIndex<number>();
    index.add('行政许可', undefined, 1);
    index.add('属于三类内部事务信息', undefined, 2);
    expect(index.find('行政许')).toBeUndefined();
    expect(index.find('行政处可')).toBeUndefined();
    expect(index.find('属于3类内部事务信息')).toBeUndefined();
  });
});

describe('any text', () => {
  test('is plain once it has been made plain', () => {
    const pieces = fc.constantFrom(...'（）()一二1.、，：“”[]〔〕 \n\u200b公开年2023①⑴㈠abc');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 15 }), parts => {
        const once = plain(parts.join(''));
        expect(once).not.toMatch(/[\s\u200b“”、，：.,:]/);
        expect(bare(once)).not.toMatch(/20\d\d年/);
      }),
    );
  });

  test.each([
    ['brackets', '('],
    ['closing brackets', ')'],
    ['full-width brackets', '（（'],
    ['open brackets with text', '(a'],
    ['blanks', ' '],
    ['line breaks', '\n'],
    ['numerals', '一'],
    ['numerals and blanks', '一 '],
    ['digits', '1'],
    ['digits and points', '1.'],
    ['years', '2023年'],
    ['halves of years', '20'],
    ['invisible characters', '\u200b'],
    ['quotes', '“'],
    ['label after label', '行政许可'],
  ])('is compared in a time that grows no faster than it: %s', (_, piece) => {
    const { rows, columns } = vocabularyOf(layoutOf('2021'));
    // In a time that grows with the square of the length, this would take minutes.
    for (const text of [piece.repeat(300_000), `x${piece.repeat(300_000)}`, `${piece.repeat(300_000)}x`]) {
      bare(plain(text));
      expect(rows.find(text)).toBeUndefined();
      expect(columns.get('requests')?.find(text)).toBeUndefined();
    }
  });

  test('is a label of the form or is not', () => {
    const vocabulary = vocabularyOf(layoutOf('2021'));
    expect(isLabel('总计', vocabulary)).toBe(true);
    expect(isLabel('结果维持', vocabulary)).toBe(true);
    expect(isLabel('见说明', vocabulary)).toBe(false);
    expect(isLabel('12', vocabulary)).toBe(false);
  });
});
