/** Where in a file a value stands, in the terms of its format. All numbers count from 1. */
export type Origin =
  | { readonly sheet: string; readonly address: string }
  | { readonly line: number; readonly column: number }
  | { readonly table: number; readonly row: number; readonly column: number; readonly page?: number }
  | { readonly paragraph: number; readonly page?: number };

/** The keys that lead to a value in JSON or YAML, innermost first: cheap to extend, and located in the text only when named. */
export interface KeyPath {
  readonly key: string | number;
  readonly parent: KeyPath | undefined;
}

/** An origin as a reader or recogniser leaves it. */
export type Place = Origin | { readonly keys: KeyPath };

export function keysOf(path: KeyPath | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let step = path; step; step = step.parent) keys.unshift(step.key);
  return keys;
}
