/** Pieces put into a text, everything else left as it is. */

export interface Splice {
  readonly start: number;
  /** The same as `start` where nothing goes. */
  readonly end: number;
  readonly text: string;
}

/** Splices do not overlap; those at one place come in the order in which they are given. */
export function splice(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: piece } of [...splices].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(from, start), piece);
    from = end;
  }
  return [...pieces, text.slice(from)].join('');
}

/** The tag that ends at a position. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** With its colon; empty for the default namespace. */
  readonly prefix: string;
  readonly isEmpty: boolean;
}

/** @param end just after the tag; no attribute holds the sign that begins one */
export function tagBefore(document: string, end: number): Tag {
  const start = document.lastIndexOf('<', end - 1);
  const text = document.slice(start, end);
  return { start, end, text, prefix: /^<\/?([^\s/>:]+:)?/.exec(text)?.[1] ?? '', isEmpty: text.endsWith('/>') };
}

/** What stands in an element, put in; an element written as one tag is opened for it. */
export function insertInto(tag: Tag, inner: string): Splice {
  if (!tag.isEmpty) return { start: tag.end, end: tag.end, text: inner };
  const name = /^<([^\s/>]+)/.exec(tag.text)?.[1] ?? '';
  return { start: tag.end - 2, end: tag.end, text: `>${inner}</${name}>` };
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
