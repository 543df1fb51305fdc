/** What the streams of a document hold, and its text cut where the formatting of characters changes. */
import { type Look, lookOf } from './characters.ts';
import type { Piece } from './pieces.ts';
import { type FormatList, type Run, runIndexAt } from './runs.ts';
import { type Prl, prlsOf } from './sprm.ts';

export interface Content {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly paragraphRuns: readonly Run[];
  readonly characterRuns: readonly Run[];
  readonly hiddenStyles: ReadonlySet<number>;
  /** Lists of modifiers in the Data stream, by where they begin. */
  readonly dataList: (start: number) => readonly Prl[];
}

export interface Stretch {
  /** From and to which character of the document. */
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;
  readonly look: Look;
}

/** Formatting is by bytes of the file, so each piece has its own part of the runs. */
export function* stretchesOf(content: Content, start: number, end: number): Generator<Stretch> {
  const runs = content.characterRuns;
  const lookAt = remembered((list, changes) => lookOf([...prlsIn(list), ...changes]));
  for (const piece of content.pieces) {
    const until = Math.min(piece.end, end);
    let at = Math.max(piece.start, start);
    if (at >= until) continue;
    for (let index = runIndexAt(runs, offsetOf(piece, at)); at < until; ) {
      const next = runs[index];
      const isInside = next !== undefined && characterAt(piece, next.start) <= at;
      if (isInside) index++;
      const stop = Math.min(until, characterAt(piece, (isInside ? next.end : next?.start) ?? Number.POSITIVE_INFINITY));
      if (stop <= at) continue;
      yield { start: at, end: stop, piece, look: lookAt(isInside ? next.list : undefined, piece.changes) };
      at = stop;
    }
  }
}

export function prlsIn(list: FormatList | undefined): Prl[] {
  return list ? prlsOf(list.bytes) : [];
}

type Make<T> = (list: FormatList | undefined, changes: readonly Prl[]) => T;

/** Equal formatting is worked out once. */
export function remembered<T>(make: Make<T>): Make<T> {
  const known = new Map<readonly Prl[], Map<FormatList | undefined, T>>();
  return (list, changes) => {
    const byList = known.get(changes) ?? new Map<FormatList | undefined, T>();
    const made = byList.get(list) ?? make(list, changes);
    known.set(changes, byList);
    byList.set(list, made);
    return made;
  };
}

export function offsetOf(piece: Piece, character: number): number {
  return piece.offset + (character - piece.start) * piece.width;
}

/** The first character that begins at this byte or after it. */
function characterAt(piece: Piece, offset: number): number {
  return piece.start + Math.ceil((offset - piece.offset) / piece.width);
}
