/**
 * A ZIP archive unpacked within limits. Sizes that an archive declares are not believed: every entry is inflated with a
 * bound, so a bomb stops at the limit whatever its headers say.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { InputError } from '../../model/problem.ts';
import type { Limits } from '../limits.ts';
import { type ByteSource, listMembers, type ZipMember } from './zip-directory.ts';

export type { ByteSource, ZipMember } from './zip-directory.ts';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;

/**
 * @param isWanted by the entry's name; the others are left packed
 * @throws InputError `damaged-archive`, `encrypted` or `archive-too-large`.
 */
export function unzip(archive: Uint8Array, limits: Limits, isWanted = (_name: string) => true): ZipEntry[] {
  return orDamaged(() => {
    const source = inMemory(archive);
    const entries: ZipEntry[] = [];
    let left = limits.unpackedBytes;
    for (const member of listMembers(source, limits.archiveEntries, () => tooLarge(limits.unpackedBytes))) {
      if (member.isEncrypted) throw new InputError('encrypted');
      if (member.name.endsWith('/') || !isWanted(member.name)) continue;
      const bytes = unpack(source, member, left, limits.unpackedBytes);
      left -= bytes.length;
      entries.push({ name: member.name, bytes });
    }
    return entries;
  });
}

/** @throws InputError `damaged-archive` or `archive-too-large`. */
export function entryNames(archive: Uint8Array, limits: Limits): string[] {
  return members(inMemory(archive), limits.archiveEntries, limits.unpackedBytes).map(member => member.name);
}

/** @throws InputError `damaged-archive` or `archive-too-large`. */
export function members(source: ByteSource, mostEntries: number, mostBytes: number): ZipMember[] {
  return orDamaged(() => listMembers(source, mostEntries, () => tooLarge(mostBytes)));
}

/**
 * @param most bytes that it may unpack to
 * @throws InputError `encrypted`, `damaged-archive`, or `archive-too-large`
 */
export function extract(source: ByteSource, member: ZipMember, most: number): Uint8Array {
  if (member.isEncrypted) throw new InputError('encrypted');
  return orDamaged(() => unpack(source, member, most, most));
}

export function inMemory(bytes: Uint8Array): ByteSource {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: view.length, read: (start, length) => view.subarray(start, start + length) };
}

function orDamaged<T>(attempt: () => T): T {
  try {
    return attempt();
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('damaged-archive');
  }
}

/** @param limit to be named where there is no room left */
function unpack(source: ByteSource, member: ZipMember, left: number, limit: number): Uint8Array {
  const packed = packedBytes(source, member);
  const bytes = member.method === 0 ? packed : inflate(packed, member.method, left, limit);
  if (bytes.length > left) throw tooLarge(limit);
  if (crc32(bytes) !== member.checksum) throw new InputError('damaged-archive');
  return bytes;
}

function packedBytes(source: ByteSource, { header, packedSize }: ZipMember): Buffer {
  const local = source.read(header, 30);
  if (local.readUInt32LE(0) !== LOCAL_HEADER) throw new InputError('damaged-archive');
  const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (start + packedSize > source.size) throw new InputError('damaged-archive');
  return source.read(start, packedSize);
}

function inflate(packed: Buffer, method: number, left: number, limit: number): Buffer {
  if (method !== 8) throw new InputError('damaged-archive');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit);
    throw new InputError('damaged-archive');
  }
}

function tooLarge(limit: number): InputError {
  return new InputError('archive-too-large', { limit: limit / 1024 / 1024 });
}
