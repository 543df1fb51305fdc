/** What the modifiers of a paragraph say of its place in tables ([MS-DOC] Overview of Tables, Paragraph Properties). */
import { InputError } from '../../model/problem.ts';
import { type RowShape, rowShapeOf } from './rows.ts';
import { type Prl, prlsOf, SPRM } from './sprm.ts';

export interface ParagraphProperties {
  /** In how many tables, one in the other, it stands. */
  readonly depth: number;
  readonly endsRow: boolean;
  /** Of a table in a table, whose marks are those of paragraphs. */
  readonly endsInnerCell: boolean;
  readonly endsInnerRow: boolean;
  /** Where it ends a row. */
  readonly shape: RowShape | undefined;
}

/** Tables in one another: more than anyone would read. */
const DEEPEST = 30;

/** @throws InputError `damaged-document` */
export function propertiesOf(prls: readonly Prl[]): ParagraphProperties {
  let depth = 0;
  const flags = new Map<number, boolean>();
  for (const { sprm, operand } of prls) {
    if (sprm === SPRM.depth) depth = operand.readInt32LE(0);
    else if (sprm === SPRM.depthChange) depth += operand.readInt32LE(0);
    else if (FLAGS.has(sprm)) flags.set(sprm, operand[0] !== 0);
  }
  const is = (sprm: number) => flags.get(sprm) === true;
  if (depth > DEEPEST) throw new InputError('damaged-document');
  return {
    // Word 97 knew no tables in tables, and no depth.
    depth: Math.max(depth, is(SPRM.inTable) ? 1 : 0),
    endsRow: is(SPRM.endsRow),
    endsInnerCell: is(SPRM.endsInnerCell),
    endsInnerRow: is(SPRM.endsInnerRow),
    shape: is(SPRM.endsRow) || is(SPRM.endsInnerRow) ? rowShapeOf(prls) : undefined,
  };
}

const FLAGS: ReadonlySet<number> = new Set([SPRM.inTable, SPRM.endsRow, SPRM.endsInnerCell, SPRM.endsInnerRow]);

/**
 * A wide row has more modifiers than a page of formatting can hold, so they stand in the Data stream. Those may begin
 * with a reference in their turn: to the row as newer programs should read it, before the same for older ones.
 * References go no further.
 */
export function followed(prls: readonly Prl[], dataList: (start: number) => readonly Prl[]): readonly Prl[] {
  const isHuge = (prl: Prl) => prl.sprm === SPRM.huge || prl.sprm === SPRM.hugeOld;
  const isTable = (prl: Prl) => prl.sprm === SPRM.tableProperties;
  const follow = (list: readonly Prl[], isReference: (prl: Prl) => boolean) =>
    list.some(isReference)
      ? list.flatMap(prl => (isReference(prl) ? dataList(prl.operand.readUInt32LE(0)) : [prl]))
      : list;
  return follow(follow(prls, isHuge), isTable);
}

/**
 * PrcData structures. Rows have lists of their own, so all that is read is hardly more than what there is.
 * @throws InputError `damaged-document`
 */
export function dataLists(data: Buffer): (start: number) => readonly Prl[] {
  let left = data.length;
  return start => {
    const length = data.readInt16LE(start);
    const prls = prlsOf(data.subarray(start + 2, start + 2 + length));
    left -= prls.length + 1;
    if (length < 0 || start + 2 + length > data.length || left < 0) throw new InputError('damaged-document');
    return prls;
  };
}
