/**
 * XML of office documents, event by event. Names come with the prefix that a reader uses for their namespace, whatever
 * the file calls it. Nothing is fetched, and a document's own entities are refused: they are never needed, and are traps.
 */
import { SaxesParser } from 'saxes';
import { InputError } from '../../model/problem.ts';
import { type Attributes, prefixesOf } from './names.ts';
import { textOfXml } from './text.ts';

/** Of the element being opened; an attribute without prefix belongs to no namespace. */
export type Attribute = (name: string) => string | undefined;

export interface XmlReader {
  /**
   * @param name with the reader's prefix; empty if the namespace is none of the reader's
   * @param position of the end of the tag, in UTF-16 units from the beginning of the document
   * @returns false to pass over the element with all that it holds, its end too
   */
  readonly open: (name: string, attribute: Attribute, position: number) => boolean;
  readonly close: (name: string, position: number) => void;
  readonly text?: (text: string) => void;
}

/** No document comes near these; what goes far beyond them fills the memory. */
const MOST_DEEP = 100_000;
const MOST_ATTRIBUTES = 1000;

/**
 * @param namespaces the reader's prefix for each namespace it knows
 * @throws InputError `damaged-document` for what is not well-formed, and whatever the reader throws
 */
export function readXml(bytes: Uint8Array, namespaces: ReadonlyMap<string, string>, reader: XmlReader): void {
  const document = textOfXml(bytes);
  const prefixes = prefixesOf(namespaces, document);
  const parser = new SaxesParser({ xmlns: false, position: false });
  /** The elements that are open, but for what is passed over, and how deep inside of that this is. */
  const open: string[] = [];
  let passedOver = 0;
  let attributesSeen = 0;
  let attributes: Attributes = {};
  const attribute: Attribute = wanted => {
    for (const name of prefixes.writtenFor(wanted)) if (attributes[name] !== undefined) return attributes[name];
    return undefined;
  };

  const refuse = () => {
    throw new InputError('damaged-document');
  };
  parser.on('error', refuse);
  parser.on('attribute', () => {
    if (++attributesSeen > MOST_ATTRIBUTES) refuse();
  });
  parser.on('opentag', tag => {
    attributesSeen = 0;
    if (open.length + passedOver > MOST_DEEP) refuse();
    if (passedOver > 0) {
      passedOver++;
      return;
    }
    attributes = tag.attributes;
    prefixes.enter(attributes);
    const name = prefixes.resolve(tag.name);
    if (reader.open(name, attribute, parser.position)) open.push(name);
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
    reader.close(open.pop() ?? '', parser.position);
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
