/** YAML 1.2 through the `yaml` package, with its guard against alias bombs. */
import { type Alias, type Document, isAlias, isNode, isScalar, type Node, parseDocument, visit } from 'yaml';
import { InputError } from '../../model/problem.ts';
import type { Tree } from '../../model/source.ts';
import { MAX_DEPTH } from '../limits.ts';
import { type FindPosition, lineColumn } from './position.ts';
import type { ValueAt, WrittenValue } from './written.ts';

/** A form has no use for aliases; a few are allowed for people who like them. */
const MAX_ALIASES = 50;

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  // Both the parser's own search for equal keys and its quotations of faulty lines take the square of the text's length.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/** @throws InputError `syntax-error` or `duplicate-key`, with line and column; `alias-bomb` or `too-deep`. */
export function readYaml(text: string): Tree {
  const document = parseDocument(text, OPTIONS);
  const error = document.errors[0];
  if (error?.code === 'RESOURCE_EXHAUSTION') throw new InputError('too-deep');
  if (error) throw syntaxError(error.code, error.pos[0], text);
  refuseFaults(document, text);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    if (cause instanceof ReferenceError) throw new InputError('alias-bomb', { limit: MAX_ALIASES });
    if (cause instanceof RangeError) throw new InputError('too-deep');
    throw cause;
  }
  return { kind: 'tree', syntax: 'yaml', value, text };
}

function refuseFaults(document: Document.Parsed, text: string): void {
  let aliases = 0;
  const resolve = (alias: Alias) => {
    // Each is looked for in all of the document.
    if (++aliases > MAX_ALIASES) throw new InputError('alias-bomb', { limit: MAX_ALIASES });
    const node = alias.resolve(document);
    if (!node) throw syntaxError('UNRESOLVED_ALIAS', alias.range?.[0], text);
    return node;
  };
  visit(document, {
    Alias: (_, alias) => {
      resolve(alias);
    },
    Seq: (_, __, path) => refuseDepth(path),
    Map: (_, map, path) => {
      refuseDepth(path);
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const node = isAlias(key) ? resolve(key) : key;
        if (!isScalar(node)) continue;
        const name = String(node.value);
        if (seen.has(name)) throw new InputError('duplicate-key', { key: name }, positionOf(key as Node, text));
        seen.add(name);
      }
    },
  });
}

/** @param path what stands around a collection: pairs and the document itself as well */
function refuseDepth(path: readonly unknown[]): void {
  if (path.length > 2 * MAX_DEPTH) throw new InputError('too-deep');
}

function syntaxError(detail: string, offset: number | undefined, text: string): InputError {
  return new InputError('syntax-error', { format: 'YAML', detail }, lineColumn(text, offset ?? 0));
}

function positionOf(node: Node, text: string) {
  return lineColumn(text, node.range?.[0] ?? 0);
}

/** @returns where a value begins, by its keys */
export function yamlPositions(text: string): FindPosition {
  const document = parseDocument(text, OPTIONS);
  return keys => {
    const node = document.getIn(keys, true);
    return isNode(node) && node.range ? lineColumn(text, node.range[0]) : undefined;
  };
}

/** @returns `aliases` where one value may stand for several */
export function yamlValues(text: string): ValueAt | 'aliases' {
  const values = new Map<number, WrittenValue>();
  let hasAliases = false;
  visit(parseDocument(text, OPTIONS), {
    Alias: () => {
      hasAliases = true;
    },
    Scalar: (key, { range, type, value }) => {
      if (key === 'key' || !range || !(type === 'PLAIN' || type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) return;
      const [start, end] = range;
      const quote = type === 'PLAIN' ? 0 : 1;
      values.set(start, { start: start + quote, end: end - quote, isNull: value === null });
    },
  });
  return hasAliases ? 'aliases' : offset => values.get(offset);
}
