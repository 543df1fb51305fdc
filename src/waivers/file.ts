/** Reading the file of waivers, and adding to it without touching what stands in it. */
import { existsSync, readFileSync } from 'node:fs';
import { ConfigError } from '../config/error.ts';
import { readSteering } from '../config/read.ts';
import { decode } from '../read/index.ts';
import type { PlacedEntry } from './apply.ts';
import { type WaiverEntry, waiversSchema } from './schema.ts';

/**
 * @param shown the path as messages show it
 * @throws ConfigError
 */
export async function readWaivers(path: string, shown: string): Promise<readonly PlacedEntry[]> {
  const { value, positionOf } = await readSteering(path, shown, waiversSchema, []);
  return value.map((entry, index) => ({ ...entry, line: positionOf([index])?.line ?? 1 }));
}

export interface NewEntry {
  readonly entry: WaiverEntry;
  /** What the finding said, written above the entry for those who review it. */
  readonly message: string;
}

/**
 * The text of the file with some entries more at its end; comments and order stay as they are.
 * @throws ConfigError `not-a-list` where the file is written in a way that nothing can be added to
 */
export async function withEntries(path: string, shown: string, entries: readonly NewEntry[]): Promise<string> {
  const { parse, stringify } = await import('yaml');
  const before = existsSync(path) ? decode(readFileSync(path)) : '';
  const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
  const kept = ((before.trim() === '' ? [] : parse(before)) ?? []) as unknown[];
  const added = entries
    .map(({ entry, message }) => `${comment(message)}${stringify([entry], { lineWidth: 0 })}`)
    .join('');
  const joint = before === '' || before.endsWith('\n') ? '' : lineEnd;
  const after = `${before}${joint}${added.replaceAll('\n', lineEnd)}`;
  // A list in brackets, or one that is indented, cannot be added to like this.
  if (!isSame(tryParse(parse, after), [...kept, ...entries.map(({ entry }) => entry)]))
    throw new ConfigError('not-a-list', {}, { file: shown });
  return after;
}

const comment = (message: string) => (message === '' ? '' : `# ${message.replace(/\s+/g, ' ')}\n`);

function tryParse(parse: (text: string) => unknown, text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
