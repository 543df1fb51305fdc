/** Files that somebody writes to while they are read: one version of them is checked, or none. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../read/archives.ts';
import { fixture } from '../support.ts';
import { run, workspace } from './run.ts';

const GOOD = 'ok/2021.json';
const MEDDLER = fileURLToPath(new URL('meddle.cjs', import.meta.url));

function checkWhile(how: 'grow' | 'truncate' | 'rewrite', file: string, folder: string) {
  const env = { NODE_OPTIONS: `--require=${MEDDLER}`, MEDDLE_FILE: file, MEDDLE_HOW: how };
  const { status, stdout } = run(folder, ['check', '.', '--format', 'json'], { env });
  const { reports, unchecked } = JSON.parse(stdout);
  const paths = (reports as { path: string }[]).map(({ path }) => path);
  return {
    status,
    paths,
    unchecked: (unchecked as { path: string; reason: string }[]).map(({ path, reason }) => [path, reason]),
  };
}

describe('a file that changes while it is read is reported, and the others are checked', () => {
  test.each(['grow', 'truncate', 'rewrite'] as const)('%s', how => {
    const folder = workspace({ 'a.json': GOOD, 'b.json': GOOD, 'c.json': GOOD });
    expect(checkWhile(how, 'b.json', folder)).toEqual({
      status: 2,
      paths: ['a.json', 'c.json'],
      unchecked: [['b.json', 'not readable']],
    });
  });
});

describe('a ZIP archive that changes while it is read', () => {
  const data = fixture(`fixtures/${GOOD}`);
  const archive = zipOf([
    { name: 'photo.jpg', data: 'x' },
    { name: 'b.json', data },
  ]);

  test('by growing is read as it was: each member is held to its checksum', () => {
    const folder = workspace({ 'b.zip': { content: archive } });
    expect(checkWhile('grow', 'b.zip', folder)).toEqual({
      status: 0,
      paths: ['b.zip!/b.json'],
      unchecked: [],
    });
  });

  test('by being cut off is reported, and the others are checked', () => {
    const folder = workspace({ 'a.json': GOOD, 'b.zip': { content: archive } });
    expect(checkWhile('truncate', 'b.zip', folder)).toEqual({
      status: 2,
      paths: ['a.json'],
      unchecked: [['b.zip', 'damaged']],
    });
  });
});
