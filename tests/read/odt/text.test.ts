import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/read/limits.ts';
import { readOdt } from '../../../src/read/odt/odt.ts';
import { gridsOf } from '../support.ts';
import { cell, contentXml, NAMESPACES, p, paragraphs, places, read, row, tableOf, zip } from './by-hand.ts';

describe('text', () => {
  const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('x')}</text:note-body></text:note>`;
  const comment = `<office:annotation>${p('y')}</office:annotation><office:annotation-end/>`;
  test.each([
    ['spans and links', 'a<text:span>b<text:a>c</text:a></text:span>d', 'abcd'],
    ['white space, which is one blank', '\n  a \n\t b<text:span> </text:span> c', 'a b c'],
    ['blanks, tabs and breaks', 'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d<text:s/>', 'a   b\tc\nd'],
    ['a multitude of blanks', 'a<text:s text:c="999999999"/>b', `a${' '.repeat(10)}b`],
    ['places where a word may be broken', '1\u00ad2', '12'],
    ['notes and comments', `12${note}${comment}`, '12'],
    ['changes', '<text:change-start/>6<text:change-end/>7<text:change/>', '67'],
    ['marks and fields', '<text:bookmark/><text:page-number>3</text:page-number><text:soft-page-break/>', '3'],
    [
      'phonetic guides',
      '<text:ruby><text:ruby-base>庆</text:ruby-base><text:ruby-text>qìng</text:ruby-text></text:ruby>',
      '庆',
    ],
    ['scripts', '<text:script>alert(1)</text:script>a', 'a'],
    ['numbers that stand in the file', '<text:number>1.</text:number>a', 'a'],
  ])('%s', (_, inside, text) => {
    expect(paragraphs(read(p(inside))).join('¶')).toBe(text);
  });

  test('of deletions is not the document’s', () => {
    const deleted = p('旧') + tableOf(row(cell('1'), cell('2')));
    const changes = `<text:tracked-changes><text:changed-region><text:deletion>${deleted}</text:deletion></text:changed-region></text:tracked-changes>`;
    expect(read(changes + p('新')).blocks).toMatchObject([{ text: '新' }]);
  });

  test('of lists, sections and indexes is', () => {
    const item = (inside: string) => `<text:list-item>${inside}</text:list-item>`;
    const list = `<text:list><text:list-header>${p('甲')}</text:list-header>${item(`${p('乙')}<text:list>${item(p('丙'))}</text:list>`)}</text:list>`;
    const template =
      '<text:table-of-content-source><text:index-title-template>no</text:index-title-template></text:table-of-content-source>';
    const index = `<text:table-of-content>${template}<text:index-body>${p('丁')}</text:index-body></text:table-of-content>`;
    const section = (attributes: string, text: string) => `<text:section ${attributes}>${p(text)}</text:section>`;
    const sections = [section('', '戊'), section('text:display="none"', 'no'), section('text:is-hidden="true"', 'no')];
    expect(paragraphs(read(list + index + sections.join('')))).toEqual(['甲', '乙', '丙', '丁', '戊']);
  });

  test('in frames and shapes is apart from the paragraph around', () => {
    const boxed = p('框') + tableOf(row(cell('1'), cell('2')));
    const frame = `<draw:frame><draw:text-box>${boxed}</draw:text-box><svg:title>no</svg:title></draw:frame>`;
    const shape = `<draw:custom-shape>${p('形')}</draw:custom-shape>`;
    const pages = read(p(`甲${frame}${shape} 乙`));
    expect(paragraphs(pages)).toEqual(['框', '形', '甲 乙']);
    expect(gridsOf(pages).map(places)).toEqual([['1 2']]);
    const inCell = read(tableOf(row(`<table:table-cell>${p(`1${frame}2`)}</table:table-cell>`, cell('3'))));
    expect(gridsOf(inCell).map(places)).toEqual([['12 3'], ['1 2']]);
  });

  test('is hidden or raised by its style', () => {
    const style = (name: string, family: string, properties: string, parent = '') =>
      `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}"><style:text-properties ${properties}/></style:style>`;
    const styles = [
      style('T1', 'text', 'text:display="none"'),
      style('T2', 'text', 'style:text-position="super 58%"'),
      style('T3', 'text', 'style:text-position="sub 58%"'),
      style('T4', 'text', 'style:text-position="-20% 58%"'),
      style('T5', 'text', 'style:text-position="33% 58%"'),
      style('T6', 'text', 'style:text-position="0% 100%"'),
      style('P1', 'paragraph', '', 'Hidden'),
      style('P2', 'paragraph', 'text:display="true"', 'Hidden'),
      style('T1', 'paragraph', ''),
    ].join('');
    const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;
    const raised = span('T2', '1<text:span>2</text:span>');
    const spans = `a${span('T1', 'no')}b${raised}${span('T3', '3')}${span('T4', '4')}${span('T5', '5')}${span('T6', '6')}`;
    const styled = (text: string, name: string) => p(text, `text:style-name="${name}"`);
    const body = p(spans) + styled('no', 'P1') + styled('c', 'P2') + styled('d', 'T1');
    const shared = [
      style('Hidden', 'paragraph', 'text:display="none"'),
      style('Hidden', 'text', ''),
      style('T6', 'text', 'style:text-position="super 58%"'),
    ];
    const sheet = `<office:document-styles ${NAMESPACES}>${shared.join('')}</office:document-styles>`;
    const parts = { 'content.xml': contentXml(body, styles), 'styles.xml': sheet };
    expect(paragraphs(readOdt(zip(parts), LIMITS))).toEqual(['ab¹²₃₄⁵6', 'c', 'd']);
  });
});
