/** The configuration of a run: a file and those it extends, as layers of which the later wins. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { displayPath } from '../model/path.ts';
import { ConfigError } from './error.ts';
import { findConfig } from './find.ts';
import { readSteering } from './read.ts';
import { type Config, configSchema } from './schema.ts';

/** One file's say. */
export interface Layer {
  /** As it is shown: relative to the working folder, with `/`. */
  readonly file: string;
  /** Absolute; paths in the file are relative to it. */
  readonly folder: string;
  readonly config: Config;
}

/**
 * @param named the file that was asked for; by default it is looked for upwards from the working folder
 * @returns layers, the farthest first; none where there is no configuration
 * @throws ConfigError
 */
export async function loadConfig(workingFolder: string, named?: string): Promise<readonly Layer[]> {
  const start = named === undefined ? findConfig(workingFolder) : resolve(workingFolder, named);
  const layers: Layer[] = [];
  const seen = new Set<string>();
  for (let path = start; path !== undefined; ) {
    const file = displayPath(path, workingFolder);
    if (seen.has(path)) throw new ConfigError('extends-loop', { path: file }, { file: layers[0]?.file ?? file });
    seen.add(path);
    const { value: config, positionOf } = await readSteering(path, file, configSchema, {});
    const folder = dirname(path);
    layers.unshift({ file, folder, config });
    if (config.extends === undefined) break;
    path = resolve(folder, config.extends);
    if (!isBeneath(path, folder))
      throw new ConfigError('extends-outside', { path: config.extends }, { file, ...positionOf(['extends']) });
  }
  return layers;
}

function isBeneath(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}
