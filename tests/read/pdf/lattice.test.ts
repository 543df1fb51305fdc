/** Ruling lines to cells, on lines drawn by hand. */
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../src/read/pdf/geometry.ts';
import { type Lattice, latticesOf } from '../../../src/read/pdf/lattice.ts';
import { fills, strokes } from '../../../src/read/pdf/paths.ts';
import { rulesOf } from '../../../src/read/pdf/rules.ts';

const TOLERANCE = 4;
const level = (y: number, from: number, to: number): Box => ({ left: from, right: to, top: y, bottom: y });
const upright = (x: number, from: number, to: number): Box => ({ left: x, right: x, top: from, bottom: to });

function lattices(boxes: readonly Box[]): Lattice[] {
  return latticesOf(rulesOf(boxes, TOLERANCE), TOLERANCE, () => {});
}

/** Each area as `top,left–bottom,right` where it is more than one place. */
function shape({ xs, ys, areas }: Lattice): string {
  const merged = areas.filter(area => area.top !== area.bottom || area.left !== area.right);
  return [
    `${ys.length - 1}x${xs.length - 1}`,
    ...merged.map(area => `${area.top},${area.left}–${area.bottom},${area.right}`),
  ].join(' ');
}

const shapes = (boxes: readonly Box[]) => lattices(boxes).map(shape);

/** Two rows and three columns, 60 high and 300 wide. */
function table(x: number, y: number): Box[] {
  return [
    ...[0, 30, 60].map(down => level(y + down, x, x + 300)),
    ...[0, 100, 200, 300].map(across => upright(x + across, y, y + 60)),
  ];
}

describe('ruling lines', () => {
  test('make rows and columns', () => {
    expect(shapes(table(50, 50))).toEqual(['2x3']);
    const [found] = lattices(table(50, 50));
    expect(found).toMatchObject({ xs: [50, 150, 250, 350], ys: [50, 80, 110], isOpenAbove: false, isOpenBelow: false });
  });

  test('drawn in pieces, twice over, or with a gap between cells are one', () => {
    const pieces = table(50, 50).flatMap(box =>
      box.top === box.bottom
        ? [0, 1, 2].flatMap(i => [
            level(box.top, box.left + i * 100, box.left + i * 100 + 98),
            level(box.top + 2.2, box.left + i * 100 + 1, box.left + (i + 1) * 100),
          ])
        : [upright(box.left, 50, 79), upright(box.left - 1.5, 81, 110)],
    );
    expect(shapes(pieces)).toEqual(['2x3']);
  });

  test('dotted', () => {
    const dots = table(50, 50).flatMap(box => {
      const length = Math.max(box.right - box.left, box.bottom - box.top);
      return Array.from({ length: length / 2 + 1 }, (_, i) => {
        const [x, y] = box.top === box.bottom ? [box.left + i * 2, box.top] : [box.left, box.top + i * 2];
        return { left: x, right: x + 0.75, top: y, bottom: y + 0.76 };
      });
    });
    expect(shapes(dots)).toEqual(['2x3']);
  });

  test('leave merged cells whole', () => {
    const heading = [
      level(50, 50, 350),
      level(80, 150, 350),
      level(110, 50, 350),
      level(140, 50, 350),
      ...[50, 150, 350].map(x => upright(x, 50, 140)),
      upright(250, 80, 140),
    ];
    expect(shapes(heading)).toEqual(['3x3 0,0–1,0 0,1–0,2']);
  });

  test('of two tables side by side or one below the other stay apart', () => {
    expect(shapes([...table(50, 50), ...table(370, 51)])).toEqual(['2x3', '2x3']);
    expect(shapes([...table(50, 50), ...table(50, 130)])).toEqual(['2x3', '2x3']);
  });

  test('that are an underline, or strike text out, divide nothing', () => {
    expect(shapes([...table(50, 50), level(70, 60, 120), level(70, 151, 200), level(95, 260, 340)])).toEqual(['2x3']);
  });

  test('are supplied at sides that are not drawn', () => {
    const sides = (box: Box) => box.left !== box.right || (box.left !== 50 && box.left !== 350);
    expect(shapes(table(50, 50).filter(sides))).toEqual(['2x3']);
  });

  test('that reach on to the edge of the page leave the table open', () => {
    const broken = [...table(50, 50), ...[50, 150, 250, 350].map(x => upright(x, 110, 135))];
    expect(shapes(broken)).toEqual(['3x3']);
    expect(lattices(broken)[0]).toMatchObject({ isOpenAbove: false, isOpenBelow: true });
  });

  test('alone, or aslant, make no table', () => {
    expect(shapes([level(50, 0, 300), level(80, 0, 300)])).toEqual([]);
    expect(strokes([0, 50, 50, 1, 150, 80], [1, 0, 0, 1, 0, 0], 1)).toEqual([]);
  });

  test('may cost no more than the caller allows', () => {
    const spend = (places: number) => {
      if (places > 10) throw new Error('too many');
    };
    expect(() => latticesOf(rulesOf(table(50, 50), TOLERANCE), TOLERANCE, spend)).toThrow('too many');
  });
});

describe('paths', () => {
  const flip = [1, 0, 0, -1, 0, 842] as const;
  const MOVE = 0;
  const LINE = 1;
  const CLOSE = 4;
  const rectangle = (x0: number, y0: number, x1: number, y1: number) => [
    ...[MOVE, x0, y0, LINE, x1, y0, LINE, x1, y1, LINE, x0, y1, CLOSE],
  ];

  test('stroked are as wide as their line', () => {
    expect(strokes([MOVE, 10, 800, LINE, 90, 800], flip, 2)).toEqual([{ left: 10, right: 90, top: 41, bottom: 43 }]);
    expect(strokes(rectangle(0, 0, 10, 20), flip, 0)).toHaveLength(4);
  });

  test('filled are lines where they are thin, whether their ends are cut straight or not', () => {
    const mitred = [MOVE, 126, 505, LINE, 126, 532, LINE, 127, 532, LINE, 127, 504];
    const rules = rulesOf([...fills(rectangle(10, 10, 200, 10.5), flip), ...fills(mitred, flip)], TOLERANCE);
    expect(rules).toMatchObject({ level: [{ from: 10, to: 200 }], upright: [{ at: 126.5, from: 310, to: 338 }] });
  });

  test('filled but for what is inside are the four sides of a frame', () => {
    const frame = fills([...rectangle(0, 0, 100, 50), ...rectangle(1, 1, 99, 49)], [1, 0, 0, 1, 0, 0]);
    const { level: across, upright: down } = rulesOf(frame, TOLERANCE);
    expect([across.length, down.length]).toEqual([2, 2]);
  });
});
