/** Where the cells of a table row stand ([MS-DOC] Table Properties, TDefTableOperand): modifiers of its mark. */
import { type Prl, SPRM } from './sprm.ts';

export interface CellShape {
  /** In twips. */
  readonly width: number;
  /** It is part of the cell before it. */
  readonly joinsLeft: boolean;
  readonly mergeDown: 'no' | 'first' | 'joins';
}

export interface RowShape {
  /** The left border of the first cell, in twips from the margin. */
  readonly left: number;
  readonly cells: readonly CellShape[];
}

const MOST_CELLS = 63;
const ALONE = { joinsLeft: false, mergeDown: 'no' } as const;

/** Undefined where nothing defines the cells. */
export function rowShapeOf(prls: readonly Prl[]): RowShape | undefined {
  let left = 0;
  let gap = 0;
  let origin: number | undefined;
  let cells: CellShape[] = [];
  for (const { sprm, operand } of prls) {
    if (sprm === SPRM.left) left = operand.readInt16LE(0);
    else if (sprm === SPRM.gap) gap = operand.readInt16LE(0);
    else if (sprm === SPRM.table || sprm === SPRM.tableOld) {
      if (operand.length < 1 + (operand.readUInt8(0) + 1) * 2) continue;
      origin = operand.readInt16LE(1);
      cells = defined(operand, sprm === SPRM.table ? 20 : 10);
    } else cells = modified(cells, sprm, operand);
  }
  return cells.length === 0 ? undefined : { left: origin ?? left - gap, cells };
}

/** The number of cells, all their borders, and a record for each cell, of which the last may be left out. */
function defined(operand: Buffer, size: number): CellShape[] {
  const count = operand.readUInt8(0);
  const cells: CellShape[] = [];
  let firstMark = 0;
  for (let index = 0; index < count; index++) {
    const width = operand.readInt16LE(3 + index * 2) - operand.readInt16LE(1 + index * 2);
    const record = 1 + (count + 1) * 2 + index * size;
    const flags = record + 2 <= operand.length ? operand.readUInt16LE(record) : 0;
    // TCGRF: the descriptions of the format do not agree on which mark the first of merged cells has and which the
    // others, but the first is always the leftmost.
    const mark = flags & 3;
    if (mark === 0 || firstMark === 0) firstMark = mark;
    cells.push({ width, joinsLeft: mark !== firstMark, mergeDown: mergeDown(flags >> 5) });
  }
  return cells;
}

function mergeDown(flags: number): CellShape['mergeDown'] {
  if ((flags & 3) === 3) return 'first';
  return (flags & 3) === 1 ? 'joins' : 'no';
}

/** Most of these begin with the cells that they apply to: from, and up to but without. */
function modified(cells: CellShape[], sprm: number, operand: Buffer): CellShape[] {
  const first = operand[0] ?? 0;
  const limit = operand[1] ?? 0;
  const inRange = (index: number) => index >= first && index < limit;
  switch (sprm) {
    case SPRM.insert: {
      // The number of new cells instead of a limit. Cells before them that are not there are as wide.
      const width = operand.readUInt16LE(2);
      const missing = Math.max(0, first - cells.length) + limit;
      const added = Array.from({ length: missing }, () => ({ width, ...ALONE }));
      return cells.toSpliced(first, 0, ...added).slice(0, MOST_CELLS);
    }
    case SPRM.delete:
      return cells.filter((_, index) => !inRange(index));
    case SPRM.width: {
      const width = operand.readUInt16LE(2);
      return cells.map((cell, index) => (inRange(index) ? { ...cell, width } : cell));
    }
    case SPRM.merge:
      return cells.map((cell, index) => (inRange(index) ? { ...cell, joinsLeft: index !== first } : cell));
    case SPRM.split:
      return cells.map((cell, index) => (inRange(index) ? { ...cell, joinsLeft: false } : cell));
    case SPRM.mergeDown:
      return cells.map((cell, index) => (index === first ? { ...cell, mergeDown: mergeDown(limit) } : cell));
    default:
      return cells;
  }
}
