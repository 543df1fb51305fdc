/** The library as a user of the package meets it: the built file, and the tarball that npm makes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Library from '../src/index.ts';
import { run, workspace } from './cli/run.ts';
import { fixture, only, ROOT } from './support.ts';

const SAMPLE = 'fixtures/formats/gongshu-2023/word.txt';
const { checkReports, extractReports } = (await import(
  pathToFileURL(fileURLToPath(new URL('dist/index.js', ROOT))).href
)) as typeof Library;

describe('checkReports', () => {
  test('gives the entry that the command line prints', async () => {
    const { checked, ...result } = only(await checkReports(fixture(SAMPLE), { name: 'a.txt' }));
    const { stdout } = run(workspace({ 'a.txt': 'formats/gongshu-2023/word.txt' }), ['check', 'a.txt', '-f', 'json']);
    expect(checked).toBe(true);
    expect(result).toEqual(JSON.parse(stdout).reports[0]);
  });

  test('takes canonical data as an object', async () => {
    const extracted = only(await extractReports(fixture(SAMPLE)));
    if (!extracted.read) throw new Error(extracted.message);
    const result = only(await checkReports(extracted.data));
    expect(result).toMatchObject({ checked: true, checks: { passed: 40, failed: 2, unknown: 0 } });
  });

  test("compares with last year's report, as the command line does", async () => {
    const folder = 'err/series/carry/one-request-less';
    const [bytes, previous] = ['this', 'previous'].map(name => fixture(`fixtures/${folder}/${name}.json`));
    if (!bytes || !previous) throw new Error('no fixture');
    const result = only(await checkReports(bytes, { name: 'this.json', previous }));
    const { stdout } = run(workspace({ a: folder }), [
      'check',
      'a/this.json',
      '--previous',
      'a/previous.json',
      '-f',
      'json',
    ]);
    const [printed] = JSON.parse(stdout).reports;
    for (const finding of printed.findings) delete finding.other.path;
    expect(result).toMatchObject({ checked: true, findings: printed.findings, notChecked: printed.notChecked });
    expect(only(await checkReports(bytes, { previous: new Uint8Array() }))).toMatchObject({
      notChecked: expect.arrayContaining([expect.objectContaining({ reason: 'previous report not comparable' })]),
    });
  });

  test('answers bad input, and does not throw', async () => {
    expect(only(await checkReports(new Uint8Array()))).toMatchObject({ checked: false, reason: 'empty' });
    expect(only(await checkReports({ requests: { nwlyReceived: {} } }, { language: 'en' }))).toMatchObject({
      checked: false,
      reason: 'invalid data',
    });
    expect(only(await checkReports([1, 2]))).toMatchObject({ checked: false, reason: 'no statutory table' });
  });
});

describe('the packed tarball', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gov-report-pack-'));
    const root = fileURLToPath(ROOT);
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
    writeFileSync(join(folder, 'package.json'), '{"name":"empty","private":true,"type":"module"}');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    // As in an office without a network, on a machine that has never installed anything.
    const alone = ['--offline', '--cache', join(folder, 'nothing-cached')];
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...alone, `./gov-report-${version}.tgz`], {
      cwd: folder,
      stdio: 'pipe',
    });
    writeFileSync(join(folder, 'report.txt'), fixture(SAMPLE));
    writeFileSync(join(folder, 'report.xlsx'), fixture('fixtures/formats/gongshu-2023/form.xlsx'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['report.txt', 'report.xlsx'])('installs in an empty folder and checks %s', name => {
    const { status, stdout } = spawnSync('npx', ['--no-install', 'gov-report', 'check', name, '-f', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).reports[0].checks).toEqual({ passed: 40, failed: 2, unknown: 0 });
  });

  test('is imported by its name, with types', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      "import { checkReports } from 'gov-report';\nconst [result] = await checkReports(new Uint8Array());\nif (result && !result.checked) { const reason: string = result.reason; void reason; }\n// @ts-expect-error there is no such option\nawait checkReports({}, { yaer: 2023 });\n",
    );
    const tsc = fileURLToPath(new URL('node_modules/.bin/tsc', ROOT));
    const { stdout, status } = spawnSync(
      tsc,
      ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', 'use.ts'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });

  test('has no page with a link that leads out of it', () => {
    const home = join(folder, 'node_modules/gov-report');
    const pages = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter(
      name => name.endsWith('.md') && !name.includes('node_modules'),
    );
    expect(pages.length).toBeGreaterThan(50);
    const broken = pages.flatMap(page =>
      [...readFileSync(join(home, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)]
        .map(([, link = '']) => join(dirname(page), link))
        .filter(target => !existsSync(join(home, target))),
    );
    expect(broken).toEqual([]);
  });

  test('tells of the packages that are bundled in it', () => {
    const notices = readFileSync(join(folder, 'node_modules/gov-report/dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['commander', 'chalk', 'yaml', 'jsonc-parser', 'fflate', 'tinyglobby', 'get-east-asian-width'])
      expect(notices).toContain(`${name} `);
  });
});
