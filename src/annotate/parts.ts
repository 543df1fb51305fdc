/** The parts of an Office package: read as text, changed or added, and packed again with all others as they were. */
import { type Zippable, zipSync } from 'fflate';
import { InputError } from '../model/problem.ts';
import { unzip } from '../read/container/zip.ts';
import type { Limits } from '../read/limits.ts';
import { textOfXml } from '../read/xml/text.ts';
import { type Attribute, readXml } from '../read/xml/xml.ts';
import { escapeXml, insertInto, splice, tagBefore } from './splice.ts';

export interface Parts {
  /** The part of that name, whatever its case; names have no stroke at the beginning. */
  readonly has: (name: string) => boolean;
  /** @throws InputError `damaged-archive` where there is none, or `damaged-document` */
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Uint8Array;
  readonly set: (name: string, text: string) => void;
  /** A name of its kind that no part has: `xl/comments.xml`, `xl/comments2.xml`. */
  readonly free: (start: string, end: string) => string;
  readonly pack: () => Uint8Array;
}

/** The hour at which archives are made counts from 1980; a copy made twice is the same. */
const MADE = new Date(1980, 0, 1);

/** @throws InputError as `unzip` does, and `damaged-archive` for names that stand there twice */
export function openParts(archive: Uint8Array, limits: Limits): Parts {
  const entries = unzip(archive, limits);
  const names = new Map(entries.map(({ name }) => [keyOf(name), name]));
  if (names.size < entries.length) throw new InputError('damaged-archive');
  const contents = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  const bytes = (name: string) => {
    const content = contents.get(names.get(keyOf(name)) ?? '');
    if (!content) throw new InputError('damaged-archive');
    return content;
  };
  const has = (name: string) => names.has(keyOf(name));
  return {
    has,
    bytes,
    text: name => textOfXml(bytes(name)),
    set(name, text) {
      const written = names.get(keyOf(name)) ?? name;
      names.set(keyOf(name), written);
      contents.set(written, Buffer.from(text, 'utf8'));
    },
    free(start, end) {
      let number = 1;
      while (has(nameOf(number))) number++;
      return nameOf(number);

      function nameOf(ordinal: number): string {
        return `${start}${ordinal === 1 ? '' : ordinal}${end}`;
      }
    },
    pack: () => zipSync(Object.fromEntries(contents) as Zippable, { level: 6, mtime: MADE }),
  };
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

const PACKAGE: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'p'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'p'],
]);
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = '[Content_Types].xml';

export interface Relationship {
  readonly id: string;
  /** The last step of its type, which transitional and strict files share. */
  readonly kind: string;
  /** The name of the part that it leads to. */
  readonly target: string;
}

export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const file = relationshipsPart(part);
  if (!parts.has(file)) return [];
  const found: Relationship[] = [];
  eachElement(parts.bytes(file), PACKAGE, (name, attribute) => {
    if (name !== 'p:Relationship' || attribute('TargetMode') === 'External') return;
    const kind = attribute('Type')?.split('/').at(-1) ?? '';
    found.push({ id: attribute('Id') ?? '', kind, target: resolveFrom(part, attribute('Target') ?? '') });
  });
  return found;
}

/** @returns the id of the new relationship */
export function addRelationship(parts: Parts, from: string, type: string, target: string): string {
  const file = relationshipsPart(from);
  if (!parts.has(file))
    parts.set(
      file,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`,
    );
  const taken = new Set(relationshipsOf(parts, from).map(({ id }) => id));
  let number = 1;
  while (taken.has(`govReport${number}`) || parts.text(file).includes(`"govReport${number}"`)) number++;
  const id = `govReport${number}`;
  append(
    parts,
    file,
    `<Relationship xmlns="${RELATIONSHIPS}" Id="${id}" Type="${type}" Target="/${escapeXml(target)}"/>`,
  );
  return id;
}

export function declareType(parts: Parts, part: string, type: string): void {
  append(parts, TYPES, `<Override xmlns="${TYPE_SPACE}" PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
}

/** For an ending that has none yet. */
export function declareEnding(parts: Parts, ending: string, type: string): void {
  let isThere = false;
  eachElement(parts.bytes(TYPES), PACKAGE, (name, attribute) => {
    if (name === 'p:Default' && attribute('Extension')?.toLowerCase() === ending) isThere = true;
  });
  // Defaults may stand anywhere among the others.
  if (!isThere) append(parts, TYPES, `<Default xmlns="${TYPE_SPACE}" Extension="${ending}" ContentType="${type}"/>`);
}

const TYPE_SPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** At the end of the outermost element. */
export function append(parts: Parts, part: string, element: string): void {
  const text = parts.text(part);
  let first: number | undefined;
  let last = 0;
  readXml(parts.bytes(part), PACKAGE, {
    open: (_name, _attribute, position) => {
      first ??= position;
      return true;
    },
    close: (_name, position) => {
      last = position;
    },
  });
  const root = tagBefore(text, first ?? 0);
  const end = tagBefore(text, last);
  const place = root.isEmpty ? insertInto(root, element) : { start: end.start, end: end.start, text: element };
  parts.set(part, splice(text, [place]));
}

export function eachElement(
  bytes: Uint8Array,
  namespaces: ReadonlyMap<string, string>,
  visit: (name: string, attribute: Attribute, position: number) => void,
): void {
  readXml(bytes, namespaces, {
    open(name, attribute, position) {
      visit(name, attribute, position);
      return true;
    },
    close: () => {},
  });
}

function relationshipsPart(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

function resolveFrom(part: string, target: string): string {
  // A relative reference, resolved as one; a part that is not there is none.
  const base = `file:///${part}`;
  try {
    return decodeURIComponent(new URL(target.replaceAll('\\', '/'), base).pathname.slice(1));
  } catch {
    return '';
  }
}
