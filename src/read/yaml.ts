/** YAML 1.2 through the `yaml` package, with its guard against alias bombs. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import { InputError } from '../model/problem.ts';
import type { Tree } from '../model/source.ts';
import { type FindPosition, lineColumn } from './position.ts';

/** A form has no use for aliases; a few are allowed for people who like them. */
const MAX_ALIASES = 50;

/** @throws InputError `syntax-error`, `duplicate-key` or `alias-bomb`, with line and column. */
export function readYaml(text: string): Tree {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    version: '1.2',
    schema: 'core',
    merge: false,
  });
  const error = document.errors[0];
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const where = { line, column: col };
    if (error.code === 'DUPLICATE_KEY') {
      const key = /^\s*["']?([^"':\r\n]{1,60})/.exec(text.slice(error.pos[0]))?.[1]?.trim() ?? '';
      throw new InputError('duplicate-key', { key }, where);
    }
    throw new InputError('syntax-error', { format: 'YAML', detail: error.code }, where);
  }
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

/** @returns where a value begins, by its keys */
export function yamlPositions(text: string): FindPosition {
  const document = parseDocument(text);
  return keys => {
    const node = document.getIn(keys, true);
    return isNode(node) && node.range ? lineColumn(text, node.range[0]) : undefined;
  };
}
