import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLayouts } from '../../src/editions.ts';
import { examine } from '../../src/run/examine.ts';
import { workspace } from '../cli/run.ts';

const settings = { layouts: loadLayouts() };

test('a report comes with a digest, and without its prose', async () => {
  const folder = workspace({ 'a.docx': 'formats/gongshu-2023/report.docx' });
  const [examined] = await examine({ path: 'a.docx', file: join(folder, 'a.docx'), isNamed: false }, settings);
  expect(examined).toMatchObject({ result: { state: 'checked', path: 'a.docx', report: { sections: [] } } });
  expect(examined?.digest).toMatchObject({ path: 'a.docx', year: 2023, edition: '2021' });
  expect(Object.keys(examined?.digest?.prose ?? {})).toContain('overview');
});

test('a file that has vanished since it was found, or has become a folder, is unchecked', async () => {
  const folder = workspace();
  mkdirSync(join(folder, 'folder.json'));
  for (const [name, detail] of [
    ['gone.json', 'ENOENT'],
    ['folder.json', 'EISDIR'],
  ] as const)
    expect(await examine({ path: name, file: join(folder, name), isNamed: false }, settings)).toEqual([
      { result: { state: 'unchecked', path: name, problem: { code: 'cannot-open', args: { detail } } } },
    ]);
});
