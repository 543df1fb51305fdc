/**
 * What is kept of a report when its file is closed: enough to compare it with last year's, with its units' and with every
 * other, and little enough that a hundred thousand of them fit into memory (at most 3 KB each).
 */
import type { SectionId } from './edition.ts';
import type { Layout } from './layout.ts';
import { type AnnualReport, type Cell, MISSING } from './report.ts';
import { wordingOf } from './wording.ts';

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
  readonly prose: Prose;
}

/**
 * The parts whose wording is compared, each as `wordingOf` gives it; a part that was not found is absent, and so is all of
 * a text that was damaged before it was read.
 */
export type Prose = Readonly<Partial<Record<ComparedSection, readonly number[]>>> & { readonly isDamaged?: true };
export type ComparedSection = (typeof COMPARED_SECTIONS)[number];
export const COMPARED_SECTIONS = ['overview', 'problems'] as const satisfies readonly SectionId[];

/** A digest with its cells at hand: what the rules on several reports take. */
export interface Recorded extends Omit<Digest, 'cells' | 'edition'> {
  readonly layout: Layout;
  /** Numbers, blanks and gaps as they were; of an unreadable cell, only that it is one. */
  readonly cells: readonly Cell[];
}

/** As much of a report as is compared with the year before. */
export type Comparable = Pick<Recorded, 'layout' | 'cells' | 'prose' | 'year'>;

/** The report on the year before; or one was given as such, and is not. */
export type Previous = Recorded | 'not comparable';

/** What there is to compare of a report whose file is still at hand. */
export function recordOf(report: AnnualReport, path: string, part?: number): Recorded {
  const { agency, year, publishedOn, layout, cells } = report;
  return {
    path,
    ...(part === undefined ? {} : { part }),
    ...(agency === undefined ? {} : { agency }),
    ...(year === undefined ? {} : { year }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    layout,
    cells,
    prose: proseOf(report),
  };
}

export function digestOf(report: AnnualReport, path: string, part?: number): Digest {
  const { layout, cells, ...rest } = recordOf(report, path, part);
  return { ...rest, edition: layout.edition.id, cells: packCells(cells) };
}

export function proseOf({ sections, damage }: Pick<AnnualReport, 'sections' | 'damage'>): Prose {
  if (damage.length > 0) return { isDamaged: true };
  const prose: Partial<Record<ComparedSection, readonly number[]>> = {};
  for (const id of COMPARED_SECTIONS) {
    const section = sections.find(candidate => candidate.id === id);
    if (section) prose[id] = wordingOf(section.paragraphs.map(paragraph => paragraph.text));
  }
  return prose;
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
  // Joined, not added up: a string that grew piece by piece keeps every piece in memory.
  return cells.map(packCell).join(',');
}

function packCell(cell: Cell): string {
  if (cell.state === 'number') return String(cell.value);
  if (cell.state === 'missing') return '-';
  return cell.state === 'unreadable' ? '?' : '';
}

export function unpackCells(packed: string): Cell[] {
  return packed.split(',').map(text => {
    if (text === '') return BLANK;
    if (text === '-') return MISSING;
    return text === '?' ? UNREADABLE : { state: 'number', value: Number(text) };
  });
}
