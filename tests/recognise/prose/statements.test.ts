/** What a sentence is understood to say, and of what it is left alone. */
import { describe, expect, test } from 'vitest';
import type { SectionId } from '../../../src/model/edition.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { readProse } from '../../../src/recognise/prose/index.ts';

function read(text: string, id: SectionId = 'overview', year: number | undefined = 2024): readonly Statement[] {
  return readProse([{ id, title: '', paragraphs: [{ text }] }], year).statements;
}

function of<T extends Statement['type']>(type: T, text: string, id?: SectionId) {
  return read(text, id).filter((statement): statement is Extract<Statement, { type: T }> => statement.type === type);
}

const roles = (text: string, id?: SectionId) => of('figure', text, id).map(({ role, figure }) => [role, figure.value]);

describe('roles of figures', () => {
  test.each([
    ['本年新收政府信息公开申请67件', [['newly-received', 67]]],
    ['共受理政府信息公开申请67件', [['received', 67]]],
    ['收到并答复依申请公开67件', [['received-and-handled', 67]]],
    [
      '收到申请67件，上年结转2件',
      [
        ['received', 67],
        ['carried-over', 2],
      ],
    ],
    ['2023年结转至2024年的申请2件', [['carried-over', 2]]],
    ['3件申请结转至2025年答复', [['carried-forward', 3]]],
    [
      '收到申请19件，18件按期答复，1件正在办理中',
      [
        ['received', 19],
        ['handled', 18],
        ['carried-forward', 1],
      ],
    ],
    [
      '申请中，予以公开5件、不予公开3件',
      [
        ['granted', 5],
        ['denied', 3],
      ],
    ],
    ['申请中，予以公开或部分公开59件', [['granted-in-any-part', 59]]],
    [
      '因政府信息公开被申请行政复议3件、行政诉讼一件',
      [
        ['reconsideration', 3],
        ['litigation', 1],
      ],
    ],
  ] as const)('%s', (text, expected) => expect(roles(text)).toEqual(expected));

  test.each([
    '收到建议提案43件',
    '受理行政许可申请人来访12次',
    '热线受理咨询2226条',
    '收到2件征询单',
    '收到市里转来的协助调查5件',
    '发布规范性文件9条',
  ])('none in 「%s」', text => expect(roles(text)).toEqual([]));
});

describe('whose figures, and of which time', () => {
  test.each([
    ['本机关收到申请5件', 'own', 'this-year'],
    ['全区共收到申请5件', 'region', 'this-year'],
    ['2024年各级行政机关共收到申请5件', 'region', 'this-year'],
    ['全区收到申请340件，其中本局收到申请5件', 'region', 'this-year'],
    ['2023年收到申请5件', 'own', 'other'],
    ['上半年收到申请5件', 'own', 'other'],
    ['自2008年以来累计收到申请5件', 'own', 'cumulative'],
    ['认真落实全市政务公开工作要求，收到申请5件', 'own', 'this-year'],
  ])('%s', (text, whose, time) => expect(of('figure', text)[0]?.scope).toEqual({ whose, time }));

  test('a figure of some of the requests is not sure to be the total', () => {
    const isSure = (text: string) => of('figure', text)[0]?.isSure;
    expect(['收到申请5件', '网上收到申请5件', '收到自然人申请5件'].map(isSure)).toEqual([true, false, false]);
  });
});

describe('breakdowns', () => {
  const shape = (text: string) =>
    of('breakdown', text).map(({ total, otherTotals, parts, completeness }) => ({
      totals: [total.value, ...otherTotals],
      parts: parts.filter(part => part.doubt !== 'tail').map(part => part.figure.value),
      completeness,
    }));

  test.each([
    ['公开信息74条，其中动态50条，公告24条', [74], [50, 24], 'open'],
    ['公开信息74条，其中动态50条，其他信息24条', [74], [50, 24], 'complete'],
    ['公开信息74条，主要包括动态50条、公告11条等', [74], [50, 11], 'partial'],
    ['公开信息74条（动态50条、公告24条）', [74], [50, 24], 'complete'],
    ['动态50条，公告24条，合计74条', [74], [50, 24], 'complete'],
    ['建议19件、提案24件，其中主办10件、会办33件', [24, 19, 43], [10, 33], 'open'],
    ['收到申请9件，上年结转1件，其中网络申请5件，信函申请5件', [9, 1, 10], [5, 5], 'open'],
    ['发布会54场、通气会14场。其中，发布会包括甲类24场、乙类30场', [54], [24, 30], 'open'],
    ['公开信息218条，其中治理类109条，采购类109条，经公众号发布信息995条', [218], [109, 109], 'open'],
    ['公开信息80条，累计公开900条，其中动态50条，公告30条', [80, 900], [50, 30], 'open'],
  ] as const)('%s', (text, totals, parts, completeness) => {
    expect(shape(text)).toEqual([{ totals: [...totals], parts: [...parts], completeness }]);
  });

  test('within others', () => {
    const [outer, review, litigation] = of(
      'breakdown',
      '争议11件，其中，行政复议7件，结果维持6件，尚未审结1件；行政诉讼4件，结果维持2件，尚未审结2件',
    );
    expect(outer?.parts.map(part => [part.figure.value, part.isHead])).toEqual([
      [7, true],
      [6, false],
      [1, false],
      [4, true],
      [2, false],
      [2, false],
    ]);
    expect([review?.total.value, litigation?.total.value]).toEqual([7, 4]);
  });

  test('none where a total is rounded, or nothing says so', () => {
    for (const text of ['公开信息260余条，其中动态48条', '公开信息85条，回复留言16条，解读7篇'])
      expect(shape(text)).toEqual([]);
  });

  test('what came in and what became of it is a flow', () => {
    const text = '受理依申请公开67件,其中本年新收65件，上年结转2件，结转至下年办理3件';
    expect(of('breakdown', text)).toEqual([]);
    expect(of('flow', text)[0]).toMatchObject({
      received: { value: 67 },
      newlyReceived: { value: 65 },
      carriedOver: { value: 2 },
      carriedForward: { value: 3 },
    });
  });
});

describe('shares and growth', () => {
  test('a share knows its part and what may be the whole', () => {
    const [share] = of('share', '收到申请47件，答复59件，其中予以公开3件，占5.1%；部分公开36件，占61%');
    expect(share).toMatchObject({ part: { value: 3 }, percent: { value: 5.1, step: 0.1 } });
    expect(share?.wholes).toEqual(expect.arrayContaining([47, 59]));
  });

  test('a rate is no share of the figure before it', () => {
    expect(of('share', '承办建议19件，满意率达到100%')).toEqual([]);
  });

  test.each([
    ['收到申请58件，较上年的72件下降19.4%', -1, 19.4, 58, 72],
    ['收到申请80件，同比增长5.26%', 1, 5.26, 80, undefined],
    ['发布信息239条，比去年减少了42条', -1, 42, 239, undefined],
    ['收到申请80件（上年同期为76件），同比增长5.26%', 1, 5.26, 80, 76],
  ])('%s', (text, direction, change, current, previous) => {
    const [growth] = of('growth', text);
    expect([growth?.direction, growth?.change.value, growth?.current?.value, growth?.previous?.value]).toEqual([
      direction,
      change,
      current,
      previous,
    ]);
  });

  test('percentage points are no rate', () => {
    expect(of('growth', '公开率90%，较上年提高5个百分点')).toEqual([]);
  });
});

describe('claims', () => {
  const claims = (text: string, id?: SectionId) => of('claim', text, id).map(({ claim }) => claim);

  test.each([
    ['本年度未收到政府信息公开申请', ['no-request']],
    ['未收到和处理依申请公开事项', ['no-request']],
    ['我局无依申请公开事项', ['no-request']],
    ['未收到公民、法人和其他组织提出的信息公开申请', ['no-request']],
    ['收到申请5件，均已办结', ['all-closed']],
    ['未发生因信息公开引起的行政复议和诉讼', ['no-review']],
    ['依申请公开工作未引发行政复议', ['no-reconsideration']],
    ['依申请公开工作未收取任何费用', ['fees-mentioned']],
  ])('%s', (text, expected) => expect(claims(text)).toEqual(expected));

  test.each([
    '未收到涉及商业秘密的申请',
    '未收到当面申请',
    '收到申请5件，均在法定期限内答复',
    '信息公开工作未发生被复议纠错或败诉的情况',
    '承办提案24件，均已办结',
    '未收到投诉举报',
    '建设工程未发生诉讼',
  ])('none in 「%s」', text => expect(claims(text)).toEqual([]));

  test('part six may speak of any fee', () => {
    expect(claims('按照收费办法，本年无收费', 'other')).toContain('fees-mentioned');
    expect(claims('无其他需要报告的事项', 'other')).toEqual([]);
  });
});

test('every statement stands where it says', () => {
  const text =
    '２０２４年，我局共收到政府信息公开申请　67　件，较上年的72件下降6.9%，其中网络申请60件、信函申请7件，占10.4%。未收到复议申请。';
  for (const { paragraph, start, end } of read(text)) {
    expect(paragraph).toBe(text);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
});

describe('a paragraph made to be slow is read in time that grows with its length', () => {
  const unit: Readonly<Record<string, string>> = {
    digits: '1',
    'Chinese digits': '一二三',
    shares: '甲类1件，占1.0%，',
    lists: '公开信息9条，其中动态5条（公告4条），',
    brackets: '（',
    markers: '其中包括分别主要等',
    'labels that almost end': '共计的有为',
    'growth that almost ends': '较上年同期的的的的',
    'requests without end': '未收到公民法人的要求和申请公开申请信息',
    claims: '均已办结，收到申请1件，结转下年1件，',
    quotes: '《“「',
    addresses: 'http://a',
    years: '2023年结转至',
    scopes: '全区各部门自2008年，',
    partitions: '按申请人分：自然人1件，法人1件；',
    'names and figures': '甲、乙和丙分别为1件、2件、3件，',
    'one name and another': '甲、乙和丙与丁及',
    denials: '、无依申请公开',
    changes: '由1件增至2件，增加1件，增长3%，',
    points: '公开信息3条，一是1条；二是2条；',
    outcomes: '办结3件，予以公开1件、部分公开1件、不予公开1件，',
    commas: '，',
  };

  test.each(Object.keys(unit))(
    '%s',
    name => {
      const time = (length: number) => {
        const text = (unit[name] ?? '').repeat(Math.ceil(length / (unit[name] ?? ' ').length)).slice(0, length);
        const start = performance.now();
        read(text);
        return performance.now() - start;
      };
      time(20_000);
      // A hang guard, generous by far: quadratic behaviour would take minutes.
      expect(time(400_000)).toBeLessThan(30_000);
    },
    120_000,
  );
});
