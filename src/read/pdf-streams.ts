/**
 * A look at the compressed parts of a PDF before pdfjs reads them. pdfjs unpacks them without a bound, and reads on past
 * damage in them with whatever came out: rows that got lost would seem to be missing from the report, and a digit that
 * changed would be taken for the true one.
 */
import { inflateSync } from 'node:zlib';
import { InputError } from '../model/problem.ts';
import type { Limits } from './limits.ts';

/** Whole fonts are in some files; a report's own content takes up a hundredth of this. */
const TIMES_UNPACKED = 4;
/** A stream's dictionary is short, and ends where the stream begins. */
const LONGEST_DICTIONARY = 2000;

/** @throws InputError `damaged-document` or `archive-too-large`. */
export function checkStreams(bytes: Uint8Array, limits: Limits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // What is encrypted is not compressed before it is decrypted.
  if (file.includes('/Encrypt')) return;
  const most = limits.unpackedBytes * TIMES_UNPACKED;
  let left = most;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const start = dataAfter(file, at);
    if (start === undefined || !isPacked(file, at) || !isZlib(file, start)) continue;
    left -= unpackedSize(file.subarray(start), left, most);
  }
}

function dataAfter(file: Buffer, keyword: number): number | undefined {
  const end = keyword + 'stream'.length;
  if (file[end] === 0x0a) return end + 1;
  return file[end] === 0x0d && file[end + 1] === 0x0a ? end + 2 : undefined;
}

/** Pictures are left alone: they are large, and are not unpacked later either. */
function isPacked(file: Buffer, keyword: number): boolean {
  const before = file.toString('latin1', Math.max(0, keyword - LONGEST_DICTIONARY), keyword);
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
  return /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary) && !/\/Subtype\s*\/Image\b/.test(dictionary);
}

function isZlib(file: Buffer, start: number): boolean {
  const [method = 0, flags = 0] = file.subarray(start, start + 2);
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

function unpackedSize(data: Buffer, left: number, most: number): number {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, left) }).length;
  } catch (cause) {
    const isTooLarge = cause instanceof RangeError || (cause as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge) throw new InputError('archive-too-large', { limit: most / 1024 / 1024 });
    throw new InputError('damaged-document');
  }
}
