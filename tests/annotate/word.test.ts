import { describe, expect, test } from 'vitest';
import type { Note } from '../../src/annotate/note.ts';
import { readDocx } from '../../src/read/docx/docx.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { docx, FIRST, FURTHER, p, r, span, tbl, tc, tr, zip } from '../read/docx/by-hand.ts';
import { fixture } from '../support.ts';
import { annotated, compareParts, isWithPiecesPutIn, noteOn, partText, spotsOf } from './support.ts';

const TYPES = {
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
};
const byHand = (body: string, parts = {}) => docx(body, { ...TYPES, ...parts });
const MAIN = 'word/document.xml';

/** The text that each comment is about, by what the comment says. */
function commented(archive: Uint8Array, main = MAIN, comments = 'word/comments.xml'): Map<string, string> {
  const document = partText(archive, main);
  const texts = [...partText(archive, comments).matchAll(/<w:comment [^>]*w:id="(\d+)"[^>]*>(.*?)<\/w:comment>/gs)];
  return new Map(
    texts.map(([, id, content = '']) => {
      const range = new RegExp(
        `<w:commentRangeStart [^>]*w:id="${id}"/>(.*?)<w:commentRangeEnd [^>]*w:id="${id}"/>`,
        's',
      );
      const inside = range.exec(document)?.[1];
      if (inside === undefined) return [textIn(content), 'no range'];
      expect(document).toMatch(new RegExp(`<w:commentReference [^>]*w:id="${id}"/>`));
      return [textIn(content), textIn(inside)];
    }),
  );
}

function textIn(xml: string): string {
  const texts = [...xml.matchAll(/<(?:\w+:)?t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text);
  return texts
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x4e00;', '一')
    .replaceAll('&amp;', '&')
    .trim();
}

const bare = (text: string) => text.replace(/\s+/g, '');

async function noteOnAll(bytes: Uint8Array) {
  const spots = spotsOf(readDocx(bytes, LIMITS));
  const notes: Note[] = spots.map(({ origin }, index) => noteOn(origin, `note ${index}`));
  return { spots, ...(await annotated(bytes, 'a.docx', notes)) };
}

describe.each(['gongshu-2023/report', 'edition-2019/report', 'gongshu-2023/quirks', 'edition-2019/quirks'])(
  '%s.docx',
  name => {
    const bytes = fixture(`fixtures/formats/${name}.docx`);

    test('gets each note on the cell or the paragraph that it is for', async () => {
      const { spots, bytes: copy, left } = await noteOnAll(bytes);
      expect(left).toEqual([]);
      const ranges = commented(copy);
      expect(ranges.size).toBe(spots.length);
      const exact = spots.filter(({ text }, index) => ranges.get(`note ${index}`) === text.trim());
      // A cell of several paragraphs has its comment on the first; what is deleted or hidden is in the range too.
      for (const [index, { text }] of spots.entries()) {
        const inside = bare(ranges.get(`note ${index}`) ?? 'none');
        expect(bare(text).includes(inside) || isWithPiecesPutIn(bare(text), inside)).toBe(true);
      }
      expect(exact.length).toBeGreaterThan(spots.length * 0.6);
    });

    test('keeps all other parts byte by byte, and reads as before', async () => {
      const { bytes: copy } = await noteOnAll(bytes);
      const { changed, added } = compareParts(bytes, copy);
      expect(changed).toEqual(['[Content_Types].xml', 'word/_rels/document.xml.rels', MAIN]);
      expect(added).toEqual(['word/comments.xml']);
      expect(readDocx(copy, LIMITS)).toEqual(readDocx(bytes, LIMITS));
      const without = partText(copy, MAIN)
        .replace(/<w:commentRange(?:Start|End) [^>]*\/>/g, '')
        .replace(/<w:r xmlns:w="[^"]*"><w:commentReference [^>]*\/><\/w:r>/g, '');
      expect(without).toBe(partText(bytes, MAIN));
    });
  },
);

test('a copy made twice is the same', async () => {
  const bytes = fixture('fixtures/formats/gongshu-2023/report.docx');
  const [one, other] = [await noteOnAll(bytes), await noteOnAll(bytes)];
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
});

describe('cells that are hard to find', () => {
  const rangesOf = async (body: string, parts = {}) => {
    const { spots, bytes, left } = await noteOnAll(byHand(body, parts));
    expect(left).toEqual([]);
    const ranges = commented(bytes);
    return spots.map(({ text }, index) => [text, ranges.get(`note ${index}`)]);
  };
  const same = (...texts: string[]) => texts.map(text => [text, text]);

  test('merged ones, and those after them', async () => {
    const rows = [tr(tc('甲', span(2)), tc('乙', FIRST)), tr(tc('丙'), tc('丁'), tc('', FURTHER))];
    expect(await rangesOf(tbl(...rows))).toEqual(same('甲', '乙', '丙', '丁'));
  });

  test('empty ones, also where the paragraph is one tag', async () => {
    const empty = '<w:tc><w:tcPr/><w:p/></w:tc>';
    expect(await rangesOf(tbl(tr(tc('甲'), empty), tr(tc(''), tc('乙'))))).toEqual(same('甲', '', '', '乙'));
  });

  test('those beside and after what is deleted', async () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('删')}${tc('去')}</w:tr>`;
    const partly = `<w:tc><w:tcPr/>${p('<w:del w:id="2"><w:r><w:delText>9</w:delText></w:r></w:del>', r('3'))}</w:tc>`;
    expect(await rangesOf(tbl(tr(tc('甲'), tc('乙')), gone, tr(partly, tc('丙'))))).toEqual(
      same('甲', '乙', '3', '丙'),
    );
  });

  test('paragraphs between tables and in frames', async () => {
    const body = [p(r('前')), tbl(tr(tc('框'))), p(r('中')), tbl(tr(tc('甲'), tc('乙'))), p(r('后'))].join('');
    expect(await rangesOf(body)).toEqual(same('前', '框', '中', '甲', '乙', '后'));
  });

  test('those in a document that calls its namespace otherwise', async () => {
    const body = tbl(tr(tc('甲'), tc('乙')), tr(tc('丙'), tc('丁')));
    const bytes = zip({
      ...TYPES,
      '_rels/.rels': partText(byHand(body), '_rels/.rels'),
      [MAIN]: partText(byHand(body), MAIN)
        .replaceAll('<w:', '<a:')
        .replaceAll('</w:', '</a:')
        .replaceAll('xmlns:w=', 'xmlns:a=')
        .replaceAll(' w:', ' a:'),
    });
    const { spots, bytes: copy } = await noteOnAll(bytes);
    const ranges = commented(copy);
    expect(spots.map(({ text }, index) => ranges.get(`note ${index}`) === text)).toEqual([true, true, true, true]);
    expect(readDocx(copy, LIMITS)).toEqual(readDocx(bytes, LIMITS));
  });
});

test('comments that are there stay, and keep their numbers', async () => {
  const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="示例"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment></w:comments>`;
  const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="notes.xml"/></Relationships>`;
  const body = tbl(tr(tc('甲'), tc('乙')), tr(tc('丙'), tc('丁')));
  const bytes = byHand(body, { 'word/notes.xml': comments, 'word/_rels/document.xml.rels': relationships });
  const copy = await annotated(bytes, 'a.docx', [noteOn({ table: 1, row: 2, column: 2 }, '新')]);
  expect(compareParts(bytes, copy.bytes)).toEqual({ changed: [MAIN, 'word/notes.xml'], added: [] });
  expect(partText(copy.bytes, 'word/notes.xml')).toContain(comments.slice(0, comments.indexOf('</w:comments>')));
  expect(commented(copy.bytes, MAIN, 'word/notes.xml').get('新')).toBe('丁');
  expect(partText(copy.bytes, MAIN)).toContain('w:id="8"');
});

test('several notes on one cell, with signs of markup and lines in them', async () => {
  const bytes = byHand(tbl(tr(tc('甲'), tc('乙')), tr(tc('丙'), tc('丁'))));
  const place = { table: 1, row: 1, column: 2 };
  const { bytes: copy } = await annotated(bytes, 'a.docx', [noteOn(place, '一 <&> "二"'), noteOn(place, '三\n四')]);
  expect([...commented(copy)]).toEqual([
    ['一 <&> "二"', '乙'],
    ['三四', '乙'],
  ]);
});

test('a note on a place that is not there is given back', async () => {
  const bytes = byHand(tbl(tr(tc('甲'), tc('乙'))));
  const lost = [noteOn({ table: 9, row: 1, column: 1 }, '一'), noteOn({ line: 1, column: 1 }, '二')];
  expect((await annotated(bytes, 'a.docx', lost)).left).toEqual(lost);
});

describe('a note on some words of a paragraph', () => {
  const noted = async (body: string, words: string) => {
    const bytes = byHand(body);
    const [paragraph] = readDocx(bytes, LIMITS).blocks;
    if (paragraph?.kind !== 'paragraph') throw new Error('no paragraph');
    const start = paragraph.text.indexOf(words);
    const quote = { paragraph: paragraph.text, start, end: start + words.length };
    const copy = await annotated(bytes, 'a.docx', [{ ...noteOn(paragraph.origin, '新'), quote }]);
    expect(readDocx(copy.bytes, LIMITS)).toEqual(readDocx(bytes, LIMITS));
    return { range: commented(copy.bytes).get('新'), document: partText(copy.bytes, MAIN) };
  };

  test.each([
    ['in the middle of a run', p(r('全年收到申请67件，同比增长', '<w:b/>'), r('一成')), '67件'],
    ['from its beginning', p(r('67件申请')), '67件'],
    ['to its end', p(r('  共收到67件')), '67件'],
    ['over several runs', p(r('收到6'), r('7', '<w:i/>'), r('件申请')), '67件'],
    ['with references in it', p(r('依据&lt;条例&gt;&#x4e00;&amp;收到67件')), '<条例>一&'],
    ['with a tab before it', p(r('一'), '<w:r><w:tab/></w:r>', r('二67件三')), '67件'],
    ['all of it', p(r('67件')), '67件'],
    ['with characters of two units', p(r('𠮷𠮷67件𠮷')), '𠮷67件'],
  ])('%s', async (_, body, words) => {
    expect((await noted(body, words)).range).toBe(words);
  });

  test('keeps the looks of the run on both sides', async () => {
    const { document } = await noted(p(r('收到67件', '<w:b/>')), '67');
    expect(document.match(/<w:rPr><w:b\/><\/w:rPr>/g)).toHaveLength(3);
  });

  test('goes to the paragraph where the words are not found in it', async () => {
    const bytes = byHand(p(r('收到67件')));
    const quote = { paragraph: '收到76件', start: 2, end: 4 };
    const copy = await annotated(bytes, 'a.docx', [{ ...noteOn({ paragraph: 1 }, '新'), quote }]);
    expect(commented(copy.bytes).get('新')).toBe('收到67件');
  });
});
