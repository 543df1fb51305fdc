/** What the tests share: files in, results out, without a process. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLayouts } from '../src/editions.ts';
import type { Origin } from '../src/model/origin.ts';
import type { CheckSettings } from '../src/model/settings.ts';
import { type Checked, type CheckedReport, validate } from '../src/validate.ts';
import { readWaivers } from '../src/waivers/file.ts';
import { waiving } from '../src/waivers/index.ts';

export const ROOT = new URL('..', import.meta.url);

export function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath.slice(new URL('.', ROOT).pathname.length)}/${entry.name}`)
    .sort();
}

export function fixture(path: string): Uint8Array {
  return readFileSync(new URL(path, ROOT));
}

/** The result of a file with one report in it. */
export function only<T>(results: readonly T[]): T {
  const [result, ...others] = results;
  if (result === undefined || others.length > 0) throw new Error(`${results.length} results, not one`);
  return result;
}

/** The day on which waivers beside fixtures are looked at. */
const DAY = '2026-06-30';

/** A result for each report in the file, with what a `.settings` file of the same name says of the agency, and a `.waivers` file of its findings. */
export async function checkAll(path: string): Promise<readonly Checked[]> {
  const beside = (ending: string) => {
    const file = path.replace(/\.\w+$/, ending);
    return existsSync(new URL(file, ROOT)) ? file : undefined;
  };
  const [settings, waivers] = [beside('.settings'), beside('.waivers')];
  const check = settings === undefined ? undefined : readJson<CheckSettings>(settings);
  const results = await validate({ path, bytes: fixture(path) }, { layouts: loadLayouts(), check });
  if (!waivers) return results;
  const entries = await readWaivers(fileURLToPath(new URL(waivers, ROOT)), waivers);
  const { accept, unused } = waiving(entries, DAY);
  const accepted = results.map(result => (result.state === 'checked' ? accept(result) : result));
  const idle = unused(false).flatMap(({ findings }) => findings);
  return accepted.map(result =>
    result.state === 'checked' ? { ...result, findings: [...result.findings, ...idle] } : result,
  );
}

export async function checkFile(path: string): Promise<Checked> {
  return only(await checkAll(path));
}

export async function checkData(data: object, check?: CheckSettings): Promise<CheckedReport> {
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  const result = only(await validate({ path: 'data.json', bytes }, { layouts: loadLayouts(), check }));
  if (result.state === 'unchecked') throw new Error(`not checked: ${JSON.stringify(result)}`);
  return result;
}

export function placeOf(origin: Origin | undefined): string {
  if (!origin) return '';
  if ('line' in origin) return ` at ${origin.line}:${origin.column}`;
  if ('paragraph' in origin) return ` at paragraph ${origin.paragraph}`;
  if ('address' in origin) return ` at ${origin.sheet}!${origin.address}`;
  return ` at table ${origin.table} row ${origin.row} column ${origin.column}`;
}

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')) as T;
}
