/** Puts the glyphs of a page in the cells of its tables. What stands in none of them is prose. */
import { centreOf, type Glyph } from './glyphs.ts';
import { type Area, countBelow, type Lattice } from './lattice.ts';
import { linesOf } from './lines.ts';
import { cellText, turnsOf } from './text.ts';

export interface Cell extends Area {
  readonly text: string;
  /** A number stands across a line, half in one cell and half in another. */
  readonly isUnreadable: boolean;
  /** Its last line leaves no room for another character: it may go on where the table does. */
  readonly isFull: boolean;
}

export interface Table {
  readonly lattice: Lattice;
  readonly cells: readonly Cell[];
}

/** The cell that a glyph stands in. */
interface Spot {
  readonly lattice: number;
  readonly area: number;
}

/** A cell that holds most of a number holds it all. */
const MOST = 0.6;
/** Larger than its cell by so much, it is a watermark. */
const TOO_LARGE = 1.5;
/** No cell's margin is wider. */
const WIDEST_MARGIN = 8;

export function fill(lattices: readonly Lattice[], glyphs: readonly Glyph[]): { tables: Table[]; prose: Glyph[] } {
  const find = spots(lattices);
  const contents = lattices.map(lattice => lattice.areas.map((): Glyph[] => []));
  const torn = new Set<string>();
  const prose: Glyph[] = [];
  for (const word of wordsOf(glyphs)) {
    const { spot, share } = spotOf(word, find);
    if (!spot) prose.push(...word);
    else {
      contents[spot.lattice]?.[spot.area]?.push(...word);
      if (share < MOST && NUMBER.test(word[0]?.text ?? '')) torn.add(`${spot.lattice} ${spot.area}`);
    }
  }
  const tables = lattices.map((lattice, index) => ({
    lattice,
    cells: lattice.areas.map((area, i) => {
      const inside = contents[index]?.[i] ?? [];
      const [left = 0, right = 0] = [lattice.xs[area.left], lattice.xs[area.right + 1]];
      return {
        ...area,
        text: cellText(inside, right - left),
        isUnreadable: torn.has(`${index} ${i}`),
        isFull: isFull(inside, left, right),
      };
    }),
  }));
  return { tables, prose };
}

/** What must stay together where a line crosses it: numbers, and a mark with the character that it closes. */
function wordsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  for (const glyph of glyphs) {
    const before = words.at(-1)?.at(-1);
    const isOne = before && (isNumberGoingOn(before, glyph) || CLOSING.test(glyph.text)) && isNext(before, glyph);
    if (isOne) words.at(-1)?.push(glyph);
    else words.push([glyph]);
  }
  return words;
}

const NUMBER = /^[\d.,]+$/;
const CLOSING = /^[）)、，。；：”’」》〉】〕％%]$/;

function isNumberGoingOn(before: Glyph, glyph: Glyph): boolean {
  return NUMBER.test(before.text) && NUMBER.test(glyph.text);
}

function isNext(before: Glyph, glyph: Glyph): boolean {
  if (turnsOf(before) !== 0 || turnsOf(glyph) !== 0) return false;
  const gap = (glyph.x - before.x - before.width - before.spacing) / glyph.size;
  return Math.abs(glyph.y - before.y) < glyph.size / 10 && gap > -0.2 && gap < 0.12;
}

function spotOf(word: readonly Glyph[], find: (glyph: Glyph) => Spot | undefined): { spot?: Spot; share: number } {
  const [first] = word;
  if (word.length === 1 && first) return withSpot(find(first), 1);
  const shares = new Map<string, { spot: Spot | undefined; width: number }>();
  let width = 0;
  for (const glyph of word) {
    const spot = find(glyph);
    const key = spot ? `${spot.lattice} ${spot.area}` : '';
    shares.set(key, { spot, width: (shares.get(key)?.width ?? 0) + glyph.width });
    width += glyph.width;
  }
  const [most] = [...shares.values()].sort((a, b) => b.width - a.width);
  return withSpot(most?.spot, shares.size === 1 ? 1 : (most?.width ?? 0) / width);
}

const withSpot = (spot: Spot | undefined, share: number) => (spot ? { spot, share } : { share });

/** Where tables stand in one another, the smallest one has the glyph. */
function spots(lattices: readonly Lattice[]): (glyph: Glyph) => Spot | undefined {
  const owners = lattices.map(ownersOf);
  const sizes = lattices.map(({ xs, ys }) => ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0)));
  const smallestFirst = [...lattices.keys()].sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
  return glyph => {
    if (turnsOf(glyph) === undefined) return undefined;
    const [x, y] = centreOf(glyph);
    for (const index of smallestFirst) {
      const lattice = lattices[index];
      if (!lattice) continue;
      const area = owners[index]?.[countBelow(lattice.ys, y) - 1]?.[countBelow(lattice.xs, x) - 1];
      if (area !== undefined && glyph.size < heightOf(lattice, area) * TOO_LARGE) return { lattice: index, area };
    }
    return undefined;
  };
}

function ownersOf({ xs, ys, areas }: Lattice): number[][] {
  const owners = Array.from({ length: ys.length - 1 }, () => new Array<number>(xs.length - 1).fill(0));
  for (const [index, { top, left, bottom, right }] of areas.entries())
    for (let row = top; row <= bottom; row++) owners[row]?.fill(index, left, right + 1);
  return owners;
}

function heightOf({ ys, areas }: Lattice, index: number): number {
  const area = areas[index];
  return area ? (ys[area.bottom + 1] ?? 0) - (ys[area.top] ?? 0) : 0;
}

function isFull(glyphs: readonly Glyph[], left: number, right: number): boolean {
  const last = linesOf(glyphs.filter(glyph => turnsOf(glyph) === 0)).at(-1);
  return last !== undefined && right - last.right < last.size + Math.min(last.left - left, WIDEST_MARGIN);
}
