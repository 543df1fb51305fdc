/**
 * Tables that have lost their borders: one cell a line, or the cells of a row with blanks between. They are found by their
 * headings, all of them, and made grids again, as the other stages expect them.
 */
import type { TableId } from '../model/edition.ts';
import type { Layout } from '../model/layout.ts';
import type { Grid, GridCell, Pages, Paragraph } from '../model/source.ts';
import { type FlatHeadings, flatHeadingsAt, mayOpen, rowLabelLength } from './flat-headings.ts';
import { headerAt } from './header.ts';
import { isNumeric } from './number.ts';
import { vocabularyOf } from './vocabulary.ts';
import { cellOf, type Word, wordsOf } from './words.ts';

/** A table and where it stood: the first and the last of its blocks, and the word behind it. */
interface Flattened {
  readonly table: TableId;
  readonly grid: Grid;
  readonly first: number;
  readonly last: number;
  readonly end: number;
}

interface Row {
  readonly label: readonly GridCell[];
  readonly values: Word[];
  /** Other things stand among its numbers, or where they should be. */
  isDoubtful: boolean;
}

/** @returns the document itself where it has no such table; a table that some grid holds is not looked for in the text */
export function unflatten(pages: Pages, layouts: readonly Layout[]): Pages {
  const lines = pages.blocks.flatMap(linesOf);
  if (!lines.some(line => line.kind === 'paragraph' && mayOpen(line.text, layouts))) return pages;
  const found = tablesIn(wordsOf(lines), layouts);
  const held = found.length > 0 ? tablesInGrids(pages, layouts) : new Set();
  const tables = found.filter(({ table }) => !held.has(table));
  if (tables.length === 0) return pages;
  const blocks: (Grid | Paragraph)[] = [];
  let next = 0;
  for (const { first, last, grid } of tables) {
    blocks.push(...lines.slice(next, first), grid);
    next = last + 1;
  }
  return { ...pages, blocks: [...blocks, ...lines.slice(next)] };
}

/** A paragraph may be broken into lines by hand. */
function linesOf(block: Grid | Paragraph): readonly (Grid | Paragraph)[] {
  if (block.kind === 'grid' || !block.text.includes('\n')) return [block];
  return block.text.split('\n').map(text => ({ ...block, text }));
}

function tablesIn(words: readonly Word[], layouts: readonly Layout[]): Flattened[] {
  const tables: Flattened[] = [];
  for (let at = 0; at < words.length; at++) {
    const headings = flatHeadingsAt(words, at, layouts);
    if (!headings) continue;
    const { rows, end } = rowsBeneath(words, headings, layouts);
    const [first, last] = [words[at]?.block ?? 0, words[end - 1]?.block ?? 0];
    const grid: Grid = { kind: 'grid', rows: [...headings.rows, ...rows], positional: false };
    tables.push({ table: headings.table.id, grid, first, last, end });
    at = end - 1;
  }
  return tables;
}

/** The heading of the next part. Rows have such numerals as well, but are known. */
const PART = /^[一二三四五六七八九十]{1,2}\s*[、.．,，]/;

function rowsBeneath(
  words: readonly Word[],
  headings: FlatHeadings,
  layouts: readonly Layout[],
): { rows: GridCell[][]; end: number } {
  const labelLengthAt = (place: number) => rowLabelLength(words, place, headings.table, layouts);
  const isNext = (place: number) => flatHeadingsAt(words, place, layouts) !== undefined;
  const rows: Row[] = [];
  const begin = (label: readonly Word[], isDoubtful: boolean) =>
    rows.push({ label: cellOf(label), values: [], isDoubtful });
  let at = headings.end;
  for (let word = words[at]; word && !word.isBarrier; word = words[at]) {
    const row = rows.at(-1);
    const length = word.isValue ? 0 : labelLengthAt(at);
    if (word.isValue) {
      if (!row) begin([], false);
      rows.at(-1)?.values.push(word);
      at++;
    } else if (length > 0 && headings.hasRows) {
      if (isNext(at)) break;
      begin(words.slice(at, at + length), false);
      at += length;
    } else if (!word.isFirst && row) {
      row.isDoubtful = true;
      row.values.push(word);
      at++;
    } else {
      // A row that the form does not have, or a line between two rows.
      if (PART.test(word.text) || isNext(at) || (row && !headings.hasRows)) break;
      if (row?.values.length === 0) row.isDoubtful = true;
      const next = endOfText(words, at);
      if (!isNumber(words[next]) && !(headings.hasRows && labelLengthAt(next) > 0)) break;
      begin(words.slice(at, next), !isNumber(words[next]) || !headings.hasRows);
      at = next;
    }
  }
  return { rows: gridRows(rows, headings.columns), end: at };
}

function isNumber(word: Word | undefined): boolean {
  return word?.isValue === true && isNumeric(word.text);
}

/** Where the numbers of a line begin, or the next line. */
function endOfText(words: readonly Word[], start: number): number {
  let at = start + 1;
  while (words[at] && !words[at]?.isFirst && !isNumber(words[at])) at++;
  return at;
}

/**
 * A label without numbers is a blank row, unless a row with too many may have taken them. What is doubtful becomes one
 * cell of text, which is not taken for a number.
 */
function gridRows(rows: readonly Row[], columns: number): GridCell[][] {
  const isOver = rows.some(({ values }) => values.length > columns);
  return rows.map(({ label, values, isDoubtful }) => {
    if (isDoubtful) return [...label, ...cellOf(values, ' ')];
    const [first] = label;
    if (first && values.length === 0 && !isOver)
      return [first, ...Array.from({ length: columns }, () => ({ ...first, text: '' }))];
    return [...label, ...values.flatMap(value => cellOf([value]))];
  });
}

function tablesInGrids(pages: Pages, layouts: readonly Layout[]): Set<TableId> {
  const tables = pages.blocks.flatMap(block => {
    if (block.kind === 'paragraph') return [];
    return block.rows.flatMap((_, row) =>
      layouts.flatMap(layout => headerAt(block, row, vocabularyOf(layout))?.table.id ?? []),
    );
  });
  return new Set(tables);
}
