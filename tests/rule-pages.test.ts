/** The examples on the pages of the rules, run as a reader would run them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RULE_IDS } from '../src/model/rules.ts';
import { run } from './cli/run.ts';
import { filesIn, ROOT } from './support.ts';

const page = (id: string) => readFileSync(new URL(`docs/rules/${id}.md`, ROOT), 'utf8');
const commandsIn = (id: string) =>
  [...page(id).matchAll(/^\$ gov-report (.+)\n((?:.+\n)+?)```$/gm)].map(([, command = '', said = '']) => ({
    id,
    args: command.split(' '),
    said: said.trimEnd().split('\n'),
  }));

test('each rule has its page, with a bad and a good example in both languages, and there is no other', () => {
  expect(filesIn('docs/rules').sort()).toEqual(
    ['docs/rules/README.md', ...RULE_IDS.map(id => `docs/rules/${id}.md`)].sort(),
  );
  for (const id of RULE_IDS) {
    const said = [...page(id).matchAll(new RegExp(`^(?:error|warning|info) ${id} .`, 'gm'))];
    expect([id, said.length >= 2, page(id).split(/对得上的样例|A good example/).length]).toEqual([id, true, 3]);
  }
});

describe('what a page says that a command prints', () => {
  const commands = RULE_IDS.flatMap(commandsIn).filter(({ args }) => args.includes('zh'));

  test('is on most pages', () => {
    expect(commands.length).toBeGreaterThan(RULE_IDS.length / 2);
  });

  test.each(commands)('$id', ({ id, args, said }) => {
    const { stdout } = run(fileURLToPath(ROOT), args);
    const printed = stdout.split('\n').flatMap(line => line.split(/: (?=(?:error|warning|info) )/).slice(1));
    const told = printed.filter(line => line.startsWith(`${line.split(' ')[0]} ${id} `));
    // A diagnosis may follow.
    expect(told).toHaveLength(said.length);
    for (const line of said) expect(told.some(text => text.startsWith(line))).toBe(true);
  });

  test('holds for its good example: nothing is found', () => {
    const good = new Set(
      [...RULE_IDS].flatMap(id => [...page(id).matchAll(/`(fixtures\/ok\/[^`]+\.\w+)`/g)].map(([, path = '']) => path)),
    );
    expect(good.size).toBeGreaterThan(5);
    for (const path of good) {
      const { status, stdout } = run(fileURLToPath(ROOT), ['check', '--format', 'concise', path]);
      expect([path, status, stdout.split('\n').filter(line => / (?:error|warning|info) /.test(line))]).toEqual([
        path,
        0,
        [],
      ]);
    }
  });
});
