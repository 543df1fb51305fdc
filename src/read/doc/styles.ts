/** The style sheet ([MS-DOC] STSH), of which one thing matters: a style may hide its text. */
import { InputError } from '../../model/problem.ts';
import { prlsOf, SPRM } from './sprm.ts';

interface Style {
  readonly base: number;
  /** ToggleOperand: 0 and 1 are plain, 0x80 as the style beneath says, 0x81 the contrary. */
  readonly hidden: number;
}

/** Which of a style's lists of modifiers is that of its characters, by the kind of style (`stk`). */
const CHARACTER_LIST: Readonly<Record<number, number>> = { 1: 1, 2: 0, 3: 2 };
const NO_STYLE = 0xfff;
const AS_BASE = 0x80;

/** By style number, the styles whose text is hidden: the frames of a form copied from a web page have such a style. */
export function readHiddenStyles(sheet: Buffer): ReadonlySet<number> {
  if (sheet.length === 0) return new Set();
  const count = sheet.readUInt16LE(2);
  const fixed = sheet.readUInt16LE(4);
  const styles: Style[] = [];
  for (let at = 2 + sheet.readUInt16LE(0); styles.length < count; ) {
    const length = sheet.readUInt16LE(at);
    const definition = sheet.subarray(at + 2, at + 2 + length);
    if (definition.length < length) throw new InputError('damaged-document');
    styles.push(length === 0 ? { base: NO_STYLE, hidden: 0 } : readStyle(definition, fixed));
    at += 2 + length + (length & 1);
  }
  return new Set([...styles.keys()].filter(number => isHidden(number, styles)));
}

function readStyle(definition: Buffer, fixed: number): Style {
  const word = definition.readUInt16LE(2);
  const base = word >> 4;
  const wanted = CHARACTER_LIST[word & 0xf];
  if (wanted === undefined) return { base, hidden: AS_BASE };
  // The name stands between: a count of characters, the characters, and a zero.
  let at = fixed + 2 + definition.readUInt16LE(fixed) * 2 + 2;
  for (let list = 0; list < wanted; list++) at = even(at + 2 + definition.readUInt16LE(at));
  const prls = prlsOf(definition.subarray(at + 2, at + 2 + definition.readUInt16LE(at)));
  return { base, hidden: prls.findLast(prl => prl.sprm === SPRM.hidden)?.operand[0] ?? AS_BASE };
}

const even = (at: number) => at + (at & 1);

/** Styles rest on one another at most a dozen deep; damage may have made a loop of them. */
const DEEPEST = 32;

function isHidden(number: number, styles: readonly Style[]): boolean {
  let isContrary = false;
  let style = styles[number];
  for (let depth = 0; style && depth < DEEPEST; depth++) {
    if ((style.hidden & 1) === 1) isContrary = !isContrary;
    if (!(style.hidden & AS_BASE)) break;
    style = styles[style.base];
  }
  return isContrary;
}
