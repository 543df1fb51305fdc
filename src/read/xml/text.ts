/** The bytes of a part as the text of an XML document. */
import { isUtf8 } from 'node:buffer';
import { InputError } from '../../model/problem.ts';

/** Comments and the like: saxes puts a long one together out of so many pieces that they fill the memory. */
const ASIDES = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;
const LONGEST_ASIDE = 1024 * 1024;

/** @throws InputError `damaged-document` for what is in no known encoding, or declares entities of its own */
export function textOfXml(bytes: Uint8Array): string {
  const text = decode(bytes, encodingOf(bytes).toLowerCase());
  const declaration = text.indexOf('<!DOCTYPE');
  if (declaration >= 0 && /^[^>]*\[/.test(text.slice(declaration, declaration + LONGEST_ASIDE))) throw damaged();
  for (const [start, end] of ASIDES)
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at)) {
      const stop = text.indexOf(end, at);
      if (stop < 0 || stop - at > LONGEST_ASIDE) throw damaged();
      at = stop;
    }
  return text;
}

function decode(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-8') {
    if (!isUtf8(bytes)) throw damaged();
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

function damaged(): InputError {
  return new InputError('damaged-document');
}
