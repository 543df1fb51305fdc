/**
 * What was read and recognised in an earlier run. Rules, paths and everything else are applied afresh: an entry is found by
 * the bytes of the file and all that can change how they are understood, and by nothing else.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Packr } from 'msgpackr';
import type { Layout } from '../model/layout.ts';
import { endingOf, LIMITS } from '../read/index.ts';
import type { Input, Memory, Settings, UncheckedFile, Understood } from '../validate.ts';
import type { CacheFolder } from './cache-folder.ts';

/** JSON is read faster than an entry would be. */
const NOT_WORTH_IT = new Set(['json']);
const MOST_BYTES = 256 * 1024 ** 2;
const TAG_BYTES = 32;
/** Each shape of object is told once: a report is some hundred cells alike. What is shared stays so, as the ways to keys do. */
const packer = new Packr({ structuredClone: true });

export function memoryIn({ folder, key }: CacheFolder, settings: Settings): Memory {
  const { layouts, edition, year } = settings;
  const all = JSON.stringify([LIMITS, edition, year, layouts.map(layout => layout.edition)]);
  const circumstances = createHash('sha256').update(all).digest();
  return async (input, understand) => {
    const ending = endingOf(input.path);
    if (NOT_WORTH_IT.has(ending)) return understand();
    const name = createHash('sha256').update(circumstances).update(`${ending}\0`).update(input.bytes).digest('hex');
    const path = join(folder, name.slice(0, 2), name.slice(2));
    const known = recall(path, key, name);
    if (known) return known.map(result => thaw(result, input, layouts));
    const results = await understand();
    if (!results.some(isOurFault)) keep(path, key, name, results.map(freeze));
    return results;
  };
}

type Result = Understood | UncheckedFile;

/** It may be mended by the next version, or by the next run. */
function isOurFault(result: Result): boolean {
  return result.state === 'unchecked' && result.problem.code === 'internal-error';
}

type Frozen = (Omit<Understood, 'report'> & { readonly edition: string; readonly report: object }) | UncheckedFile;

/** Of the source, only what it takes to find places in it again. */
function freeze(result: Result): Frozen {
  if (result.state === 'unchecked') return result;
  const { layout, ...report } = result.report;
  const { source } = result;
  const kept = source.kind === 'tree' ? { ...source, value: null } : { ...source, blocks: [] };
  return { ...result, source: kept, report, edition: layout.edition.id };
}

function thaw(frozen: Frozen, { path }: Input, layouts: readonly Layout[]): Result {
  if (frozen.state === 'unchecked') return { ...frozen, path };
  const { edition, report, ...rest } = frozen;
  const layout = layouts.find(candidate => candidate.edition.id === edition);
  if (!layout) throw new Error(`edition ${edition} is not known`);
  return { ...rest, report: { ...(report as Omit<Understood['report'], 'layout'>), layout } };
}

/** @returns nothing for an entry that is not there, damaged, or not of our making */
function recall(path: string, key: Uint8Array, name: string): readonly Frozen[] | undefined {
  try {
    const entry = readFileSync(path);
    const packed = entry.subarray(TAG_BYTES);
    if (!timingSafeEqual(entry.subarray(0, TAG_BYTES), tagOf(packed, key, name))) return undefined;
    return packer.unpack(inflateRawSync(packed, { maxOutputLength: MOST_BYTES })) as readonly Frozen[];
  } catch {
    return undefined;
  }
}

/** Beside its place first, so that nobody reads half of it. A cache that cannot be written is none. */
function keep(path: string, key: Uint8Array, name: string, results: readonly Frozen[]): void {
  try {
    const packed = deflateRawSync(packer.pack(results), { level: 1 });
    const tag = tagOf(packed, key, name);
    const temporary = `${path}.${tag.toString('hex', 0, 4)}.tmp`;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, Buffer.concat([tag, packed]), { mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    // The next run reads the file again.
  }
}

function tagOf(packed: Uint8Array, key: Uint8Array, name: string): Buffer {
  return createHmac('sha256', key).update(name).update(packed).digest();
}
