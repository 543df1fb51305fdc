/** Text as pdfjs shows it, glyph by glyph: what stands where, which way it runs, and how large it is. */
import { type Box, isInside, type Matrix, multiply, place } from './geometry.ts';
import { withoutRadicals } from './radicals.ts';

export interface Glyph {
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** The direction in which its line runs, of length 1. */
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  /** The height of its font. */
  readonly size: number;
  /** What is added between the characters of its line. */
  readonly spacing: number;
  /** A blank was drawn before it. */
  readonly isSpaced: boolean;
  /** Its place in the order of drawing. */
  readonly order: number;
}

/** What pdfjs hands over of a font. */
export interface Font {
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
  readonly bbox?: readonly number[];
}

/** What pdfjs hands over of a glyph; a number is a gap, in thousandths. */
export type Shown =
  | number
  | {
      readonly unicode: string;
      readonly width: number;
      readonly vmetric?: readonly number[] | null;
      readonly isSpace: boolean;
    };

export interface TextState {
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: Font | undefined;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  isAfterBlank: boolean;
}

/** Adds to `glyphs` what is shown within `visible`, and moves on in the line. */
export function showText(shown: readonly Shown[], state: TextState, ctm: Matrix, visible: Box, glyphs: Glyph[]): void {
  const matrix = multiply(ctm, state.textMatrix);
  const font = state.font ?? {};
  const turned = state.fontSize < 0 ? -1 : 1;
  const fontSize = Math.abs(state.fontSize);
  const scale = state.scale * turned;
  const unit = fontSize * (font.fontMatrix?.[0] ?? 0.001);
  const right = vector(matrix, scale, 0);
  const up = vector(matrix, 0, turned);
  const size = up.length * fontSize * emOf(font);
  const perWidth = right.length;
  let along = 0;
  for (const item of shown) {
    if (typeof item === 'number') {
      along += ((font.vertical ? 1 : -1) * item * fontSize) / 1000;
      continue;
    }
    const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const metric = font.vertical ? (item.vmetric ?? font.defaultVMetrics) : undefined;
    const x = metric ? -(item.vmetric ? (metric[1] ?? 0) : item.width / 2) * unit : along;
    const y = metric ? along + (metric[2] ?? 0) * unit : 0;
    const text = legible(item.unicode);
    if (text === '') state.isAfterBlank = true;
    else {
      const [left, base] = place(matrix, state.x + x * scale, state.y + state.rise - y * turned);
      const width = item.width * unit * perWidth;
      const glyph: Glyph = {
        text,
        x: left,
        y: base,
        dx: right.x,
        dy: right.y,
        width,
        size,
        spacing: metric ? 0 : Math.max(0, spacing * perWidth),
        isSpaced: state.isAfterBlank,
        order: glyphs.length,
      };
      const [centreX, centreY] = centreOf(glyph);
      if (size > 0 && isInside(visible, centreX, centreY)) glyphs.push(glyph);
      state.isAfterBlank = false;
    }
    along += metric ? -(metric[0] ?? -1000) * unit - spacing * turned : item.width * unit + spacing * turned;
  }
  if (font.vertical) state.y -= along * turned;
  else state.x += along * scale;
}

export function centreOf(glyph: Glyph): readonly [x: number, y: number] {
  const { x, y, dx, dy, width, size } = glyph;
  // Upwards from a line is its direction, a quarter turn to the left.
  return [x + (dx * width) / 2 + dy * size * MIDDLE, y + (dy * width) / 2 - dx * size * MIDDLE];
}

/** The middle of a character over its baseline, for Chinese and digits alike. */
const MIDDLE = 0.36;

function vector(matrix: Matrix, x: number, y: number): { x: number; y: number; length: number } {
  const [fromX, fromY] = place(matrix, 0, 0);
  const [toX, toY] = place(matrix, x, y);
  const length = Math.hypot(toX - fromX, toY - fromY) || Number.MIN_VALUE;
  return { x: (toX - fromX) / length, y: (toY - fromY) / length, length };
}

/** In fonts whose glyphs are drawings, the size may be in their own measure: then their box tells it. */
function emOf(font: Font): number {
  if (!font.isType3Font) return 1;
  const height = Math.abs(((font.bbox?.[3] ?? 0) - (font.bbox?.[1] ?? 0)) * (font.fontMatrix?.[3] ?? 0.001));
  return height === 0 || (height > 0.3 && height < 3) ? 1 : height;
}

/** Blanks as nothing; what no character is known for as a mark that cannot be taken for one. */
function legible(unicode: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const text = unicode.replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff]/g, '\ufffd');
  return withoutRadicals(text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, ''));
}
