/**
 * A look at the parts of a PDF before pdfjs reads them. pdfjs unpacks them without a bound, and reads on past damage in
 * them with whatever came out: rows that got lost would seem to be missing from the report, and a digit that changed would
 * be taken for the true one.
 */
import { inflateSync } from 'node:zlib';
import { InputError } from '../model/problem.ts';
import type { Limits } from './limits.ts';

/** As shares of what may be unpacked: whole fonts and the like, and what is drawn on pages, a tenth of a MB on each. */
const MOST_BULK = 4;
const MOST_CONTENT = 1 / 4;
/** A stream's dictionary is short, and ends where the stream begins. */
const LONGEST_DICTIONARY = 2000;

const PICTURE = /\/Subtype\s*\/Image\b/;
const BULK = /\/Length1\b|\/N\b|\/Type\s*\/(?:ObjStm|XRef|EmbeddedFile|Metadata)\b|\/Subtype\s*\/(?:\w*Type\w*)\b/;
const PACKED = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/;

/** @throws InputError `damaged-document` or `archive-too-large`. */
export function checkStreams(bytes: Uint8Array, limits: Limits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // What is encrypted is not compressed before it is decrypted.
  if (file.includes('/Encrypt')) return;
  let bulk = limits.unpackedBytes * MOST_BULK;
  let content = limits.unpackedBytes * MOST_CONTENT;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const start = dataAfter(file, at);
    const dictionary = start === undefined ? '' : dictionaryBefore(file, at);
    // Pictures are large, and are not unpacked later either.
    if (start === undefined || dictionary === '' || PICTURE.test(dictionary)) continue;
    const isBulk = BULK.test(dictionary);
    const left = isBulk ? bulk : content;
    const isPacked = PACKED.test(dictionary) && isZlib(file, start);
    const size = isPacked
      ? unpackedSize(file.subarray(start), left)
      : Math.max(0, file.indexOf('endstream', at) - start);
    if (size > left) throw new InputError('archive-too-large', { limit: limits.unpackedBytes / 1024 / 1024 });
    if (isBulk) bulk -= size;
    else content -= size;
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

function isZlib(file: Buffer, start: number): boolean {
  const [method = 0, flags = 0] = file.subarray(start, start + 2);
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

function unpackedSize(data: Buffer, most: number): number {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most) }).length;
  } catch (cause) {
    const isTooLarge = cause instanceof RangeError || (cause as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge) return Number.POSITIVE_INFINITY;
    throw new InputError('damaged-document');
  }
}
