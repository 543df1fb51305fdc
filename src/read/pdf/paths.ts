/** Lines as they are drawn: strokes, frames, and filled shapes so thin that they are lines. */
import { type Box, boxAround, type Matrix, place } from './geometry.ts';

type Point = readonly [x: number, y: number];

interface Outline {
  readonly points: Point[];
  /** Which of them end a curve. */
  readonly curves: Set<number>;
  isClosed: boolean;
}

/** How pdfjs writes a path: each step as one of these, with the points after it. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Outline[] {
  const outlines: Outline[] = [];
  const point = (at: number) => place(matrix, path[at] ?? 0, path[at + 1] ?? 0);
  let open: Outline = { points: [], curves: new Set(), isClosed: false };
  for (let at = 0; at < path.length; ) {
    const step = path[at++];
    if (step === MOVE) {
      open = { points: [point(at)], curves: new Set(), isClosed: false };
      outlines.push(open);
      at += 2;
    } else if (step === LINE) {
      open.points.push(point(at));
      at += 2;
    } else if (step === CURVE || step === QUADRATIC) {
      at += step === CURVE ? 6 : 4;
      open.curves.add(open.points.length);
      open.points.push(point(at - 2));
    } else if (step === CLOSE) open.isClosed = true;
  }
  return outlines;
}

/** Every straight piece of the lines, as the box that its thickness makes of it. */
export function strokes(path: ArrayLike<number>, matrix: Matrix, lineWidth: number): Box[] {
  const half = (lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))) / 2;
  return outlinesOf(path, matrix).flatMap(({ points, curves, isClosed }) => {
    const [first] = points;
    const corners = isClosed && first ? [...points, first] : points;
    return corners.slice(1).flatMap((to, i) => {
      const from = corners[i] ?? to;
      const piece = boxAround([from, to]);
      const isLevel = piece.bottom - piece.top <= SLANT;
      const isUpright = piece.right - piece.left <= SLANT;
      if (isLevel === isUpright || curves.has(i + 1)) return [];
      return [isLevel ? grow(piece, 0, half) : grow(piece, half, 0)];
    });
  });
}

/** Filled shapes of straight lines, and the four sides where one frame is left out of another. */
export function fills(path: ArrayLike<number>, matrix: Matrix): Box[] {
  const boxes = outlinesOf(path, matrix)
    .filter(({ points, curves }) => curves.size === 0 && points.length >= 3 && points.length <= 5)
    .map(({ points }) => boxAround(points));
  return boxes.flatMap((box, i) => {
    const inner = boxes[i + 1];
    return inner && isFrame(box, inner) ? sidesOf(box, inner) : [box];
  });
}

/** A line drawn by hand or by a program that rounds is not quite straight. */
const SLANT = 0.7;
const THICKEST_FRAME = 4;

function grow(box: Box, x: number, y: number): Box {
  return { left: box.left - x, right: box.right + x, top: box.top - y, bottom: box.bottom + y };
}

function isFrame(outer: Box, inner: Box): boolean {
  const borders = [
    inner.left - outer.left,
    outer.right - inner.right,
    inner.top - outer.top,
    outer.bottom - inner.bottom,
  ];
  return borders.every(border => border >= 0 && border <= THICKEST_FRAME);
}

function sidesOf(outer: Box, inner: Box): Box[] {
  return [
    { ...outer, bottom: inner.top },
    { ...outer, top: inner.bottom },
    { ...outer, right: inner.left },
    { ...outer, left: inner.right },
  ];
}
