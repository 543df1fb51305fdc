/** Rows of cells that span rows and columns, as HTML, OpenDocument and Word have them, as a grid. */
import type { Origin } from '../../model/origin.ts';
import { InputError } from '../../model/problem.ts';
import type { Grid, GridCell } from '../../model/source.ts';

export interface SpanCell {
  readonly text: string;
  /** How many columns and rows it covers; it may say more than there are. */
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Its first column, from 0, where the format tells; else it takes the next place that no cell above reaches down to. */
  readonly column?: number;
  /** Of its place in the file. */
  readonly mark?: unknown;
  /** It is a part of the cell above it or before it, and its text is not shown. */
  readonly partOf?: 'above' | 'left';
}

/** Cells that a document may still have, those covered by others included. */
export interface CellBudget {
  left: number;
}

/** As in the HTML standard; Word itself has at most 63 columns. */
export const MOST_COLUMNS = 1000;

/** @throws InputError `sheet-too-large` */
function spend(cells: number, table: number, budget: CellBudget): void {
  budget.left -= cells;
  if (budget.left < 0) throw new InputError('sheet-too-large', { sheet: table });
}

/** A span as an attribute has it: nothing, nonsense and less than one count as one. */
export function spanOf(attribute: string | undefined, most = Number.MAX_SAFE_INTEGER): number {
  const span = Number(attribute ?? 1);
  return span >= 1 ? Math.min(Math.floor(span), most) : 1;
}

/** The first cell of an area, and the last row that it reaches down to. */
interface Area {
  readonly anchor: readonly [row: number, column: number];
  readonly last: number;
}

/**
 * @param table its number in the document, from 1
 * @throws InputError `sheet-too-large`
 */
export function gridOf(
  rows: readonly (readonly SpanCell[])[],
  table: number,
  budget: CellBudget,
  found?: (mark: never, origin: Origin) => void,
): Grid {
  const grid: GridCell[][] = [];
  /** By column, what reaches down into the rows to come. */
  const areas: (Area | undefined)[] = [];
  for (const [index, cells] of rows.entries()) {
    const { places, put, skip } = startRow(table, index, budget);
    const above = grid.at(-1);
    grid.push(places);
    const areaAt = (column: number) => {
      const area = areas[column];
      return area && area.last >= index ? area.anchor : undefined;
    };
    const fillTo = (column: number) => {
      while (places.length < column) {
        const anchor = areaAt(places.length);
        if (anchor) put('', anchor);
        else skip();
      }
    };
    for (const cell of cells) {
      if (cell.column !== undefined) fillTo(cell.column);
      for (let anchor = areaAt(places.length); anchor; anchor = areaAt(places.length)) put('', anchor);
      const start = places.length;
      const joined = joinedTo(cell, index, start, above, places);
      const anchor = joined ?? ([index, start] as const);
      for (let column = start; column < start + Math.min(cell.columnSpan, MOST_COLUMNS); column++) {
        const other = areaAt(column);
        if (cell.rowSpan > 1 && !other) areas[column] = { anchor, last: index + cell.rowSpan - 1 };
        if (column === start && !joined) {
          const origin = put(cell.text);
          found?.(cell.mark as never, origin);
        } else put('', other ?? anchor);
      }
    }
    while (areas.length > 0 && !areaAt(areas.length - 1)) areas.pop();
    fillTo(areas.length);
  }
  return { kind: 'grid', rows: grid, positional: true };
}

/** The first cell of the area that a cell is a part of. */
function joinedTo(
  { partOf }: SpanCell,
  row: number,
  column: number,
  above: readonly GridCell[] | undefined,
  places: readonly GridCell[],
): readonly [row: number, column: number] | undefined {
  if (partOf === 'above' && above?.[column]) return above[column].continues ?? [row - 1, column];
  if (partOf === 'left' && places[column - 1]) return places[column - 1]?.continues ?? [row, column - 1];
  return undefined;
}

/**
 * The places of one row, from left to right. Cells are counted as they are seen: one for each merged area, also for one
 * that begins further up.
 */
function startRow(table: number, row: number, budget: CellBudget) {
  const places: GridCell[] = [];
  let seen = 0;
  let last: readonly [row: number, column: number] | undefined;
  spend(1, table, budget);
  return {
    places,
    put(text: string, continues?: readonly [row: number, column: number]): Origin {
      spend(1, table, budget);
      if (!continues || continues[0] !== last?.[0] || continues[1] !== last[1]) seen++;
      last = continues ?? [row, places.length];
      const origin = { table, row: row + 1, column: seen };
      places.push(continues ? { text, origin, continues } : { text, origin });
      return origin;
    },
    /** A place without a cell, as before a row that is moved in. */
    skip(): void {
      spend(1, table, budget);
      last = undefined;
      places.push({ text: '', origin: { table, row: row + 1, column: seen + 1 } });
    },
  };
}
