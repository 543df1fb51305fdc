/** `check --manifest`: the list of who is to report. */
import { resolve } from 'node:path';
import type { Manifest } from '../archive/manifest.ts';
import { readFile } from '../archive/open.ts';
import { InputError } from '../model/problem.ts';
import { LANGUAGES } from '../render/languages.ts';
import { problemText } from '../render/message.ts';
import { safe } from '../render/safe.ts';
import { CliError } from './error.ts';
import type { Host } from './host.ts';

export async function readManifest(
  path: string,
  host: Host,
): Promise<{ readonly path: string; readonly list: Manifest }> {
  const { ManifestError, parseManifest } = await import('../archive/manifest.ts');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFile(resolve(host.folder, path), true));
    return { path, list: parseManifest(text) };
  } catch (cause) {
    const detail = cause instanceof InputError ? problemText(cause.problem, LANGUAGES[host.language]) : undefined;
    if (detail === undefined && !(cause instanceof ManifestError || cause instanceof TypeError)) throw cause;
    throw new CliError('bad-manifest', { path: safe(path), detail: detail ?? safe((cause as Error).message) });
  }
}
