/** Property modifiers ([MS-DOC] Sprm and Prl): formatting is stored as changes, one after another. */

export interface Prl {
  readonly sprm: number;
  /** Without the byte or bytes that hold its length. */
  readonly operand: Buffer;
}

export const SPRM = {
  deleted: 0x0800,
  special: 0x0855,
  hidden: 0x083c,
  characterStyle: 0x4a30,
  symbol: 0x6a09,
  position: 0x2a48,

  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  depthChange: 0x664a,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  huge: 0x6646,
  hugeOld: 0x6645,
  tableProperties: 0x646b,

  left: 0x9601,
  gap: 0x9602,
  table: 0xd608,
  tableOld: 0xd606,
  insert: 0x7621,
  delete: 0x5622,
  width: 0x7623,
  merge: 0x5624,
  split: 0x5625,
  mergeDown: 0xd62b,
} as const;

const KNOWN: ReadonlySet<number> = new Set(Object.values(SPRM));

/** Whether anything here depends on it. */
export function isKnown(sprm: number): boolean {
  return KNOWN.has(sprm);
}

const CHANGE_TABS = 0xc615;
/** Bytes of an operand by the three highest bits of the modifier; 6 says that its length stands before it. */
const SIZES = [1, 1, 2, 4, 2, 2, undefined, 3];

/** A list ends where the next modifier would not fit: lists are padded, and what follows is no modifier. */
export function prlsOf(list: Buffer): Prl[] {
  const prls: Prl[] = [];
  for (let at = 0; at + 3 <= list.length; ) {
    const sprm = list.readUInt16LE(at);
    const { head, size } = extent(sprm, list, at + 2);
    const start = at + 2 + head;
    at = start + size;
    if (at > list.length) break;
    prls.push({ sprm, operand: list.subarray(start, at) });
  }
  return prls;
}

function extent(sprm: number, list: Buffer, at: number): { head: number; size: number } {
  const size = SIZES[sprm >> 13];
  if (size !== undefined) return { head: 0, size };
  const byte = list[at] ?? 0;
  // The only operands that may be longer than a byte can say.
  if (sprm === SPRM.table || sprm === SPRM.tableOld) {
    const word = byte + (list[at + 1] ?? 0) * 256;
    return { head: 2, size: Math.max(0, word - 1) };
  }
  if (sprm === CHANGE_TABS && byte === 255) {
    const removed = list[at + 1] ?? 0;
    const added = list[at + 2 + removed * 4] ?? 0;
    return { head: 1, size: 2 + removed * 4 + added * 3 };
  }
  return { head: 1, size: byte };
}
