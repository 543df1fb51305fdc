/** `--help` stands alone: every command is explained, to the width of a terminal, with examples that are understood. */
import { describe, expect, test } from 'vitest';
import { width } from '../../src/render/width.ts';
import { run, workspace } from './run.ts';

const COMMANDS = ['check', 'waive', 'extract', 'annotate', 'fix', 'init', 'rules', 'explain'];

describe.each(['zh', 'en'])('in %s', language => {
  const helpOf = (...command: string[]) => run(workspace(), [...command, '--help', '--lang', language]).stdout;

  test('the whole names every command, the exit status, and what becomes of the files', () => {
    const text = helpOf();
    for (const command of COMMANDS) expect(text).toMatch(new RegExp(`^  ${command} .*\\S {2,}\\S`, 'm'));
    for (const words of [/0 .+1 .+2 .+130 /s, language === 'zh' ? '不会离开这台电脑' : 'never leave this machine'])
      expect(text).toMatch(words);
  });

  test.each(['', ...COMMANDS])('%s fits a terminal', command => {
    const lines = helpOf(...(command === '' ? [] : [command])).split('\n');
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter(line => width(line) > 80)).toEqual([]);
  });

  test.each(['', ...COMMANDS])('the examples of %s are understood', command => {
    const examples = [
      ...helpOf(...(command === '' ? [] : [command])).matchAll(/^ {2,4}gov-report (.+?)(?: {2,}.*)?$/gm),
    ];
    const isTold = command === 'explain' ? 0 : 1;
    expect(examples.length).toBeGreaterThanOrEqual(isTold);
    for (const [, example = ''] of examples) {
      const args = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      const { stderr } = run(workspace(), [...args, '--lang', 'en']);
      // The files are not there; everything else has to be.
      expect([example, /--help|There is no|internal error/.test(stderr)]).toEqual([example, false]);
    }
  });
});

test('options of check that belong together stand together', () => {
  const text = run(workspace(), ['check', '--help', '--lang', 'en']).stdout;
  const groups = [...text.matchAll(/^(\S.*):$/gm)].map(([, title]) => title);
  expect(groups.slice(0, 7)).toEqual([
    'Arguments',
    'Output',
    'What fails the run',
    'About the report',
    'Many files',
    'Configuration and waivers',
    'Options',
  ]);
});
