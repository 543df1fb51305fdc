/** Several reports in one file of data: an array of them. */
import type { Layout } from '../model/layout.ts';
import type { Tree } from '../model/source.ts';
import { hasChild, keyTree } from './tree-keys.ts';
import { isObject } from './tree-values.ts';

/** @returns the data itself, or its elements, where it is an array of objects with the tables of a report in some */
export function elementsOf(source: Tree, layouts: readonly Layout[]): readonly Tree[] {
  const { value } = source;
  if (!Array.isArray(value) || !value.every(isObject)) return [source];
  const hasTables = (element: object) =>
    Object.keys(element).some(key => layouts.some(layout => hasChild(keyTree(layout), key)));
  if (!value.some(hasTables)) return [source];
  return value.map((element, index) => ({ ...source, value: element, index }));
}
