/** A YAML or JSON file that steers a run, checked against its schema; what is wrong is told with its place. */
import { readFileSync, statSync } from 'node:fs';
import type * as z from 'zod';
import { InputError } from '../model/problem.ts';
import type { Tree } from '../model/source.ts';
import { decode, endingOf, LIMITS } from '../read/index.ts';
import type { FindPosition } from '../read/tree/position.ts';
import { ConfigError } from './error.ts';

export interface Steering<T> {
  readonly value: T;
  readonly text: string;
  readonly positionOf: FindPosition;
}

/**
 * @param shown the path as messages show it
 * @param empty what a file says that says nothing; null where it has to say something
 * @throws ConfigError
 */
export async function readSteering<T>(
  path: string,
  shown: string,
  schema: z.ZodType<T>,
  empty: T | null,
): Promise<Steering<T>> {
  const text = textOf(path, shown);
  const tree = await parse(path, text, shown);
  const positionOf = await positions(tree);
  const parsed = schema.safeParse(tree.value ?? empty);
  if (parsed.success) return { value: parsed.data, text, positionOf };
  throw (await import('./fault.ts')).faultOf(parsed.error.issues, schema, shown, positionOf);
}

function textOf(path: string, shown: string): string {
  try {
    if (statSync(path).size > LIMITS.yamlBytes)
      throw new ConfigError('cannot-read', { detail: 'EFBIG' }, { file: shown });
    return decode(readFileSync(path));
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    if (cause instanceof InputError) throw new ConfigError('not-text', {}, { file: shown });
    throw new ConfigError('cannot-read', { detail: (cause as NodeJS.ErrnoException).code ?? '' }, { file: shown });
  }
}

async function parse(path: string, text: string, shown: string): Promise<Tree> {
  try {
    if (endingOf(path) === 'json') return (await import('../read/tree/json.ts')).readJson(text);
    return (await import('../read/tree/yaml.ts')).readYaml(text);
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    const { code, args, at } = cause.problem;
    const place = at && 'line' in at ? { line: at.line, column: at.column } : {};
    const format = endingOf(path) === 'json' ? 'JSON' : 'YAML';
    throw new ConfigError(
      'syntax',
      { format, detail: String(args['detail'] ?? args['key'] ?? code) },
      { file: shown, ...place },
    );
  }
}

async function positions(tree: Tree): Promise<FindPosition> {
  if (tree.syntax === 'json') return (await import('../read/tree/json-positions.ts')).jsonPositions(tree.text);
  return (await import('../read/tree/yaml.ts')).yamlPositions(tree.text);
}
