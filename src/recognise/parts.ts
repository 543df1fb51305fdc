/** Two reports in one document: where the second begins. A table that merely occurs twice does not make a second report. */
import type { TableId } from '../model/edition.ts';
import type { Layout } from '../model/layout.ts';
import type { Grid, GridCell, Pages } from '../model/source.ts';
import { headerAt } from './header.ts';
import { FIRST_PART } from './metadata.ts';
import { type Metadata, titlesIn } from './titles.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A block of the document, and a row in it where it is a grid. */
type Position = readonly [block: number, row: number];

type Mark = { readonly at: Position } & (
  | { readonly kind: 'title'; readonly title: Metadata }
  /** A report may begin here without a title: the heading of part one, or a sheet with several tables on it. */
  | { readonly kind: 'opening' }
  | { readonly kind: 'heading'; readonly numeral: string }
  | { readonly kind: 'table'; readonly table: TableId }
);

/** Fewer of the three tables are no report of their own, but figures beside one. */
const LEAST_TABLES = 2;
/** With a title of its own, a report whose tables are pictures is told by as many of its six headings. */
const LEAST_HEADINGS = 5;

const HEADING = /^([一二三四五六])\s*[、.．]/;
/** A row with more filled cells than this is part of a table. */
const MOST_CELLS_OF_TEXT = 4;

/** @returns the document as it is, or a document for each report in it */
export function divide(pages: Pages, layouts: readonly Layout[]): readonly Pages[] {
  const lines = linesOf(pages);
  const titles = titlesIn(lines.map(line => line.text)).map(
    (title): Mark => ({ kind: 'title', title, at: lines[title.first]?.at ?? [0, 0] }),
  );
  const openings = lines.flatMap(({ text, at }): Mark[] => (FIRST_PART.test(text) ? [{ kind: 'opening', at }] : []));
  const isSeveral = Math.max(titles.length, openings.length, sheetsOf(pages).size) > 1;
  if (!isSeveral) return [pages];
  const headings = lines.flatMap(({ text, at }): Mark[] => {
    const numeral = HEADING.exec(text)?.[1];
    return numeral ? [{ kind: 'heading', numeral, at }] : [];
  });
  const tables = tablesIn(pages, layouts);
  const marks = [...fullSheets(pages, tables), ...titles, ...openings, ...headings, ...tables];
  const starts = startsIn(marks.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]));
  return starts.map((from, i) => slice(pages, from, starts[i + 1]));
}

interface Part {
  readonly from: Position;
  title: Metadata | undefined;
  readonly tables: Set<TableId>;
  readonly headings: Set<string>;
}

function startsIn(marks: readonly Mark[]): Position[] {
  const starts: Position[] = [[0, 0]];
  let current = newPart([0, 0]);
  /** What may turn out to be the next report. */
  let next: Part | undefined;
  for (const mark of marks) {
    const part = next ?? current;
    const isEmpty = part.tables.size === 0 && !hasText(part);
    // The title nearest above; but one below an opening without a title is a better place to begin.
    if (mark.kind === 'title' && isEmpty && (part === current || part.title)) part.title = mark.title;
    else if (mark.kind === 'title' && isWhole(current) && isOther(mark.title, current.title))
      next = newPart(mark.at, mark.title);
    else if (mark.kind === 'opening' && hasTables(current) && (next === undefined || next.tables.size > 0))
      next = newPart(mark.at);
    else if (mark.kind === 'heading') part.headings.add(mark.numeral);
    else if (mark.kind === 'table') part.tables.add(mark.table);
    if (next && isWhole(next)) {
      starts.push(next.from);
      current = next;
      next = undefined;
    }
  }
  return starts;
}

function newPart(from: Position, title?: Metadata): Part {
  return { from, title, tables: new Set(), headings: new Set() };
}

function hasTables(part: Part): boolean {
  return part.tables.size >= LEAST_TABLES;
}

function hasText(part: Part): boolean {
  return part.title !== undefined && part.headings.size >= LEAST_HEADINGS;
}

function isWhole(part: Part): boolean {
  return hasTables(part) || hasText(part);
}

function isOther(title: Metadata, before: Metadata | undefined): boolean {
  const differ = (name: 'agency' | 'year') => title[name] !== undefined && title[name] !== before?.[name];
  return before === undefined || differ('agency') || differ('year');
}

interface Line {
  readonly text: string;
  readonly at: Position;
}

function linesOf(pages: Pages): Line[] {
  return pages.blocks.flatMap((block, index): Line[] => {
    if (block.kind === 'paragraph') return block.isAround ? [] : [{ text: block.text.trim(), at: [index, 0] }];
    return block.rows.flatMap((cells, row) => {
      const texts = cells.map(cell => cell.text.trim()).filter(text => text !== '');
      return texts.length > MOST_CELLS_OF_TEXT ? [] : texts.map(text => ({ text, at: [index, row] as const }));
    });
  });
}

function tablesIn(pages: Pages, layouts: readonly Layout[]): (Mark & { kind: 'table' })[] {
  const vocabularies = layouts.map(vocabularyOf);
  return pages.blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return [];
    return block.rows.flatMap((_, row) => {
      const header = vocabularies
        .map(vocabulary => headerAt(block, row, vocabulary))
        .find(found => found !== undefined);
      return header ? [{ kind: 'table', table: header.table.id, at: [index, row] as const } as const] : [];
    });
  });
}

function sheetOf(block: Pages['blocks'][number] | undefined): string | undefined {
  const origin = block?.kind === 'grid' ? block.rows[0]?.[0]?.origin : undefined;
  return origin && 'sheet' in origin ? origin.sheet : undefined;
}

function sheetsOf(pages: Pages): Set<string> {
  return new Set(pages.blocks.flatMap(block => sheetOf(block) ?? []));
}

/** The beginnings of sheets that each hold several tables. */
function fullSheets(pages: Pages, tables: readonly (Mark & { kind: 'table' })[]): Mark[] {
  return [...sheetsOf(pages)].flatMap(sheet => {
    const isOn = (block: number) => sheetOf(pages.blocks[block]) === sheet;
    const found = new Set(tables.filter(({ at }) => isOn(at[0])).map(({ table }) => table));
    const first = pages.blocks.findIndex((_, block) => isOn(block));
    return found.size >= LEAST_TABLES ? [{ kind: 'opening', at: [first, 0] as const } as const] : [];
  });
}

function slice(pages: Pages, from: Position, to: Position | undefined): Pages {
  const [lastBlock, lastRow] = to ?? [pages.blocks.length, 0];
  const blocks = pages.blocks.flatMap((block, index): Pages['blocks'] => {
    if (index < from[0] || index > lastBlock || (index === lastBlock && lastRow === 0)) return [];
    if (block.kind === 'paragraph') return [block];
    return [rowsOf(block, index === from[0] ? from[1] : 0, index === lastBlock ? lastRow : block.rows.length)];
  });
  return { ...pages, blocks };
}

function rowsOf(grid: Grid, from: number, to: number): Grid {
  if (from === 0 && to === grid.rows.length) return grid;
  const moved = (cell: GridCell): GridCell =>
    cell.continues ? { ...cell, continues: [cell.continues[0] - from, cell.continues[1]] } : cell;
  return { ...grid, rows: grid.rows.slice(from, to).map(row => row.map(moved)) };
}
