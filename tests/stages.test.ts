/** The stages do not know each other; only validate.ts knows their order, and only the command line touches the process. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, ROOT } from './support.ts';

const STAGES = ['read', 'recognise', 'check', 'diagnose', 'render', 'annotate', 'fix', 'archive', 'form'];
const sources = filesIn('src').map(path => ({ path, text: readFileSync(new URL(path, ROOT), 'utf8') }));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

function importsOf(path: string, text: string): Import[] {
  const found = [...text.matchAll(/(import|export)( type)?[^;'"]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/g)];
  return found.map(match => ({
    from: path,
    to: join(dirname(path), match[3] ?? match[4] ?? ''),
    isType: match[2] !== undefined,
  }));
}

const imports = sources.flatMap(({ path, text }) => importsOf(path, text));
const stageOf = (path: string) => STAGES.find(stage => path.startsWith(`src/${stage}/`));

describe('imports', () => {
  test('are found at all', () => {
    expect(imports.length).toBeGreaterThan(150);
  });

  test('never lead from one stage to another', () => {
    // The archive asks the readers which endings they know, how much a file may have, how text is encoded, and what lies in a ZIP archive.
    const allowed = new Set(['src/read/index.ts', 'src/read/container/zip.ts']);
    const crossing = imports.filter(({ from, to }) => {
      const stage = stageOf(from);
      // Notes go back to where something was read, on the way that it was read.
      if (stage === 'annotate' && stageOf(to) === 'read') return false;
      // So do figures put right, with the same means of putting something into a text or a package.
      if (stage === 'fix' && (stageOf(to) === 'read' || stageOf(to) === 'annotate')) return false;
      return (
        stage !== undefined &&
        stageOf(to) !== undefined &&
        stageOf(to) !== stage &&
        !(stage === 'archive' && allowed.has(to))
      );
    });
    expect(crossing).toEqual([]);
  });

  test('lead from a stage only to itself and the model, but for types', () => {
    const outside = imports.filter(
      ({ from, to, isType }) =>
        stageOf(from) !== undefined && stageOf(to) === undefined && !to.startsWith('src/model/') && !isType,
    );
    expect(outside).toEqual([]);
  });

  test('lead from the model to nothing but the model', () => {
    expect(imports.filter(({ from, to }) => from.startsWith('src/model/') && !to.startsWith('src/model/'))).toEqual([]);
  });

  test('lead from only one file to all of read, recognise and check', () => {
    const conductors = sources.filter(({ path }) => {
      const stages = new Set(
        imports.filter(({ from, isType }) => from === path && !isType).map(({ to }) => stageOf(to)),
      );
      return ['read', 'recognise', 'check'].every(stage => stages.has(stage));
    });
    expect(conductors.map(({ path }) => path)).toEqual(['src/validate.ts']);
  });
});

test('only the command line touches the process and the console', () => {
  const outside = sources.filter(
    ({ path }) => path !== 'src/cli.ts' && path !== 'src/cli/host.ts' && path !== 'src/cli/output.ts',
  );
  expect(outside.filter(({ text }) => /\bprocess\.|\bconsole\./.test(text)).map(({ path }) => path)).toEqual([]);
});

test('the stages read and write no file', () => {
  const stages = sources.filter(({ path }) =>
    ['read', 'recognise', 'check', 'diagnose', 'render', 'annotate', 'fix', 'form'].some(stage =>
      path.startsWith(`src/${stage}/`),
    ),
  );
  expect(
    stages.filter(({ text }) => /node:(?:fs|net|http|https|child_process|dns)/.test(text)).map(({ path }) => path),
  ).toEqual([]);
});

test('no source file is longer than 400 lines', () => {
  expect(sources.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)).toEqual([]);
});
