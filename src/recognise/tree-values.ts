/** Small things that every part of reading canonical data needs. */
import type { KeyPath } from '../model/origin.ts';
import { InputError } from '../model/problem.ts';
import { nearest } from './suggest.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Field {
  readonly key: string;
  readonly value: unknown;
}

export function unknownKey(key: string, known: Iterable<string>, place: { keys: KeyPath }): InputError {
  const suggestion = nearest(key, known);
  return new InputError('unknown-key', { key: key.slice(0, 60), ...(suggestion ? { suggestion } : {}) }, place);
}

export function at(key: string): { keys: KeyPath } {
  return { keys: { key, parent: undefined } };
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
