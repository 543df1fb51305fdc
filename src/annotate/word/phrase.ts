/** The words of a paragraph that a comment is about: the run of text is divided before and after them. */
import type { Note } from '../note.ts';
import type { Splice } from '../splice.ts';
import type { Paragraph, TextElement } from './paragraphs.ts';

/** @returns nothing where the words cannot be found in the paragraph as it is written */
export function aroundPhrase(
  document: string,
  { pieces }: Paragraph,
  quote: NonNullable<Note['quote']>,
  before: string,
  after: string,
): Splice[] | undefined {
  const text = pieces.map(piece => piece.text).join('');
  const indent = text.length - text.trimStart().length;
  if (text.trim() !== quote.paragraph.trim() || quote.end <= quote.start) return undefined;
  const lead = indent - (quote.paragraph.length - quote.paragraph.trimStart().length);
  const start = placeOf(document, pieces, lead + quote.start);
  const last = placeOf(document, pieces, lead + quote.end - 1);
  if (!start || !last) return undefined;
  return [divide(start.element, start.from, before), divide(last.element, last.to, after)];
}

/** Where in the document a character of a paragraph is written. */
function placeOf(document: string, pieces: Paragraph['pieces'], index: number) {
  let left = index;
  for (const { text, element } of pieces) {
    if (left < text.length) {
      const place = element && within(document, element, text, left);
      return element && place && { element, ...place };
    }
    left -= text.length;
  }
  return undefined;
}

/** A character may be written as a reference. */
function within(document: string, element: TextElement, text: string, index: number) {
  const written = document.slice(element.start, element.end).match(/&[^;]*;|\r\n|[\s\S]/g) ?? [];
  if (written.length !== text.length) return undefined;
  const from = element.start + written.slice(0, index).join('').length;
  return { from, to: from + (written[index] ?? '').length };
}

function divide({ prefix, properties }: TextElement, at: number, mark: string): Splice {
  const text = `</${prefix}t></${prefix}r>${mark}<${prefix}r>${properties}<${prefix}t xml:space="preserve">`;
  return { start: at, end: at, text };
}
