/** What is to be seen of the characters of a document ([MS-DOC] Character Properties). */

import { raised, symbol as symbolOf } from '../flow/glyphs.ts';
import { type Prl, SPRM } from './sprm.ts';

export interface Look {
  /** ToggleOperand: 0 and 1 are plain, 0x80 as the styles say, 0x81 the contrary. */
  readonly hidden: number;
  readonly style: number | undefined;
  /** Struck out while changes were tracked. */
  readonly deleted: boolean;
  /** Its characters stand for something else: a picture, the number of a footnote, a symbol. */
  readonly special: boolean;
  /** The character meant where a special one stands for a symbol. */
  readonly symbol: string;
  readonly position: 'raised' | 'lowered' | undefined;
}

const AS_STYLE = 0x80;
const PLAIN: Look = {
  hidden: AS_STYLE,
  style: undefined,
  deleted: false,
  special: false,
  symbol: '',
  position: undefined,
};
const POSITIONS = [undefined, 'raised', 'lowered'] as const;

export function lookOf(prls: readonly Prl[]): Look {
  const look = { ...PLAIN };
  for (const { sprm, operand } of prls) {
    if (sprm === SPRM.hidden) look.hidden = operand.readUInt8(0);
    else if (sprm === SPRM.characterStyle) look.style = operand.readUInt16LE(0);
    else if (sprm === SPRM.deleted) look.deleted = isOn(operand);
    else if (sprm === SPRM.special) look.special = isOn(operand);
    else if (sprm === SPRM.position) look.position = POSITIONS[operand.readUInt8(0)];
    else if (sprm === SPRM.symbol) {
      // CSymbolOperand: the font, then the character in it.
      look.symbol = symbolOf(operand.readUInt16LE(2).toString(16));
      look.special = true;
    }
  }
  return look;
}

/** No style has these, so that the contrary of what the styles say is 1. */
function isOn(operand: Buffer): boolean {
  return (operand.readUInt8(0) & 1) === 1;
}

/** @param isHidden what the styles of the paragraph and of these characters say */
export function isVisible({ hidden, deleted }: Look, isHidden: boolean): boolean {
  const isStyled = (hidden & AS_STYLE) !== 0;
  return !deleted && (isStyled ? isHidden === ((hidden & 1) === 1) : hidden === 0);
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: the format's own marks are control characters
const CONTROL = /[\0-\x1f]/;
/** The end of a line or of a column. */
const BREAK = /[\x0b\x0e]/g;
const HYPHEN = '\x1e';
/** Among them 0x1F, a hyphen that is shown only where a line ends. */
const OTHER_CONTROL = /[\0-\x08\x0c-\x1f]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above

/** In the place of a symbol; and around what belongs to an element of custom XML. */
const SYMBOL = /\(/g;
const TAG = /[<>]/g;

export function shown(text: string, { special, symbol, position }: Look): string {
  let plain = special ? text.replace(TAG, '').replace(SYMBOL, () => symbol || '(') : text;
  if (CONTROL.test(plain)) plain = plain.replace(BREAK, '\n').replaceAll(HYPHEN, '-').replace(OTHER_CONTROL, '');
  return raised(plain, position);
}
