/** Which encoding a web page is in. What a page says of itself is often wrong; what its bytes say is not. */
import { isUtf8 } from 'node:buffer';
import { decode } from '../decode.ts';

/** Pages declare their encoding within the first kilobyte, as the standard asks, or after a long comment. */
const SEARCHED = 16_384;
/** This many characters that are sound UTF-8 are no accident; fewer may be, as 「联通」 in GBK famously is. */
const ENOUGH = 16;
/** A page cut in the middle of a character is still in its encoding; a page in another encoding has errors everywhere. */
const MOST_DAMAGE = 0.01;

/**
 * @param stated the encoding that a saved page names outside of the page
 * @throws InputError `not-text`
 */
export function decodePage(bytes: Uint8Array, stated?: string): string {
  if (hasMark(bytes)) return decode(bytes);
  const declared = labelOf(stated) ?? labelOf(declaredIn(bytes));
  if (isUtf8(bytes)) {
    const text = decode(bytes);
    if (!declared || declared === 'utf-8' || countBeyondAscii(text) >= ENOUGH) return text;
  }
  const asDeclared = declared && attempt(declared, bytes, true);
  return asDeclared || damaged('utf-8', bytes) || damaged('gb18030', bytes) || decode(bytes);
}

function hasMark(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  return (
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff)
  );
}

/** The charset of the first `meta` element that names one, outside of comments. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, SEARCHED)).toString('latin1');
  for (let at = head.indexOf('<'); at !== -1; at = head.indexOf('<', at + 1)) {
    if (head.startsWith('<!--', at)) {
      at = head.indexOf('-->', at + 2);
      if (at === -1) return undefined;
    } else if (/^<meta[\s/]/i.test(head.slice(at, at + 6))) {
      const end = head.indexOf('>', at);
      const tag = head.slice(at, end === -1 ? undefined : end);
      const charset = /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(tag)?.[1];
      if (charset) return charset;
    }
  }
  return undefined;
}

/** No text in Chinese can be in any other; a page that says 「iso-8859-1」 was made by a program that did not know. */
const POSSIBLE = new Set(['utf-8', 'gb18030', 'big5']);

/** GBK and GB2312 are parts of GB18030, and pages that name them use characters of all three. */
function labelOf(name: string | undefined): string | undefined {
  if (!name) return undefined;
  try {
    const label = new TextDecoder(name).encoding.replace('gbk', 'gb18030');
    return POSSIBLE.has(label) ? label : undefined;
  } catch {
    return undefined;
  }
}

function attempt(encoding: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

function damaged(encoding: string, bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  const text = attempt(encoding, bytes, false) ?? '';
  const errors = text.match(/\ufffd/g)?.length ?? 0;
  return errors <= countBeyondAscii(text) * MOST_DAMAGE ? text : undefined;
}

function countBeyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}
