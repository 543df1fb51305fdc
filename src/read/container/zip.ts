/**
 * A ZIP archive unpacked within limits. Sizes that an archive declares are not believed: every entry is inflated with a
 * bound, so a bomb stops at the limit whatever its headers say.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { InputError } from '../../model/problem.ts';
import type { Limits } from '../limits.ts';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Listed {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  /** Where its local header begins. */
  readonly header: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/**
 * @param isWanted by the entry's name; the others are left packed
 * @throws InputError `damaged-archive`, `encrypted` or `archive-too-large`.
 */
export function unzip(archive: Uint8Array, limits: Limits, isWanted = (_name: string) => true): ZipEntry[] {
  return orDamaged(() => {
    const view = viewOf(archive);
    const entries: ZipEntry[] = [];
    let left = limits.unpackedBytes;
    for (const entry of listEntries(view, limits)) {
      if (entry.isEncrypted) throw new InputError('encrypted');
      if (entry.name.endsWith('/') || !isWanted(entry.name)) continue;
      const packed = packedBytes(view, entry);
      const bytes = entry.method === 0 ? packed : inflate(packed, entry.method, left, limits);
      left -= bytes.length;
      if (left < 0) throw tooLarge(limits);
      if (crc32(bytes) !== entry.checksum) throw new InputError('damaged-archive');
      entries.push({ name: entry.name, bytes });
    }
    return entries;
  });
}

/** @throws InputError `damaged-archive` or `archive-too-large`. */
export function entryNames(archive: Uint8Array, limits: Limits): string[] {
  return orDamaged(() => listEntries(viewOf(archive), limits).map(entry => entry.name));
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function orDamaged<T>(attempt: () => T): T {
  try {
    return attempt();
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('damaged-archive');
  }
}

function listEntries(view: Buffer, limits: Limits): Listed[] {
  const end = findEnd(view);
  const count = view.readUInt16LE(end + 10);
  if (count > limits.archiveEntries) throw tooLarge(limits);
  const entries: Listed[] = [];
  let offset = view.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (view.readUInt32LE(offset) !== DIRECTORY_ENTRY) throw new InputError('damaged-archive');
    const nameLength = view.readUInt16LE(offset + 28);
    entries.push({
      name: view.toString('utf8', offset + 46, offset + 46 + nameLength),
      isEncrypted: (view.readUInt16LE(offset + 8) & 1) === 1,
      method: view.readUInt16LE(offset + 10),
      checksum: view.readUInt32LE(offset + 16),
      packedSize: view.readUInt32LE(offset + 20),
      header: view.readUInt32LE(offset + 42),
    });
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

function packedBytes(view: Buffer, { header, packedSize }: Listed): Buffer {
  if (view.readUInt32LE(header) !== LOCAL_HEADER) throw new InputError('damaged-archive');
  const start = header + 30 + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28);
  if (start + packedSize > view.length) throw new InputError('damaged-archive');
  return view.subarray(start, start + packedSize);
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
