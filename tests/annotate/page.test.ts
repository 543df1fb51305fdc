import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Pages } from '../../src/model/source.ts';
import { decodePage } from '../../src/read/html/charset.ts';
import { readHtml } from '../../src/read/html/html.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { fixture } from '../support.ts';
import { annotated, noteOn, spotsOf } from './support.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** The text of each element with notes, by what the notes say. */
function marked(bytes: Uint8Array): Map<string, string> {
  const found = new Map<string, string>();
  const look = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]) => {
    for (const node of nodes)
      if ('tagName' in node) {
        const note = node.attrs.find(({ name }) => name === 'data-gov-report-note')?.value;
        for (const part of note?.split('\n\n') ?? []) found.set(part, textOf(node));
        look(node.childNodes);
      }
  };
  look(parse(decodePage(bytes)).childNodes);
  return found;
}

function textOf(element: Element): string {
  const texts = element.childNodes.map(node => {
    if ('value' in node) return node.value;
    return 'tagName' in node ? textOf(node) : '';
  });
  return texts.join('');
}

const bare = (text: string) => text.replace(/[\s|]+/g, '');

async function noteOnAll(bytes: Uint8Array) {
  const pages: Pages = readHtml(bytes, LIMITS);
  const spots = spotsOf(pages);
  return {
    spots,
    ...(await annotated(
      bytes,
      'a.html',
      spots.map(({ origin }, index) => noteOn(origin, `note ${index}`)),
    )),
  };
}

/** The page without what was put in. */
function cleaned(bytes: Uint8Array, isWide = false): Buffer {
  const text = Buffer.from(bytes).toString(isWide ? 'utf16le' : 'latin1');
  const without = text
    .replace(/<style>\[data-gov-report=.*?<\/style>/s, '')
    .replace(/ data-gov-report="\w+" data-gov-report-note="[^"]*"/g, '');
  return Buffer.from(without, isWide ? 'utf16le' : 'latin1');
}

const PAGES = ['gongshu-2023/page', 'gongshu-2023/page-portal', 'edition-2019/page', 'edition-2019/page-portal'];

describe.each(PAGES)('%s.html', name => {
  const bytes = fixture(`fixtures/formats/${name}.html`);

  test('gets each note on the cell or the block that it is for', async () => {
    const { spots, left, bytes: copy } = await noteOnAll(bytes);
    const elements = marked(copy);
    const leftNotes = new Set(left.map(({ text }) => text));
    for (const [index, { text }] of spots.entries()) {
      const note = `note ${index}`;
      if (!leftNotes.has(note)) expect(bare(elements.get(note) ?? 'none')).toContain(bare(text));
    }
    // Only what the page says outside of its text has no place in it.
    expect(left.every(({ origin }) => 'paragraph' in origin && origin.paragraph <= 2)).toBe(true);
    // A portal hides words of its own in the cells.
    const exact = spots.filter(({ text }, index) => bare(elements.get(`note ${index}`) ?? 'none') === bare(text));
    expect(exact.length).toBeGreaterThan(spots.length * (name.endsWith('portal') ? 0.5 : 0.9));
  });

  test('keeps every other byte, and says the same', async () => {
    const { bytes: copy } = await noteOnAll(bytes);
    expect(Buffer.compare(cleaned(copy), bytes)).toBe(0);
    expect(readHtml(copy, LIMITS)).toEqual(readHtml(bytes, LIMITS));
  });
});

describe('encodings', () => {
  const page =
    '<html><head><meta charset="CHARSET"><title>政府信息公开工作年度报告</title></head>\r\n<body><p>一、总体情况。本机关依法公开政府信息，稜鏡丄丂。</p>\r\n<table><tr><td>規章<td>丄　3</tr><tr><td>规范性文件</td><TD class=a>12</TD></tr></table></body></html>';
  const mark = Buffer.from([0xff, 0xfe]);
  const cases: [string, Uint8Array, boolean][] = [
    ['UTF-8', Buffer.from(page.replace('CHARSET', 'utf-8')), false],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${page}`), false],
    ['GB18030', gb18030(page.replace('CHARSET', 'gb2312')), false],
    ['UTF-16', Buffer.concat([mark, Buffer.from(page, 'utf16le')]), true],
    ['UTF-16, big end first', Buffer.concat([mark, Buffer.from(page, 'utf16le')]).swap16(), true],
  ];

  test.each(cases)('%s', async (name, bytes, isWide) => {
    const { spots, bytes: copy } = await noteOnAll(bytes);
    const elements = marked(copy);
    const texts = spots.map(({ text }, index) => [bare(text), bare(elements.get(`note ${index}`) ?? 'none')]);
    expect(texts.filter(([, element]) => element !== 'none').map(([text]) => text)).toEqual(
      expect.arrayContaining(['規章', '丄3', '规范性文件', '12']),
    );
    for (const [text, element] of texts) if (element !== 'none') expect(element).toBe(text);
    const turned = name.includes('big') ? Buffer.from(copy).swap16() : copy;
    const original = name.includes('big') ? Buffer.from(bytes).swap16() : bytes;
    expect(Buffer.compare(cleaned(turned, isWide), original)).toBe(0);
  });

  /** Node encodes no GB18030, but decodes all of it. */
  function gb18030(text: string): Uint8Array {
    const decoder = new TextDecoder('gb18030');
    const codes = new Map<string, number[]>();
    for (let first = 0x81; first <= 0xfe; first++)
      for (let second = 0x40; second <= 0xfe; second++)
        if (second !== 0x7f) codes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    return Uint8Array.from([...text].flatMap(character => codes.get(character) ?? [character.charCodeAt(0)]));
  }
});

test('what a note says stays text, and the first attribute counts when a copy is noted again', async () => {
  const bytes = fixture('fixtures/formats/gongshu-2023/page.html');
  const place = spotsOf(readHtml(bytes, LIMITS)).find(({ origin }) => 'table' in origin)?.origin ?? { paragraph: 0 };
  const text = '"><script>alert(1)</script> \'&amp; 一\n二';
  const once = await annotated(bytes, 'a.html', [noteOn(place, text)]);
  expect([...marked(once.bytes).keys()]).toEqual([text]);
  const twice = await annotated(once.bytes, 'a.html', [noteOn(place, 'newer')]);
  expect([...marked(twice.bytes).keys()]).toEqual(['newer']);
});
