/** JSON and YAML: the characters of one value, in the text as it stands. */
import { isUtf8 } from 'node:buffer';
import { splice } from '../annotate/splice.ts';
import type { Hindrance } from '../model/refusal.ts';
import type { Tree } from '../model/source.ts';
import { offsetsIn } from '../read/tree/position.ts';
import type { WrittenValue } from '../read/tree/written.ts';
import type { Edit, Editor, Patch } from './edit.ts';
import { rewritten } from './number.ts';

const MARK = '\ufeff';

export async function treeEditor({ syntax, text }: Tree, bytes: Uint8Array): Promise<Editor> {
  const valueAt =
    syntax === 'json'
      ? (await import('../read/tree/json-positions.ts')).jsonValues(text)
      : (await import('../read/tree/yaml.ts')).yamlValues(text);
  const isPlain = isUtf8(bytes);
  const offsetIn = offsetsIn(text);
  // They are the keys of `texts` alone, which have to agree with the values.
  const pointers = new Set(text.match(/(?:\/[A-Za-z]+)+/g));
  const plan = ({ id, origin, from, to }: Edit): Patch | Hindrance => {
    if (!isPlain) return 'encoding';
    if (valueAt === 'aliases') return 'alias';
    if (pointers.has(id)) return 'kept-twice';
    if (!origin || !('line' in origin)) return 'no-place';
    const value = valueAt(offsetIn(origin));
    if (!value) return 'no-place';
    const figure = figureFor(value, text, from, to);
    return figure === undefined
      ? 'style'
      : { part: '', splices: [{ start: value.start, end: value.end, text: figure }] };
  };
  return {
    plan,
    write: patches => {
      const copy = splice(
        text,
        patches.flatMap(({ splices }) => splices),
      );
      return Buffer.from(hasMark(bytes) && !text.startsWith(MARK) ? MARK + copy : copy, 'utf8');
    },
  };
}

function figureFor(
  { start, end, isNull }: WrittenValue,
  text: string,
  from: number | null,
  to: number,
): string | undefined {
  const raw = text.slice(start, end);
  if (isNull && from !== null) return undefined;
  // In YAML a blank may be no character at all: right behind a colon, or before a comment.
  if (isNull && raw === '')
    return `${/\s/.test(text[start - 1] ?? '') ? '' : ' '}${to}${text[start] === '#' ? ' ' : ''}`;
  if (isNull) return String(to);
  // What stands behind a stroke is a character by another name.
  return raw.includes('\\') ? undefined : rewritten(raw, from, to);
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
