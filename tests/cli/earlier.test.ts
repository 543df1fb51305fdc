/** `check --earlier results.jsonl`: what has changed since an earlier run. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, workspace } from './run.ts';

const CHANGED = 'archive/changed-after-publication';
const LICENSING = '/proactive/licensing/decisions';

interface Line {
  readonly kind: string;
  readonly path: string;
  readonly edition?: string;
  readonly figures?: readonly (number | null)[];
  readonly findings: readonly { ruleId: string; cells: readonly string[]; reported?: number; message: string }[];
  readonly notChecked: readonly { ruleId: string; reason: string; cells: readonly string[] }[];
}

const linesIn = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Line);

/** A folder of three years of one agency, and what was said of it. */
function published() {
  const folder = workspace({ '2021.json': 'ok/chain/2021.json', '2022.json': 'ok/chain/2022.json' });
  mkdirSync(join(folder, 'archive'));
  for (const year of ['2021', '2022']) renameSync(join(folder, `${year}.json`), join(folder, `archive/${year}.json`));
  expect(run(folder, ['check', 'archive', '--format', 'jsonl=then.jsonl']).status).toBe(0);
  return folder;
}

function setLicensing(folder: string, path: string, decisions: unknown): void {
  const file = join(folder, path);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  report.proactive.licensing.decisions = decisions;
  writeFileSync(file, JSON.stringify(report));
}

function changesIn(folder: string, ...args: readonly string[]) {
  const { stdout } = run(folder, ['check', '--earlier', 'then.jsonl', '--format', 'jsonl', ...args]);
  return linesIn(stdout).flatMap(({ path, findings = [] }) =>
    findings.flatMap(({ ruleId, cells, reported }) => (ruleId === CHANGED ? [{ path, cells, reported }] : [])),
  );
}

describe('what has changed', () => {
  test('is nothing where nothing has, and every report was compared', () => {
    const folder = published();
    expect(changesIn(folder, 'archive')).toEqual([]);
    const { status, stderr } = run(folder, ['check', 'archive', '--earlier', 'then.jsonl', '--lang', 'en', '--strict']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/reports in both: 2; new since: 0; no longer there: 0/);
  });

  test('is named cell by cell, from what to what, wherever the file lies now', () => {
    const folder = published();
    setLicensing(folder, 'archive/2022.json', 93);
    renameSync(join(folder, 'archive'), join(folder, 'elsewhere'));
    expect(changesIn(folder, 'elsewhere')).toEqual([{ path: 'elsewhere/2022.json', cells: [LICENSING], reported: 93 }]);
    expect(run(folder, ['check', 'elsewhere', '--earlier', 'then.jsonl']).stdout).toContain('现在93、上次88');
    expect(run(folder, ['check', 'elsewhere', '--earlier', 'then.jsonl', '--lang', 'en']).stdout).toContain(
      '93 now, 88 then',
    );
  });

  test('is found in a single file, in another format, and with any number of workers', () => {
    const folder = published();
    setLicensing(folder, 'archive/2022.json', 7);
    writeFileSync(join(folder, 'now.yaml'), run(folder, ['extract', 'archive/2022.json', '--format', 'yaml']).stdout);
    const expected = [{ path: 'now.yaml', cells: [LICENSING], reported: 7 }];
    for (const jobs of ['1', '3']) expect(changesIn(folder, 'now.yaml', '--jobs', jobs)).toEqual(expected);
  });

  test('and what cannot be compared is not passed over', () => {
    const folder = published();
    writeFileSync(join(folder, 'archive/2023.json'), '');
    run(folder, ['check', 'archive', '--format', 'jsonl=then.jsonl', '--force']);
    writeFileSync(
      join(folder, 'archive/2023.json'),
      readFileSync(new URL('../../fixtures/ok/chain/2023.json', import.meta.url)),
    );
    setLicensing(folder, 'archive/2022.json', { text: '见附件' });
    const { stdout } = run(folder, ['check', 'archive', '--earlier', 'then.jsonl', '--format', 'jsonl']);
    const unknown = linesIn(stdout).flatMap(({ path, notChecked = [] }) =>
      notChecked.filter(({ ruleId }) => ruleId === CHANGED).map(({ reason, cells }) => [path, reason, cells]),
    );
    expect(unknown).toEqual([
      ['archive/2022.json', 'cell not readable', [LICENSING]],
      ['archive/2023.json', 'earlier figures unknown', []],
    ]);
  });
});

describe('the results of an earlier run', () => {
  const refused = (content: string | Uint8Array, ...args: readonly string[]) => {
    const folder = workspace({ 'a.json': 'ok/2021.json', 'then.jsonl': { content } });
    const { status, stdout, stderr } = run(folder, [
      'check',
      'a.json',
      '--earlier',
      'then.jsonl',
      '--lang',
      'en',
      ...args,
    ]);
    expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
    return stderr;
  };
  const folder = published();
  const sound = readFileSync(join(folder, 'then.jsonl'), 'utf8');
  const without = (key: string) =>
    linesIn(sound)
      .map(line => JSON.stringify({ ...line, [key]: undefined }))
      .join('\n');

  test.each([
    ['nothing', '', 'ends after line 0'],
    ['a report', readFileSync(new URL('../../fixtures/ok/2021.json', import.meta.url)), 'line 1: these are no results'],
    ['the other JSON', '{\n  "schemaVersion": "1",\n', 'line 1: these are no results'],
    ['a list', '[]\n', 'line 1: these are no results'],
    ['hostile keys', '{"__proto__":{"kind":"summary","schemaVersion":"1"}}\n', 'line 1: these are no results'],
    ['another encoding', Buffer.from('\ufeff{}', 'utf16le'), 'line 1: these are no results'],
    ['a line cut off', sound.slice(0, sound.indexOf('\n') + 50), 'line 2: these are no results'],
    ['the summary cut off', sound.slice(0, sound.trimEnd().lastIndexOf('\n') + 1), 'ends after line 2'],
    ['an older version', without('figures'), 'line 1: no figures are recorded'],
    [
      'a newer version',
      sound.replace('"schemaVersion":"1"', '"schemaVersion":"2"'),
      'line 3: written by another version',
    ],
    ['another edition', sound.replace('"edition":"2021"', '"edition":"2031"'), 'line 1: written by another version'],
    ['fewer cells', sound.replace('"figures":[0,', '"figures":['), 'line 1: written by another version'],
    ['figures of no kind', sound.replace('"figures":[0,', '"figures":["0",'), 'line 1: these are no results'],
  ])('%s in place of them is refused in one line that names the file and the place', (_, content, message) => {
    const told = refused(content);
    expect(told).toContain('then.jsonl');
    expect(told).toContain(message);
  });

  test('must be there, and are never written over', () => {
    const nowhere = run(folder, ['check', 'archive', '--earlier', 'nowhere.jsonl']);
    expect(nowhere).toMatchObject({ status: 2, stdout: '' });
    expect(nowhere.stderr).toContain('nowhere.jsonl');
    const over = ['check', 'archive', '--earlier', 'then.jsonl', '--format', 'jsonl=then.jsonl', '--force'];
    expect(run(folder, over).status).toBe(2);
    expect(readFileSync(join(folder, 'then.jsonl'), 'utf8')).toBe(sound);
  });

  test('of several runs may stand one after the other', () => {
    writeFileSync(join(folder, 'both.jsonl'), sound + sound);
    expect(run(folder, ['check', 'archive', '--earlier', 'both.jsonl', '--strict']).status).toBe(0);
  });

  test('hold every figure of the form, and null for what is none', () => {
    const [report] = linesIn(sound);
    // 10 cells of Table 2, 25 rows of 7 in Table 3, 15 in Table 4; no subtotals, of which there are 4 rows.
    expect(report?.figures?.slice(0, 200).every(Number.isFinite)).toBe(true);
    expect(report?.figures?.slice(200)).toEqual(Array(4 * 7).fill(null));
    const blank = workspace({ 'a.json': 'err/cell/blank/blank-part-counts-as-zero.json' });
    const [line] = linesIn(run(blank, ['check', '.', '--format', 'jsonl']).stdout);
    expect(line?.figures?.slice(0, 200).filter(figure => figure === null)).toHaveLength(2);
  });
});
