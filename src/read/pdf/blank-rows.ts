/**
 * Rows that are none: sides that reach on to the edge of the page with nothing between them, and the rest of a merged cell
 * whose own border comes a little before that of the rows beside it.
 */
import type { Cell } from './fill.ts';
import type { Part } from './stitch.ts';

export function withoutBlankRows(part: Part): Part {
  const { cells, lattice } = part;
  const height = lattice.ys.length - 1;
  const across = cellsAcross(cells, height);
  /** The number of each row among those that are kept. */
  const kept: number[] = [0];
  for (let row = 0; row < height; row++) {
    const before = kept[row] ?? 0;
    kept.push(before + Number(!isBlank(row)));
  }
  function isBlank(row: number): boolean {
    const all = across[row] ?? [];
    // What is left of them is in this row alone.
    const own = all.filter(cell => cell.bottom === row && kept[cell.top] === kept[row]);
    const isEnd = (row === 0 && lattice.isOpenAbove) || (row === height - 1 && lattice.isOpenBelow);
    return own.length > 0 && own.every(cell => cell.text === '') && (isEnd || own.length < all.length);
  }

  const isKept = (row: number) => kept[row] !== kept[row + 1];
  if (!kept[height] || kept[height] === height) return part;
  return {
    ...part,
    cells: cells.flatMap(cell => {
      const top = kept[cell.top] ?? 0;
      const bottom = (kept[cell.bottom + 1] ?? 0) - 1;
      return bottom < top ? [] : [{ ...cell, top, bottom }];
    }),
    lattice: {
      ...lattice,
      ys: lattice.ys.filter((_, line) => line === height || isKept(line)),
      isOpenAbove: lattice.isOpenAbove && isKept(0),
      isOpenBelow: lattice.isOpenBelow && isKept(height - 1),
    },
  };
}

function cellsAcross(cells: readonly Cell[], height: number): Cell[][] {
  const rows = Array.from({ length: height }, (): Cell[] => []);
  for (const cell of cells) for (let row = cell.top; row <= cell.bottom; row++) rows[row]?.push(cell);
  return rows;
}
