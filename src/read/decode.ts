/** Bytes to text: byte-order mark, else strict UTF-8, else UTF-16 without a mark, else GB18030. */
import { isUtf8 } from 'node:buffer';
import { InputError } from '../model/problem.ts';

/** @throws InputError `not-text` for bytes that are no text in any of the encodings that Chinese offices use. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return orFail(tryDecode('utf-8', wholePart(bytes)));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return orFail(tryDecode('utf-16le', bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return orFail(tryDecode('utf-16be', bytes));
  const text = utf8(bytes);
  // Only where a replacement character turns up does it need a closer look.
  if (!text.includes('\0') && (!text.includes('\ufffd') || isUtf8(bytes))) return text;
  if (bytes.includes(0)) {
    const guess = tryDecode(isBigEndian(bytes) ? 'utf-16be' : 'utf-16le', bytes);
    return orFail(guess && isOrdinary(guess) ? guess : undefined);
  }
  const whole = wholePart(bytes);
  return whole === bytes ? orFail(tryDecode('gb18030', bytes)) : utf8(whole);
}

/** UTF-8 without the character that the end of the file has cut in two, if it is that. */
function wholePart(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  const ends = [1, 2, 3].map(missing => bytes.subarray(0, -missing));
  return ends.find(part => isUtf8(part) && part.some(byte => byte >= 0x80)) ?? bytes;
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** Digits, letters and line breaks have their zero first, or second: they are many, 一 and its like are few. */
function isBigEndian(bytes: Uint8Array): boolean {
  let first = 0;
  let second = 0;
  for (let index = bytes.indexOf(0); index >= 0 && index < 65_536; index = bytes.indexOf(0, index + 1)) {
    if (index % 2 === 0) first++;
    else second++;
  }
  return first > second;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A third of all noise is Chinese when it is taken for UTF-16; of text in Chinese or English, nearly everything is. */
function isOrdinary(text: string): boolean {
  const head = text.slice(0, 65_536);
  const ordinary = head.match(/[\t\n\r -~·—‘-…\u3000-〿一-鿿！-～]/g)?.length ?? 0;
  return ordinary * 5 >= head.length * 4;
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
