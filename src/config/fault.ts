/** What a schema has against a value, in words for the person who wrote it. Loaded only when there is something. */
import * as z from 'zod';
import type { FindPosition } from '../read/tree/position.ts';
import { nearest } from '../recognise/suggest.ts';
import type { LanguageCode } from '../render/languages.ts';
import { type Argument, ConfigError, type ConfigPlace } from './error.ts';

type Keys = readonly (string | number)[];

/** The first fault of a list: they are told one at a time, as they are mended. */
export function faultOf(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  file: string,
  positionOf: FindPosition,
): ConfigError {
  const issue = innermost(issues[0] as z.core.$ZodIssue);
  const path = issue.path.filter(step => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const suggestion = nearest(key, knownKeys(z.toJSONSchema(schema), path));
    const hint = suggestion
      ? { zh: `，是不是“${suggestion}”？`, en: `; did you mean "${suggestion}"?` }
      : { zh: '。', en: '.' };
    return new ConfigError('unknown-key', { key, hint }, placeOf([...path, key], file, positionOf));
  }
  const key = path.join('.') || file;
  return new ConfigError('bad-value', { key, expected: expected(issue) }, placeOf(path, file, positionOf));
}

/** Of alternatives, the one that came furthest is the one that was meant. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const [best] = issue.errors.flat().sort((a, b) => b.path.length - a.path.length);
  return best ? innermost({ ...best, path: [...issue.path, ...best.path] }) : issue;
}

/** A key that is not there is placed where what should hold it begins. */
function placeOf(keys: Keys, file: string, positionOf: FindPosition): ConfigPlace {
  for (let end = keys.length; end > 0; end--) {
    const found = positionOf(keys.slice(0, end));
    if (found) return { file, ...found };
  }
  return { file };
}

type Node = z.core.JSONSchema.BaseSchema;

function knownKeys(root: Node, path: Keys): string[] {
  let nodes: Node[] = [root];
  for (const step of path)
    nodes = nodes.flatMap(alternatives).flatMap(node => {
      const next = typeof step === 'number' ? node.items : (node.properties?.[step] ?? node.additionalProperties);
      return typeof next === 'object' && !Array.isArray(next) ? [next] : [];
    });
  return nodes.flatMap(alternatives).flatMap(node => {
    const names = typeof node.propertyNames === 'object' ? (node.propertyNames.enum ?? []) : [];
    return [...Object.keys(node.properties ?? {}), ...names.map(String)];
  });
}

function alternatives(node: Node): Node[] {
  return node.anyOf ? node.anyOf.filter(option => typeof option === 'object').flatMap(alternatives) : [node];
}

const TYPES: Readonly<Record<string, Argument>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: 'true / false',
  array: { zh: '列表', en: 'a list' },
  object: { zh: '几项键和值', en: 'keys with values' },
};

function expected(issue: z.core.$ZodIssue): Argument {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' / ');
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected;
  if (issue.code === 'too_small') {
    const least = String(issue.minimum);
    return issue.origin === 'array' || issue.origin === 'string'
      ? { zh: `至少${least}项`, en: `at least ${least} long` }
      : { zh: `不小于${least}的数`, en: `at least ${least}` };
  }
  // What the expression stands for: an example is its message.
  if (issue.code === 'invalid_format') return { zh: `“${issue.message}”这样的文字`, en: `like "${issue.message}"` };
  if (issue.code === 'custom') return issue.params as Record<LanguageCode, string>;
  return issue.message;
}
