/** What steers a run beside its options: the configuration and the waivers, from the working folder, never from what is checked. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findConfig } from '../config/find.ts';
import type { Layer } from '../config/load.ts';
import type { FileSettings, RunSettings } from '../config/resolve.ts';
import type { Manifest } from '../model/manifest.ts';
import { displayPath } from '../model/path.ts';
import type { PlacedEntry } from '../waivers/apply.ts';
import type { Waiving } from '../waivers/index.ts';
import type { Host } from './host.ts';

export interface SteeringOptions {
  /** A file, or false for none; looked for upwards from the working folder by default. */
  readonly config?: string | false;
  /** A file, or false for none; by default what the configuration names, or `waivers.yaml` in the working folder. */
  readonly waivers?: string | false;
  /** Where configuration and waivers are taken from instead of the working folder: a checkout of another branch. */
  readonly settingsFrom?: string;
}

export interface Steering {
  readonly layers: readonly Layer[];
  readonly settings: Partial<RunSettings>;
  /** For a file by its path as it is shown; undefined where there is no configuration. */
  readonly settingsFor: ((path: string) => FileSettings) | undefined;
  readonly waivers: WaiversFile | undefined;
}

export interface WaiversFile {
  /** Absolute. */
  readonly path: string;
  readonly shown: string;
  readonly entries: readonly PlacedEntry[];
}

export const WAIVERS_NAME = 'waivers.yaml';

/** @throws ConfigError where a file that steers the run cannot be read or says what it may not */
export async function steer(options: SteeringOptions, host: Host): Promise<Steering> {
  const root = resolve(host.folder, options.settingsFrom ?? '.');
  const named = options.config === undefined || options.config === false ? undefined : options.config;
  const isWanted = options.config !== false && (named !== undefined || findConfig(root) !== undefined);
  const layers = isWanted ? await (await import('../config/load.ts')).loadConfig(root, named) : [];
  const resolved = layers.length > 0 ? await import('../config/resolve.ts') : undefined;
  const settings = resolved?.runSettings(layers) ?? {};
  const forFile = resolved?.settingsFor(layers);
  return {
    layers,
    settings,
    settingsFor: forFile && (path => forFile(resolve(root, path))),
    waivers: await loadWaivers(options, settings, root),
  };
}

async function loadWaivers(
  { waivers }: SteeringOptions,
  settings: Partial<RunSettings>,
  root: string,
): Promise<WaiversFile | undefined> {
  if (waivers === false) return undefined;
  const path = waivers === undefined ? (settings.waivers ?? resolve(root, WAIVERS_NAME)) : resolve(root, waivers);
  // A file that was named has to be there; the usual one may be.
  if (waivers === undefined && settings.waivers === undefined && !existsSync(path)) return undefined;
  const { readWaivers } = await import('../waivers/file.ts');
  const shown = displayPath(path, root);
  return { path, shown, entries: await readWaivers(path, shown) };
}

/** The list of who is to report, with its path as it is shown. */
export async function manifestAt(
  named: string | undefined,
  host: Host,
): Promise<{ readonly path: string; readonly list: Manifest } | undefined> {
  if (named === undefined) return undefined;
  const { readManifest } = await import('../config/manifest.ts');
  const path = resolve(host.folder, named);
  const shown = displayPath(path, host.folder);
  return { path: shown, list: await readManifest(path, shown) };
}

/** Where there are no waivers, nothing is loaded. */
export async function waivingBy(waivers: WaiversFile | undefined, today: string): Promise<Waiving> {
  if (!waivers) return { accept: result => result, unused: () => [] };
  return (await import('../waivers/index.ts')).waiving(waivers.entries, today);
}
