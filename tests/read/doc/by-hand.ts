/** Documents of Word put together by hand, from text and the modifiers that shape it. */
import type { Pages } from '../../../src/model/source.ts';
import type { Content } from '../../../src/read/doc/content.ts';
import { pagesOf } from '../../../src/read/doc/pages.ts';
import { paragraphsOf } from '../../../src/read/doc/paragraphs.ts';
import { dataLists } from '../../../src/read/doc/properties.ts';
import { prlsOf } from '../../../src/read/doc/sprm.ts';
import { storyOf } from '../../../src/read/doc/tables.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { gridsOf } from '../support.ts';

export interface Stretch {
  readonly text: string;
  /** The modifiers of its characters, and of the paragraph that it ends, if it does. */
  readonly look?: Buffer;
  readonly paragraph?: Buffer;
  readonly style?: number;
  /** Of the piece of text that it is, in a document saved fast. */
  readonly changes?: Buffer;
}

export const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
export const list = (...parts: Buffer[]) => Buffer.concat(parts);
export const word = (number: number) =>
  hex((((number & 0xff) << 8) | ((number >> 8) & 0xff)).toString(16).padStart(4, '0'));

/** A paragraph ends with one of these. */
const MARKS = ['\r', '\x07', '\f'];
export const IN_TABLE = hex('1624 01');
export const ENDS_ROW = hex('1724 01');
export const INNER = list(IN_TABLE, hex('4966 02000000'));
export const HIDDEN = hex('3c08 01');
export const DELETED = hex('0008 01');

/** sprmTDefTable: borders in twips, and a TC80 for each cell, of which only the flags matter. */
export function borders(edges: readonly number[], flags: readonly number[] = []): Buffer {
  const cells = flags.map(flag => list(word(flag), Buffer.alloc(18)));
  const operand = list(Buffer.of(edges.length - 1), ...edges.map(word), ...cells);
  return list(word(0xd608), word(operand.length + 1), operand);
}

export const cell = (text: string, more: Partial<Stretch> = {}): Stretch => ({
  text: `${text}\x07`,
  paragraph: IN_TABLE,
  ...more,
});
export const rowEnd = (...modifiers: Buffer[]): Stretch => ({
  text: '\x07',
  paragraph: list(IN_TABLE, ENDS_ROW, ...modifiers),
});
export const row = (texts: readonly string[], ...modifiers: Buffer[]) => [
  ...texts.map(text => cell(text)),
  rowEnd(...modifiers),
];
export const line = (text: string, more: Partial<Stretch> = {}): Stretch => ({ text: `${text}\r`, ...more });

export function read(
  stretches: readonly Stretch[],
  rest: { hiddenStyles?: number[]; data?: Buffer; most?: number } = {},
): Pages {
  let at = 0;
  let begin = 0;
  const content: { -readonly [Key in 'pieces' | 'paragraphRuns' | 'characterRuns']: Content[Key][number][] } = {
    pieces: [],
    paragraphRuns: [],
    characterRuns: [],
  };
  for (const { text, look, paragraph, style = 0, changes } of stretches) {
    const end = at + text.length;
    content.pieces.push({ start: at, end, offset: at, width: 1, changes: changes ? prlsOf(changes) : [] });
    if (look) content.characterRuns.push({ start: at, end, list: { style: 0, bytes: look } });
    if (MARKS.includes(text.slice(-1))) {
      content.paragraphRuns.push({ start: begin, end, list: { style, bytes: paragraph ?? Buffer.alloc(0) } });
      begin = end;
    }
    at = end;
  }
  const text = stretches.map(stretch => stretch.text).join('');
  const dataList = dataLists(rest.data ?? Buffer.alloc(0));
  const hiddenStyles = new Set(rest.hiddenStyles);
  return pagesOf(
    [storyOf(paragraphsOf({ ...content, text, hiddenStyles, dataList }, 0, at), rest.most ?? LIMITS.cells)],
    LIMITS,
  );
}

export const linesOf = (pages: Pages) => pages.blocks.map(block => (block.kind === 'paragraph' ? block.text : block));
export const gridIn = (stretches: readonly Stretch[], data = Buffer.alloc(0)) => gridsOf(read(stretches, { data }))[0];
export const merges = (stretches: readonly Stretch[]) =>
  gridIn(stretches)?.rows.map(cells => cells.map(({ text, continues }) => (continues ? continues.join() : text)));
