/**
 * The directory at the end of a ZIP archive: what is in it, and where. Fetched piece by piece, so that an archive on disk
 * may be larger than memory.
 */
import { isAscii } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { InputError } from '../../model/problem.ts';
import { decode } from '../decode.ts';

export interface ByteSource {
  readonly size: number;
  /** @returns fewer bytes than asked for where the archive ends */
  read(start: number, length: number): Buffer;
}

/** An entry as the directory lists it. Plain data; nothing in it is to be believed. */
export interface ZipMember {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly header: number;
}

const END = 0x06054b50;
const LARGE_END_LOCATOR = 0x07064b50;
const LARGE_END = 0x06064b50;
const ENTRY = 0x02014b50;
const UTF8_NAME = 0x800;
/** Of a directory: room for a million entries. */
const MOST_DIRECTORY_BYTES = 128 * 1024 * 1024;

/**
 * @param mostEntries beyond which `tooMany` is thrown
 * @throws InputError `damaged-archive`, or RangeError where an offset leads nowhere
 */
export function listMembers(source: ByteSource, mostEntries: number, tooMany: () => InputError): ZipMember[] {
  const { count, offset, length } = findDirectory(source);
  if (count > mostEntries || length > MOST_DIRECTORY_BYTES) throw tooMany();
  const directory = source.read(offset, length);
  const members: ZipMember[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (directory.readUInt32LE(at) !== ENTRY) throw new InputError('damaged-archive');
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const flags = directory.readUInt16LE(at + 8);
    const extra = extraFields(directory.subarray(nameEnd, extraEnd));
    members.push({
      name: nameOf(directory.subarray(at + 46, nameEnd), flags, extra),
      isEncrypted: (flags & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      checksum: directory.readUInt32LE(at + 16),
      ...sizes(directory, at, extra),
    });
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return members;
}

/** The end of the directory stands before a comment of up to 64 KB; a larger archive has a second end before it. */
function findDirectory(source: ByteSource): { count: number; offset: number; length: number } {
  const start = Math.max(0, source.size - 22 - 0xffff);
  const tail = source.read(start, source.size - start);
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) throw new InputError('damaged-archive');
  const small = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  const isLarge = small.count === 0xffff || small.length === 0xffffffff || small.offset === 0xffffffff;
  if (!isLarge || at < 20 || tail.readUInt32LE(at - 20) !== LARGE_END_LOCATOR)
    return { ...small, length: start + at - small.offset };
  const end = source.read(Number(tail.readBigUInt64LE(at - 12)), 56);
  if (end.readUInt32LE(0) !== LARGE_END) throw new InputError('damaged-archive');
  const [count = 0, length = 0, offset = 0] = [32, 40, 48].map(place => Number(end.readBigUInt64LE(place)));
  return { count, length, offset };
}

type Extra = ReadonlyMap<number, Buffer>;

function extraFields(bytes: Buffer): Extra {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= bytes.length; ) {
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    fields.set(bytes.readUInt16LE(at), bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

/** Sizes that do not fit into 32 bits stand in an extra field, each in its turn. */
function sizes(directory: Buffer, at: number, extra: Extra): Pick<ZipMember, 'packedSize' | 'size' | 'header'> {
  const large = extra.get(0x0001);
  let next = 0;
  const value = (place: number) => {
    const small = directory.readUInt32LE(at + place);
    if (small !== 0xffffffff || !large) return small;
    next += 8;
    return Number(large.readBigUInt64LE(next - 8));
  };
  const size = value(24);
  const packedSize = value(20);
  return { size, packedSize, header: value(42) };
}

/**
 * A flag or an extra field says UTF-8; what older programs in China wrote without either is GBK. A name in ASCII needs no
 * other: one that is given all the same would only make the member pass for another.
 */
function nameOf(bytes: Buffer, flags: number, extra: Extra): string {
  if ((flags & UTF8_NAME) !== 0 || isAscii(bytes)) return bytes.toString('utf8');
  const unicode = extra.get(0x7075);
  if (unicode && unicode.length > 5 && unicode[0] === 1 && unicode.readUInt32LE(1) === crc32(bytes))
    return unicode.toString('utf8', 5);
  try {
    return bytes.length === 0 ? '' : decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
