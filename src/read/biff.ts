/** What SheetJS is given of an XLS file: its stream of records, with all those passed over that hold no cells. */
import { InputError } from '../model/problem.ts';

/** Beginning and end, sheets, strings, cells in all versions, merged areas, number formats, encryption. */
const NEEDED = new Set([
  0x0009, 0x0209, 0x0409, 0x0809, 0x000a, 0x0085, 0x003c, 0x00fc, 0x00fd, 0x0002, 0x0003, 0x0203, 0x027e, 0x00bd,
  0x0006, 0x0206, 0x0406, 0x0007, 0x0207, 0x0005, 0x0205, 0x0004, 0x0204, 0x00d6, 0x0000, 0x0200, 0x00e5, 0x0022,
  0x0042, 0x001e, 0x041e, 0x0043, 0x0243, 0x0443, 0x00e0, 0x002f,
]);
const MERGED_CELLS = 0x00e5;
/** A record that is known, and read as nothing. */
const PASSED_OVER = 0x005e;
/** SheetJS copies the list of merged areas for each record with more of them. */
const MOST_COPIES = 100_000_000;

/** Hyperlinks and shared formulas are worked out cell by cell over whatever range they claim: better not at all. */
export function pruneRecords(stream: Buffer): Buffer {
  if (stream.readUInt8(0) !== 0x09) throw new InputError('damaged-workbook');
  const pruned = Buffer.from(stream);
  let merged = 0;
  let copies = 0;
  for (let offset = 0; offset + 4 <= pruned.length; offset += 4 + pruned.readUInt16LE(offset + 2)) {
    const type = pruned.readUInt16LE(offset);
    if (!NEEDED.has(type)) pruned.writeUInt16LE(PASSED_OVER, offset);
    if (type === MERGED_CELLS) {
      copies += merged;
      merged += pruned.readUInt16LE(offset + 2) >> 3;
      if (copies > MOST_COPIES) throw new InputError('damaged-workbook');
    }
  }
  return pruned;
}
