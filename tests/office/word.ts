/**
 * `npm run test:office`: Word documents as we read them and as LibreOffice does. Where the two differ,
 * `docs/word-readers.md` says why, file by file. Real files take part where the folder that holds them is at hand.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/model/problem.ts';
import { read } from '../../src/read/index.ts';
import { ROOT } from '../support.ts';
import { type Reading, readAll, squeeze, tableText } from './libreoffice.ts';

const FOLDERS = ['fixtures/formats/gongshu-2023/', 'fixtures/formats/edition-2019/', '../shared/corpus/poi/'];
const files = FOLDERS.map(folder => new URL(folder, ROOT)).flatMap(folder =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => /\.docx?$/.test(name))
        .map(name => fileURLToPath(new URL(encodeURIComponent(name), folder)))
    : [],
);
const explained = new Set(
  [...readFileSync(new URL('docs/word-readers.md', ROOT), 'utf8').matchAll(/^\| `([^`]+)`/gm)].map(match => match[1]),
);

/** Each folder by itself, since names come again. */
const theirs = new Map(FOLDERS.flatMap((_, index) => [...readAll(files.filter(file => folderOf(file) === index))]));

function folderOf(file: string): number {
  return FOLDERS.findIndex(folder => file.startsWith(fileURLToPath(new URL(folder, ROOT))));
}

async function ours(file: string): Promise<Reading | string> {
  try {
    const document = await read(readFileSync(file), file);
    if (document.kind !== 'pages') return document.kind;
    const texts = document.blocks.map(block =>
      block.kind === 'paragraph' ? [[block.text]] : block.rows.map(row => row.map(cell => cell.text)),
    );
    const grids = document.blocks.filter(block => block.kind === 'grid');
    const tables = grids.map(grid => tableText(grid.rows.map(row => row.map(cell => cell.text))));
    return { text: squeeze(texts.flat(2).join('')), tables: tables.filter(table => table.includes(' | ')) };
  } catch (cause) {
    if (cause instanceof InputError) return cause.problem.code;
    throw cause;
  }
}

describe('a Word document', () => {
  test('is read by LibreOffice', () => expect(theirs.size).toBeGreaterThan(7));

  test.each(files.map(file => [basename(file), file]))('%s is read as LibreOffice reads it', async (name, file) => {
    const own = await ours(file);
    const other = theirs.get(file);
    if (explained.has(name)) return;
    if (typeof own === 'string') expect([own, other]).toEqual([own, undefined]);
    else expect(own).toEqual(other);
  });

  test.each([...explained])('%s, of which a difference is explained, is at hand and differs', async name => {
    const file = files.find(candidate => basename(candidate) === name);
    // The real files may not be there.
    if (file) expect(await ours(file)).not.toEqual(theirs.get(file));
    else expect(name).not.toMatch(/^(?:report|quirks)\./);
  });
});
