/** Web pages as browsers save them in one file (MHTML): a message in parts, of which the first in HTML is the page. */
import { InputError } from '../../model/problem.ts';
import type { Pages } from '../../model/source.ts';
import type { Limits } from '../limits.ts';
import { decodePage } from './charset.ts';
import { readMarkup } from './html.ts';

/** Parts may be in parts again; browsers write one level, mail programs two. */
const MOST_LEVELS = 5;
const LONGEST_HEAD = 65_536;

interface Part {
  readonly head: string;
  readonly body: Buffer;
}

/** @throws InputError `damaged-document`, and as `readHtml` does */
export function readMhtml(bytes: Uint8Array, limits: Limits): Pages {
  const [page] = pagesIn(partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), MOST_LEVELS);
  if (!page) throw new InputError('damaged-document');
  return readMarkup(decodePage(contentOf(page), parameterOf(page, 'charset')), limits);
}

function* pagesIn(part: Part, levels: number): Generator<Part> {
  const type = headerOf(part, 'Content-Type').toLowerCase();
  const boundary = parameterOf(part, 'boundary');
  if (/^(?:text\/html|application\/xhtml\+xml)\b/.test(type)) yield part;
  else if (type.startsWith('multipart/') && boundary && levels > 0)
    for (const inner of partsIn(part.body, boundary)) yield* pagesIn(inner, levels - 1);
}

/** Lazily, since the pictures after the page are of no interest. */
function* partsIn(body: Buffer, boundary: string): Generator<Part> {
  const mark = `--${boundary}`;
  let start = -1;
  for (let at = body.indexOf(mark, 0, 'latin1'); at !== -1; at = body.indexOf(mark, at + mark.length, 'latin1')) {
    const after = body.toString('latin1', at + mark.length, at + mark.length + 2);
    if ((at > 0 && body[at - 1] !== LF) || !/^(?:\s|--|$)/.test(after)) continue;
    if (start !== -1) yield partOf(body.subarray(start, at));
    start = at + mark.length;
  }
  // What is cut off at its end may still hold the page.
  if (start !== -1) yield partOf(body.subarray(start));
}

const LF = 0x0a;

/** An empty line ends the head. */
function partOf(bytes: Buffer): Part {
  const text = bytes.toString('latin1', 0, LONGEST_HEAD);
  const start = /\S/.exec(text)?.index ?? 0;
  const end = /\r?\n\r?\n/.exec(text.slice(start));
  if (!end) return { head: text, body: bytes.subarray(bytes.length) };
  const head = text.slice(start, start + end.index).replace(/\r?\n[ \t]+/g, ' ');
  return { head, body: bytes.subarray(start + end.index + end[0].length) };
}

function headerOf({ head }: Part, name: string): string {
  const line = head.split(/\r?\n/).find(each => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}

function parameterOf(part: Part, name: string): string | undefined {
  for (const parameter of headerOf(part, 'Content-Type').split(';').slice(1)) {
    const [key = '', ...value] = parameter.split('=');
    if (key.trim().toLowerCase() === name) return value.join('=').trim().replace(/^"|"$/g, '');
  }
  return undefined;
}

function contentOf(part: Part): Uint8Array {
  const encoding = headerOf(part, 'Content-Transfer-Encoding').toLowerCase();
  if (encoding === 'base64') return Buffer.from(part.body.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? unquote(part.body) : part.body;
}

/** `=E6` is a byte, and `=` at the end of a line joins it to the next. Any other `=` is one that nobody quoted. */
function unquote(body: Buffer): Uint8Array {
  const bytes = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    const next = byte === EQUALS ? body.toString('latin1', at + 1, at + 3) : '';
    if (/^[\dA-F]{2}$/i.test(next)) {
      bytes[length++] = Number.parseInt(next, 16);
      at += 2;
    } else if (next.startsWith('\n')) at += 1;
    else if (next === '\r\n') at += 2;
    else bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

const EQUALS = 0x3d;
