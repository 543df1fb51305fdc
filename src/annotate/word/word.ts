/** Notes in a Word document, as comments on the cell or the paragraph. */
import type { Origin } from '../../model/origin.ts';
import { type MainPart, mainPart, readMain } from '../../read/docx/docx.ts';
import { startFlow } from '../../read/flow/flow.ts';
import type { Limits } from '../../read/limits.ts';
import { textOfXml } from '../../read/xml/text.ts';
import type { XmlReader } from '../../read/xml/xml.ts';
import { type Annotated, groupBy, type Note } from '../note.ts';
import { openParts } from '../parts.ts';
import { insertInto, type Splice, splice, tagBefore } from '../splice.ts';
import { addComments } from './comments.ts';

/** @throws InputError as the reader does */
export function annotateWord(bytes: Uint8Array, notes: readonly Note[], limits: Limits): Annotated {
  const main = mainPart(bytes, limits);
  const parts = openParts(bytes, limits);
  const paragraphAt = findParagraphs(main, limits);
  const placed = groupBy(notes, note => paragraphAt(note.origin));
  const left = notes.filter(note => paragraphAt(note.origin) === undefined);
  const document = textOfXml(main.bytes);
  const noted = [...placed].map(([paragraph, own]) => ({ paragraph, notes: own }));
  const comments = addComments(
    parts,
    main.name,
    document,
    noted.flatMap(entry => entry.notes),
  );
  const splices = noted.flatMap(({ paragraph, notes: own }) => {
    const ranges = own.map(note => comments.rangeOf(note));
    return around(
      document,
      paragraph,
      ranges.map(({ start }) => start).join(''),
      ranges.map(({ end }) => end).join(''),
    );
  });
  parts.set(main.name, splice(document, splices));
  return { bytes: parts.pack(), left };
}

/** Where an element `w:p` stands: after its start tag and its properties, and after its end tag. */
interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** Reads the document as the reader does, and keeps where the paragraphs are that it meets. */
function findParagraphs(main: MainPart, limits: Limits): (origin: Origin) => Paragraph | undefined {
  let position = 0;
  const open: { start: number; depth: number }[] = [];
  const paragraphs: Paragraph[] = [];
  /** Where cells end, in the order of their ends. */
  const marks = new Map<string, number>();
  const flow = startFlow(limits, {
    here: () => position,
    found: (mark: number, origin) => marks.set(keyOf(origin), mark),
  });
  const watch = (reader: XmlReader): XmlReader => ({
    ...reader,
    open(name, attribute, at) {
      position = at;
      // What it passes over has no end either.
      if (!reader.open(name, attribute, at)) return false;
      const last = open.at(-1);
      if (name === 'w:p') open.push({ start: at, depth: 0 });
      else if (last) last.depth++;
      return true;
    },
    close(name, at) {
      position = at;
      const last = open.at(-1);
      if (name === 'w:p' && last) {
        open.pop();
        paragraphs.push({ start: last.start, end: at });
      } else if (last) {
        last.depth--;
        // Its properties stand first.
        if (name === 'w:pPr' && last.depth === 0) last.start = at;
      }
      reader.close(name, at);
    },
  });
  readMain(main, flow, watch);
  flow.pages();
  paragraphs.sort((a, b) => a.start - b.start);
  const byEnd = new Map(paragraphs.map(paragraph => [paragraph.end, paragraph]));
  return origin => {
    const mark = marks.get(keyOf(origin));
    if (mark === undefined) return undefined;
    return 'paragraph' in origin ? byEnd.get(mark) : paragraphs.find(({ start }) => start >= mark);
  };
}

function keyOf(origin: Origin): string {
  if ('paragraph' in origin) return `p${origin.paragraph}`;
  return 'table' in origin ? `${origin.table} ${origin.row} ${origin.column}` : '';
}

function around(document: string, { start, end }: Paragraph, before: string, after: string): Splice[] {
  const tag = tagBefore(document, end);
  if (tag.isEmpty) return [insertInto(tag, before + after)];
  return [
    { start, end: start, text: before },
    { start: tag.start, end: tag.start, text: after },
  ];
}
