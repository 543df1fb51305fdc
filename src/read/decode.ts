/** Bytes to text: byte-order mark, else strict UTF-8, else UTF-16 without a mark, else GB18030. */
import { isUtf8 } from 'node:buffer';
import { InputError } from '../model/problem.ts';

/** @throws InputError `not-text` for bytes that are no text in any of the encodings that Chinese offices use. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && isUtf8(bytes)) return utf8(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return orFail(tryDecode('utf-16le', bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return orFail(tryDecode('utf-16be', bytes));
  const text = utf8(bytes);
  // Only where a replacement character turns up does it need a closer look.
  if (!text.includes('\0') && (!text.includes('\ufffd') || isUtf8(bytes))) return text;
  if (bytes.includes(0)) {
    const guesses = ['utf-16le', 'utf-16be'].map(encoding => tryDecode(encoding, bytes));
    return orFail(guesses.find(guess => guess !== undefined && isPlausible(guess) && /[一-鿿]/.test(guess)));
  }
  return orFail(tryDecode('gb18030', bytes));
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function orFail(text: string | undefined): string {
  if (text === undefined || !isPlausible(text)) throw new InputError('not-text');
  return text;
}

/** Text has no control characters besides line breaks, tabs and the odd form feed or escape. */
function isPlausible(text: string): boolean {
  const head = text.length > 65_536 ? text.slice(0, 65_536) : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd\ufffe]/g)?.length ?? 0;
  return controls * 200 <= head.length;
}
