/** Notes on every cell and paragraph that a reader finds in a document. */
import { unzipSync } from 'fflate';
import { annotate } from '../../src/annotate/index.ts';
import type { Annotated, Note } from '../../src/annotate/note.ts';
import type { Origin } from '../../src/model/origin.ts';
import type { Pages } from '../../src/model/source.ts';
import { LIMITS } from '../../src/read/limits.ts';

export interface Spot {
  readonly origin: Origin;
  readonly text: string;
}

export function spotsOf(pages: Pages): Spot[] {
  return pages.blocks.flatMap(block => {
    if (block.kind === 'paragraph') return [{ origin: block.origin, text: block.text }];
    return block.rows.flat().flatMap(({ continues, origin, text }) => (continues ? [] : [{ origin, text }]));
  });
}

export function noteOn(origin: Origin, text: string, severity: Note['severity'] = 'error'): Note {
  return { origin, severity, text };
}

/** `name` for its ending. */
export async function annotated(bytes: Uint8Array, name: string, notes: readonly Note[]): Promise<Annotated> {
  const copy = await annotate(bytes, name, notes, LIMITS);
  if (!copy) throw new Error(`no notes in ${name}`);
  return copy;
}

export interface Comparison {
  readonly changed: readonly string[];
  readonly added: readonly string[];
}

/** Of two packages, byte by byte. */
export function compareParts(original: Uint8Array, copy: Uint8Array): Comparison {
  const before = unzipSync(original);
  const after = unzipSync(copy);
  const lost = Object.keys(before).filter(name => !(name in after) && !name.endsWith('/'));
  if (lost.length > 0) throw new Error(`lost: ${lost.join()}`);
  const isSame = (name: string) =>
    Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) === 0;
  return {
    changed: Object.keys(before)
      .filter(name => name in after && !isSame(name))
      .sort(),
    added: Object.keys(after)
      .filter(name => !(name in before))
      .sort(),
  };
}

export function partText(archive: Uint8Array, name: string): string {
  return Buffer.from(unzipSync(archive)[name] ?? new Uint8Array()).toString('utf8');
}

/** Whether the second is the first with something put in. */
export function isWithPiecesPutIn(original: string, copy: string): boolean {
  let at = 0;
  for (const character of copy) if (original.startsWith(character, at)) at += character.length;
  return at === original.length;
}
