/** A page as the characters that its tags are made of, and back: a byte each, or two in UTF-16. */

export interface RawPage {
  readonly markup: string;
  /** Of the markup with ASCII put into it. */
  readonly encode: (markup: string) => Uint8Array;
}

export function rawPage(bytes: Uint8Array): RawPage {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.includes(0)) return wide(view);
  const mark = view.subarray(0, 3).toString('hex') === 'efbbbf' ? view.subarray(0, 3) : view.subarray(0, 0);
  return {
    markup: view.subarray(mark.length).toString('latin1'),
    encode: markup => Buffer.concat([mark, Buffer.from(markup, 'latin1')]),
  };
}

function wide(view: Buffer): RawPage {
  const start = view.subarray(0, 2).toString('hex');
  const mark = start === 'fffe' || start === 'feff' ? view.subarray(0, 2) : view.subarray(0, 0);
  const isBigEndian = start === 'feff' || (mark.length === 0 && view[0] === 0);
  const even = view.subarray(mark.length, view.length - ((view.length - mark.length) % 2));
  const rest = view.subarray(mark.length + even.length);
  const turned = (text: Buffer) => (isBigEndian ? Buffer.from(text).swap16() : text);
  return {
    markup: turned(even).toString('utf16le'),
    encode: markup => Buffer.concat([mark, turned(Buffer.from(markup, 'utf16le')), rest]),
  };
}
