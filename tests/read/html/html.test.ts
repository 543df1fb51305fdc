/** Expectations come from the HTML standard and from what a person sees in a browser. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toCanonical } from '../../../src/canonical.ts';
import type { Grid, Pages } from '../../../src/model/source.ts';
import { readHtml } from '../../../src/read/html/html.ts';
import { readMhtml } from '../../../src/read/html/mhtml.ts';
import { LIMITS, type Limits } from '../../../src/read/limits.ts';
import { recognise } from '../../../src/recognise/index.ts';
import { LAYOUTS } from '../../recognise/support.ts';
import { ROOT, readJson } from '../../support.ts';
import { cellAt, gridsOf, problemOf, randomNumbers, textsOf, utf16 } from '../support.ts';

const read = (markup: string | Uint8Array, limits: Limits = LIMITS): Pages =>
  readHtml(typeof markup === 'string' ? new TextEncoder().encode(markup) : markup, limits);
const grid = (markup: string): Grid | undefined => gridsOf(read(markup))[0];
/** Two columns of data, so that a table around them or before them is seen for what it is. */
const DATA = '<table><tr><td>规章<td>0<td>1<tr><td>许可<td>2<td>3</table>';
const DATA_TEXTS = [
  ['规章', '0', '1'],
  ['许可', '2', '3'],
];

/** Paragraphs as they are, grids as rows of texts; a place that a merged cell covers as 「<」. */
function shown(markup: string | Uint8Array): unknown[] {
  return read(markup).blocks.map(block => (block.kind === 'paragraph' ? block.text : places(block)));
}

function places(table: Grid | undefined): string[][] {
  return (table?.rows ?? []).map(row => row.map(cell => (cell.continues ? '<' : cell.text)));
}

describe('lines of text', () => {
  test.each([
    ['blocks', '<div>一<p>二</p>三<h2>四</h2></div><ul><li>五<li>六</ul>', ['一', '二', '三', '四', '五', '六']],
    ['line breaks', '一<br>二<br/><br>三', ['一', '二', '三']],
    ['rulers', '一<hr>二', ['一', '二']],
    ['elements that are made blocks', '一<span style="display: BLOCK">二</span>三', ['一', '二', '三']],
    ['tables', `一${DATA}二`, ['一', DATA_TEXTS, '二']],
  ])('end at %s', (_, markup, expected) => {
    expect(shown(markup)).toEqual(expected);
  });

  test.each([
    ['elements within them', '<p><b>政</b><span>府</span><a href=x>信</a><font>息</font><o:p></o:p><u>公</u>开</p>'],
    ['blocks that are set in line', '<div>政府<p style="margin:0;display:inline">信息</p>公开</div>'],
    ['comments and unknown declarations', '政府<!-- x -->信<![if !vml]>息<![endif]>公<?xml:namespace prefix = o />开'],
    ['end tags of nothing', '政府</span>信息</div></table>公开'],
  ])('do not end at %s', (_, markup) => {
    expect(shown(`<body>${markup}`)).toEqual(['政府信息公开']);
  });

  test('run blanks together, as also where they stand in elements of their own', () => {
    expect(shown('<p>\n  a  \t b<b> </b><i> c</i>\r\n d </p>')).toEqual(['a b c d']);
  });

  test('keep blanks that do not run together, and characters without width', () => {
    expect(shown('<p>&nbsp;&nbsp;a&nbsp;&nbsp;b\u3000c\u200bd\u00ade</p>')).toEqual([
      'a\u00a0\u00a0b\u3000c\u200bd\u00ade',
    ]);
  });

  test('are not made of blanks alone', () => {
    expect(shown('<p>&nbsp;</p><p>\u3000</p><div> <br> </div><p>a</p>')).toEqual(['a']);
  });

  test('have references to characters replaced', () => {
    expect(shown('<p>&lt;5&gt; &#20844;&#x5f00; &ldquo;三安全&rdquo; &amp;amp; AT&T &#0;</p>')).toEqual([
      '<5> 公开 “三安全” &amp; AT&T \ufffd',
    ]);
  });

  test('are kept as they are written where the page keeps them', () => {
    expect(shown('<pre>\n规章\t0\n\n许可 |  1</pre>')).toEqual(['规章\t0', '许可 |  1']);
    expect(shown('<p style="white-space:pre-wrap">一\n二<span style="white-space:normal">三\n四</span></p>')).toEqual([
      '一',
      '二三 四',
    ]);
  });

  test('are paragraphs counted from 1', () => {
    expect(read(`<p>一</p>${DATA}<p>二</p>`).blocks.flatMap(b => (b.kind === 'grid' ? [] : [b.origin]))).toEqual([
      { paragraph: 1 },
      { paragraph: 2 },
    ]);
  });

  test('are all there is of tables made of other elements', () => {
    expect(shown('<div class=row><div class=cell>规章</div><div class=cell>0</div></div>')).toEqual(['规章', '0']);
  });
});

describe('text that nobody sees is left out', () => {
  test.each([
    ['not displayed', '<span style="color:red; DISPLAY : none !important">8</span>'],
    ['hidden by Word', '<span style="mso-hide:all">8</span>'],
    ['with the attribute hidden', '<span hidden>8</span>'],
    ['invisible', '<i style="visibility:hidden">8</i>'],
    ['without size', '<font style="font-size:0px">8</font>'],
    ['inside what is not displayed', '<span style="display:none"><b>8</b><i>9</i></span>'],
  ])('%s', (_, hidden) => {
    expect(shown(`<p>1${hidden}2</p>`)).toEqual(['12']);
    expect(shown(`<table><tr><td>规章<td>1${hidden}2</table>`)).toEqual([[['规章', '12']]]);
  });

  test.each([
    ['script', '<script>"<table><tr><td>规章<td>9</table>"</script>'],
    ['style', '<style>p { content: "9" }</style>'],
    ['template', '<template><table><tr><td>规章<td>9</table></template>'],
    ['noscript', '<noscript><table><tr><td>规章<td>9</table></noscript>'],
    ['textarea', '<textarea><table><tr><td>规章<td>9</table></textarea>'],
    ['select', '<select><option>全部<option>标题</select>'],
    ['iframe', '<iframe src="other.html">9</iframe>'],
    ['svg', '<svg><title>9</title><text>9</text></svg>'],
    ['comment', '<!-- <table><tr><td>规章<td>9</table> -->'],
    ['conditional comment', '<!--[if gte mso 9]><table><tr><td>规章<td>9</table><![endif]-->'],
  ])('in %s', (_, markup) => {
    expect(shown(`<p>一</p>${markup}<p>二</p>${DATA}`)).toEqual(['一', '二', DATA_TEXTS]);
  });

  test('but not where it is only kept from screen readers, or shown after all', () => {
    expect(shown('<p aria-hidden=true>一</p><p hidden style="display:block">二</p>')).toEqual(['一', '二']);
  });

  test('but not what only looks so: an element whose gaps have no size', () => {
    expect(shown('<div style="font-size:0"><span style="font-size:14px">一</span></div>')).toEqual(['一']);
    expect(shown('<p style="font-size:0.5em">二</p>')).toEqual(['二']);
  });

  test('with its cell if that is not displayed, and without it if the cell takes its place', () => {
    expect(places(grid('<table><tr><td>a<td style="display:none">b<td>c</table>'))).toEqual([['a', 'c']]);
    expect(places(grid('<table><tr><td>a<td style="visibility:hidden">b<td>c</table>'))).toEqual([['a', '', 'c']]);
    expect(places(grid('<table><tr><td>a<td style="font-size:0">b<td>c</table>'))).toEqual([['a', '', 'c']]);
  });

  test('with its row', () => {
    expect(places(grid('<table><tr><td>a<td>b<tr style="display:none"><td>x<td>x<tr><td>c<td>d</table>'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

describe('a table', () => {
  test('is a grid whose columns mean something, and marks the places that merged cells cover', () => {
    const table = grid(`<table><tbody>
      <tr><td rowspan="2" colspan="2">角</td><td colspan="2">申请人情况</td></tr>
      <tr><td>自然人</td><td>总计</td></tr>
      <tr><td>一、</td><td>本年新收</td><td>60</td><td>67</td></tr></tbody></table>`);
    expect(table?.positional).toBe(true);
    expect(places(table)).toEqual([
      ['角', '<', '申请人情况', '<'],
      ['<', '<', '自然人', '总计'],
      ['一、', '本年新收', '60', '67'],
    ]);
    expect(cellAt(table, 1, 1)).toMatchObject({ text: '', continues: [0, 0] });
    expect(cellAt(table, 0, 3)).toMatchObject({ text: '', continues: [0, 2] });
  });

  test('has its cells counted as one sees them, and only tables of data are counted', () => {
    const pages = read(`<table><tr><td>只此一格</table>${DATA}
      <table><tr><td rowspan=2>a<td colspan=3>b<td>c<tr><td>d<td>e<td>f<td>g</table>`);
    const table = gridsOf(pages)[1];
    expect(cellAt(table, 0, 4).origin).toEqual({ table: 2, row: 1, column: 3 });
    // The merged cell from above is the first that one sees in the row.
    expect(cellAt(table, 1, 1).origin).toEqual({ table: 2, row: 2, column: 2 });
    expect(cellAt(table, 1, 4).origin).toEqual({ table: 2, row: 2, column: 5 });
  });

  test('has lines in its cells', () => {
    expect(
      textsOf(
        grid('<table><tr><th><p>商业</p><p>企业</p><th>科研<br>机构<th><div>社会</div>公益<td>0</table>') as Grid,
      ),
    ).toEqual([['商业\n企业', '科研\n机构', '社会\n公益', '0']]);
  });

  test('may have every character in a span of its own, as pasted from Word', () => {
    const cell = (text: string) =>
      `<td style='border:solid 1.0pt'><p class=MsoNormal>${[...text].map(c => `<span lang=EN-US>${c}</span>`).join('')}<o:p></o:p></p>`;
    expect(
      textsOf(grid(`<table class=MsoTableGrid><tr>${cell('规章')}${cell('105')}${cell('0')}</table>`) as Grid),
    ).toEqual([['规章', '105', '0']]);
  });

  test('keeps empty cells, also such with a blank in them', () => {
    expect(places(grid('<table><tr><td>a<td><td>&nbsp;<td><p>&nbsp;</p><td>b</table>'))).toEqual([
      ['a', '', '', '', 'b'],
    ]);
  });

  test('needs no end tags', () => {
    expect(places(grid('<table><tr><td><p>规章<td><p>0<tr><td><b>许可<td><p>1</table>'))).toEqual([
      ['规章', '0'],
      ['许可', '1'],
    ]);
    expect(places(grid('<table><tr><td>规章<td>0'))).toEqual([['规章', '0']]);
  });

  test('has what stands between its cells before it, as browsers show it', () => {
    expect(shown('<table><tr>甲<td>规章<td>0</tr><p>乙</p></table>')).toEqual(['甲', '乙', [['规章', '0']]]);
  });

  test('has its caption before it', () => {
    expect(shown('<table><caption>单位：<b>万元</b><br>表二</caption><tr><td>规章<td>0</table>')).toEqual([
      '单位：万元',
      '表二',
      [['规章', '0']],
    ]);
  });

  test('has its head on top and its foot at the bottom, wherever they are written', () => {
    const [head, foot, body] = ['<thead><tr><td>h<td>h', '<tfoot><tr><td>f<td>f', '<tbody><tr><td>b<td>b'];
    const expected = [
      ['h', 'h'],
      ['b', 'b'],
      ['f', 'f'],
    ];
    for (const parts of [foot + head + body, body + foot + head, body + head + foot])
      expect(places(grid(`<table>${parts}</table>`))).toEqual(expected);
  });

  test('has a second head where it is written', () => {
    expect(places(grid('<table><tbody><tr><td>1<td>1<thead><tr><td>2<td>2<thead><tr><td>3<td>3</table>'))).toEqual([
      ['2', '2'],
      ['1', '1'],
      ['3', '3'],
    ]);
  });
});

describe('what a table says of merged cells is often wrong', () => {
  test.each([
    ['beyond the table', '9'],
    ['down to its end', '0'],
    ['far beyond', '65534'],
    ['with a unit', '2px'],
  ])('a cell that reaches %s ends with it', (_, span) => {
    expect(places(grid(`<table><tr><td rowspan="${span}">a<td>b<tr><td>c</table>`))).toEqual([
      ['a', 'b'],
      ['<', 'c'],
    ]);
  });

  test.each(['', '-1', 'x', '+', '1.9'])('%j is one row and one column', span => {
    expect(places(grid(`<table><tr><td rowspan="${span}" colspan="${span}">a<td>b<tr><td>c<td>d</table>`))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('no columns are one, other than no rows', () => {
    expect(places(grid('<table><tr><td colspan=0>a<td>b</table>'))).toEqual([['a', 'b']]);
  });

  test('a cell over a thousand columns covers those that there are, in bounds', () => {
    const table = grid('<table><tr><td colspan=1000>第二十条第（一）项<tr><td>规章<td>0<td>1</table>');
    expect(table?.rows[0]?.every((cell, column) => column === 0 || cell.continues)).toBe(true);
    expect(table?.rows[0]?.length).toBeGreaterThanOrEqual(3);
    expect(table?.rows[0]?.length).toBeLessThanOrEqual(1000);
    expect(places(table)[1]).toEqual(['规章', '0', '1']);
  });

  test('no cell reaches out of its group of rows', () => {
    expect(places(grid('<table><thead><tr><td rowspan=5>a<td>b<tbody><tr><td>c<td>d</table>'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('a row without cells is not seen, but uses up a span', () => {
    expect(places(grid('<table><tr><td rowspan=2>a<td>b<tr></tr><tr><td>c<td>d</table>'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('a place that two cells claim belongs to the one above, and neither number is lost', () => {
    const table = grid('<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d</table>');
    expect(places(table)).toEqual([
      ['a', 'b'],
      ['c', '<', 'd'],
    ]);
    expect(cellAt(table, 1, 1).continues).toEqual([0, 1]);
  });

  test('a row with too few cells stays short', () => {
    expect(places(grid('<table><tr><td>a<td>b<td>c<tr><td>d<td>e</table>'))[1]).toEqual(['d', 'e']);
  });
});

describe('a table that only holds the page together', () => {
  test.each([
    ['has one cell', `<table><tr><td><p>一</p>${DATA}<p>二</p></td></tr></table>`],
    ['has one column', `<table><tr><td>一<tr><td>${DATA}<tr><td>二</table>`],
    ['stands in another such table', `<table><tr><td><table><tr><td>一<tr><td>${DATA}</table>二</table>`],
    ['has tables in it, and less beside them', `<table><tr><td>一<td>${DATA}<td>二</table>`],
  ])('%s', (_, markup) => {
    expect(shown(markup)).toEqual(['一', DATA_TEXTS, '二']);
  });

  test('has an article in it', () => {
    const prose = '全年主动公开政府信息。'.repeat(30);
    expect(shown(`<table><tr><td>发布日期<td>2024-01-17<tr><td colspan=2><p>一、总体情况<p>${prose}</table>`)).toEqual([
      '发布日期',
      '2024-01-17',
      '一、总体情况',
      prose,
    ]);
  });

  test('is not one of data with a long remark in its last row', () => {
    const rows = '<tr><td>规章<td>0<td>1'.repeat(5);
    const markup = `<table>${rows}<tr><td colspan=3>${'注：'.repeat(200)}</table>`;
    expect(gridsOf(read(markup))[0]?.rows).toHaveLength(6);
  });
});

describe('a table in a cell of data', () => {
  const around = (inner: string) => `<table><tr><td>规章<td>0<td>1<tr><td>许可<td>${inner}<td>3</table>`;

  test('around a single number is that number', () => {
    expect(shown(around('<table><tr><td>2</table>'))).toEqual([DATA_TEXTS]);
  });

  test('with two numbers never makes them one', () => {
    expect(shown(around('<table><tr><td>2<td>7</table>'))).toEqual([
      [
        ['规章', '0', '1'],
        ['许可', '2 | 7', '3'],
      ],
    ]);
  });

  test('is a grid of its own if it is large', () => {
    const rows = '<tr><td>a<td>b<td>c'.repeat(4);
    const inner = `<table>${'<tr><td>x<td>y<td>z'.repeat(3)}</table>`;
    expect(shown(`<table>${rows}<tr><td>d<td>前${inner}<td>e</table>`)).toEqual([
      [...Array.from({ length: 4 }, () => ['a', 'b', 'c']), ['d', '前', 'e']],
      Array.from({ length: 3 }, () => ['x', 'y', 'z']),
    ]);
  });
});

describe('what a page says of itself', () => {
  const page = (head: string, body: string) => shown(`<head>${head}</head><body>${body}${DATA}</body>`);
  const title = '<title>某局2023年政府信息公开工作年度报告</title>';

  test('is its first paragraph if its text lacks it', () => {
    expect(page(title, '<p>一、总体情况')).toEqual(['某局2023年政府信息公开工作年度报告', '一、总体情况', DATA_TEXTS]);
  });

  test('is not repeated, though its text has it over two lines or in a table', () => {
    const lines = ['某局2023年政府', '信息公开工作年度报告'];
    expect(page(title, `<h1>${lines.join('<br>')}</h1>`)).toEqual([...lines, DATA_TEXTS]);
    expect(page(title, `<table><tr><td>名称<td>${lines.join('')}</table>`)[0]).toEqual([['名称', lines.join('')]]);
  });

  test('is better told by its article than by its window', () => {
    const article = '<meta name="articletitle" content="某局2023年政府信息公开工作年度报告">';
    expect(page(`<title>年报-某市门户网站</title>${article}`, '')).toEqual([
      '某局2023年政府信息公开工作年度报告',
      DATA_TEXTS,
    ]);
  });

  test('is its date as well', () => {
    const date = '<meta name=PubDate content="2024-01-17 09:30">';
    expect(page(date, '')).toEqual(['pubdate：2024-01-17 09:30', DATA_TEXTS]);
    expect(page(date, '<p>发布日期：2024-01-17')).toEqual(['发布日期：2024-01-17', DATA_TEXTS]);
  });
});

describe('a page without a report', () => {
  const refusal = (markup: string) => problemOf(() => read(markup))?.code;

  test.each([
    ['an application shell', '<div id=app></div><script src=app.js></script>'],
    [
      'one that says so',
      '<noscript>请启用脚本</noscript><div id=app>正在加载，请稍候……</div><script src=app.js></script>',
    ],
    [
      'a login page',
      '<form><table><tr><td>用户名：<input></table>密码：<input type=PASSWORD><a href=#>忘记密码</a></form>',
    ],
    ['frames', '<frameset><frame src=a.html></frameset>'],
    ['nothing', '<html></html>'],
    ['a picture', '<img src="report.jpg" alt="年度报告">'],
  ])('is refused as one without text: %s', (_, markup) => {
    expect(refusal(markup)).toBe('page-without-text');
  });

  test.each([
    ['a link to Word', '<h1>某局年度报告</h1><p>附件：<a href="./P020240117.docx">某局年度报告.docx</a>'],
    ['a link with parameters', '<a href="/download?file=2023.PDF&id=1">下载</a>'],
    ['a viewer', '<h1>某局年度报告</h1><iframe src="viewer.html?file=report.pdf"></iframe>'],
  ])('is refused as one with an attachment only: %s', (_, markup) => {
    expect(refusal(markup)).toBe('only-attachment');
  });

  test.each([
    ['an article with an attachment', `<p>${'全年主动公开。'.repeat(40)}</p><a href=a.doc>附件</a>`],
    ['a table with an attachment', `${DATA}<a href=a.doc>附件</a>`],
    ['a short text', '<p>本页内容正在更新，请过几天再来看，谢谢您的关注。</p>'],
    ['links alone', '<script></script><a href=/1.html>首页</a>'],
  ])('is left to recognition where that is not certain: %s', (_, markup) => {
    expect(refusal(markup)).toBeUndefined();
  });
});

describe('the encoding', () => {
  // 「政府信息公开」, and characters that GBK and GB18030 have but not GB2312.
  const GBK = Buffer.from('d5feb8aed0c5cfa2b9abbfaa', 'hex');
  const BEYOND = Buffer.from('e946869382308130', 'hex');
  const join = (...parts: (string | Uint8Array)[]) => Buffer.concat(parts.map(part => Buffer.from(part)));
  const decl = (charset: string) => `<meta http-equiv=Content-Type content="text/html; charset=${charset}">`;
  const text = (bytes: Uint8Array) => shown(bytes).join('');

  test('GB18030 is found with and without a declaration, and with one that says too little', () => {
    for (const head of ['', decl('gb2312'), '<meta charset="gbk">', "<META CHARSET='GB18030' />"])
      expect(text(join(head, GBK, GBK))).toBe('政府信息公开政府信息公开');
    expect(text(join(decl('gb2312'), GBK, BEYOND))).toBe(`政府信息公开${new TextDecoder('gb18030').decode(BEYOND)}`);
  });

  test('UTF-8 is found with and without a declaration or mark', () => {
    for (const head of ['', '<meta charset=utf-8>', '\ufeff', '\ufeff<meta charset=gb2312>'])
      expect(text(join(head, '政府信息公开'))).toBe('政府信息公开');
  });

  test('UTF-16 is found by its mark', () => {
    for (const order of ['LE', 'BE'] as const)
      expect(text(utf16('\ufeff<meta charset=utf-16><p>政府信息公开</p>', order))).toBe('政府信息公开');
  });

  test('a wrong declaration is seen through', () => {
    const prose = '政府信息公开工作年度报告'.repeat(3);
    for (const charset of ['gb2312', 'big5', 'iso-8859-1', 'nonsense', 'utf-16'])
      expect(text(join(decl(charset), prose))).toBe(prose);
    for (const charset of ['utf-8', 'iso-8859-1', 'nonsense'])
      expect(text(join(decl(charset), GBK))).toBe('政府信息公开');
  });

  test('a declaration in a comment says nothing', () => {
    const big5 = Buffer.from('ac46a9b2b054aea7a4bdb67d', 'hex');
    expect(text(join(`<!-- ${decl('gbk')} -->`, decl('big5'), big5))).toBe('政府訊息公開');
  });

  test('a page cut within a character is still in its encoding', () => {
    const prose = Buffer.from('政府信息公开工作年度报告'.repeat(20));
    expect(text(prose.subarray(0, -1))).toMatch(/^政府信息公开.*年度报\ufffd$/);
    const gbk = join(decl('gb2312'), ...Array.from({ length: 40 }, () => GBK));
    for (const part of [gbk.subarray(0, -1), join(gbk.subarray(0, -1), '<p>', GBK)])
      expect(text(part)).toMatch(/^(?:政府信息公开){39}政府信息公\ufffd/);
  });

  test('what is no text is refused', () => {
    expect(problemOf(() => read(Buffer.from([1, 2, 3, 0, 4, 0xff, 0xfe, 5, 6, 0])))?.code).toBe('not-text');
  });
});

describe('bounds', () => {
  const timed = (attempt: () => unknown) => {
    const start = performance.now();
    attempt();
    return performance.now() - start;
  };

  test.each([
    ['blocks', '<div>'.repeat(100_000)],
    ['tables', '<table><tr><td>'.repeat(100_000)],
    ['tables of data', '<table><tr><td>a<td>b<td>'.repeat(30_000)],
    ['captions', '<table><caption>'.repeat(30_000)],
    ['formatting', '<b><p>'.repeat(30_000)],
    ['lists', '<ul><li>x'.repeat(50_000)],
    ['foreign elements', '<svg><g>'.repeat(50_000)],
  ])('%s within one another neither overflow the stack nor take forever', (_, markup) => {
    expect(timed(() => problemOf(() => read(`<p>a</p>${markup}`)))).toBeLessThan(10_000);
  });

  test('the text in the innermost of many elements is read', () => {
    expect(shown(`${'<div>'.repeat(20_000)}年度报告`)).toEqual(['年度报告']);
    expect(shown(`${'<table><tr><td>'.repeat(5000)}<p>年度报告</p>${DATA}`)).toEqual(['年度报告', DATA_TEXTS]);
  });

  test.each([
    [
      'cells over all places',
      `<table><tr>${'<td rowspan=0 colspan=1000>a<td>b'.repeat(50)}${'<tr><td>c<td>d'.repeat(500)}`,
    ],
    ['many cells', `<table>${`<tr>${'<td>1'.repeat(600)}`.repeat(1000)}`],
    ['many tables', DATA.repeat(100_000)],
    ['many lines', `<pre>${'a\n'.repeat(600_000)}`],
  ])('%s are too much', (_, markup) => {
    expect(problemOf(() => read(markup))?.code).toMatch(/^(?:sheet|document)-too-large$/);
  });

  test('cells count over all tables', () => {
    expect(gridsOf(read(DATA.repeat(3), { ...LIMITS, cells: 30 }))).toHaveLength(3);
    expect(problemOf(() => read(DATA.repeat(6), { ...LIMITS, cells: 30 }))?.code).toBe('sheet-too-large');
  });

  test('unclosed formatting is not multiplied without end', () => {
    const fonts = Array.from({ length: 3000 }, (_, index) => `<font color=${index}>`).join('');
    expect(problemOf(() => read(`<p>${fonts}</p>${'<p>x</p>'.repeat(3000)}`))?.code).toBe('document-too-large');
  });

  test('long attributes and long lines are no trouble', () => {
    const image = `<img src="data:image/png;base64,${'A'.repeat(8_000_000)}">`;
    const style = `style="${';   '.repeat(500_000)}"`;
    expect(shown(`<p ${style}>${image}一</p>${'<i>x </i>'.repeat(200_000)}`)[0]).toBe('一');
  });
});

describe.each(['gongshu-2023', 'edition-2019'])('the report %s', name => {
  const folder = `fixtures/formats/${name}`;
  const tablesOf = ({ proactive, requests, reviewLitigation }: Record<string, unknown>) =>
    JSON.stringify({ proactive, requests, reviewLitigation });
  const fixture = (file: string) => readFileSync(new URL(`${folder}/${file}`, ROOT));

  test.each([
    ['page.html', readHtml],
    ['page-portal.html', readHtml],
    ['page.mht', readMhtml],
  ])('has the same tables in %s', (file, reader) => {
    const report = recognise(reader(fixture(file), LIMITS), LAYOUTS);
    const expected = readJson<Record<string, unknown>>(`${folder}/report.json`);
    expect(tablesOf(toCanonical(report))).toBe(tablesOf(expected));
    expect(report).toMatchObject({ agency: expected['agency'], year: expected['year'] });
  });
});

test('a damaged page is read or refused, whatever happened to it', () => {
  const random = randomNumbers(20_240_117);
  for (const file of ['page.html', 'page-portal.html']) {
    const good = readFileSync(new URL(`fixtures/formats/gongshu-2023/${file}`, ROOT));
    for (let round = 0; round < 150; round++) {
      const start = performance.now();
      const problem = problemOf(() => read(damage(good, random)));
      expect(['sheet-too-large', 'page-without-text', 'only-attachment', 'not-text', undefined]).toContain(
        problem?.code,
      );
      expect(performance.now() - start).toBeLessThan(2000);
    }
  }
});

/** Cut off, with bytes changed, or without some of its tags. */
function damage(good: Buffer, random: (below: number) => number): Uint8Array {
  const kind = random(3);
  if (kind === 0) return good.subarray(0, random(good.length));
  if (kind === 1) {
    const bytes = Buffer.from(good);
    for (let count = random(60); count >= 0; count--) bytes[random(bytes.length)] = random(256);
    return bytes;
  }
  const every = 2 + random(20);
  const text = good.toString('latin1').replace(/<[^>]*>/g, tag => (random(every) === 0 ? '' : tag));
  return Buffer.from(text, 'latin1');
}
