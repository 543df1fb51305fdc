import { describe, expect, test } from 'vitest';
import { readYaml, yamlPositions } from '../../../src/read/tree/yaml.ts';
import { pollution, problemOf } from '../support.ts';

const parsed = (text: string) => readYaml(text).value;
const problem = (text: string) => problemOf(() => readYaml(text));

describe('YAML is read', () => {
  test('with Chinese keys, comments, quotes and folded texts', () => {
    const text =
      '# 年度报告\n机关名称: 某局 # 名称\n年度: 2023\n标题: >-\n  某局\n  年度报告\n申请: { 自然人: 60, "总计": 67 }\n';
    expect(parsed(text)).toEqual({
      机关名称: '某局',
      年度: 2023,
      标题: '某局 年度报告',
      申请: { 自然人: 60, 总计: 67 },
    });
  });

  test('by the rules of version 1.2: only true and false are truth, and nothing but digits is a number', () => {
    expect(parsed('a: no\nb: yes\nc: 1:30\nd: 2023-01-17\ne: 1_000\nf: １０\ng: ~\nh:\n')).toEqual({
      a: 'no',
      b: 'yes',
      c: '1:30',
      d: '2023-01-17',
      e: '1_000',
      f: '１０',
      g: null,
      h: null,
    });
  });

  test('from a file that begins or ends with the marks of a document', () => {
    expect(parsed('---\na: 1\n...\n')).toEqual({ a: 1 });
  });

  test('with a few aliases', () => {
    expect(parsed('a: &zero { x: 0 }\nb: *zero\n')).toEqual({ a: { x: 0 }, b: { x: 0 } });
  });

  test('with << as a key like any other, so that nothing is merged in behind the back of the keys', () => {
    expect(parsed('a: &base { x: 0 }\nb:\n  <<: *base\n')).toEqual({ a: { x: 0 }, b: { '<<': { x: 0 } } });
  });

  test('with a tag of its own as the plain value beneath it, and no code is run', () => {
    expect(parsed('a: !thing 5\nb: !!js/function "() => 1"\nc: !<tag:x,2000:y> { d: 1 }\n')).toEqual({
      a: '5',
      b: '() => 1',
      c: { d: 1 },
    });
  });
});

describe('a key that an object has twice is found', () => {
  test('with the line and column of the second one', () => {
    expect(problem('年度: 2023\n申请:\n  总计: 1\n  自然人: 2\n  总计: 3\n')).toEqual({
      code: 'duplicate-key',
      args: { key: '总计' },
      at: { line: 5, column: 3 },
    });
  });

  test('with its line where lines end with CR LF', () => {
    expect(problem('a: 1\r\nb: 2\r\na: 3\r\n')).toMatchObject({ at: { line: 3, column: 1 } });
  });

  test.each([
    ['in braces', '{ a: 1, b: { c: 1, c: 2 } }', 'c'],
    ['in a list', '- a: 1\n  b: 2\n  a: 3\n', 'a'],
    ['when one of the two is quoted', 'a: 1\n"a": 2\n', 'a'],
    ['when one is a number, for both become the same key', '2023: 1\n"2023": 2\n', '2023'],
    ['when it is written out with a question mark', 'a: 1\n? a\n: 2\n', 'a'],
    ['when it is an alias of the other', '&k a: 1\n*k : 2\n', 'a'],
    ['when it is __proto__', '__proto__: {}\n__proto__: {}\n', '__proto__'],
    ['when it holds a colon and quotes', '"a: \'b\'": 1\n"a: \'b\'": 2\n', "a: 'b'"],
  ])('%s', (_, text, key) => {
    expect(problem(text)).toMatchObject({ code: 'duplicate-key', args: { key } });
  });

  test('while equal keys in different objects are none', () => {
    expect(problem('a:\n  a:\n    a: 1\nb:\n  - a: 1\n  - a: 2\n')).toBeUndefined();
  });

  test('in no time to speak of among many', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join('');
    const started = performance.now();
    expect(problem(`${keys}k7: 1\n`)).toMatchObject({ code: 'duplicate-key', at: { line: 20_001, column: 1 } });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('a syntax error is placed', () => {
  test.each([
    ['a: 1\nb: [1, 2\nc: 3\n', 3],
    // What begins at 1 goes on in the next line, and a key must not.
    ['a: 1\n  b: 2\n', 1],
    ['a: "open\n', 2],
    ['a:\n\t- 1\n', 2],
    ['a: 1\nb: *nowhere\n', 2],
    ['a: {b: 1}}\n', 1],
    ['a: @x\n', 1],
  ])('%j', (text, line) => {
    const found = problem(text);
    expect(found).toMatchObject({ code: 'syntax-error', args: { format: 'YAML' } });
    expect(found?.at).toMatchObject({ line });
  });

  test('a second document is one: it must not be passed over', () => {
    expect(problem('a: 1\n---\nb: 2\n')).toMatchObject({
      code: 'syntax-error',
      args: { format: 'YAML', detail: 'MULTIPLE_DOCS' },
      at: { line: 2, column: 1 },
    });
    expect(problem('a: 1\n...\n---\na: 1\n')?.code).toBe('syntax-error');
  });
});

describe('what costs more than it holds is refused', () => {
  test('a billion laughs', () => {
    const lines = ['a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]'];
    for (let step = 1; step < 10; step++) {
      const [name, before] = [step, step - 1].map(index => String.fromCharCode(97 + index));
      lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    const started = performance.now();
    expect(problem(lines.join('\n'))).toMatchObject({ code: 'alias-bomb', args: { limit: 50 } });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('more aliases than a person would write', () => {
    const started = performance.now();
    expect(problem(`a: &x 1\nb: [${Array(51).fill('*x').join(', ')}]\n`)?.code).toBe('alias-bomb');
    expect(problem(`a: &x 1\nb: [${Array(30_000).fill('*x').join(', ')}]\n`)?.code).toBe('alias-bomb');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['brackets, closed', `${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['braces', '{a: '.repeat(50_000)],
    ['dashes', '- '.repeat(50_000)],
    ['indentation', Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['question marks', '? '.repeat(50_000)],
  ])('depth by %s', (_, text) => {
    const started = performance.now();
    expect(problem(text)?.code).toBe('too-deep');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('while twenty levels are read', () => {
    const levels = Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}a:\n`).join('');
    expect(problem(levels)).toBeUndefined();
  });

  test.each([
    ['quotation marks', '"'],
    ['colons', ': '],
    ['directives', '%a\n'],
    ['tags', '!a '],
  ])('nothing but %s, without taking the square of the time', (_, piece) => {
    const started = performance.now();
    expect(problem(piece.repeat(100_000 / piece.length))?.code).toBe('syntax-error');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

test('a value that contains itself is read without going round in circles', () => {
  const value = parsed('a: &self\n  b: *self\n') as { a: { b: unknown } };
  expect(value.a.b).toBe(value.a);
  expect(structuredClone(value).a.b).toBeTypeOf('object');
});

test('a key __proto__ is a key like any other', () => {
  const value = parsed('__proto__:\n  polluted: 1\nconstructor:\n  prototype:\n    polluted: 1\n') as object;
  expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
  expect('polluted' in {}).toBe(false);
  expect(pollution()).toEqual([]);
});

test('keys that are lists become texts without a word on standard error', async () => {
  const warnings: unknown[] = [];
  const listen = (warning: unknown) => warnings.push(warning);
  process.on('warning', listen);
  expect(parsed('? [a, b]\n: 1\n? !odd c\n: 2\n')).toEqual({ '[ a, b ]': 1, c: 2 });
  await new Promise(resolve => setTimeout(resolve, 20));
  process.off('warning', listen);
  expect(warnings).toEqual([]);
});

test('positions are found by keys, in lists and behind quotes as well', () => {
  const find = yamlPositions('a:\n  "b c": 1\n  d:\n    - 2\n    - e: 3\n');
  expect(find(['a', 'b c'])).toEqual({ line: 2, column: 10 });
  expect(find(['a', 'd', 0])).toEqual({ line: 4, column: 7 });
  expect(find(['a', 'd', 1, 'e'])).toEqual({ line: 5, column: 10 });
  expect(find(['a', 'x'])).toBeUndefined();
  expect(find(['a', 'b c', 'deeper'])).toBeUndefined();
});
