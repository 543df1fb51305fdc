/**
 * A ZIP archive unpacked within limits. Sizes that an archive declares are not believed: every entry is inflated with a
 * bound, so a bomb stops at the limit whatever its headers say.
 */
import { inflateRawSync } from 'node:zlib';
import { InputError } from '../model/problem.ts';
import type { Limits } from './limits.ts';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** @throws InputError `damaged-archive`, `encrypted` or `archive-too-large`. */
export function unzip(archive: Uint8Array, limits: Limits): ZipEntry[] {
  const view = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    return readEntries(view, limits);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('damaged-archive');
  }
}

function readEntries(view: Buffer, limits: Limits): ZipEntry[] {
  const end = findEnd(view);
  const count = view.readUInt16LE(end + 10);
  if (count > limits.archiveEntries) throw tooLarge(limits);
  const entries: ZipEntry[] = [];
  let left = limits.unpackedBytes;
  let offset = view.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (view.readUInt32LE(offset) !== DIRECTORY_ENTRY) throw new InputError('damaged-archive');
    if (view.readUInt16LE(offset + 8) & 1) throw new InputError('encrypted');
    const method = view.readUInt16LE(offset + 10);
    const packedSize = view.readUInt32LE(offset + 20);
    const nameLength = view.readUInt16LE(offset + 28);
    const name = view.toString('utf8', offset + 46, offset + 46 + nameLength);
    const packed = packedBytes(view, view.readUInt32LE(offset + 42), packedSize);
    const bytes = method === 0 ? packed : inflate(packed, method, left, limits);
    left -= bytes.length;
    if (left < 0) throw tooLarge(limits);
    if (!name.endsWith('/')) entries.push({ name, bytes });
    offset += 46 + nameLength + view.readUInt16LE(offset + 30) + view.readUInt16LE(offset + 32);
  }
  return entries;
}

function findEnd(view: Buffer): number {
  const earliest = Math.max(0, view.length - 22 - 0xffff);
  for (let offset = view.length - 22; offset >= earliest; offset--)
    if (view.readUInt32LE(offset) === END_OF_DIRECTORY) return offset;
  throw new InputError('damaged-archive');
}

function packedBytes(view: Buffer, header: number, size: number): Buffer {
  if (view.readUInt32LE(header) !== LOCAL_HEADER) throw new InputError('damaged-archive');
  const start = header + 30 + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28);
  if (start + size > view.length) throw new InputError('damaged-archive');
  return view.subarray(start, start + size);
}

function inflate(packed: Buffer, method: number, left: number, limits: Limits): Buffer {
  if (method !== 8) throw new InputError('damaged-archive');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limits);
    throw new InputError('damaged-archive');
  }
}

function tooLarge(limits: Limits): InputError {
  return new InputError('archive-too-large', { limit: limits.unpackedBytes / 1024 / 1024 });
}
