/**
 * What lies in ZIP archives, one archive in another at most. Names are for display only and nothing is ever written, so
 * a name that would lead elsewhere is refused for what it says of the archive, not for what it could do.
 */
import { fstatSync } from 'node:fs';
import type { Problem } from '../model/problem.ts';
import { InputError } from '../model/problem.ts';
import { type ByteSource, extract, inMemory, members as listMembers, type ZipMember } from '../read/container/zip.ts';
import { endingOf, LIMITS } from '../read/index.ts';
import { readAt, withFile } from './open.ts';

export interface Member {
  /** Within the archive, with `/`; after `!/` where it lies in another. */
  readonly path: string;
  readonly way: readonly ZipMember[];
  readonly problem?: Problem;
}

/** Far above any real archive. */
const MOST = {
  entries: 500_000,
  /** What all its members together may unpack to, by what they declare; each is held to its own declaration. */
  unpackedBytes: 64 * 1024 ** 3,
  /** Of an archive that lies in another: it is unpacked into memory. */
  nestedBytes: 256 * 1024 ** 2,
};

/**
 * @param isWanted by the name of a member, without folders
 * @returns the members that may hold a report, those of inner archives included, each with what forbids to read it;
 * nothing where the file is a document
 * @throws InputError where the archive itself cannot be read
 */
export function membersOf(file: string, isWanted: (name: string) => boolean): Member[] | undefined {
  try {
    return withArchive(file, archive => walk(file, archive, [], isWanted));
  } catch (cause) {
    if (cause instanceof NoArchive) return undefined;
    throw cause;
  }
}

/** @throws InputError what is wrong with the file or the archive */
export function readMember(file: string, way: readonly ZipMember[]): Uint8Array {
  return withArchive(file, archive => {
    const [outer, inner] = way;
    if (outer && inner) return extractWithin(nested(file, archive, outer), inner, LIMITS.fileBytes);
    if (outer) return extractWithin(archive, outer, LIMITS.fileBytes);
    throw new Error('a member without a way');
  });
}

/** The archive that was unpacked last: its members follow one another. */
let unpacked: { readonly file: string; readonly header: number; readonly bytes: Uint8Array } | undefined;

function nested(file: string, archive: ByteSource, member: ZipMember): ByteSource {
  if (unpacked?.file !== file || unpacked.header !== member.header)
    unpacked = { file, header: member.header, bytes: extractWithin(archive, member, MOST.nestedBytes) };
  return inMemory(unpacked.bytes);
}

/** No member may become larger than it declares: so the sum of the declarations is a bound. */
function extractWithin(archive: ByteSource, member: ZipMember, most: number): Uint8Array {
  if (member.size > most) throw new InputError('file-too-large', { limit: most / 1024 ** 2 });
  try {
    return extract(archive, member, member.size);
  } catch (cause) {
    const isLarger = cause instanceof InputError && cause.problem.code === 'archive-too-large';
    throw isLarger ? new InputError('damaged-archive') : cause;
  }
}

function withArchive<T>(file: string, use: (archive: ByteSource) => T): T {
  return withFile(file, descriptor => {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new InputError('not-a-file');
    const { size } = stats;
    const room = (start: number, length: number) => Math.max(0, Math.min(length, size - start));
    return use({ size, read: (start, length) => readAt(descriptor, start, room(start, length)) });
  });
}

function walk(
  file: string,
  archive: ByteSource,
  above: readonly ZipMember[],
  isWanted: (name: string) => boolean,
): Member[] {
  const members = list(archive);
  if (isDocument(members)) throw new NoArchive();
  const seen = new Set<string>();
  return members.flatMap((member): Member[] => {
    const path = member.name.replaceAll('\\', '/');
    const name = path.slice(path.lastIndexOf('/') + 1);
    const isArchive = endingOf(name) === 'zip';
    if (name === '' || isHidden(path) || !(isArchive || isWanted(name))) return [];
    const found = { path, way: [...above, member] };
    const refuse = (problem: Problem) => [{ ...found, problem }];
    if (isUnsafe(path)) return refuse({ code: 'unsafe-name', args: {} });
    if (seen.has(path)) return refuse({ code: 'same-name', args: {} });
    seen.add(path);
    if (member.isEncrypted) return refuse({ code: 'encrypted', args: {} });
    if (!isArchive) return [found];
    if (above.length > 0) return refuse({ code: 'nested-archive', args: {} });
    try {
      const inner = walk(file, nested(file, archive, member), [member], isWanted);
      return inner.map(deeper => ({ ...deeper, path: `${path}!/${deeper.path}` }));
    } catch (cause) {
      if (cause instanceof NoArchive) return [found];
      if (cause instanceof InputError) return refuse(cause.problem);
      throw cause;
    }
  });
}

/** A document that somebody named `.zip`. */
class NoArchive extends Error {}

/** Office documents are ZIP archives too. */
function isDocument(members: readonly ZipMember[]): boolean {
  return members.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype' || name === 'OFD.xml');
}

function list(archive: ByteSource): ZipMember[] {
  const members = listMembers(archive, MOST.entries, MOST.unpackedBytes);
  const packed = members.reduce((sum, member) => sum + member.packedSize, 0);
  // Members that share their bytes: no program writes such an archive.
  if (packed > archive.size) throw new InputError('damaged-archive');
  if (members.reduce((sum, member) => sum + member.size, 0) > MOST.unpackedBytes)
    throw new InputError('archive-too-large', { limit: MOST.unpackedBytes / 1024 ** 2 });
  return members;
}

/** What operating systems and editors leave in a folder. */
function isHidden(path: string): boolean {
  return path.split('/').some(step => /^(?:\.(?!\.?$)|__MACOSX$|~\$)/.test(step));
}

function isUnsafe(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.includes('\0') || path.split('/').includes('..');
}
