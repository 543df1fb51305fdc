/** Web pages. Nothing that a page refers to is read: no script, no style sheet, no frame, no picture. */
import type { Origin } from '../../model/origin.ts';
import type { Pages } from '../../model/source.ts';
import type { Limits } from '../limits.ts';
import { toBlocks } from './blocks.ts';
import { decodePage } from './charset.ts';
import { readContent } from './content.ts';
import { refuseEmptyPage } from './refusal.ts';
import { unsaidLines } from './title.ts';
import { type Document, type Element, parsePage } from './tree.ts';

/** @throws InputError `not-text`, `sheet-too-large`, `document-too-large`, `page-without-text` or `only-attachment` */
export function readHtml(bytes: Uint8Array, limits: Limits): Pages {
  return readMarkup(decodePage(bytes), limits);
}

/** @throws InputError as above, but for `not-text` */
export function readMarkup(markup: string, limits: Limits): Pages {
  return readPage(parsePage(markup), limits);
}

/**
 * @param found told the element of each cell and each paragraph
 * @throws InputError as above
 */
export function readPage(
  document: Document,
  limits: Limits,
  found?: (element: Element, origin: Origin) => void,
): Pages {
  const { items, properties } = readContent(document);
  const lines = unsaidLines(properties, items);
  const blocks = toBlocks([...lines, ...items], limits.cells, found);
  if (!blocks.some(block => block.kind === 'grid')) refuseEmptyPage(document);
  return { kind: 'pages', blocks, holdsProse: true, notices: [] };
}
