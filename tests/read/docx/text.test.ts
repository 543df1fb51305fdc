import { describe, expect, test } from 'vitest';
import { gridsOf, textsOf } from '../support.ts';
import { line, NAMESPACES, p, paragraphs, places, r, read, tbl, tc, tr } from './by-hand.ts';

describe('text', () => {
  const run = (inside: string) => `<w:r>${inside}</w:r>`;
  test.each([
    ['runs split anywhere', [r('一、总'), r('体'), r('情况')], '一、总体情况'],
    ['tabs', [r('a'), run('<w:tab/>'), r('b'), run('<w:ptab/>'), r('c')], 'a\tb\tc'],
    ['tab stops', ['<w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>', r('a')], 'a'],
    ['properties in no order', ['<w:pPr><w:rPr/><w:tabs><w:tab/></w:tabs></w:pPr>', r('a')], 'a'],
    ['breaks', [r('a'), run('<w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:lastRenderedPageBreak/>')], 'a\nb\nc'],
    ['hyphens', [run('<w:noBreakHyphen/><w:t>5</w:t><w:softHyphen/><w:t>6</w:t>')], '-56'],
    ['line breaks in the file', [r('a\n\tb')], 'a b'],
    ['character data', [run('<w:t><![CDATA[a<b]]>&amp;c</w:t>')], 'a<b&c'],
    [
      'signs of symbol fonts',
      [run('<w:sym w:font="Wingdings" w:char="F0FC"/>'), run('<w:sym w:char="D800"/>')],
      '\uf0fc\ufffd',
    ],
    ['what is hidden', [r('1', '<w:vanish/>'), r('2', '<w:vanish w:val="0"/>'), r('3')], '23'],
    [
      'raised and lowered digits',
      [
        r('12'),
        r('1', '<w:vertAlign w:val="superscript"/>'),
        r('2', '<w:vertAlign w:val="subscript"/>'),
        r('3', '<w:vertAlign w:val="baseline"/>'),
      ],
      '12¹₂3',
    ],
    [
      'marks of notes and comments',
      [r('12'), run('<w:footnoteReference w:id="1"/><w:endnoteReference w:id="1"/><w:commentReference w:id="1"/>')],
      '12',
    ],
    [
      'insertions and deletions',
      [`<w:ins w:id="1">${r('67')}</w:ins>`, `<w:del w:id="2">${run('<w:delText>77</w:delText><w:t>8</w:t>')}</w:del>`],
      '67',
    ],
    [
      'what was moved',
      [`<w:moveFromRangeStart w:id="1"/><w:moveFrom>${r('1')}</w:moveFrom>`, `<w:moveTo>${r('2')}</w:moveTo>`],
      '2',
    ],
    [
      'former properties',
      [
        '<w:pPr><w:rPr><w:rPrChange><w:rPr><w:del/></w:rPr></w:rPrChange></w:rPr></w:pPr>',
        r('1', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
      ],
      '1',
    ],
    ['simple fields', [`<w:fldSimple w:instr="PAGE">${r('7')}</w:fldSimple>`], '7'],
    [
      'links and tags',
      [
        `<w:hyperlink>${r('1')}</w:hyperlink>`,
        `<w:smartTag><w:customXml><w:bdo>${r('2')}</w:bdo></w:customXml></w:smartTag>`,
      ],
      '12',
    ],
    [
      'content controls',
      [`<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('1')}</w:sdtContent></w:sdt>`],
      '1',
    ],
    [
      'phonetic guides',
      [run(`<w:ruby><w:rubyPr/><w:rt>${r('qìng')}</w:rt><w:rubyBase>${r('庆')}</w:rubyBase></w:ruby>`)],
      '庆',
    ],
    ['formulas in a line', ['<m:oMath><m:r><m:rPr/><m:t>12</m:t></m:r></m:oMath>'], '12'],
    [
      'formulas, whose parts are no one number',
      ['<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>'],
      '\ufffc1\ufffc2',
    ],
    [
      'the number of a list, which is nowhere',
      ['<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>', r('a')],
      'a',
    ],
  ])('%s', (_, content, text) => {
    expect(line(...content)).toBe(text);
  });

  const field = (type: string) =>
    `<w:r><w:fldChar w:fldCharType="${type}"><w:ffData><w:t>no</w:t></w:ffData></w:fldChar></w:r>`;
  const code = '<w:r><w:instrText> PAGE </w:instrText></w:r>';

  test('of a field is its result', () => {
    expect(line(r('a'), field('begin'), code, field('separate'), r('7'), field('end'), r('b'))).toBe('a7b');
    expect(line(field('begin'), code, field('end'), r('b'))).toBe('b');
  });

  test('of a field in the code of another is not shown', () => {
    const inner = field('begin') + code + field('separate') + r('1') + field('end');
    expect(line(field('begin'), code, inner, code, field('separate'), r('2'), inner, field('end'), r('3'))).toBe('213');
  });

  test('is not swallowed by a field without an end, beyond its paragraph', () => {
    const first = p(r('a'), field('begin'), code, r('b'));
    expect(paragraphs(read(first + p(r('c'), field('separate'), field('end'))))).toEqual(['a', 'c']);
  });

  test('continues over the end of a paragraph that is deleted or hidden', () => {
    const mark = (inside: string) => p(`<w:pPr><w:rPr>${inside}</w:rPr></w:pPr>`, r('甲'));
    const next = p(r('乙'));
    expect(paragraphs(read(mark('<w:del w:id="1"/>') + next))).toEqual(['甲乙']);
    expect(paragraphs(read(mark('<w:moveFrom w:id="1"/>') + next))).toEqual(['甲乙']);
    expect(paragraphs(read(mark('<w:vanish/><w:specVanish/>') + next))).toEqual(['甲乙']);
    expect(paragraphs(read(mark('<w:ins w:id="1"/><w:vanish w:val="false"/>') + next))).toEqual(['甲', '乙']);
    expect(paragraphs(read(mark('<w:del w:id="1"/>') + tbl(tr(tc('1'), tc('2'))) + next))).toEqual(['甲', '乙']);
    expect(paragraphs(read(mark('<w:del w:id="1"/>')))).toEqual(['甲']);
  });

  test('is hidden by its style, or by what the style rests on', () => {
    const style = (id: string, base: string, inside: string) =>
      `<w:style w:styleId="${id}"><w:basedOn w:val="${base}"/><w:rPr>${inside}</w:rPr></w:style>`;
    const styles = `<w:styles ${NAMESPACES}>${[
      style('top', 'normal', '<w:vanish/>'),
      '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish w:val="0"/></w:rPr></w:rPrDefault></w:docDefaults>',
      style('bottom', 'top', ''),
      style('shown', 'top', '<w:vanish w:val="0"/>'),
      style('loop', 'loop', ''),
    ].join('')}</w:styles>`;
    const styled = (id: string) =>
      p(`<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`, r(id), r('!', '<w:vanish w:val="0"/>'));
    const runs = p(r('1', '<w:rStyle w:val="bottom"/>'), r('2', '<w:rStyle w:val="shown"/>'));
    const body = styled('top') + styled('bottom') + styled('shown') + styled('loop') + styled('normal') + runs;
    const shown = ['!!shown!', 'loop!', 'normal!', '2'];
    expect(paragraphs(read(body, { 'word/styles.xml': styles }))).toEqual(shown);
  });
});

describe('text boxes', () => {
  const box = (...content: string[]) => `<w:txbxContent>${content.join('')}</w:txbxContent>`;
  const shape = (content: string) => `<w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing>`;
  const picture = (content: string) => `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`;

  test('are paragraphs of their own, and leave the paragraph around them whole', () => {
    const boxed = `<w:r>${picture(box(p(r('框')), p(r('二'))))}</w:r>`;
    expect(paragraphs(read(p(r('甲'), boxed, r('乙'))))).toEqual(['框', '二', '甲乙']);
    const hidden = p('<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>', r('甲'), boxed);
    expect(paragraphs(read(hidden + p(r('乙'))))).toEqual(['框', '二', '甲乙']);
  });

  test('have alternatives, of which one is taken', () => {
    const choice = (inside: string) => `<mc:Choice Requires="wps">${inside}</mc:Choice>`;
    const fallback = `<mc:Fallback>${picture(box(p(r('框'))))}</mc:Fallback>`;
    const oneOf = (...ways: string[]) => `<w:r><mc:AlternateContent>${ways.join('')}</mc:AlternateContent></w:r>`;
    const both = oneOf(choice(shape(box(p(r('框'))))), fallback);
    expect(paragraphs(read(p(both, r('甲'))))).toEqual(['框', '甲']);
    expect(paragraphs(read(p(oneOf(fallback))))).toEqual(['框']);
    const nested = oneOf(choice(shape(box(p(both), p(r('外'))))), choice(shape(box(p(r('no'))))));
    expect(paragraphs(read(p(nested)))).toEqual(['框', '外']);
  });

  test('in a cell are no part of its text', () => {
    const cell = `<w:tc>${p(r('1'), `<w:r>${picture(box(p(r('框'))))}</w:r>`, r('2'))}</w:tc>`;
    const pages = read(tbl(tr(cell, tc('3'))));
    expect(places(gridsOf(pages)[0])).toEqual(['12 3']);
    expect(paragraphs(pages)).toEqual(['框']);
  });

  test('hold tables', () => {
    const pages = read(p(`<w:r>${picture(box(tbl(tr(tc('1'), tc('2')))))}</w:r>`, r('甲')));
    expect(gridsOf(pages).map(textsOf)).toEqual([[['1', '2']]]);
    expect(paragraphs(pages)).toEqual(['甲']);
  });

  test('that are hidden are not read', () => {
    expect(line(`<w:r><w:rPr><w:vanish/></w:rPr>${picture(box(p(r('框'))))}</w:r>`, r('甲'))).toBe('甲');
  });
});
