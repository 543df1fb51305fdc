/** Pages as they are meant to be read: tables are often printed sideways, and booklets with two pages beside each other. */
import { type Box, boxAround, turnPoint } from './geometry.ts';
import type { Glyph } from './glyphs.ts';
import { turnBack, turnsOf } from './text.ts';

/** What is drawn on a page, or on one of two beside each other. */
export interface Sheet {
  /** Of the page. */
  readonly number: number;
  /** Which of those on the page, from 0. */
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly boxes: readonly Box[];
}

/** Turned so that most of its text runs to the right. */
export function upright(sheet: Sheet): Sheet {
  const { width, height, glyphs, boxes } = sheet;
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) {
    const turns = turnsOf(glyph);
    if (turns !== undefined) counts[turns] = (counts[turns] ?? 0) + 1;
  }
  const turns = counts.indexOf(Math.max(...counts));
  if (turns === 0) return sheet;
  const frame = boxAround([turnPoint(0, 0, turns), turnPoint(width, height, turns)]);
  return {
    ...sheet,
    width: frame.right - frame.left,
    height: frame.bottom - frame.top,
    glyphs: glyphs.map(glyph => {
      const turned = turnBack(glyph, turns);
      return { ...turned, x: turned.x - frame.left, y: turned.y - frame.top };
    }),
    boxes: boxes.map(box => {
      const turned = boxAround([turnPoint(box.left, box.top, turns), turnPoint(box.right, box.bottom, turns)]);
      return {
        left: turned.left - frame.left,
        right: turned.right - frame.left,
        top: turned.top - frame.top,
        bottom: turned.bottom - frame.top,
      };
    }),
  };
}

/** The gutter between two pages lies in this part of the sheet, is this wide, and has so many lines on both sides. */
const MIDDLE = [0.35, 0.65] as const;
const LEAST_GUTTER = 18;
const LEAST_LINES = 6;
/** As the format itself has it. */
const WIDEST = 14_400;

/** One sheet, or two where a gutter runs from top to bottom that nothing crosses. */
export function columnsOf(sheet: Sheet): Sheet[] {
  const { width, height, glyphs, boxes } = sheet;
  if (width > WIDEST) return [sheet];
  const isTaken = new Array<boolean>(Math.ceil(width)).fill(false);
  const take = (left: number, right: number) => isTaken.fill(true, Math.max(0, Math.floor(left)), Math.ceil(right));
  for (const glyph of glyphs) take(glyph.x, glyph.x + glyph.width);
  const isGround = (box: Box) => (box.right - box.left) * (box.bottom - box.top) > (width * height) / 2;
  for (const box of boxes) if (!isGround(box)) take(box.left, box.right);

  let gutter = { from: 0, to: 0 };
  for (let x = Math.floor(width * MIDDLE[0]); x < width * MIDDLE[1]; x++) {
    const from = x;
    while (x < width * MIDDLE[1] && !isTaken[x]) x++;
    if (x - from > gutter.to - gutter.from) gutter = { from, to: x };
  }
  const middle = (gutter.from + gutter.to) / 2;
  const isLeft = (item: { x: number } | { left: number }) => ('x' in item ? item.x : item.left) < middle;
  const left = { ...sheet, glyphs: glyphs.filter(isLeft), boxes: boxes.filter(isLeft) };
  const right = {
    ...sheet,
    column: 1,
    glyphs: glyphs.filter(glyph => !isLeft(glyph)),
    boxes: boxes.filter(box => !isLeft(box)),
  };
  if (gutter.to - gutter.from < LEAST_GUTTER || ![left, right].every(isWritten)) return [sheet];
  return [left, right];
}

function isWritten({ glyphs }: Sheet): boolean {
  return new Set(glyphs.map(glyph => Math.round(glyph.y / glyph.size))).size >= LEAST_LINES;
}
