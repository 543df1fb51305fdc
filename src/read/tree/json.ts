/** JSON at the speed of `JSON.parse`; the slower, position-keeping parser runs only when something is wrong. */
import { InputError } from '../../model/problem.ts';
import type { Tree } from '../../model/source.ts';
import { MAX_DEPTH } from '../limits.ts';

/** @throws InputError `syntax-error` or `duplicate-key`, with line and column; `too-deep`. */
export async function readJson(text: string): Promise<Tree> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    (await import('./json-positions.ts')).explainSyntax(text);
  }
  if (countKeyTokens(text) !== countKeys(value)) (await import('./json-positions.ts')).refuseDuplicates(text);
  return { kind: 'tree', syntax: 'json', value, text };
}

/** `JSON.parse` silently keeps the last of two equal keys; fewer keys in the value than in the text betrays it. */
function countKeyTokens(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0; ) {
    let end = text.indexOf('"', start + 1);
    while (end >= 0 && text.charCodeAt(end - 1) === 92 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
    if (end < 0) break;
    let next = end + 1;
    let code = text.charCodeAt(next);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++next);
    if (code === 58) count++;
    start = text.indexOf('"', next);
  }
  return count;
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(quote - 1 - backslashes) === 92) backslashes++;
  return backslashes % 2 === 1;
}

/** Level by level, so that no depth can exhaust the stack: neither here nor in whatever reads the value after this. */
function countKeys(value: unknown): number {
  let count = 0;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new InputError('too-deep');
    const below: unknown[] = [];
    for (const item of level)
      if (Array.isArray(item)) {
        for (const element of item) if (typeof element === 'object' && element !== null) below.push(element);
      } else if (typeof item === 'object' && item !== null)
        for (const key in item) {
          count++;
          const child = (item as Record<string, unknown>)[key];
          if (typeof child === 'object' && child !== null) below.push(child);
        }
    level = below;
  }
  return count;
}
