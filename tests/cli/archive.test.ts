/** Folders and archives as they come: one bad file never costs the others. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeArchive } from '../../scripts/archive/make.ts';
import { type Entry, zipOf } from '../read/archives.ts';
import { fixture, ROOT } from '../support.ts';
import { sheetsOf } from '../workbook.ts';
import { BIN, run, workspace } from './run.ts';

const GOOD = 'ok/2021.json';
const good = fixture(`fixtures/${GOOD}`);

interface Findings {
  readonly reports: readonly { readonly path: string }[];
  readonly unchecked: readonly { readonly path: string; readonly reason: string }[];
  readonly summary: { readonly reports: number; readonly unchecked: number; readonly notReached?: number };
}

function check(folder: string, ...args: readonly string[]): Findings & { readonly status: number | null } {
  const { status, stdout } = run(folder, ['check', '--format', 'json', ...args]);
  return { status, ...(JSON.parse(stdout) as Findings) };
}

/** Permissions mean nothing to root, who runs a copy of the program as nobody. */
function asSomebody(args: readonly string[], folder: string) {
  const isRoot = process.getuid?.() === 0;
  const program = isRoot ? workspace() : fileURLToPath(ROOT);
  if (isRoot) {
    chmodSync(program, 0o755);
    for (const name of ['bin', 'dist', 'schemas', 'package.json'])
      cpSync(new URL(name, ROOT), join(program, name), { recursive: true });
  }
  return spawnSync(process.execPath, [join(program, 'bin/gov-report.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
  });
}

/** What could not be checked, and why, beside one good report. */
function uncheckedBeside(folder: string, ...args: readonly string[]): Record<string, string> {
  const { status, reports, unchecked } = check(folder, ...args);
  expect({ status, reports: reports.length }).toEqual({ status: 2, reports: 1 });
  return Object.fromEntries(unchecked.map(({ path, reason }) => [path, reason]));
}

describe('what cannot be opened is told, and the others are checked', () => {
  test('a pipe met in a folder, without waiting for somebody to write', () => {
    const folder = workspace({ 'a.json': GOOD });
    spawnSync('mkfifo', [join(folder, 'b.json')]);
    expect(uncheckedBeside(folder, '.')).toEqual({ 'b.json': 'not readable' });
    expect(uncheckedBeside(folder, 'a.json', 'b.json')).toEqual({ 'b.json': 'empty' });
  });

  test('links that go round in a circle, that lead nowhere, and that lead out of the folder', () => {
    const outside = workspace({ 'x.json': GOOD });
    const folder = workspace({ 'a.json': GOOD });
    symlinkSync('c.json', join(folder, 'b.json'));
    symlinkSync('b.json', join(folder, 'c.json'));
    symlinkSync('nowhere.json', join(folder, 'd.json'));
    symlinkSync(join(outside, 'x.json'), join(folder, 'e.json'));
    symlinkSync(outside, join(folder, 'f'));
    symlinkSync('.', join(folder, 'loop'));
    const expected = { 'b.json': '', 'c.json': '', 'd.json': '', 'e.json': '', f: '' };
    const told = uncheckedBeside(folder, '.');
    expect(Object.keys(told)).toEqual(Object.keys(expected));
    expect(new Set(Object.values(told))).toEqual(new Set(['not readable']));
    expect(uncheckedBeside(folder, 'a.json', 'b.json')).toEqual({ 'b.json': 'not readable' });
  });

  test('files and folders without permission', () => {
    const folder = workspace({ 'a.json': GOOD, 'b.json': GOOD });
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'b.json'), 0);
    chmodSync(join(folder, 'closed'), 0);
    chmodSync(folder, 0o755);
    const { status, stdout } = asSomebody(['check', '--format', 'json', '--no-cache', '.'], folder);
    const { reports, unchecked } = JSON.parse(stdout) as Findings;
    expect({ status, reports: reports.map(({ path }) => path) }).toEqual({ status: 2, reports: ['a.json'] });
    expect(unchecked.map(({ path, reason }) => [path, reason])).toEqual([
      ['b.json', 'not readable'],
      ['closed', 'not readable'],
    ]);
    chmodSync(join(folder, 'closed'), 0o700);
  });

  test('archives of other kinds', () => {
    const folder = workspace({ 'a.json': GOOD, 'b.rar': { content: 'Rar!' }, 'c.7z': { content: '7z' } });
    expect(uncheckedBeside(folder, '.')).toEqual({ 'b.rar': 'unsupported format', 'c.7z': 'unsupported format' });
  });

  test('a file that is one when it is found and a folder when it is opened', () => {
    const folder = workspace({ 'a.json': GOOD });
    mkdirSync(join(folder, 'b.json'));
    expect(check(folder, '.')).toMatchObject({ status: 0, summary: { reports: 1, unchecked: 0 } });
  });
});

describe('a ZIP archive', () => {
  const zipped = (entries: readonly Entry[]) => workspace({ 'a.zip': { content: zipOf(entries) } });

  test('is looked into, archives in it included, and each report named by its way', () => {
    const inner = zipOf([{ name: '乡镇/d.json', data: good }]);
    const folder = zipped([
      { name: '部门/b.json', data: good },
      { name: 'c.zip', data: inner, method: 0 },
      { name: '__MACOSX/._b.json', data: 'x' },
      { name: 'photo.jpg', data: 'x' },
    ]);
    expect(check(folder, '.').reports.map(({ path }) => path)).toEqual([
      'a.zip!/c.zip!/乡镇/d.json',
      'a.zip!/部门/b.json',
    ]);
    expect(check(folder, 'a.zip').reports.length).toBe(2);
  });

  test('may have names in GBK, as older programs in China write them', () => {
    // 「民政局」 and 「报告」 in GBK, which Node can decode but not encode.
    const name = Buffer.from('c3f1d5febed62fb1a8b8e62e6a736f6e', 'hex');
    const folder = zipped([{ name, data: good }]);
    expect(check(folder, 'a.zip').reports.map(({ path }) => path)).toEqual(['a.zip!/民政局/报告.json']);
  });

  test('may be a document under another name', () => {
    const docx = fixture('fixtures/formats/gongshu-2023/report.docx');
    const folder = workspace({ 'a.zip': { content: docx } });
    expect(check(folder, '.').reports.map(({ path }) => path)).toEqual(['a.zip']);
  });

  test('gives up only the members that are encrypted, unsafe, doubled, damaged or bombs', () => {
    const bomb = Buffer.alloc(40 * 1024 * 1024);
    const folder = zipped([
      { name: 'a.json', data: good },
      { name: 'b.json', data: good, flags: 1 },
      { name: '../c.json', data: good },
      { name: '/d.json', data: good },
      { name: 'C:\\e.json', data: good },
      { name: 'a.json', data: 'x' },
      { name: 'f.json', data: good, checksum: 1 },
      { name: 'g.json', data: bomb },
      { name: 'h.json', data: bomb, unpackedSize: 1000 },
      { name: 'i.zip', data: 'PK nothing of the kind' },
      { name: 'j.zip', data: zipOf([{ name: 'k.zip', data: zipOf([{ name: 'l.json', data: good }]) }]) },
    ]);
    const { status, reports, unchecked } = check(folder, 'a.zip');
    expect({ status, reports: reports.map(({ path }) => path) }).toEqual({ status: 2, reports: ['a.zip!/a.json'] });
    expect(unchecked.map(({ path, reason }) => `${path.slice(7)} ${reason}`).sort()).toEqual(
      [
        '../c.json damaged',
        '/d.json damaged',
        'C:/e.json damaged',
        'a.json damaged',
        'b.json encrypted',
        'f.json damaged',
        'g.json too large',
        'h.json damaged',
        'i.zip damaged',
        'j.zip!/k.zip unsupported format',
      ].sort(),
    );
  });

  test('is refused where its members take more bytes than it has: they would have to share them', () => {
    const entries = ['a.json', 'b.json', 'c.json'].map(name => ({ name, data: good, packedSize: 2000 }));
    expect(check(zipped(entries), 'a.zip')).toMatchObject({
      status: 2,
      unchecked: [{ path: 'a.zip', reason: 'damaged' }],
    });
  });

  test('with nothing to check in it does not pass', () => {
    const folder = zipped([{ name: 'photo.jpg', data: 'x' }]);
    expect(check(folder, '.')).toMatchObject({
      status: 2,
      unchecked: [{ path: 'a.zip', reason: 'no statutory table' }],
    });
  });
});

describe('the ignore file', () => {
  const files = { 'a.json': GOOD, 'b.json': GOOD, '.gov-report-ignore': { content: 'b.json\n' } };

  test('leaves files out that were not named, and says how many', () => {
    const folder = workspace(files);
    const { stdout, stderr } = run(folder, ['check', '--format', 'json', '.']);
    expect((JSON.parse(stdout) as Findings).reports.map(({ path }) => path)).toEqual(['a.json']);
    expect(stderr).toContain('1');
    expect(check(folder, 'b.json').reports.length).toBe(1);
  });

  test('counts in the working folder alone, not in what is checked', () => {
    const folder = workspace();
    mkdirSync(join(folder, 'sent'));
    writeFileSync(join(folder, 'sent/a.json'), good);
    writeFileSync(join(folder, 'sent/.gov-report-ignore'), 'a.json\n');
    expect(check(folder, 'sent').reports.length).toBe(1);
  });
});

test('a page, a workbook and tables are the same whatever the number of threads', () => {
  const folder = workspace();
  makeArchive(80, 6, folder);
  const written = (jobs: string) => {
    const names = ['html', 'xlsx', 'csv', 'csv-overview'];
    const outputs = names.flatMap(name => ['--format', `${name}=${name}.${jobs}`]);
    run(folder, ['check', 'reports', '--no-cache', '--jobs', jobs, ...outputs]);
    return names.map(name => readFileSync(join(folder, `${name}.${jobs}`)));
  };
  const [alone, together] = ['1', '3'].map(written);
  expect(alone?.map(bytes => bytes.length > 1000)).toEqual([true, true, true, true]);
  expect(together).toEqual(alone);
});

describe('an interruption', () => {
  const started = (folder: string, ...args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [BIN, 'check', 'reports', ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = (child: ChildProcess) => new Promise<number | null>(resolve => child.on('close', resolve));

  test('leaves valid output that says how much is left', async () => {
    const folder = workspace();
    makeArchive(400, 3, folder);
    const child = started(folder, '--format', 'json', '--jobs', '1');
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      if (text === '') child.kill('SIGINT');
      text += chunk;
    });
    expect(await ended(child)).toBe(130);
    const { reports, unchecked, summary } = JSON.parse(text) as Findings;
    expect(summary.notReached).toBeGreaterThan(0);
    expect(reports.length + unchecked.length + (summary.notReached ?? 0)).toBe(400);
  });

  test('leaves a page, a workbook and a table that are whole, and say how much is left', async () => {
    const folder = workspace();
    makeArchive(400, 3, folder);
    const files = ['html=o.html', 'xlsx=o.xlsx', 'csv-overview=o.csv'].flatMap(output => ['--format', output]);
    const child = started(folder, '--format', 'jsonl', ...files, '--jobs', '1');
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      if (text === '') child.kill('SIGINT');
      text += chunk;
    });
    expect(await ended(child)).toBe(130);
    const last = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as Findings['summary'];
    const left = last.notReached ?? 0;
    expect(left).toBeGreaterThan(0);
    const page = readFileSync(join(folder, 'o.html'), 'utf8');
    expect(page).toContain(`检查被中断，还有${left}个文件没有检查。`);
    expect(page.endsWith('</html>\n')).toBe(true);
    const [summary] = sheetsOf(readFileSync(join(folder, 'o.xlsx')));
    expect([summary?.rows[0]?.at(-1), summary?.rows[1]?.at(-1)]).toEqual(['中断时未查的文件', left]);
    expect(readFileSync(join(folder, 'o.csv'), 'utf8')).toMatch(new RegExp(`\r\n概况,.*,${left}\r\n`));
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });

  test('by force leaves nothing behind that changes the next run', async () => {
    const folder = workspace();
    makeArchive(60, 4, folder);
    const whole = run(folder, ['check', 'reports', '--format', 'json']).stdout;
    const child = started(folder, '--format', 'json=findings.json');
    await new Promise(resolve => setTimeout(resolve, 300));
    child.kill('SIGKILL');
    await ended(child);
    expect(existsSync(join(folder, 'findings.json'))).toBe(false);
    run(folder, ['check', 'reports', '--format', 'json=findings.json']);
    expect(readFileSync(join(folder, 'findings.json'), 'utf8')).toBe(whole);
    expect(readdirSync(folder)).toContain('findings.json');
  });
});
