/** What SheetJS is given of an XLSX archive: the parts that hold cells, cut down to what cells need. */
import { InputError } from '../../model/problem.ts';
import { type CellCount, countCells } from './cell-count.ts';

const FOLDERS = '(?:_rels|xl|xl/_rels|xl/persons|xl/(?:work|chart|dialog|macro)sheets)';
const NEEDED = new RegExp(`^(?:\\[Content_Types\\]\\.xml|${FOLDERS}/[^/]*\\.(?:xml|rels))$`, 'i');

/** Comments, hyperlinks, drawings and embedded files hold no cells, but traps. */
export function isNeeded(name: string): boolean {
  return NEEDED.test(name.replaceAll('\\', '/'));
}

/**
 * A sheet with nothing but its cells and merged areas. A formula keeps its text, if it has one of its own, and loses the
 * range that it is for: SheetJS would work it out anew for every cell of it. Empty cells that say where they stand are
 * left out, since forms are often formatted down to the last row there can be.
 * @throws InputError `damaged-workbook` for what is no sheet, or cut off; `document-too-large`
 */
export function pruneSheet(name: string, bytes: Uint8Array, count: CellCount): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isSheet = name.toLowerCase().startsWith('xl/worksheets/');
  if (!isSheet && !view.includes('sheetData')) return bytes;
  const xml = view.toString('latin1');
  if (isSheet && !/<(?:\w+:)?worksheet[\s>/]/.test(xml)) throw new InputError('damaged-workbook');
  const cells = element(xml, 'sheetData')
    .replace(/<((?:\w+:)?f)(?:\s[^<>]*)?(?:\/>|>\s*<\/\1>)/g, '<$1>...</$1>')
    .replace(/<((?:\w+:)?f)\s[^<>]*>/g, '<$1>')
    .replace(/<((?:\w+:)?c)(?=\s[^<>]*\br\s*=)[^<>]*(?:\/>|>\s*<\/\1>)/g, '');
  for (const _ of cells.matchAll(/<(?:\w+:)?c[\s/>]/g)) countCells(count, 1);
  return Buffer.from(`<worksheet>${cells}${element(xml, 'mergeCells')}</worksheet>`, 'latin1');
}

function element(xml: string, name: string): string {
  const start = new RegExp(`<((?:\\w+:)?)${name}(?:\\s[^<>]*?)?(/?)>`).exec(xml);
  if (!start || start[2]) return '';
  const end = `</${start[1]}${name}>`;
  const stop = xml.indexOf(end, start.index);
  if (stop < 0) throw new InputError('damaged-workbook');
  return xml.slice(start.index, stop + end.length);
}
