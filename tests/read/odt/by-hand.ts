/** OpenDocument texts put together by hand. */
import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import type { Grid, Pages } from '../../../src/model/source.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { readOdt } from '../../../src/read/odt/odt.ts';
import { gridsOf } from '../support.ts';

export const NAMESPACES = ['office', 'style', 'text', 'table']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"', 'xmlns:svg="urn:svg"')
  .join(' ');

export function zip(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(files), { level: 0 });
}

export function contentXml(body: string, styles = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
}

export function read(body: string, limits = LIMITS): Pages {
  const mimetype = 'application/vnd.oasis.opendocument.text';
  return readOdt(zip({ mimetype, 'content.xml': contentXml(body) }), limits);
}

export const p = (text: string, attributes = '') => `<text:p ${attributes}>${text}</text:p>`;
export const cell = (text: string, attributes = '') => `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`;
export const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
export const tableOf = (...rows: string[]) => `<table:table><table:table-column/>${rows.join('')}</table:table>`;
export const across = (columns: number) => `table:number-columns-spanned="${columns}"`;
export const down = (rows: number) => `table:number-rows-spanned="${rows}"`;

export function paragraphs(pages: Pages): string[] {
  return pages.blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []));
}

/** Each place as its text, or as the row and column of the cell that it continues. */
export function places(grid: Grid | undefined): string[] {
  return (grid?.rows ?? []).map(cells =>
    cells.map(({ text, continues }) => (continues ? continues.join() : text)).join(' '),
  );
}

/** The only grid of a document with these rows. */
export function table(...rows: string[]): string[] {
  const grids = gridsOf(read(tableOf(...rows)));
  expect(grids).toHaveLength(1);
  return places(grids[0]);
}
