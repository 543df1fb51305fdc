/** Files as damage leaves them: whatever the bytes are, there is an answer, it is a true one, and it comes soon. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { loadLayouts } from '../../src/editions.ts';
import { PROBLEMS } from '../../src/model/problem.ts';
import { unzip } from '../../src/read/container/zip.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { type CheckedReport, type UncheckedFile, validate } from '../../src/validate.ts';
import { fixture, only } from '../support.ts';
import { pollution, randomNumbers } from './support.ts';

const FOLDER = 'fixtures/formats/gongshu-2023';
const SEED = 20_230_117;
/** `HOSTILE=500` tries more. */
const ROUNDS = Number(process.env['HOSTILE'] ?? 30);
/** What takes longer to read is tried less often. */
const FEWER: Readonly<Record<string, number>> = { 'report.pdf': 10, 'page.mht': 15, 'page-portal.html': 20 };

const ZIPPED = ['form.xlsx', 'report.docx', 'report.odt'];
const WHOLE = ['report.json', 'labels.yaml', 'word.txt', 'pipes.txt', 'one-sheet.xls', 'report.doc', 'report.pdf'];
const PAGES = ['page-portal.html', 'page.mht'];

type Random = (below: number) => number;
type Damage = (bytes: Buffer, random: Random) => Buffer;

const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut off': (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'with some bytes changed': (bytes, random) => {
    for (let count = 1 + random(8); count > 0; count--) bytes.writeUInt8(random(256), random(bytes.length));
    return bytes;
  },
  'with a piece lost': (bytes, random) => {
    const start = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + random(200))]);
  },
  'with a piece copied elsewhere': (bytes, random) => {
    const start = random(bytes.length);
    const piece = bytes.subarray(start, start + 1 + random(200));
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
  },
  'with numbers made large': (bytes, random) => {
    for (let count = 1 + random(3); count > 0; count--)
      bytes.writeUInt16LE(0xffff - random(3), random(bytes.length - 1));
    return bytes;
  },
};

/** Beyond what the tests themselves hold. Newer engines let more garbage lie. */
const MOST_MEMORY = 800_000_000;
const memory = process.memoryUsage().rss;

async function answer(bytes: Uint8Array, path: string, context: string): Promise<CheckedReport | UncheckedFile> {
  const started = performance.now();
  const result = only(await validate({ path, bytes }, { layouts: loadLayouts() }));
  // Milliseconds, but for a slow machine.
  expect(performance.now() - started, context).toBeLessThan(5000);
  expect(process.memoryUsage().rss - memory, context).toBeLessThan(MOST_MEMORY);
  if (result.state === 'unchecked') {
    expect(result.problem, context).not.toMatchObject({ code: 'internal-error' });
    expect(PROBLEMS, context).toHaveProperty(result.problem.code);
  }
  return result;
}

/** Parts of documents in one another's place, as careless programs and crafted files have them. */
function swapped(archive: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const files = unzip(archive, LIMITS).map(({ name, bytes }) => [name, bytes] as const);
  const strangers = [...files, ...unzip(other, LIMITS).map(({ name, bytes }) => [name, bytes] as const)];
  const [victim] = files[random(files.length)] ?? [''];
  const [, bytes] = strangers[random(strangers.length)] ?? ['', new Uint8Array()];
  return zipSync(Object.fromEntries(files.map(([name, own]) => [name, name === victim ? bytes : own])), { level: 0 });
}

/** Its entries damaged and then packed again, so that the damage comes through to those who read them. */
function insideOut(archive: Uint8Array, damage: Damage, random: Random): Uint8Array {
  const entries = unzip(archive, LIMITS);
  const victim = random(entries.length);
  const files = entries.map(({ name, bytes }, index) => {
    const copy = Buffer.from(bytes);
    return [name, index === victim && copy.length > 1 ? damage(copy, random) : copy] as const;
  });
  return zipSync(Object.fromEntries(files), { level: 0 });
}

describe.each([...ZIPPED, ...WHOLE, ...PAGES])('%s', name => {
  const whole = fixture(`${FOLDER}/${name}`);
  const rounds = FEWER[name] ?? ROUNDS;

  test('is checked as it is', async () => {
    expect(await answer(whole, name, 'undamaged')).toMatchObject({ state: 'checked' });
  });

  test.each(Object.entries(DAMAGES))('%s', async (kind, damage) => {
    const random = randomNumbers(SEED);
    for (let round = 0; round < rounds; round++)
      await answer(damage(Buffer.from(whole), random), name, `${name} ${kind}: seed ${SEED}, round ${round}`);
    expect(pollution()).toEqual([]);
  });
});

describe.each(ZIPPED)('%s, packed again after its parts were', name => {
  const whole = fixture(`${FOLDER}/${name}`);

  test.each(Object.entries(DAMAGES))('%s', async (kind, damage) => {
    const random = randomNumbers(SEED);
    for (let round = 0; round < ROUNDS; round++)
      await answer(insideOut(whole, damage, random), name, `${name} ${kind}: seed ${SEED}, round ${round}`);
    expect(pollution()).toEqual([]);
  });
});

test.each(ZIPPED)('%s with its parts, or those of others, in the wrong places', async name => {
  const random = randomNumbers(SEED);
  for (const other of ZIPPED)
    for (let round = 0; round < ROUNDS / 2; round++) {
      const bytes = swapped(fixture(`${FOLDER}/${name}`), fixture(`${FOLDER}/${other}`), random);
      await answer(bytes, name, `${name} and ${other}: seed ${SEED}, round ${round}`);
    }
  expect(pollution()).toEqual([]);
});

describe('what is cut off is never checked as if it were whole', () => {
  test.each([...ZIPPED, 'report.json', 'one-sheet.xls', 'report.doc', 'report.pdf'])('%s', async name => {
    const whole = fixture(`${FOLDER}/${name}`);
    const random = randomNumbers(SEED);
    // The last of the bytes may be padding, or a line break.
    for (let round = 0; round < (FEWER[name] ?? ROUNDS); round++) {
      const length = random(Math.floor(whole.length * 0.9));
      expect(await answer(whole.subarray(0, length), name, `${length} bytes`)).toMatchObject({ state: 'unchecked' });
    }
  });
});

test('noise is never a report, under any name', async () => {
  const random = randomNumbers(SEED);
  const beginnings = [
    '',
    'PK\x03\x04',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '%PDF-',
    '{',
    '{\\rtf',
    '<',
    '\xff\xfe',
    '\xef\xbb\xbf',
    '---\n',
  ];
  for (let round = 0; round < 200; round++) {
    const noise = Buffer.from(Uint8Array.from({ length: random(2000) }, () => random(256)));
    const bytes = Buffer.concat([Buffer.from(beginnings[round % beginnings.length] ?? '', 'latin1'), noise]);
    for (const name of ['a.json', 'a.yaml', 'a.txt', 'a.xlsx', ''])
      expect(await answer(bytes, name, `seed ${SEED}, round ${round}, ${name}`)).toMatchObject({ state: 'unchecked' });
  }
});

/** An object where each text is expected, such that turning it into one fails. */
function textless(): string {
  const none = { toString: 1, valueOf: 2 };
  const parts = { requests: {}, title: none, agency: none, year: none, edition: none, publishedOn: none };
  return JSON.stringify({ ...parts, period: { from: none, to: none }, sections: [{ id: none, title: none }] });
}

describe('data that means harm', () => {
  test.each([
    ['depth where a text is expected', `{"requests":{},"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    [
      'depth where a number is expected',
      `{"requests":{"newlyReceived":{"total":${'['.repeat(50_000)}${']'.repeat(50_000)}}}}`,
    ],
    ['keys called __proto__', '{"__proto__":{"polluted":1},"requests":{"__proto__":{"newlyReceived":{"total":1}}}}'],
    ['keys called constructor', '{"requests":{"constructor":{"prototype":{"polluted":1}}}}'],
    ['lists in place of objects', '{"requests":[],"proactive":[[]],"reviewLitigation":[1]}'],
    ['numbers in place of objects', '{"requests":1,"proactive":2,"reviewLitigation":3}'],
    ['sections that are none', '{"requests":{},"sections":[null,1,"x",{"id":"x"},{"paragraphs":[1]}]}'],
    ['huge numbers', '{"requests":{"newlyReceived":{"total":1e400,"naturalPersons":-1e400}}}'],
    ['objects that cannot be turned into text', textless()],
    ['half characters', '{"requests":{"newlyReceived":{"total":"\\ud800"}},"agency":"\\udc00"}'],
  ])('%s', async (what, text) => {
    for (const path of ['a.json', 'a.yaml', ''])
      expect(await answer(Buffer.from(text), path, `${what} in ${path}`)).toHaveProperty('state');
    expect(pollution()).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  test('a value that contains itself', async () => {
    for (const text of [
      'requests: &a\n  newlyReceived: *a\n',
      '&a\nrequests: *a\n',
      'requests: {}\nsections: &s [*s]\n',
      'requests: {}\nsections:\n  - &s { id: overview, title: *s, paragraphs: [] }\n',
      'requests: {}\ntexts: &t { x: *t }\n',
      'requests: {}\nperiod: &p { from: *p, to: *p }\n',
    ])
      await answer(Buffer.from(text), 'a.yaml', text);
  });
});
