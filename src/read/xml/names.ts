/**
 * Names with the prefixes that a reader uses. What saxes does for namespaces costs as much again as all the rest, and the
 * more the deeper elements stand: for every name it looks through the elements around. Here a name is worked out once,
 * until a declaration changes what prefixes mean.
 */

import { InputError } from '../../model/problem.ts';

/** Word declares forty. */
const MOST_PREFIXES = 1000;

export type Attributes = Readonly<Record<string, string>>;

export interface Prefixes {
  /** At the beginning of an element, and at its end. */
  readonly enter: (attributes: Attributes) => void;
  readonly leave: () => void;
  /** @returns an empty text if the namespace is none of the reader's */
  readonly resolve: (name: string) => string;
  /** The other way round: all that a document may write for the reader's name of an attribute. */
  readonly writtenFor: (name: string) => readonly string[];
}

/** @param text the document: most have all their declarations at the root, and are spared the search after that */
export function prefixesOf(namespaces: ReadonlyMap<string, string>, text: string): Prefixes {
  const meanings = new Map<string, string | undefined>();
  const known = new Map<string, string>();
  const written = new Map<string, string[]>();
  const forget = () => {
    known.clear();
    written.clear();
  };
  /** What the declarations of the elements around replaced, innermost last. */
  const replaced: { readonly depth: number; readonly prefix: string; readonly meaning: string | undefined }[] = [];
  let depth = 0;
  let declarations = countDeclarations(text);
  return {
    enter(attributes) {
      depth++;
      if (declarations === 0) return;
      for (const name in attributes) {
        if (!/^xmlns(?::|$)/.test(name)) continue;
        declarations--;
        const prefix = name.slice(6);
        replaced.push({ depth, prefix, meaning: meanings.get(prefix) });
        meanings.set(prefix, namespaces.get(attributes[name] ?? ''));
        if (meanings.size > MOST_PREFIXES) throw new InputError('damaged-document');
        forget();
      }
    },
    leave() {
      for (let last = replaced.at(-1); last?.depth === depth; last = replaced.at(-1)) {
        if (last.meaning === undefined) meanings.delete(last.prefix);
        else meanings.set(last.prefix, last.meaning);
        forget();
        replaced.pop();
      }
      depth--;
    },
    resolve(name) {
      let resolved = known.get(name);
      if (resolved === undefined) {
        const colon = name.indexOf(':');
        const prefix = meanings.get(name.slice(0, Math.max(0, colon)));
        resolved = prefix === undefined ? '' : `${prefix}:${name.slice(colon + 1)}`;
        known.set(name, resolved);
      }
      return resolved;
    },
    writtenFor(name) {
      let names = written.get(name);
      if (!names) {
        const [own, local] = name.split(':');
        const prefixes = [...meanings].filter(([prefix, meaning]) => prefix !== '' && meaning === own);
        names = local === undefined ? [name] : prefixes.map(([prefix]) => `${prefix}:${local}`);
        written.set(name, names);
      }
      return names;
    },
  };
}

function countDeclarations(text: string): number {
  let count = 0;
  for (let at = text.indexOf('xmlns'); at >= 0; at = text.indexOf('xmlns', at + 1))
    if (/\s/.test(text[at - 1] ?? '')) count++;
  return count;
}
