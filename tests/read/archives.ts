/** ZIP archives and OLE files put together by hand, so that every field of theirs can lie. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  /** As text, or as the bytes of another encoding. */
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  /** 0 is stored, 8 (unless told otherwise) is deflated. */
  readonly method?: number;
  readonly flags?: number;
  readonly checksum?: number;
  readonly packedSize?: number;
  readonly unpackedSize?: number;
  /** Extra fields, as they stand in both headers. */
  readonly extra?: Uint8Array;
  /** Where its local header is said to be. */
  readonly offset?: number;
}

export interface Ending {
  readonly count?: number;
  readonly directoryOffset?: number;
  readonly comment?: string;
}

export function zipOf(entries: readonly Entry[], ending: Ending = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = typeof entry.data === 'string' ? Buffer.from(entry.data, 'utf8') : Buffer.from(entry.data);
    const packed = (entry.method ?? 8) === 8 ? deflateRawSync(data) : data;
    const name = Buffer.from(entry.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0, 2);
    fields.writeUInt16LE(entry.method ?? 8, 4);
    fields.writeUInt32LE(entry.checksum ?? crc32(data), 10);
    fields.writeUInt32LE(entry.packedSize ?? packed.length, 14);
    fields.writeUInt32LE(entry.unpackedSize ?? data.length, 18);
    const extra = Buffer.from(entry.extra ?? []);
    fields.writeUInt16LE(name.length, 22);
    fields.writeUInt16LE(extra.length, 24);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, extra, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(entry.offset ?? offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name, extra]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const comment = Buffer.from(ending.comment ?? '', 'latin1');
  const end = Buffer.alloc(18);
  end.writeUInt16LE(ending.count ?? entries.length, 4);
  end.writeUInt16LE(ending.count ?? entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(ending.directoryOffset ?? offset, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06', 'latin1'), end, comment]);
}

const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

export interface Stream {
  readonly name: string;
  readonly data: Uint8Array;
  /** The folder it stands in; without one, the root. */
  readonly folder?: string;
}

/** Sectors of 512 bytes: the table, the directory, then each stream; all streams are at least as long as "large" ones. */
export function oleOf(streams: readonly Stream[]): Buffer {
  const folders = [...new Set(streams.flatMap(({ folder }) => folder ?? []))];
  const children = (folder: string | undefined) => [
    ...(folder === undefined ? folders.map((_, index) => 1 + index) : []),
    ...streams.flatMap((stream, index) => (stream.folder === folder ? [1 + folders.length + index] : [])),
  ];
  const directorySectors = Math.ceil((1 + folders.length + streams.length) / 4);
  const table: number[] = [0xfffffffd];
  const chain = (sectors: number) => {
    const first = table.length;
    for (let index = 1; index <= sectors; index++) table.push(index === sectors ? END_OF_CHAIN : first + index);
    return first;
  };
  const directoryStart = chain(directorySectors);
  const bodies = streams.map(({ data }) => Buffer.concat([data, Buffer.alloc(Math.max(0, 4096 - data.length))]));
  const starts = bodies.map(body => chain(Math.ceil(body.length / SECTOR)));
  if (table.length > SECTOR / 4) throw new Error('more than one sector of table');

  // The entries of a folder hang on one another to the right, as on a string.
  const right = new Map<number, number>();
  for (const siblings of [children(undefined), ...folders.map(children)])
    for (const [index, entry] of siblings.entries()) right.set(entry, siblings[index + 1] ?? FREE);
  const entry = (number: number, name: string, type: number, child: number, start: number, size: number) => {
    const bytes = Buffer.alloc(128);
    bytes.write(name, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, 64);
    bytes.writeUInt8(type, 66);
    for (const [at, value] of [
      [68, FREE],
      [72, right.get(number) ?? FREE],
      [76, child],
      [116, start],
      [120, size],
    ] as const)
      bytes.writeUInt32LE(value, at);
    return bytes;
  };
  const directory = Buffer.concat([
    entry(0, 'Root Entry', 5, children(undefined)[0] ?? FREE, END_OF_CHAIN, 0),
    ...folders.map((name, index) => entry(1 + index, name, 1, children(name)[0] ?? FREE, 0, 0)),
    ...streams.map(({ name }, index) =>
      entry(1 + folders.length + index, name, 2, FREE, starts[index] ?? 0, bodies[index]?.length ?? 0),
    ),
  ]);

  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, 1],
    [48, directoryStart],
    [56, 4096],
    [60, END_OF_CHAIN],
    [68, END_OF_CHAIN],
    [76, 0],
  ] as const)
    header.writeUInt32LE(value, at);
  const sector = Buffer.alloc(SECTOR, 0xff);
  for (const [index, next] of table.entries()) sector.writeUInt32LE(next, index * 4);
  const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & (SECTOR - 1))]);
  return Buffer.concat([header, sector, padded(directory), ...bodies.map(padded)]);
}
