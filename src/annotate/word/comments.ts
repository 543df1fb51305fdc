/** The part with the comments of a Word document, made where there is none. */
import { WORD } from '../../read/docx/names.ts';
import { AUTHOR, type Note } from '../note.ts';
import { addRelationship, append, declareType, eachElement, type Parts, relationshipsOf } from '../parts.ts';
import { escapeXml } from '../splice.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const SPACES = {
  transitional: {
    word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    word: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
    relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
} as const;

/** What begins and ends the range of a comment in the document. */
export interface Range {
  readonly start: string;
  readonly end: string;
}

/** Every element names its namespace, so that nothing hangs on what the document calls it. */
export function addComments(parts: Parts, main: string, document: string, notes: readonly Note[]): Range[] {
  const spaces = document.includes(SPACES.strict.word) ? SPACES.strict : SPACES.transitional;
  const space = `xmlns:w="${spaces.word}"`;
  const part = commentsPart(parts, main, spaces);
  let next = 0;
  eachElement(parts.bytes(part), WORD, (name, attribute) => {
    if (name === 'w:comment') next = Math.max(next, Number(attribute('w:id') ?? 0) + 1);
  });
  const comments = notes.map(({ text }, index) => {
    const lines = text
      .split('\n')
      .map(line => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`);
    return `<w:comment ${space} w:id="${next + index}" w:author="${AUTHOR}" w:initials="g">${lines.join('')}</w:comment>`;
  });
  append(parts, part, comments.join(''));
  return notes.map((_, index) => {
    const id = `${space} w:id="${next + index}"`;
    return {
      start: `<w:commentRangeStart ${id}/>`,
      end: `<w:commentRangeEnd ${id}/><w:r ${space}><w:commentReference ${id}/></w:r>`,
    };
  });
}

function commentsPart(parts: Parts, main: string, spaces: (typeof SPACES)[keyof typeof SPACES]): string {
  const known = relationshipsOf(parts, main).find(({ kind }) => kind === 'comments')?.target;
  if (known !== undefined && parts.has(known)) return known;
  const part = parts.free(main.replace(/[^/]*$/, 'comments'), '.xml');
  parts.set(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${spaces.word}"></w:comments>`,
  );
  declareType(parts, part, TYPE);
  addRelationship(parts, main, `${spaces.relationships}/comments`, part);
  return part;
}
