/** Notes in a Word document, as comments on the cell, the paragraph or some words of it. */
import { mainPart } from '../../read/docx/docx.ts';
import type { Limits } from '../../read/limits.ts';
import { textOfXml } from '../../read/xml/text.ts';
import type { Annotated, Note } from '../note.ts';
import { openParts } from '../parts.ts';
import { insertInto, type Splice, splice, tagBefore } from '../splice.ts';
import { addComments } from './comments.ts';
import { findParagraphs, type Paragraph } from './paragraphs.ts';
import { aroundPhrase } from './phrase.ts';

/** @throws InputError as the reader does */
export function annotateWord(bytes: Uint8Array, notes: readonly Note[], limits: Limits): Annotated {
  const main = mainPart(bytes, limits);
  const parts = openParts(bytes, limits);
  const document = textOfXml(main.bytes);
  const paragraphAt = findParagraphs(main, document, limits);
  const placed = notes.flatMap(note => {
    const paragraph = paragraphAt(note.origin);
    return paragraph ? [{ note, paragraph }] : [];
  });
  if (placed.length === 0) return { bytes, left: notes };
  const ranges = addComments(
    parts,
    main.name,
    document,
    placed.map(({ note }) => note),
  );
  const splices = placed.flatMap(({ note, paragraph }, index) => {
    const { start, end } = ranges[index] ?? { start: '', end: '' };
    const phrase = note.quote && aroundPhrase(document, paragraph, note.quote, start, end);
    return phrase ?? around(document, paragraph, start, end);
  });
  parts.set(main.name, splice(document, gathered(splices)));
  const found = new Set(placed.map(({ note }) => note));
  return { bytes: parts.pack(), left: notes.filter(note => !found.has(note)) };
}

function around(document: string, { start, end }: Paragraph, before: string, after: string): Splice[] {
  const tag = tagBefore(document, end);
  if (tag.isEmpty) return [insertInto(tag, before + after)];
  return [
    { start, end: start, text: before },
    { start: tag.start, end: tag.start, text: after },
  ];
}

/** A paragraph written as one tag is opened once for all that goes into it. */
function gathered(splices: readonly Splice[]): Splice[] {
  const opening = new Map<number, Splice>();
  const others: Splice[] = [];
  for (const piece of splices) {
    if (piece.start === piece.end) {
      others.push(piece);
      continue;
    }
    const known = opening.get(piece.start);
    const inner = (text: string) => text.slice(1, text.lastIndexOf('</'));
    const text = known ? `>${inner(known.text)}${piece.text.slice(1)}` : piece.text;
    opening.set(piece.start, { ...piece, text });
  }
  return [...others, ...opening.values()];
}
