/**
 * Notes on a web page: attributes of the cell or the block, which a style sheet shows. No text is added, so that the
 * page still says what it said; and all bytes but the insertions are as they were, in whatever encoding.
 */
import type { Origin } from '../../model/origin.ts';
import { decodePage } from '../../read/html/charset.ts';
import { readPage } from '../../read/html/html.ts';
import { type Document, type Element, parsePage, walk } from '../../read/html/tree.ts';
import type { Limits } from '../../read/limits.ts';
import { type Annotated, COLOURS, groupBy, type Note } from '../note.ts';
import { type Splice, splice } from '../splice.ts';
import { rawPage } from './raw.ts';

const STYLE = `<style>${Object.entries(COLOURS)
  .map(
    ([severity, colour]) => `[data-gov-report="${severity}"]{background:#${colour}!important;outline:2px solid #c00}`,
  )
  .join(
    '',
  )}[data-gov-report]::after{content:attr(data-gov-report-note);display:block;white-space:pre-line;font:12px/1.5 sans-serif;color:#600;text-align:left;max-width:40em}</style>`;

/** @throws InputError as the reader does */
export function annotatePage(bytes: Uint8Array, notes: readonly Note[], limits: Limits): Annotated {
  const document = parsePage(decodePage(bytes));
  const shown = elementsOf(document);
  const byOrigin = new Map<string, number>();
  const order = new Map(shown.map((element, index) => [element, index]));
  readPage(document, limits, (element, origin) => byOrigin.set(keyOf(origin), order.get(element) ?? -1));

  const raw = rawPage(bytes);
  const source = parsePage(raw.markup, true);
  const elements = elementsOf(source);
  // The same tags in the same order, since no encoding uses the signs of markup for anything else.
  const isSame =
    elements.length === shown.length && elements.every((element, index) => element.tagName === shown[index]?.tagName);
  const elementAt = ({ origin }: Note) => {
    const element = isSame ? elements[byOrigin.get(keyOf(origin)) ?? -1] : undefined;
    return element && element.tagName !== 'body' && startTagOf(element) !== undefined ? element : undefined;
  };
  const placed = groupBy(notes, elementAt);
  const marks = [...placed].map(([element, own]) => mark(element, own));
  const head = { start: headEnd(source), end: headEnd(source), text: STYLE };
  const splices = marks.length > 0 ? [head, ...marks] : [];
  return { bytes: raw.encode(splice(raw.markup, splices)), left: notes.filter(note => !elementAt(note)) };
}

function keyOf(origin: Origin): string {
  if ('paragraph' in origin) return `p${origin.paragraph}`;
  return 'table' in origin ? `${origin.table} ${origin.row} ${origin.column}` : '';
}

function elementsOf(document: Document): Element[] {
  const elements: Element[] = [];
  walk(document, {
    enter(element) {
      elements.push(element);
      return () => {};
    },
    text: () => {},
  });
  return elements;
}

function startTagOf(element: Element): number | undefined {
  return element.sourceCodeLocation?.startTag?.startOffset;
}

/** Right after the name of the element: of two attributes with one name the first counts. */
function mark(element: Element, notes: readonly Note[]): Splice {
  const start = (startTagOf(element) ?? 0) + 1 + element.tagName.length;
  const severity = (['error', 'warning', 'info'] as const).find(grade => notes.some(note => note.severity === grade));
  const text = notes.map(note => note.text).join('\n\n');
  return { start, end: start, text: ` data-gov-report="${severity}" data-gov-report-note="${references(text)}"` };
}

/** In ASCII, whatever the encoding of the page. */
function references(text: string): string {
  return [...text]
    .map(character => (/[\w .,:;()[\]/+=-]/.test(character) ? character : `&#${character.codePointAt(0)};`))
    .join('');
}

/** After what the head holds, where the encoding may be declared. */
function headEnd(document: Document): number {
  const html = document.childNodes.find(node => node.nodeName === 'html') as Element | undefined;
  const head = html?.childNodes.find(node => node.nodeName === 'head') as Element | undefined;
  const doctype = document.childNodes.find(node => node.nodeName === '#documentType');
  return (
    head?.sourceCodeLocation?.endTag?.startOffset ??
    head?.childNodes.at(-1)?.sourceCodeLocation?.endOffset ??
    head?.sourceCodeLocation?.startTag?.endOffset ??
    html?.sourceCodeLocation?.startTag?.endOffset ??
    doctype?.sourceCodeLocation?.endOffset ??
    0
  );
}
