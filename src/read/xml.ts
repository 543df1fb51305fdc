/**
 * XML of office documents, event by event. Names come with the prefix that a reader uses for their namespace, whatever
 * the file calls it. Nothing is fetched, and a document's own entities are refused: they are never needed, and are traps.
 */
import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import { InputError } from '../model/problem.ts';
import { type Attributes, prefixesOf } from './xml-names.ts';

/** Of the element being opened; an attribute without prefix belongs to no namespace. */
export type Attribute = (name: string) => string | undefined;

export interface XmlReader {
  /**
   * @param name with the reader's prefix; empty if the namespace is none of the reader's
   * @returns false to pass over the element with all that it holds, its end too
   */
  readonly open: (name: string, attribute: Attribute) => boolean;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * @param namespaces the reader's prefix for each namespace it knows
 * @throws InputError `damaged-document` for what is not well-formed, and whatever the reader throws
 */
export function readXml(bytes: Uint8Array, namespaces: ReadonlyMap<string, string>, reader: XmlReader): void {
  const document = decode(bytes);
  const prefixes = prefixesOf(namespaces, document);
  const parser = new SaxesParser({ xmlns: false, position: false });
  /** The elements that are open, but for what is passed over, and how deep inside of that this is. */
  const open: string[] = [];
  let passedOver = 0;
  let attributes: Attributes = {};
  const attribute: Attribute = wanted => {
    for (const name of prefixes.writtenFor(wanted)) if (attributes[name] !== undefined) return attributes[name];
    return undefined;
  };

  parser.on('error', () => {
    throw new InputError('damaged-document');
  });
  parser.on('opentag', tag => {
    if (passedOver > 0) {
      passedOver++;
      return;
    }
    attributes = tag.attributes;
    prefixes.enter(attributes);
    const name = prefixes.resolve(tag.name);
    if (reader.open(name, attribute)) open.push(name);
    else {
      prefixes.leave();
      passedOver = 1;
    }
  });
  parser.on('closetag', () => {
    if (passedOver > 0) {
      passedOver--;
      return;
    }
    reader.close(open.pop() ?? '');
    prefixes.leave();
  });
  const { text } = reader;
  if (text) {
    const pass = (characters: string) => {
      if (passedOver === 0) text(characters);
    };
    parser.on('text', pass);
    parser.on('cdata', pass);
  }
  parser.write(document).close();
}

function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes).toLowerCase();
  if (encoding === 'utf-8') {
    if (!isUtf8(bytes)) throw new InputError('damaged-document');
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('damaged-document');
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}
