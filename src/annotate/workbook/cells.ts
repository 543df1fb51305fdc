/** The cells of a sheet that get a colour: their start tags, or new ones where the sheet does not write a cell down. */
import type { XmlReader } from '../../read/xml/xml.ts';
import { readXml } from '../../read/xml/xml.ts';
import type { Parts } from '../parts.ts';
import { insertInto, type Splice, splice, type Tag, tagBefore } from '../splice.ts';
import { parseAddress } from './address.ts';
import { SHEET } from './sheets.ts';
import type { Styles } from './styles.ts';
import type { CellNote } from './workbook.ts';

interface Row {
  readonly number: number;
  readonly tag: Tag;
  /** Where its end tag begins. */
  end: number;
  readonly cells: { readonly column: number; readonly tag: Tag; readonly style: number }[];
}

interface SheetData {
  readonly tag: Tag;
  readonly end: number;
  readonly rows: readonly Row[];
}

export function markCells(parts: Parts, sheet: string, notes: readonly CellNote[], styles: Styles): void {
  const document = parts.text(sheet);
  const data = readCells(document, parts.bytes(sheet));
  if (!data) return;
  /** Rows and cells that are to be made, by where they go. */
  const splices: Splice[] = [];
  const missing = new Map<number, CellNote[]>();
  for (const note of notes) {
    const address = parseAddress(note.address);
    if (!address) continue;
    const row = data.rows.find(({ number }) => number === address.row);
    const cell = row?.cells.find(({ column }) => column === address.column);
    if (cell) splices.push(restyle(cell.tag, styles.coloured(cell.style, note.severity)));
    else missing.set(address.row, [...(missing.get(address.row) ?? []), note]);
  }
  parts.set(sheet, splice(document, [...splices, ...newCells(data, missing, styles)]));
}

function newCells(data: SheetData, missing: ReadonlyMap<number, readonly CellNote[]>, styles: Styles): Splice[] {
  const { prefix } = data.tag;
  const made: { readonly row: number; readonly splice: Splice }[] = [];
  /** All that goes into an empty element goes there at once. */
  const rowsForNothing: string[] = [];
  for (const [number, notes] of [...missing].sort(([a], [b]) => a - b)) {
    const row = data.rows.find(candidate => candidate.number === number);
    const cells = notes
      .map(note => ({ note, column: parseAddress(note.address)?.column ?? 0 }))
      .sort((a, b) => a.column - b.column)
      .map(({ note, column }) => ({
        column,
        text: `<${prefix}c r="${note.address}" s="${styles.coloured(0, note.severity)}"/>`,
      }));
    if (row) made.push(...intoRow(row, cells).map(piece => ({ row: number, splice: piece })));
    else {
      const text = `<${prefix}row r="${number}">${cells.map(cell => cell.text).join('')}</${prefix}row>`;
      const next = data.rows.find(candidate => candidate.number > number);
      if (data.tag.isEmpty) rowsForNothing.push(text);
      else {
        const start = next?.tag.start ?? data.end;
        made.push({ row: number, splice: { start, end: start, text } });
      }
    }
  }
  const filled = rowsForNothing.length > 0 ? [insertInto(data.tag, rowsForNothing.join(''))] : [];
  return [...made.map(piece => piece.splice), ...filled];
}

function intoRow(row: Row, cells: readonly { readonly column: number; readonly text: string }[]): Splice[] {
  if (row.tag.isEmpty) return [insertInto(row.tag, cells.map(cell => cell.text).join(''))];
  return cells.map(({ column, text }) => {
    const start = row.cells.find(cell => cell.column > column)?.tag.start ?? row.end;
    return { start, end: start, text };
  });
}

function restyle(tag: Tag, style: number): Splice {
  const written = /\ss\s*=\s*(?:"[^"]*"|'[^']*')/.exec(tag.text);
  const attribute = ` s="${style}"`;
  if (written) {
    const start = tag.start + written.index;
    return { start, end: start + written[0].length, text: attribute };
  }
  const start = tag.end - (tag.isEmpty ? 2 : 1);
  return { start, end: start, text: attribute };
}

/** Rows and cells without a number come after those before them. */
function readCells(document: string, bytes: Uint8Array): SheetData | undefined {
  const rows: Row[] = [];
  let data: { tag: Tag; end: number } | undefined;
  const reader: XmlReader = {
    open(name, attribute, position) {
      const last = rows.at(-1);
      if (name === 'x:sheetData') data = { tag: tagBefore(document, position), end: position };
      else if (name === 'x:row') {
        const number = Number(attribute('r') ?? (last?.number ?? 0) + 1);
        rows.push({ number, tag: tagBefore(document, position), end: position, cells: [] });
      } else if (name === 'x:c' && last) {
        const column = parseAddress(attribute('r') ?? '')?.column ?? (last.cells.at(-1)?.column ?? 0) + 1;
        last.cells.push({ column, tag: tagBefore(document, position), style: Number(attribute('s') ?? 0) });
      }
      return ['x:worksheet', 'x:sheetData', 'x:row', 'x:c'].includes(name);
    },
    close(name, position) {
      const { start } = tagBefore(document, position);
      const last = rows.at(-1);
      if (name === 'x:row' && last) last.end = start;
      if (name === 'x:sheetData' && data) data.end = start;
    },
  };
  readXml(bytes, SHEET, reader);
  return data && { ...data, rows };
}
