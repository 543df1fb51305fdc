/** The text of a cell: which way its characters run, in which order its lines follow, and how they join. */
import { turnPoint } from './geometry.ts';
import type { Glyph } from './glyphs.ts';
import { isChinese, type Line, linesOf } from './lines.ts';

/** Which way a line runs, in quarter turns clockwise; undefined where it is slanted, as watermarks are. */
export function turnsOf({ dx, dy }: Glyph): 0 | 1 | 2 | 3 | undefined {
  if (Math.abs(dy) < SLANT) return dx > 0 ? 0 : 2;
  if (Math.abs(dx) < SLANT) return dy > 0 ? 1 : 3;
  return undefined;
}

const SLANT = 0.17;

/** Turned back so that a line which runs with so many turns runs to the right. */
export function turnBack(glyph: Glyph, turns: number): Glyph {
  const [x, y] = turnPoint(glyph.x, glyph.y, turns);
  const [dx, dy] = turnPoint(glyph.dx, glyph.dy, turns);
  return { ...glyph, x, y, dx, dy };
}

/** @param width of the cell */
export function cellText(glyphs: readonly Glyph[], width: number): string {
  const texts = [0, 1, 3, 2].map(turns => {
    const running = glyphs.filter(glyph => turnsOf(glyph) === turns).map(glyph => turnBack(glyph, turns));
    if (running.length === 0) return '';
    return turns === 0 && runsDown(running) ? columnsText(running) : joinLines(linesOf(running), width);
  });
  return texts.filter(text => text !== '').join(' ');
}

/** Lines as one text. Chinese needs no blank between them; a number that fills its cell goes on in the next line. */
export function joinLines(lines: readonly Line[], width: number): string {
  const widest = lines.reduce((most, line) => Math.max(most, line.right - line.left), 0);
  let text = '';
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    text += before && isBlankAtBreak(before, line, widest, width) ? ` ${line.text}` : line.text;
  }
  return text;
}

const MARGINS = 12;

function isBlankAtBreak(before: Line, line: Line, widest: number, width: number): boolean {
  const last = before.text.at(-1);
  const [first] = line.text;
  if (isChinese(last) || isChinese(first)) return false;
  const isDigit = (character: string | undefined) => character !== undefined && /[\d.,]/.test(character);
  if (!isDigit(last) || !isDigit(first)) return true;
  const isFull = before.right - before.left > widest - before.size / 4 && width - widest < before.size / 2 + MARGINS;
  return !isFull;
}

/** Characters set one below the other: each is drawn beneath the one before it. */
function runsDown(glyphs: readonly Glyph[]): boolean {
  let down = 0;
  let across = 0;
  const drawn = [...glyphs].sort((a, b) => a.order - b.order);
  for (const [i, glyph] of drawn.entries()) {
    const before = drawn[i - 1];
    if (!before) continue;
    const [x, y] = [(glyph.x - before.x) / glyph.size, (glyph.y - before.y) / glyph.size];
    if (y > 0.6 && Math.abs(x) < 0.5) down++;
    else if (x > 0.2 && Math.abs(y) < 0.4) across++;
  }
  return down > across;
}

/** Columns from right to left. */
function columnsText(glyphs: readonly Glyph[]): string {
  const columns: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => b.x - a.x)) {
    const open = columns.at(-1);
    const first = open?.[0];
    if (open && first && first.x - glyph.x < glyph.size * 0.6) open.push(glyph);
    else columns.push([glyph]);
  }
  const lines = columns.flatMap(column => linesOf(column));
  return joinLines(lines, Number.POSITIVE_INFINITY);
}
