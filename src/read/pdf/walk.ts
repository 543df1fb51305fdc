/** What changes while a page is drawn: the measure, the clipping, the text's state, and what is saved of them. */
import { type Box, IDENTITY, intersect, type Matrix, multiply, placeBox } from './geometry.ts';
import type { Font, Glyph, TextState } from './glyphs.ts';

export interface State extends TextState {
  /** From the present measure to the page's. */
  ctm: Matrix;
  clip: Box;
  lineWidth: number;
}

export interface Resources {
  readonly font: (name: string) => Font | undefined;
  /** Layers can be switched off. */
  readonly isShown: (layer: unknown) => boolean;
}

export interface Walk {
  state: State;
  readonly initial: State;
  readonly saved: State[];
  /** Whether each open piece of marked content is shown, and whether each open group is drawn. */
  readonly shown: boolean[];
  readonly groups: boolean[];
  /** The path that is being made will bound what is drawn. */
  isClipping: boolean;
  readonly resources: Resources;
  readonly glyphs: Glyph[];
  /** Every box that could be a line. */
  readonly boxes: Box[];
  isPainted: boolean;
}

/** Deeper than any page. */
const DEEPEST = 1000;

export function startWalk(view: Matrix, page: Box, resources: Resources): Walk {
  const initial: State = {
    ctm: view,
    clip: page,
    lineWidth: 1,
    textMatrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    font: undefined,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    isAfterBlank: false,
  };
  return {
    state: { ...initial },
    initial,
    saved: [],
    shown: [],
    groups: [],
    isClipping: false,
    resources,
    glyphs: [],
    boxes: [],
    isPainted: false,
  };
}

export function save(walk: Walk): void {
  if (walk.saved.length < DEEPEST) walk.saved.push({ ...walk.state });
}

export function restore(walk: Walk): void {
  walk.state = walk.saved.pop() ?? walk.state;
}

export function transform({ state }: Walk, matrix: Matrix): void {
  state.ctm = multiply(state.ctm, matrix);
}

/** @param corners two of them, or nothing to clip to */
export function clip({ state }: Walk, corners: ArrayLike<number> | null | undefined): void {
  if (corners) state.clip = intersect(state.clip, boxIn(state.ctm, corners));
}

export function boxIn(matrix: Matrix, corners: ArrayLike<number>): Box {
  return placeBox(matrix, corners[0] ?? 0, corners[1] ?? 0, corners[2] ?? 0, corners[3] ?? 0);
}

export function moveText({ state }: Walk, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

export function setTextMatrix({ state }: Walk, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.x = state.lineX = 0;
  state.y = state.lineY = 0;
}

export function setFont({ state, resources }: Walk, name: string, size: number): void {
  state.font = resources.font(name);
  state.fontSize = size;
}

export function isHidden(walk: Walk): boolean {
  return walk.shown.includes(false) || walk.groups.includes(false);
}
