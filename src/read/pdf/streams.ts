/**
 * A look at the parts of a PDF before pdfjs reads them. pdfjs unpacks them without a bound, and reads on past damage in
 * them with whatever came out: rows that got lost would seem to be missing from the report, and a digit that changed would
 * be taken for the true one.
 */
import { inflateSync } from 'node:zlib';
import { InputError } from '../../model/problem.ts';
import type { Limits } from '../limits.ts';

/** As shares of what may be unpacked: whole fonts and the like, and what is drawn on pages, a tenth of a MB on each. */
const MOST_BULK = 4;
const MOST_CONTENT = 1 / 4;
/** pdfjs takes the square of it in time. A page that is drawn within something within something is ten deep. */
const DEEPEST = 10_000;
/** A stream's dictionary is short, and ends where the stream begins. */
const LONGEST_DICTIONARY = 2000;

const PICTURE = /\/Subtype\s*\/Image\b/;
const BULK = /\/Length1\b|\/N\b|\/Type\s*\/(?:ObjStm|XRef|EmbeddedFile|Metadata)\b|\/Subtype\s*\/(?:\w*Type\w*)\b/;
const PACKED = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/;

/** @throws InputError `damaged-document`, `document-too-large` or `archive-too-large`. */
export function checkStreams(bytes: Uint8Array, limits: Limits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isEncrypted = file.includes('/Encrypt');
  const most = limits.unpackedBytes * MOST_BULK;
  let bulk = most;
  let content = limits.unpackedBytes * MOST_CONTENT;
  let depth = 0;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const start = dataAfter(file, at);
    const dictionary = start === undefined ? '' : dictionaryBefore(file, at);
    // Pictures are large, and are not unpacked later either.
    if (start === undefined || dictionary === '' || PICTURE.test(dictionary)) continue;
    const end = file.indexOf('endstream', at);
    const raw = file.subarray(start, end === -1 ? file.length : end);
    const isPacked = PACKED.test(dictionary) && isZlib(raw);
    if (BULK.test(dictionary)) {
      bulk -= (isPacked ? unpack(file.subarray(start), bulk, isEncrypted) : raw).length;
      if (bulk < 0) throw new InputError('archive-too-large', { limit: most / 2 ** 20 });
    } else {
      const data = isPacked ? unpack(file.subarray(start), content, isEncrypted) : raw;
      content -= data.length;
      const { deepest, left } = depthOf(data);
      if (content < 0 || depth + deepest > DEEPEST) throw new InputError('document-too-large');
      depth += left;
    }
  }
}

function dataAfter(file: Buffer, keyword: number): number | undefined {
  const end = keyword + 'stream'.length;
  if (file[end] === 0x0a) return end + 1;
  return file[end] === 0x0d && file[end + 1] === 0x0a ? end + 2 : undefined;
}

/** Empty where what is before the word is none, as in `endstream`. */
function dictionaryBefore(file: Buffer, keyword: number): string {
  const before = file.toString('latin1', Math.max(0, keyword - LONGEST_DICTIONARY), keyword);
  return />>\s*$/.test(before) ? before.slice(before.lastIndexOf(' obj') + 1) : '';
}

function isZlib(data: Buffer): boolean {
  const [method = 0, flags = 0] = data;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

/** @returns no more than one byte beyond `most` */
function unpack(data: Buffer, most: number, isEncrypted: boolean): Buffer {
  const room = Math.max(0, most) + 1;
  try {
    return inflateSync(data, { maxOutputLength: room });
  } catch (cause) {
    const isTooLarge = cause instanceof RangeError || (cause as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge) return Buffer.alloc(room);
    // What is encrypted was packed before, and only seems to be so now.
    if (isEncrypted) return data.subarray(0, 0);
    throw new InputError('damaged-document');
  }
}

const SAVE = 0x71;
const RESTORE = 0x51;
/** The space and all below it, and the marks that end a word or begin one. */
const isGap = (byte = 0) => byte <= 0x20 || '()<>[]/'.includes(String.fromCharCode(byte));

/** How deep `q` and `Q`, which save and restore the state of drawing, stand in one another, and how many are left open. */
function depthOf(data: Buffer): { deepest: number; left: number } {
  let deepest = 0;
  let left = 0;
  for (let at = 0; at < data.length; at++) {
    const byte = data[at];
    if ((byte !== SAVE && byte !== RESTORE) || !isGap(data[at - 1]) || !isGap(data[at + 1])) continue;
    left = byte === SAVE ? left + 1 : Math.max(0, left - 1);
    deepest = Math.max(deepest, left);
  }
  return { deepest, left };
}
