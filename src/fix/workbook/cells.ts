/** The cells of a sheet as they are written down. */
import { type Tag, tagBefore } from '../../annotate/splice.ts';
import { parseAddress } from '../../annotate/workbook/address.ts';
import { SHEET } from '../../annotate/workbook/sheets.ts';
import { readXml } from '../../read/xml/xml.ts';

interface Span {
  readonly start: number;
  end: number;
}

export interface WrittenCell {
  readonly tag: Tag;
  /** Where its end tag begins. */
  end: number;
  /** `s` for a shared text; none for a number. */
  readonly type: string | undefined;
  isFormula: boolean;
  value?: Span;
  /** Of a text that the cell has for itself: several where it is in pieces. */
  readonly texts: Span[];
}

export interface ReadSheet {
  /** By address; a cell that stands there twice is read differently by different programs. */
  readonly cells: ReadonlyMap<string, WrittenCell | 'twice'>;
  /** Whether the formula of another cell gives it its value. */
  readonly isComputed: (address: string) => boolean;
}

/** Cells without an address are left out: those who write files know where their cells stand. */
export function readSheet(document: string, bytes: Uint8Array): ReadSheet {
  const cells = new Map<string, WrittenCell | 'twice'>();
  const ranges: string[] = [];
  let current: WrittenCell | undefined;
  readXml(bytes, SHEET, {
    open(name, attribute, position) {
      const span = { start: position, end: position };
      if (name === 'x:c') {
        const tag = tagBefore(document, position);
        current = { tag, end: position, type: attribute('t'), isFormula: false, texts: [] };
        const address = attribute('r')?.toUpperCase() ?? '';
        cells.set(address, cells.has(address) ? 'twice' : current);
      } else if (name === 'x:f' && current) {
        current.isFormula = true;
        if (attribute('t') !== 'shared') ranges.push(attribute('ref') ?? '');
      } else if (name === 'x:v' && current) current.value = span;
      else if (name === 'x:t' && current) current.texts.push(span);
      return true;
    },
    close(name, position) {
      const { start } = tagBefore(document, position);
      const text = current?.texts.at(-1);
      if (name === 'x:v' && current?.value) current.value.end = start;
      if (name === 'x:t' && text) text.end = start;
      if (name === 'x:c' && current) {
        current.end = start;
        current = undefined;
      }
    },
  });
  return { cells, isComputed: address => ranges.some(range => isWithin(address, range)) };
}

function isWithin(address: string, range: string): boolean {
  const place = parseAddress(address);
  const [first, last = first] = range.split(':').map(corner => parseAddress(corner.replaceAll('$', '')));
  if (!place || !first || !last) return false;
  return first.row <= place.row && place.row <= last.row && first.column <= place.column && place.column <= last.column;
}
