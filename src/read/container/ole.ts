/**
 * An OLE compound file, the container of XLS and DOC: a file system of sectors with chains of sector numbers. Every chain
 * is bounded by the number of sectors there are, so that no loop or cross-link costs more than the file is large.
 */
import { InputError } from '../../model/problem.ts';

export interface OleFile {
  /** The streams that stand directly in the root, not those of embedded objects. */
  readonly names: readonly string[];
  /** @throws InputError `damaged-archive` where a part of it is missing */
  readonly stream: (name: string) => Buffer;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const STREAM = 2;
const ROOT = 5;
/** Numbers from here on are marks: end of chain, free, sector of the table itself. */
const FIRST_MARK = 0xfffffffa;

/** @throws InputError `damaged-archive` */
export function openOle(bytes: Uint8Array): OleFile {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return open(view);
  } catch {
    throw new InputError('damaged-archive');
  }
}

function open(view: Buffer): OleFile {
  const size = 2 ** sectorShift(view);
  const table = new Uint32Array(sectorNumbers(view, size).flatMap(number => numbersOf(sectorAt(view, number, size))));
  const read = (start: number) =>
    chain(
      start,
      number => table[number],
      number => sectorAt(view, number, size),
    );

  const entries = entriesOf(read(view.readUInt32LE(48)));
  const [root] = entries;
  if (root?.type !== ROOT) throw new Error('no root');
  const streams = new Map(
    siblings(entries, root.child)
      .filter(entry => entry.type === STREAM)
      .map(entry => [entry.name.toUpperCase(), entry]),
  );
  return {
    names: [...streams.values()].map(entry => entry.name),
    stream: name => {
      const entry = streams.get(name.toUpperCase());
      if (!entry) throw new InputError('damaged-archive');
      const isSmall = entry.size < view.readUInt32LE(56);
      const data = isSmall ? readSmall(view, entry, read(root.start), read) : read(entry.start);
      if (data.length < entry.size) throw new InputError('damaged-archive');
      return data.subarray(0, entry.size);
    },
  };
}

/** Small streams stand together in a stream of their own, in sectors of 64 bytes with a table of their own. */
function readSmall(view: Buffer, entry: Entry, container: Buffer, read: (start: number) => Buffer): Buffer {
  const table = numbersOf(read(view.readUInt32LE(60)));
  return chain(
    entry.start,
    number => table[number],
    number => container.subarray(number * 64, number * 64 + 64),
  );
}

function sectorShift(view: Buffer): number {
  const shift = view.readUInt16LE(30);
  if (shift < 7 || shift > 16) throw new Error('sector size');
  return shift;
}

function sectorAt(view: Buffer, number: number, size: number): Buffer {
  return view.subarray((number + 1) * size, (number + 2) * size);
}

function numbersOf(sector: Buffer): number[] {
  return Array.from({ length: sector.length >> 2 }, (_, index) => sector.readUInt32LE(index * 4));
}

/** Which sectors hold the table of chains: the first 109 in the header, the others in a chain of their own. */
function sectorNumbers(view: Buffer, size: number): number[] {
  const wanted = view.readUInt32LE(44);
  if (wanted > view.length / size) throw new Error('more sectors than the file has');
  const numbers = numbersOf(view.subarray(76, 512));
  for (let next = view.readUInt32LE(68); numbers.length < wanted; ) {
    const more = numbersOf(sectorAt(view, next, size));
    next = more.pop() ?? FIRST_MARK;
    if (more.length === 0) throw new Error('the table of chains is cut off');
    numbers.push(...more);
  }
  return numbers.slice(0, wanted);
}

function chain(start: number, next: (number: number) => number | undefined, at: (number: number) => Buffer): Buffer {
  const parts: Buffer[] = [];
  const seen = new Set<number>();
  for (let number: number | undefined = start; number !== undefined && number < FIRST_MARK; number = next(number)) {
    const part = at(number);
    if (seen.has(number) || part.length === 0) throw new InputError('damaged-archive');
    seen.add(number);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function entriesOf(directory: Buffer): Entry[] {
  return Array.from({ length: directory.length >> 7 }, (_, index): Entry => {
    const entry = directory.subarray(index * 128, index * 128 + 128);
    return {
      name: entry.toString('utf16le', 0, Math.min(62, Math.max(0, entry.readUInt16LE(64) - 2))),
      type: entry.readUInt8(66),
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}

/** The entries of one folder are a tree; damage may have made it a thicket. */
function siblings(entries: readonly Entry[], first: number): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  for (const open = [first]; open.length > 0; ) {
    const number = open.pop() ?? FIRST_MARK;
    const entry = entries[number];
    if (!entry || seen.has(number)) continue;
    seen.add(number);
    found.push(entry);
    open.push(entry.left, entry.right);
  }
  return found;
}
