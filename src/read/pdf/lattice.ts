/** From ruling lines to cells: every table on a page as columns, rows, and the areas that no line divides. */
import { bordersOf } from './borders.ts';
import { componentsOf } from './components.ts';
import type { Rule, Rules } from './rules.ts';

/** Rows and columns from 0; the last ones included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Lattice {
  /** The lines between and around the columns, and the rows: one more of each. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Top to bottom, left to right; they cover everything. */
  readonly areas: readonly Area[];
  /** No line is drawn there. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

/** With more of them, the page is a drawing. */
const MOST_TABLES = 500;

/** @param spend told how many places a table has, before they are made; may throw */
export function latticesOf(rules: Rules, tolerance: number, spend: (places: number) => void): Lattice[] {
  const components = componentsOf(rules, tolerance);
  if (components.length > MOST_TABLES) return [];
  return components.flatMap(component => {
    const borders = bordersOf(component, tolerance);
    const xs = positions(borders.upright, tolerance);
    const ys = positions(borders.level, tolerance);
    if (xs.length < 2 || ys.length < 2) return [];
    spend(xs.length * ys.length);
    const { isOpenAbove, isOpenBelow } = borders;
    return [{ xs, ys, areas: areasOf(xs, ys, borders, tolerance), isOpenAbove, isOpenBelow }];
  });
}

/** Lines closer to one another than the tolerance count as one, though they are of different cells. */
export function positions(rules: readonly Pick<Rule, 'at'>[], tolerance: number): number[] {
  const found: number[] = [];
  let first = Number.NEGATIVE_INFINITY;
  let last = first;
  for (const at of rules.map(rule => rule.at).sort((a, b) => a - b)) {
    if (at - first > tolerance) {
      first = at;
      found.push(at);
    } else found[found.length - 1] = (first + Math.max(last, at)) / 2;
    last = at;
  }
  return found;
}

function areasOf(xs: readonly number[], ys: readonly number[], rules: Rules, tolerance: number): Area[] {
  const isRuledLeft = ruled(xs, ys, rules.upright, tolerance);
  const isRuledAbove = ruled(ys, xs, rules.level, tolerance);
  const width = xs.length - 1;
  const height = ys.length - 1;
  const taken = Array.from({ length: height }, () => new Array<boolean>(width).fill(false));
  const areas: Area[] = [];
  for (let top = 0; top < height; top++)
    for (let left = 0; left < width; left++) {
      if (taken[top]?.[left]) continue;
      const isFree = (row: number, column: number) => row < height && column < width && !taken[row]?.[column];
      let right = left;
      while (isFree(top, right + 1) && !isRuledLeft[right + 1]?.[top]) right++;
      const goesDown = (row: number) => {
        for (let column = left; column <= right; column++) {
          if (!isFree(row, column) || isRuledAbove[row]?.[column]) return false;
          if (column > left && isRuledLeft[column]?.[row]) return false;
        }
        return true;
      };
      let bottom = top;
      while (goesDown(bottom + 1)) bottom++;
      for (let row = top; row <= bottom; row++) taken[row]?.fill(true, left, right + 1);
      areas.push({ top, left, bottom, right });
    }
  return areas;
}

/** Of each line, along which of the spaces across it it is drawn. */
function ruled(
  lines: readonly number[],
  spaces: readonly number[],
  rules: readonly Rule[],
  tolerance: number,
): boolean[][] {
  const found = lines.map(() => new Array<boolean>(spaces.length - 1).fill(false));
  for (const rule of rules) {
    const line = found[nearest(lines, rule.at)];
    for (let i = 0; i < spaces.length - 1; i++) {
      const [from = 0, to = 0] = [spaces[i], spaces[i + 1]];
      const slack = Math.max(tolerance, (to - from) / 4);
      if (line && rule.from <= from + slack && rule.to >= to - slack) line[i] = true;
    }
  }
  return found;
}

/** The index of the nearest of ascending positions. */
export function nearest(positions: readonly number[], at: number): number {
  const next = countBelow(positions, at);
  const before = positions[next - 1];
  const after = positions[next];
  if (before === undefined || after === undefined) return before === undefined ? 0 : next - 1;
  return at - before < after - at ? next - 1 : next;
}

/** How many of ascending positions lie below. */
export function countBelow(positions: readonly number[], at: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
