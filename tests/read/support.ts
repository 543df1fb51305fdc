/** What the readers' tests share. */
import { InputError, type Problem } from '../../src/model/problem.ts';
import type { Grid, GridCell, Pages, SourceDocument } from '../../src/model/source.ts';

/** The problem that stopped something; anything but an InputError is a fault of ours and thrown on. */
export function problemOf(attempt: () => unknown): Problem | undefined {
  try {
    attempt();
    return undefined;
  } catch (cause) {
    if (cause instanceof InputError) return cause.problem;
    throw cause;
  }
}

export async function problemIn(attempt: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await attempt;
    return undefined;
  } catch (cause) {
    if (cause instanceof InputError) return cause.problem;
    throw cause;
  }
}

export function pagesOf(source: SourceDocument): Pages {
  if (source.kind !== 'pages') throw new Error(`${source.kind} where pages were expected`);
  return source;
}

export function gridsOf(source: SourceDocument): Grid[] {
  return pagesOf(source).blocks.filter(block => block.kind === 'grid');
}

export function textsOf(grid: Grid | undefined): string[][] {
  return (grid?.rows ?? []).map(row => row.map(cell => cell.text));
}

export function cellAt(grid: Grid | undefined, row: number, column: number): GridCell {
  const cell = grid?.rows[row]?.[column];
  if (!cell) throw new Error(`no cell in row ${row}, column ${column}`);
  return cell;
}

export function utf16(text: string, order: 'LE' | 'BE'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
}

/** What a bug in SheetJS of old, or in a careless merge of objects, would leave behind. */
export function pollution(): string[] {
  const found: string[] = [];
  for (const key in {}) found.push(key);
  return found;
}

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed | 0;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
