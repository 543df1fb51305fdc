/** Comments on cells. A workbook keeps them twice: what they say, and the yellow boxes in which it is shown (VML). */
import { readXml } from '../../read/xml/xml.ts';
import { AUTHOR } from '../note.ts';
import { addRelationship, declareType, type Parts, relationshipsOf } from '../parts.ts';
import { escapeXml, insertInto, type Splice, splice, type Tag, tagBefore } from '../splice.ts';
import { addBoxes } from './boxes.ts';
import { SHEET } from './sheets.ts';
import type { CellNote } from './workbook.ts';

const SPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

export function addComments(parts: Parts, sheet: string, notes: readonly CellNote[]): void {
  const known = relationshipsOf(parts, sheet).find(({ kind }) => kind === 'comments')?.target;
  const part = known !== undefined && parts.has(known) ? known : newPart(parts, sheet);
  const fresh = write(parts, part, notes);
  addBoxes(parts, sheet, fresh);
}

function newPart(parts: Parts, sheet: string): string {
  const part = parts.free('xl/comments', '.xml');
  parts.set(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${SPACE}"><authors/><commentList/></comments>`,
  );
  declareType(parts, part, TYPE);
  addRelationship(parts, sheet, `${RELATIONS}/comments`, part);
  return part;
}

interface Known {
  readonly address: string;
  readonly text: { readonly tag: Tag; readonly end: number };
}

/** A cell has one comment: where there is one already, the note goes on in it. @returns the notes that need a box */
function write(parts: Parts, part: string, notes: readonly CellNote[]): CellNote[] {
  const document = parts.text(part);
  const { authors, count, list, comments } = read(document, parts.bytes(part));
  if (!authors || !list) return [];
  const { prefix } = list.tag;
  const run = (text: string) =>
    `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`;
  const splices: Splice[] = [];
  const fresh: CellNote[] = [];
  for (const note of notes) {
    const existing = comments.find(({ address }) => address === note.address);
    if (existing) splices.push(...continued(document, existing, run(`\n\n${note.text}`), prefix));
    else fresh.push(note);
  }
  const made = fresh.map(
    ({ address, text }) =>
      `<${prefix}comment ref="${address}" authorId="${count}"><${prefix}text>${run(text)}</${prefix}text></${prefix}comment>`,
  );
  if (made.length > 0) {
    splices.push(atEnd(authors, `<${prefix}author>${AUTHOR}</${prefix}author>`), atEnd(list, made.join('')));
  }
  parts.set(part, splice(document, splices));
  return fresh;
}

interface Element {
  readonly tag: Tag;
  end: number;
}

function atEnd({ tag, end }: Element, text: string): Splice {
  return tag.isEmpty ? insertInto(tag, text) : { start: end, end, text };
}

/** Text that stands by itself becomes the first of its pieces. */
function continued(document: string, { text }: Known, run: string, prefix: string): Splice[] {
  if (text.tag.isEmpty) return [insertInto(text.tag, run)];
  const inner = document.slice(text.tag.end, text.end);
  const isPlain = /^\s*<(?:[\w.-]+:)?t[\s/>]/.test(inner);
  return [
    ...(isPlain ? [{ start: text.tag.end, end: text.tag.end, text: `<${prefix}r>` }] : []),
    { start: text.end, end: text.end, text: `${isPlain ? `</${prefix}r>` : ''}${run}` },
  ];
}

function read(document: string, bytes: Uint8Array) {
  let authors: Element | undefined;
  let list: Element | undefined;
  let count = 0;
  let address = '';
  let text: Element | undefined;
  const comments: Known[] = [];
  readXml(bytes, SHEET, {
    open(name, attribute, position) {
      const element = { tag: tagBefore(document, position), end: position };
      if (name === 'x:authors') authors = element;
      if (name === 'x:author') count++;
      if (name === 'x:commentList') list = element;
      if (name === 'x:comment') address = attribute('ref')?.toUpperCase() ?? '';
      if (name === 'x:text') text = element;
      return true;
    },
    close(name, position) {
      const { start } = tagBefore(document, position);
      if (name === 'x:authors' && authors) authors.end = start;
      if (name === 'x:commentList' && list) list.end = start;
      if (name === 'x:text' && text) comments.push({ address, text: { tag: text.tag, end: start } });
    },
  });
  return { authors, list, count, comments };
}
