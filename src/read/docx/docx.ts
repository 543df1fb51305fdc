/** Word documents (DOCX): the main part of the package. Headers, notes and comments are no part of the report. */
import { InputError } from '../../model/problem.ts';
import type { Pages } from '../../model/source.ts';
import { unzip, type ZipEntry } from '../container/zip.ts';
import { type Flow, startFlow } from '../flow/flow.ts';
import type { Limits } from '../limits.ts';
import { type Attribute, readXml, type XmlReader } from '../xml/xml.ts';
import { wordReader } from './body.ts';
import { WORD } from './names.ts';
import { readHiddenStyles } from './styles.ts';

const RELATIONSHIPS = '_rels/.rels';
const CONTENT_TYPES = '[content_types].xml';
const USUAL_NAME = 'word/document.xml';
const DOCUMENT_TYPE = /(?:\.wordprocessingml|ms-word)\.(?:document|template)\.(?:\w+\.)?main\+xml$/;

/** Both only name parts, so one prefix will do. */
const PACKAGE: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'p'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'p'],
]);

/** @throws InputError `damaged-archive`, `damaged-document`, `encrypted`, `archive-too-large` or `sheet-too-large`. */
export function readDocx(bytes: Uint8Array, limits: Limits): Pages {
  const flow = startFlow(limits);
  readMain(mainPart(bytes, limits), flow, reader => reader);
  return flow.pages();
}

/** The part with the text, and that with the styles of it. */
export interface MainPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly styles: Uint8Array | undefined;
}

/** @param watched the reader, or one that looks on as it reads */
export function readMain({ bytes, styles }: MainPart, flow: Flow, watched: (reader: XmlReader) => XmlReader): void {
  const reader = wordReader(flow, styles ? readHiddenStyles(styles) : new Set());
  readXml(bytes, WORD, watched(reader));
  // A part of another kind, or of a document of another kind.
  if (!reader.hasBody()) throw new InputError('damaged-document');
}

/** @throws InputError as above */
export function mainPart(archive: Uint8Array, limits: Limits): MainPart {
  const listings = unzip(archive, limits, name => [RELATIONSHIPS, CONTENT_TYPES].includes(partName(name)));
  const candidates = mainParts(listings).map(name => ({ name, styles: name.replace(/[^/]*$/, 'styles.xml') }));
  const wanted = new Set(candidates.flatMap(({ name, styles }) => [name, styles]));
  const parts = unzip(archive, limits, name => wanted.has(partName(name)));
  for (const { name, styles } of candidates) {
    const main = find(parts, name);
    if (main) return { ...main, styles: find(parts, styles)?.bytes };
  }
  throw new InputError('damaged-archive');
}

function find(parts: readonly ZipEntry[], name: string): ZipEntry | undefined {
  const [part, another] = parts.filter(entry => partName(entry.name) === name);
  // Programs would not agree on which of the two is shown.
  if (another) throw new InputError('damaged-archive');
  return part;
}

/** Names of parts do not depend on case; careless programs write them with other strokes. */
function partName(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .toLowerCase();
}

/** What may be the document: what the package names as such; else what is of that type, or has the usual name. */
function mainParts(listings: readonly ZipEntry[]): string[] {
  const named = attributesIn(listings, RELATIONSHIPS, 'p:Relationship', attribute => {
    const isDocument = attribute('Type')?.endsWith('/relationships/officeDocument');
    return isDocument && attribute('TargetMode') !== 'External' ? attribute('Target') : undefined;
  });
  if (named.length > 0) return named.map(partName);
  const typed = attributesIn(listings, CONTENT_TYPES, 'p:Override', attribute =>
    DOCUMENT_TYPE.test(attribute('ContentType') ?? '') ? attribute('PartName') : undefined,
  );
  return [...typed, USUAL_NAME].map(partName);
}

function attributesIn(
  listings: readonly ZipEntry[],
  part: string,
  element: string,
  pick: (attribute: Attribute) => string | undefined,
): string[] {
  const found: string[] = [];
  const listing = find(listings, part);
  if (listing)
    readXml(listing.bytes, PACKAGE, {
      open(name, attribute) {
        const picked = name === element ? pick(attribute) : undefined;
        if (picked !== undefined) found.push(picked);
        return true;
      },
      close: () => {},
    });
  return found;
}
