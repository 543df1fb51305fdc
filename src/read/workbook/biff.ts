/**
 * What SheetJS is given of an XLS file: its stream of records (BIFF, Excel 5 to 2003), with all those passed over that
 * hold no cells. SheetJS believes every count in what it reads, and counts on for ever where one is cut off; so the
 * counts are looked at here first.
 */
import { InputError } from '../../model/problem.ts';
import { type CellCount, countCells } from './cell-count.ts';

/** Each record that is read, with the least that it must hold. */
const NEEDED = new Map([
  [0x000a, 0], // EOF
  [0x0022, 2], // Date1904
  [0x003c, 0], // Continue
  [0x0042, 2], // CodePage
  [0x0085, 8], // BoundSheet: a sheet and its name
  [0x00bd, 12], // MulRk
  [0x00d6, 9], // RString
  [0x00e0, 16], // XF: which number format
  [0x00e5, 2], // MergeCells
  [0x00fc, 8], // SST: the texts of all cells
  [0x00fd, 10], // LabelSst
  [0x0006, 22], // Formula
  [0x0200, 10], // Dimensions
  [0x0203, 14], // Number
  [0x0204, 8], // Label
  [0x0205, 8], // BoolErr
  [0x0207, 2], // String: the result of a formula
  [0x027e, 10], // RK
  [0x041e, 5], // Format
  [0x0809, 4], // BOF
]);
/** A cell each, but for the first, which holds a row of them at six bytes each. */
const MULTIPLE_NUMBERS = 0x00bd;
const CELLS = new Set([MULTIPLE_NUMBERS, 0x00d6, 0x00fd, 0x0006, 0x0203, 0x0204, 0x0205, 0x027e]);
const FORMULA = 0x0006;
const FILE_PASS = 0x002f;
const CONTINUE = 0x003c;
const MERGED_CELLS = 0x00e5;
const STRINGS = 0x00fc;
const BEGINNING = 0x0809;
/** A record that is known, and read as nothing. */
const PASSED_OVER = 0x005e;
const VERSIONS = new Set([0x0500, 0x0600]);
/** For each record of merged areas SheetJS copies all before it; for each character, it looks through all continuations. */
const MOST_COPIES = 100_000_000;
const MOST_LOOKS = 4_000_000_000;

/** @throws InputError `encrypted`, `damaged-workbook` or `document-too-large` */
export function pruneRecords(stream: Buffer, count: CellCount): Buffer {
  const pruned = Buffer.from(stream);
  if (pruned.readUInt16LE(0) !== BEGINNING) throw new InputError('damaged-workbook');
  let merged = 0;
  let copies = 0;
  let looks = 0;
  for (let offset = 0; offset + 4 <= pruned.length; ) {
    const type = pruned.readUInt16LE(offset);
    const data = pruned.subarray(offset + 4, offset + 4 + pruned.readUInt16LE(offset + 2));
    if (type === FILE_PASS) throw new InputError('encrypted');
    if (CELLS.has(type)) countCells(count, type === MULTIPLE_NUMBERS ? Math.ceil(data.length / 6) : 1);
    if (data.length < (NEEDED.get(type) ?? Number.POSITIVE_INFINITY)) pruned.writeUInt16LE(PASSED_OVER, offset);
    else if (type === BEGINNING && !VERSIONS.has(data.readUInt16LE(0))) throw new InputError('damaged-workbook');
    // No formula is taken apart: its result stands beside it.
    else if (type === FORMULA) data.writeUInt16LE(0xffff, 20);
    else if (type === STRINGS) {
      const parts = continued(pruned, offset);
      looks += checkStrings(parts) * parts.length;
      if (looks > MOST_LOOKS) throw new InputError('damaged-workbook');
    } else if (type === MERGED_CELLS) {
      const count = Math.min(data.readUInt16LE(0), (data.length - 2) >> 3);
      data.writeUInt16LE(count, 0);
      copies += merged;
      merged += count;
      if (copies > MOST_COPIES) throw new InputError('damaged-workbook');
    }
    offset += 4 + data.length;
  }
  return pruned;
}

/** The parts of a record that goes on in others. */
function continued(stream: Buffer, start: number): Buffer[] {
  const parts: Buffer[] = [];
  for (let offset = start; offset + 4 <= stream.length; ) {
    if (parts.length > 0 && stream.readUInt16LE(offset) !== CONTINUE) break;
    const length = stream.readUInt16LE(offset + 2);
    parts.push(stream.subarray(offset + 4, offset + 4 + length));
    offset += 4 + length;
  }
  return parts;
}

/**
 * Each string has a head of its own, its characters, and what else is known of it; only the last two may be divided.
 * @returns how long they are
 */
function checkStrings(parts: readonly Buffer[]): number {
  const data = Buffer.concat(parts);
  const ends: number[] = [];
  for (const part of parts) ends.push((ends.at(-1) ?? 0) + part.length);
  const count = data.readUInt32LE(4);
  let at = 8;
  let part = 0;
  for (let index = 0; index < count && at < data.length; index++) {
    let left = data.readUInt16LE(at);
    let flags = data.readUInt8(at + 2);
    let more = 0;
    at += 3;
    if (flags & 8) {
      more += 4 * data.readUInt16LE(at);
      at += 2;
    }
    if (flags & 4) {
      more += data.readUInt32LE(at);
      at += 4;
    }
    while (left > 0) {
      while ((ends[part] ?? Number.POSITIVE_INFINITY) < at) part++;
      const end = ends[part] ?? 0;
      if (at === end) flags = data.readUInt8(at++);
      else {
        const width = 1 + (flags & 1);
        const taken = Math.min(left, Math.floor((end - at) / width));
        if (taken <= 0) throw new InputError('damaged-workbook');
        left -= taken;
        at += taken * width;
      }
    }
    at += more;
  }
  return data.length;
}
