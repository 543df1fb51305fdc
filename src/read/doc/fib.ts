/** The head of a Word 97–2003 document ([MS-DOC] Fib): what kind of file it is, and where its parts stand. */
import { InputError } from '../../model/problem.ts';

/** A part of the table stream: offset and length in bytes. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

export interface Fib {
  readonly tableStream: '0Table' | '1Table';
  /** Characters of the document, of which the body is the beginning. */
  readonly length: number;
  readonly body: number;
  /** From and to which character the text boxes of the body stand. */
  readonly textBoxes: { readonly start: number; readonly end: number };
  readonly styles: Place;
  readonly characterRuns: Place;
  readonly paragraphRuns: Place;
  readonly pieces: Place;
}

/** `FibBase.wIdent`: of Word 97 and later, and of all before it. */
const WORD_97 = 0xa5ec;
const OLDER: readonly number[] = [0xa5dc, 0xa5db, 0xa59b, 0xa59c, 0xa697, 0xa698, 0xa699, 0x37fe];
/** The oldest `nFib` with this layout: 0x00C0 stands in the blank documents that Word 97 itself came with. */
const FIRST_VERSION = 0xc0;

const ENCRYPTED = 0x0100;
const TABLE_STREAM = 0x0200;

/** Word before it used OLE files wrote the same head at the very beginning of the file. */
export function isOlderHead(bytes: Buffer): boolean {
  return bytes.length >= 2 && OLDER.includes(bytes.readUInt16LE(0));
}

/** @throws InputError `older-word`, `encrypted` or `damaged-document` */
export function readFib(stream: Buffer): Fib {
  if (isOlderHead(stream)) throw new InputError('older-word');
  if (stream.readUInt16LE(0) !== WORD_97) throw new InputError('damaged-document');
  if (stream.readUInt16LE(2) < FIRST_VERSION) throw new InputError('older-word');
  const flags = stream.readUInt16LE(10);
  if (flags & ENCRYPTED) throw new InputError('encrypted');

  // FibRgLw97: the lengths of body, footnotes, headers, macros, comments, endnotes, text boxes, those in headers.
  const lengths = Array.from({ length: 8 }, (_, index) => stream.readInt32LE(76 + index * 4));
  if (lengths.some(length => length < 0)) throw new InputError('damaged-document');
  const upTo = (parts: number) => lengths.slice(0, parts).reduce((sum, length) => sum + length, 0);
  return {
    tableStream: flags & TABLE_STREAM ? '1Table' : '0Table',
    // One more paragraph ends a document that has more than a body.
    length: upTo(8) + (upTo(8) > upTo(1) ? 1 : 0),
    body: upTo(1),
    textBoxes: { start: upTo(6), end: upTo(7) },
    styles: place(stream, 1),
    characterRuns: place(stream, 12),
    paragraphRuns: place(stream, 13),
    pieces: place(stream, 33),
  };
}

/** FibRgFcLcb97: pairs of offset and length. */
function place(stream: Buffer, index: number): Place {
  const at = 154 + index * 8;
  return { start: stream.readUInt32LE(at), length: stream.readUInt32LE(at + 4) };
}
