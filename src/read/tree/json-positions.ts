/** The position-keeping JSON parser: loaded when a file has findings or faults, never for a clean one. */
import {
  findNodeAtLocation,
  findNodeAtOffset,
  type ParseError,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import { InputError } from '../../model/problem.ts';
import { type FindPosition, lineColumn } from './position.ts';
import type { ValueAt } from './written.ts';

/** @throws InputError `syntax-error` with the place, or `too-deep` */
export function explainSyntax(text: string): never {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true });
  } catch {
    throw new InputError('too-deep');
  }
  const first = errors[0];
  const detail = first ? printParseErrorCode(first.error) : 'InvalidCharacter';
  throw new InputError('syntax-error', { format: 'JSON', detail }, lineColumn(text, first?.offset ?? 0));
}

/** @throws InputError `duplicate-key` for the first key that an object has twice */
export function refuseDuplicates(text: string): void {
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, offset) => {
      if (open.at(-1)?.has(key)) throw new InputError('duplicate-key', { key }, lineColumn(text, offset));
      open.at(-1)?.add(key);
    },
  });
}

/** @returns where a value begins, by its keys */
export function jsonPositions(text: string): FindPosition {
  const root = parseTree(text);
  return keys => {
    const node = root && findNodeAtLocation(root, [...keys]);
    return node && lineColumn(text, node.offset);
  };
}

export function jsonValues(text: string): ValueAt {
  const root = parseTree(text);
  return offset => {
    const node = root && findNodeAtOffset(root, offset);
    if (node?.offset !== offset || !['number', 'string', 'null'].includes(node.type)) return undefined;
    const quote = node.type === 'string' ? 1 : 0;
    return { start: offset + quote, end: offset + node.length - quote, isNull: node.type === 'null' };
  };
}
