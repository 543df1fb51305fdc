/** Word documents put together by hand. */
import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import type { Grid, Pages } from '../../../src/model/source.ts';
import { readDocx } from '../../../src/read/docx/docx.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { gridsOf } from '../support.ts';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

export type Parts = Record<string, string | Uint8Array>;

export function zip(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(files), { level: 0 });
}

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
}

export function relationshipTo(target: string, more = ''): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"${more}/></Relationships>`;
}

export function docx(body: string, parts: Parts = {}): Uint8Array {
  return zip({ '_rels/.rels': relationshipTo('word/document.xml'), 'word/document.xml': documentXml(body), ...parts });
}

export function read(body: string, parts: Parts = {}): Pages {
  return readDocx(docx(body, parts), LIMITS);
}

export const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (...content: string[]) => `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${content.join('')}</w:p>`;
export const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;
export const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>${rows.join('')}</w:tbl>`;
export const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
export const FIRST = '<w:vMerge w:val="restart"/>';
export const FURTHER = '<w:vMerge/>';

export function paragraphs(pages: Pages): string[] {
  return pages.blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []));
}

/** Each place as its text, or as the row and column of the cell that it continues. */
export function places(grid: Grid | undefined): string[] {
  return (grid?.rows ?? []).map(row =>
    row.map(({ text, continues }) => (continues ? continues.join() : text)).join(' '),
  );
}

/** The only grid of a document with these rows. */
export function table(...rows: string[]): string[] {
  const grids = gridsOf(read(tbl(...rows)));
  expect(grids).toHaveLength(1);
  return places(grids[0]);
}

/** The text of a paragraph with this in it. */
export function line(...content: string[]): string {
  return paragraphs(read(p(...content))).join('¶');
}
