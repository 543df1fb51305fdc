/**
 * What is kept of a report when its file is closed: enough to compare it with last year's, with its units' and with every
 * other, and little enough that a hundred thousand of them fit into memory (at most 3 KB each).
 */
import type { Layout } from './layout.ts';
import { type AnnualReport, type Cell, MISSING } from './report.ts';

export interface Digest {
  readonly path: string;
  /** From 1, where a file holds more than one report. */
  readonly part?: number;
  readonly agency?: string;
  readonly year?: number;
  /** Id of the edition: the cells are those of its layout. */
  readonly edition: string;
  readonly publishedOn?: string;
  /** The cells in the order of the layout, separated by commas; see `unpackCells`. */
  readonly cells: string;
  /** A hash of each longer paragraph of the prose, without its digits and blanks, in order. */
  readonly prose: readonly number[];
}

/** A digest with its cells at hand: what the rules on several reports take. */
export interface Recorded extends Omit<Digest, 'cells' | 'edition'> {
  readonly layout: Layout;
  /** Numbers, blanks and gaps as they were; of an unreadable cell, only that it is one. */
  readonly cells: readonly Cell[];
}

export function digestOf(report: AnnualReport, path: string, part?: number): Digest {
  const { agency, year, publishedOn, layout } = report;
  return {
    path,
    ...(part === undefined ? {} : { part }),
    ...(agency === undefined ? {} : { agency }),
    ...(year === undefined ? {} : { year }),
    edition: layout.edition.id,
    ...(publishedOn === undefined ? {} : { publishedOn }),
    cells: packCells(report.cells),
    prose: report.sections.flatMap(section => section.paragraphs.flatMap(({ text }) => hashOf(text))),
  };
}

/** @throws Error for a digest of an edition that is not known */
export function recall(digest: Digest, layouts: readonly Layout[]): Recorded {
  const { edition, cells, ...rest } = digest;
  const layout = layouts.find(candidate => candidate.edition.id === edition);
  if (!layout) throw new Error(`edition ${edition} is not known`);
  return { ...rest, layout, cells: unpackCells(cells) };
}

const BLANK: Cell = { state: 'blank' };
const UNREADABLE: Cell = { state: 'unreadable', text: '', why: 'not-a-number' };

/** A number as its digits, a blank as nothing, a gap as `-`, an unreadable cell as `?`. */
export function packCells(cells: readonly Cell[]): string {
  let packed = '';
  for (const [index, cell] of cells.entries()) {
    if (index > 0) packed += ',';
    if (cell.state === 'number') packed += cell.value;
    else if (cell.state === 'missing') packed += '-';
    else if (cell.state === 'unreadable') packed += '?';
  }
  return packed;
}

export function unpackCells(packed: string): Cell[] {
  return packed.split(',').map(text => {
    if (text === '') return BLANK;
    if (text === '-') return MISSING;
    return text === '?' ? UNREADABLE : { state: 'number', value: Number(text) };
  });
}

/** Shorter ones, such as 「无。」, are alike everywhere. */
const SHORTEST_PARAGRAPH = 30;

/** FNV-1a, 32 bits. */
function hashOf(text: string): number[] {
  const bare = text.replace(/[\d\s]+/g, '');
  if (bare.length < SHORTEST_PARAGRAPH) return [];
  let hash = 0x811c9dc5;
  for (let index = 0; index < bare.length; index++) hash = Math.imul(hash ^ bare.charCodeAt(index), 0x01000193);
  return [hash >>> 0];
}
