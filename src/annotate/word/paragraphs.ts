/** Where in the XML of a Word document its cells and paragraphs stand, found on the way that they are read. */
import type { Origin } from '../../model/origin.ts';
import { type MainPart, readMain } from '../../read/docx/docx.ts';
import { type Flow, startFlow } from '../../read/flow/flow.ts';
import type { Limits } from '../../read/limits.ts';
import type { XmlReader } from '../../read/xml/xml.ts';
import { tagBefore } from '../splice.ts';

/** An element `w:p`. Positions are in UTF-16 units. */
export interface Paragraph {
  /** After its start tag and its properties. */
  start: number;
  /** After its end tag. */
  end: number;
  readonly pieces: Piece[];
}

/** Text of a paragraph as it was read, and the element `w:t` that it stands in, if it does. */
export interface Piece {
  readonly text: string;
  readonly element: TextElement | undefined;
}

/** What is between its tags, and the properties of the run around it as they are written. */
export interface TextElement {
  readonly start: number;
  end: number;
  readonly prefix: string;
  readonly properties: string;
}

export function findParagraphs(
  main: MainPart,
  document: string,
  limits: Limits,
): (origin: Origin) => Paragraph | undefined {
  let position = 0;
  const marks = new Map<string, number>();
  const flow = startFlow(limits, {
    here: () => position,
    found: (mark: number, origin) => marks.set(keyOf(origin), mark),
  });
  const { watch, note, paragraphs, cells } = startWatch(document, at => {
    position = at;
  });
  const noting: Flow = {
    ...flow,
    text(piece) {
      note(piece);
      flow.text(piece);
    },
  };
  readMain(main, noting, watch);
  flow.pages();
  paragraphs.sort((a, b) => a.start - b.start);
  const byEnd = new Map(paragraphs.map(paragraph => [paragraph.end, paragraph]));
  return origin => {
    const mark = marks.get(keyOf(origin));
    if (mark === undefined) return undefined;
    if ('paragraph' in origin) return byEnd.get(mark);
    const end = cells.get(mark) ?? 0;
    return paragraphs.find(paragraph => paragraph.start >= mark && paragraph.end <= end);
  };
}

function keyOf(origin: Origin): string {
  if ('paragraph' in origin) return `p${origin.paragraph}`;
  return 'table' in origin ? `${origin.table} ${origin.row} ${origin.column}` : '';
}

interface OpenElement {
  readonly name: string;
  readonly position: number;
}

/** Looks on as a document is read, and keeps where things stand. */
function startWatch(document: string, moved: (position: number) => void) {
  const open: OpenElement[] = [];
  const openParagraphs: Paragraph[] = [];
  const paragraphs: Paragraph[] = [];
  /** By where a cell begins, where it ends. */
  const cells = new Map<number, number>();
  let properties = '';
  let element: TextElement | undefined;

  const opened = (name: string, at: number) => {
    const parent = open.at(-1)?.name;
    open.push({ name, position: at });
    if (name === 'w:p') openParagraphs.push({ start: at, end: at, pieces: [] });
    else if (name === 'w:r') properties = '';
    else if (name === 'w:t' && parent === 'w:r')
      element = { start: at, end: at, prefix: tagBefore(document, at).prefix, properties };
  };
  const closed = (at: number) => {
    const { name, position } = open.pop() ?? { name: '', position: 0 };
    const parent = open.at(-1)?.name;
    const paragraph = openParagraphs.at(-1);
    if (name === 'w:tc') cells.set(position, at);
    else if (name === 'w:rPr' && parent === 'w:r') properties = document.slice(tagBefore(document, position).start, at);
    else if (name === 'w:t' && element) {
      element.end = tagBefore(document, at).start;
      element = undefined;
    } else if (name === 'w:pPr' && parent === 'w:p' && paragraph) paragraph.start = at;
    else if (name === 'w:p' && paragraph) {
      paragraph.end = at;
      paragraphs.push(paragraph);
      openParagraphs.pop();
    }
  };

  const watch = (reader: XmlReader): XmlReader => ({
    ...reader,
    open(name, attribute, at) {
      moved(at);
      // What it passes over has no end either.
      const isEntered = reader.open(name, attribute, at);
      if (isEntered) opened(name, at);
      return isEntered;
    },
    close(name, at) {
      moved(at);
      closed(at);
      reader.close(name, at);
    },
  });
  const note = (text: string) => {
    openParagraphs.at(-1)?.pieces.push({ text, element });
  };
  return { watch, note, paragraphs, cells };
}
