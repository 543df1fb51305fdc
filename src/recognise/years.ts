/** Last year's figures beside this year's: which table or column is of which year, where its heading or caption says so. */
import type { GridCell } from '../model/source.ts';
import type { Header, HeaderColumn } from './header.ts';
import { itemsOf } from './items.ts';

/** Longer lines are prose, which may speak of any year. */
const LONGEST_CAPTION = 40;
/** Between a caption and its table there may be a unit or the like. */
const LINES_BETWEEN = 1;

/** The year that a caption or a heading names, if it names one. */
function yearIn(text: string): number | undefined {
  if (text.length > LONGEST_CAPTION) return undefined;
  const years = new Set(text.normalize('NFKC').match(/(?<!\d)20\d\d(?!\d)/g));
  const [only] = years;
  return only !== undefined && years.size === 1 ? Number(only) : undefined;
}

/** The newest caption, until so many lines or a table have passed. */
export interface Caption {
  readonly year: number;
  readonly age: number;
}

export function nextCaption(before: Caption | undefined, line: string): Caption | undefined {
  const year = yearIn(line);
  if (year !== undefined) return { year, age: 0 };
  return before && before.age < LINES_BETWEEN ? { ...before, age: before.age + 1 } : undefined;
}

/** A table's first row of headings, which identifies it, and the year in its caption. */
export interface Captioned {
  readonly first: readonly GridCell[] | undefined;
  readonly header: Header;
  readonly year: number;
}

/** Tables of other years, as long as there is one of the same kind that is of the report's year. */
export function ofOtherYears(tables: readonly Captioned[], year: number | undefined): ReadonlyMap<unknown, number> {
  const current = new Set(tables.filter(table => table.year === year).map(({ header }) => header.table));
  const others = tables.filter(table => table.year !== year && current.has(table.header.table));
  return new Map(others.map(table => [table.first, table.year]));
}

/** Columns of other years count as unknown to the form, as long as the same column is there for the report's year. */
export function columnsOfYear(header: Header, year: number | undefined): Header {
  if (year === undefined || header.width === 0) return header;
  const years = new Map(header.byPosition.map(column => [column, yearOf(column, header)]));
  const isCurrent = ({ label, groups }: HeaderColumn) =>
    header.byPosition.some(
      other => other.label === label && other.groups.join() === groups.join() && years.get(other) === year,
    );
  const isOther = (column: HeaderColumn) => {
    const own = years.get(column);
    return column.label !== undefined && own !== undefined && own !== year && isCurrent(column);
  };
  if (!header.byPosition.some(isOther)) return header;
  const byPosition = header.byPosition.map(column =>
    isOther(column) ? { ...column, label: undefined, text: textOf(column, years.get(column)) } : column,
  );
  return { ...header, byPosition };
}

function textOf({ text }: HeaderColumn, year: number | undefined): string {
  return yearIn(text) === undefined ? `${year}年 ${text.trim()}` : text.trim();
}

function yearOf(column: HeaderColumn, { grid, first, last }: Header): number | undefined {
  const own = yearIn(column.text);
  if (own !== undefined || !grid.positional) return own;
  for (let row = last; row >= Math.max(0, first - 1); row--) {
    const over = itemsOf(grid, row).find(item => item.start <= column.start && column.start <= item.end);
    const year = over && yearIn(over.label);
    if (year !== undefined) return year;
  }
  return undefined;
}
