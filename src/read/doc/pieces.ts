/** The piece table ([MS-DOC] Clx, PlcPcd and Prm): the text in reading order, from wherever its pieces stand in the file. */
import { InputError } from '../../model/problem.ts';
import { isKnown, type Prl, prlsOf, SPRM } from './sprm.ts';

export interface Piece {
  /** From and to which character of the document. */
  readonly start: number;
  readonly end: number;
  /** Where its first character stands in the file, and how many bytes each takes. */
  readonly offset: number;
  readonly width: 1 | 2;
  /** What a fast save changed in the formatting of the whole piece. */
  readonly changes: readonly Prl[];
}

const NONE: readonly Prl[] = [];
const MOST_CHANGES = 50;

/**
 * @param length characters that there have to be
 * @throws InputError `damaged-document`
 */
export function readPieces(clx: Buffer, stream: Buffer, length: number): Piece[] {
  const changes: Prl[][] = [];
  let at = 0;
  for (; clx.readUInt8(at) === 1; at += 3 + clx.readUInt16LE(at + 1)) {
    const list = prlsOf(clx.subarray(at + 3, at + 3 + clx.readUInt16LE(at + 1))).filter(prl => isKnown(prl.sprm));
    // Any number of pieces may refer to it.
    if (list.length > MOST_CHANGES) throw new InputError('damaged-document');
    changes.push(list);
  }
  if (clx.readUInt8(at) !== 2) throw new InputError('damaged-document');

  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  const changesBy = changesOf(changes);
  let end = 0;
  for (let index = 0; index < count; index++) {
    const start = table.readUInt32LE(index * 4);
    if (start !== end) throw new InputError('damaged-document');
    end = table.readUInt32LE(index * 4 + 4);
    const descriptor = (count + 1) * 4 + index * 8;
    const piece = { start, end, ...location(table.readUInt32LE(descriptor + 2)) };
    if (end < start || end > length || piece.offset + (end - start) * piece.width > stream.length)
      throw new InputError('damaged-document');
    if (end > start) pieces.push({ ...piece, changes: changesBy(table.readUInt16LE(descriptor + 6)) });
  }
  if (end !== length) throw new InputError('damaged-document');
  return pieces;
}

/** FcCompressed: text that windows-1252 can hold takes one byte a character, and its offset is stored doubled. */
function location(fc: number): { offset: number; width: 1 | 2 } {
  const offset = fc & 0x3fffffff;
  return fc & 0x40000000 ? { offset: offset >> 1, width: 1 } : { offset, width: 2 };
}

/** Prm0 names one of a few modifiers by a number of its own; these are the ones that matter here. */
const SHORT: Readonly<Record<number, number>> = {
  24: SPRM.inTable,
  25: SPRM.endsRow,
  65: SPRM.deleted,
  92: SPRM.hidden,
  104: SPRM.position,
  117: SPRM.special,
};

/** By `prm`: equal changes are one and the same list. */
function changesOf(lists: readonly (readonly Prl[])[]): (prm: number) => readonly Prl[] {
  const single = new Map<number, readonly Prl[]>();
  return prm => {
    if (prm & 1) return lists[prm >> 1] ?? NONE;
    const sprm = SHORT[(prm >> 1) & 0x7f];
    if (sprm === undefined) return NONE;
    const list = single.get(prm) ?? [{ sprm, operand: Buffer.of(prm >> 8) }];
    single.set(prm, list);
    return list;
  };
}

export function textOf(pieces: readonly Piece[], stream: Buffer): string {
  return pieces
    .map(({ offset, width, start, end }) => {
      const bytes = stream.subarray(offset, offset + (end - start) * width);
      return width === 2 ? bytes.toString('utf16le') : fromWindows1252(bytes);
    })
    .join('');
}

/** The characters that windows-1252 has where Latin-1 has control characters, from 0x80. */
const FROM_80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function fromWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, character => FROM_80[character.charCodeAt(0) - 0x80] ?? '');
}
