/** A page as pdfjs lists what is drawn on it, followed step by step: the glyphs, and every box that could be a line. */
import { type Box, IDENTITY, intersect, type Matrix, multiply } from './geometry.ts';
import { type Glyph, type Shown, showText } from './glyphs.ts';
import type { Library } from './library.ts';
import { fills, strokes } from './paths.ts';
import type { Resources, Walk } from './walk.ts';
import * as walks from './walk.ts';

export interface Drawing {
  readonly glyphs: readonly Glyph[];
  readonly boxes: readonly Box[];
  /** Anything at all is drawn, but for large pictures, which are passed over. */
  readonly isPainted: boolean;
}

type Ops = Library['OPS'];
// biome-ignore lint/suspicious/noExplicitAny: each operation has arguments of its own
type Step = (walk: Walk, args: any[]) => void;

/** @param view from the page's own measure to points from its upper left corner */
export function follow(
  operations: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  ops: Ops,
  view: Matrix,
  page: Box,
  resources: Resources,
): Drawing {
  const steps = new Map<number, Step>();
  for (const [name, step] of Object.entries(STEPS)) steps.set(ops[name as keyof Ops], step);
  const paints = paintsOf(ops);
  const walk = walks.startWalk(view, page, resources);
  for (const [index, operation] of operations.fnArray.entries()) {
    // biome-ignore lint/suspicious/noExplicitAny: see above
    const args = (operations.argsArray[index] ?? []) as any[];
    if (operation === ops.constructPath) drawPath(walk, paints.get(args[0]), args[1]?.[0], args[2]);
    else steps.get(operation)?.(walk, args);
  }
  return walk;
}

interface Paint {
  readonly strokes: boolean;
  readonly fills: boolean;
}

function paintsOf(ops: Ops): Map<number, Paint> {
  const stroke = { strokes: true, fills: false };
  const fill = { strokes: false, fills: true };
  const both = { strokes: true, fills: true };
  return new Map([
    [ops.stroke, stroke],
    [ops.closeStroke, stroke],
    [ops.fill, fill],
    [ops.eoFill, fill],
    [ops.fillStroke, both],
    [ops.eoFillStroke, both],
    [ops.closeFillStroke, both],
    [ops.closeEOFillStroke, both],
  ]);
}

function drawPath(
  walk: Walk,
  paint: Paint | undefined,
  path: ArrayLike<number> | null | undefined,
  bounds: ArrayLike<number> | null,
): void {
  const { state } = walk;
  if (path && paint?.strokes) draw(walk, strokes(path, state.ctm, state.lineWidth));
  if (path && paint?.fills) draw(walk, fills(path, state.ctm));
  if (walk.isClipping) walks.clip(walk, bounds);
  walk.isClipping = false;
}

function draw(walk: Walk, boxes: readonly Box[]): void {
  if (walks.isHidden(walk)) return;
  walk.isPainted = true;
  for (const box of boxes) {
    const seen = intersect(box, walk.state.clip);
    if (seen.left <= seen.right && seen.top <= seen.bottom) walk.boxes.push(seen);
  }
}

/** Some programs draw a line as a picture stretched long and thin. */
const drawPicture: Step = walk => draw(walk, [walks.boxIn(walk.state.ctm, [0, 0, 1, 1])]);

const startClip: Step = walk => {
  walk.isClipping = true;
};

/** One after the other, in the names that pdfjs gives its operations. */
const STEPS: Partial<Record<keyof Ops, Step>> = {
  save: walks.save,
  restore: walks.restore,
  transform: (walk, matrix) => walks.transform(walk, matrix as unknown as Matrix),
  setLineWidth: ({ state }, [width]) => {
    state.lineWidth = width;
  },
  setGState: (walk, [entries]) => {
    for (const [key, value] of entries) {
      if (key === 'LW') walk.state.lineWidth = value;
      if (key === 'Font') walks.setFont(walk, value[0], value[1]);
    }
  },
  clip: startClip,
  eoClip: startClip,

  beginText: walk => walks.setTextMatrix(walk, IDENTITY),
  setTextMatrix: (walk, [matrix]) => walks.setTextMatrix(walk, matrix),
  moveText: (walk, [x, y]) => walks.moveText(walk, x, y),
  setLeadingMoveText: (walk, [x, y]) => {
    walk.state.leading = y;
    walks.moveText(walk, x, y);
  },
  nextLine: walk => walks.moveText(walk, 0, walk.state.leading),
  setFont: (walk, [name, size]) => walks.setFont(walk, name, size),
  setLeading: ({ state }, [leading]) => {
    state.leading = -leading;
  },
  setCharSpacing: ({ state }, [spacing]) => {
    state.charSpacing = spacing;
  },
  setWordSpacing: ({ state }, [spacing]) => {
    state.wordSpacing = spacing;
  },
  setHScale: ({ state }, [percent]) => {
    state.scale = percent / 100;
  },
  setTextRise: ({ state }, [rise]) => {
    state.rise = rise;
  },
  showText: (walk, [shown]) => {
    const { state } = walk;
    const nowhere: Glyph[] = [];
    showText(shown as readonly Shown[], state, state.ctm, state.clip, walks.isHidden(walk) ? nowhere : walk.glyphs);
  },

  paintFormXObjectBegin: (walk, [matrix, box]) => {
    walks.save(walk);
    if (matrix) walks.transform(walk, matrix);
    walks.clip(walk, box);
  },
  paintFormXObjectEnd: walks.restore,
  // A mask only says where something else shows.
  beginGroup: (walk, [group]) => {
    walks.save(walk);
    walk.groups.push(!group?.smask);
  },
  endGroup: walk => {
    walks.restore(walk);
    walk.groups.pop();
  },
  beginMarkedContent: walk => {
    walk.shown.push(true);
  },
  beginMarkedContentProps: (walk, [tag, layer]) => {
    walk.shown.push(tag !== 'OC' || walk.resources.isShown(layer));
  },
  endMarkedContent: walk => {
    walk.shown.pop();
  },
  beginAnnotation: (walk, [, box, within, matrix]) => {
    walk.saved.length = 0;
    walk.state = { ...walk.initial };
    walks.clip(walk, box);
    walks.transform(walk, multiply(within, matrix));
  },

  paintImageXObject: drawPicture,
  paintInlineImageXObject: drawPicture,
  paintImageMaskXObject: drawPicture,
  paintSolidColorImageMask: drawPicture,
  paintImageXObjectRepeat: (walk, [, width, height, places]) => drawPictures(walk, [width, 0, 0, height], places),
  paintImageMaskXObjectRepeat: (walk, [, a, b, c, d, places]) => drawPictures(walk, [a, b ?? 0, c ?? 0, d], places),
};

function drawPictures(
  walk: Walk,
  [a, b, c, d]: readonly [number, number, number, number],
  places: ArrayLike<number>,
): void {
  for (let at = 0; at + 1 < places.length; at += 2) {
    const matrix = multiply(walk.state.ctm, [a, b, c, d, places[at] ?? 0, places[at + 1] ?? 0]);
    draw(walk, [walks.boxIn(matrix, [0, 0, 1, 1])]);
  }
}
