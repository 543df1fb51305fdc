import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { loadLayouts } from '../../src/editions.ts';
import { memoryIn } from '../../src/run/cache.ts';
import { openCacheFolder } from '../../src/run/cache-folder.ts';
import { understand, validate } from '../../src/validate.ts';
import { workspace } from '../cli/run.ts';
import { filesIn, fixture } from '../support.ts';

const layouts = loadLayouts();
const user = process.getuid?.();
const DOCX = 'fixtures/formats/gongshu-2023/report.docx';

function cacheIn(home: string) {
  const cache = openCacheFolder(join(home, 'cache'), user);
  if (!cache) throw new Error('no cache');
  return cache;
}

function readFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(relative(folder, entry.parentPath), entry.name));
}

describe('what was understood once', () => {
  test.each(filesIn('fixtures/formats').concat(filesIn('fixtures/err/unchecked')))(
    'gives the same results again: %s',
    async path => {
      if (path.endsWith('.findings')) return;
      const input = { path, bytes: fixture(path) };
      const settings = { layouts, memory: memoryIn(cacheIn(workspace()), { layouts }) };
      const strip = (results: Awaited<ReturnType<typeof validate>>) =>
        results.map(result =>
          result.state === 'checked' ? { ...result, report: { ...result.report, layout: null } } : result,
        );
      const afresh = strip(await validate(input, { layouts }));
      expect(strip(await validate(input, settings))).toEqual(afresh);
      expect(strip(await validate(input, settings))).toEqual(afresh);
    },
  );

  test('is not read again, under whatever path it lies now', async () => {
    const memory = memoryIn(cacheIn(workspace()), { layouts });
    const bytes = fixture(DOCX);
    const read = vi.fn(() => understand({ path: 'a.docx', bytes }, { layouts }));
    await memory({ path: 'a.docx', bytes }, read);
    await memory({ path: 'other/b.docx', bytes }, read);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('is read again with another edition, year or ending, and when a byte of it has changed', async () => {
    const cache = cacheIn(workspace());
    const bytes = fixture(DOCX);
    const read = vi.fn(() => understand({ path: 'a.docx', bytes }, { layouts }));
    const changed = Uint8Array.from(bytes);
    changed[changed.length - 1] = 1;
    await memoryIn(cache, { layouts })({ path: 'a.docx', bytes }, read);
    await memoryIn(cache, { layouts, year: 2022 })({ path: 'a.docx', bytes }, read);
    await memoryIn(cache, { layouts, edition: '2021' })({ path: 'a.docx', bytes }, read);
    await memoryIn(cache, { layouts })({ path: 'a.doc', bytes }, read);
    await memoryIn(cache, { layouts })({ path: 'a.docx', bytes: changed }, read);
    expect(read).toHaveBeenCalledTimes(5);
  });
});

describe('an entry', () => {
  async function entryAfter(home: string) {
    const { folder, key } = cacheIn(home);
    const bytes = fixture(DOCX);
    const read = vi.fn(() => understand({ path: 'a.docx', bytes }, { layouts }));
    const memory = memoryIn({ folder, key }, { layouts });
    await memory({ path: 'a.docx', bytes }, read);
    const [name = ''] = readFolder(folder);
    return { path: join(folder, name), again: () => memory({ path: 'a.docx', bytes }, read), read };
  }

  test('that is damaged is not believed', async () => {
    const { path, again, read } = await entryAfter(workspace());
    const entry = readFileSync(path);
    entry[entry.length >> 1] = (entry[entry.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, entry);
    await again();
    expect(read).toHaveBeenCalledTimes(2);
    writeFileSync(path, '');
    await again();
    expect(read).toHaveBeenCalledTimes(3);
  });

  test('that another key has signed is not believed', async () => {
    const [mine, theirs] = [workspace(), workspace()];
    const own = await entryAfter(mine);
    const other = await entryAfter(theirs);
    writeFileSync(own.path, readFileSync(other.path));
    await own.again();
    expect(own.read).toHaveBeenCalledTimes(2);
  });

  test.skipIf(user === undefined)('and its folder are private', async () => {
    const home = workspace();
    const { path } = await entryAfter(home);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'cache')).mode & 0o777).toBe(0o700);
    expect(statSync(join(home, 'cache/key')).mode & 0o777).toBe(0o600);
  });
});

describe.skipIf(user === undefined)('no cache is kept', () => {
  test('in a folder that others can read or write', () => {
    const home = join(workspace(), 'cache');
    mkdirSync(home);
    chmodSync(home, 0o755);
    expect(openCacheFolder(home, user)).toBeUndefined();
  });

  test('in a folder of somebody else, behind a link, or where there can be none', () => {
    const folder = workspace({ file: { content: '' } });
    expect(openCacheFolder(join(folder, 'cache'), (user ?? 0) + 1)).toBeUndefined();
    symlinkSync(workspace(), join(folder, 'link'));
    expect(openCacheFolder(join(folder, 'link'), user)).toBeUndefined();
    expect(openCacheFolder(join(folder, 'file/cache'), user)).toBeUndefined();
  });
});
