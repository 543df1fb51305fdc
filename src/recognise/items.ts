/** A grid's row as the cells a reader sees: merged areas as one item with the columns it spans. */
import type { Origin } from '../model/origin.ts';
import type { Grid, GridCell } from '../model/source.ts';

export interface Item {
  /** The text of this place; empty where a merged cell above reaches down. */
  readonly text: string;
  /** The text of the merged cell that covers this place, for labels; else the same as `text`. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
  readonly unreadable: boolean;
}

const known = new WeakMap<Grid, (readonly Item[])[]>();

/** Each row is looked at several times: as headings of every table, and as a row of one. */
export function itemsOf(grid: Grid, row: number): readonly Item[] {
  const rows = known.get(grid) ?? [];
  known.set(grid, rows);
  rows[row] ??= itemsIn(grid, row);
  return rows[row];
}

function itemsIn(grid: Grid, row: number): Item[] {
  const items: Item[] = [];
  let last: { anchor: string; index: number } | undefined;
  for (const [column, cell] of (grid.rows[row] ?? []).entries()) {
    const anchor = cell.continues ? cell.continues.join() : `${row},${column}`;
    const open = last?.anchor === anchor ? items[last.index] : undefined;
    if (open) items[items.length - 1] = { ...open, end: column };
    else {
      items.push({
        text: cell.continues ? '' : cell.text,
        label: labelOf(grid, cell),
        start: column,
        end: column,
        origin: cell.origin,
        unreadable: cell.unreadable === true,
      });
      last = { anchor, index: items.length - 1 };
    }
  }
  return items;
}

function labelOf(grid: Grid, cell: GridCell): string {
  if (!cell.continues) return cell.text;
  const [row, column] = cell.continues;
  return grid.rows[row]?.[column]?.text ?? '';
}
