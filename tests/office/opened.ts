/** Files as LibreOffice opens them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'gov-report-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What LibreOffice makes of a file, as one file of XML. */
export function opened(bytes: Uint8Array, name: string, ending: string): string {
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const { status, stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', ending, '--outdir', folder, join(folder, name)],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (status !== 0) throw new Error(stderr);
  return readFileSync(join(folder, name.replace(/\w+$/, ending)), 'utf8');
}

/** Without tags and blanks. */
export function textOf(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, '');
}
