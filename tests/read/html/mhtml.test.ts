/** Pages as Chromium, Internet Explorer and mail programs save them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/read/html/html.ts';
import { readMhtml } from '../../../src/read/html/mhtml.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { ROOT } from '../../support.ts';
import { problemOf, randomNumbers, textsOf } from '../support.ts';

const TEXT = '政府信息公开工作年度报告';
// The same in GBK.
const GBK = Buffer.from('d5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6', 'hex');
const BOUNDARY = '----MultipartBoundary--x=1----';

interface Part {
  readonly type?: string;
  readonly encoding?: string;
  readonly body: string | Uint8Array;
}

const join = (...parts: (string | Uint8Array)[]) => Buffer.concat(parts.map(part => Buffer.from(part)));
const headed = ({ type = 'text/html', encoding, body }: Part) =>
  join(`Content-Type: ${type}\r\n${encoding ? `Content-Transfer-Encoding: ${encoding}\r\n` : ''}\r\n`, body);

function multipart(parts: readonly Part[], boundary = BOUNDARY): Part {
  const body = parts.flatMap(part => [`\r\n--${boundary}\r\n`, headed(part)]);
  return {
    type: `multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"`,
    body: join(...body, `\r\n--${boundary}--\r\n`),
  };
}

const saved = (part: Part) =>
  join('From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\n', headed(part));
const read = (bytes: Uint8Array) =>
  readMhtml(bytes, LIMITS).blocks.map(block => (block.kind === 'grid' ? textsOf(block) : block.text));

describe('a saved page', () => {
  test('is its first part in HTML', () => {
    const css = { type: 'text/css', body: 'p { color: red }' };
    const frame = { body: '<p>另一页' };
    expect(read(saved(multipart([css, { body: `<p>${TEXT}` }, frame])))).toEqual([TEXT]);
  });

  test('may be in parts of parts', () => {
    const inner = multipart([{ type: 'text/plain', body: 'x' }, { body: `<p>${TEXT}` }], 'inner');
    expect(read(saved(multipart([inner, { body: '<p>x' }])))).toEqual([TEXT]);
  });

  test('may be a message without parts', () => {
    expect(read(saved({ body: `<p>${TEXT}` }))).toEqual([TEXT]);
  });

  test('may have lines that end otherwise', () => {
    const bytes = Buffer.from(
      saved(multipart([{ body: `<p>${TEXT}` }]))
        .toString()
        .replaceAll('\r\n', '\n'),
    );
    expect(read(bytes)).toEqual([TEXT]);
  });

  test('is read as far as it goes', () => {
    const bytes = saved(multipart([{ body: `<p>${TEXT}</p><p>一、总体情况` }]));
    expect(read(bytes.subarray(0, bytes.lastIndexOf('\r\n--')))).toEqual([TEXT, '一、总体情况']);
  });

  test('is not ended by what only begins like its boundary', () => {
    const body = `<p>${TEXT}</p>\r\n--${BOUNDARY}x\r\n<p>--${BOUNDARY}`;
    expect(read(saved(multipart([{ body }])))).toEqual([TEXT, `--${BOUNDARY}x`, `--${BOUNDARY}`]);
  });

  test('is damaged if there is no page in it', () => {
    const broken = [
      saved(multipart([])),
      saved(multipart([{ type: 'image/png', body: 'x' }])),
      Buffer.from('MIME-Version: 1.0'),
    ];
    for (const bytes of broken) expect(problemOf(() => read(bytes))?.code).toBe('damaged-document');
  });
});

describe('the transfer encoding', () => {
  const quoted = [...Buffer.from(TEXT)].map(byte => `=${byte.toString(16).toUpperCase()}`);

  test('quoted-printable joins lines and names bytes', () => {
    const soft = quoted.join('=\r\n');
    expect(read(saved({ encoding: 'Quoted-Printable', body: `<p class=3D"a">${soft} a=3Db=\n</p>` }))).toEqual([
      `${TEXT} a=b`,
    ]);
    expect(read(saved({ encoding: 'quoted-printable', body: quoted.join('').toLowerCase() }))).toEqual([TEXT]);
  });

  test('quoted-printable that somebody broke keeps what is no quotation', () => {
    expect(read(saved({ encoding: 'quoted-printable', body: '<p>a=zz=</p><p>=3' }))).toEqual(['a=zz=', '=3']);
  });

  test('base64 may be broken into lines', () => {
    const body = Buffer.from(`<p>${TEXT}`).toString('base64').replace(/.{20}/g, '$&\r\n');
    expect(read(saved(multipart([{ encoding: 'base64', body }])))).toEqual([TEXT]);
  });

  test.each(['8bit', 'binary', '7bit', ''])('%j leaves bytes as they are', encoding => {
    expect(read(saved({ encoding, body: `<p>${TEXT}` }))).toEqual([TEXT]);
  });
});

describe('the character set', () => {
  test('may stand beside the page', () => {
    for (const charset of ['gb2312', '"GBK"'])
      expect(read(saved({ type: `text/html;\r\n\tcharset=${charset}`, body: GBK }))).toEqual([TEXT]);
  });

  test('may stand in the page', () => {
    expect(read(saved({ body: join('<meta charset=gb2312>', GBK) }))).toEqual([TEXT]);
    expect(read(saved({ type: 'text/html; charset=unknown', body: join('<meta charset=gb2312>', GBK) }))).toEqual([
      TEXT,
    ]);
  });
});

test('Chromium saves a page as it stands: with the same paragraphs and tables', () => {
  for (const folder of ['gongshu-2023', 'edition-2019']) {
    const file = (name: string) => readFileSync(new URL(`fixtures/formats/${folder}/${name}`, ROOT));
    expect(readMhtml(file('page.mht'), LIMITS)).toEqual(readHtml(file('page-portal.html'), LIMITS));
  }
});

test('a damaged page is read or refused, whatever happened to it', () => {
  const random = randomNumbers(17);
  const good = readFileSync(new URL('fixtures/formats/gongshu-2023/page.mht', ROOT));
  for (let round = 0; round < 100; round++) {
    const bytes = Buffer.from(good.subarray(0, random(2) === 0 ? good.length : random(good.length)));
    for (let count = random(40); count > 0 && bytes.length > 0; count--) bytes[random(bytes.length)] = random(256);
    // Where a page is looked for in parts, its head counts most.
    for (let count = random(3); count > 0 && bytes.length > 1500; count--) bytes[random(1500)] = random(256);
    const start = performance.now();
    const problem = problemOf(() => read(bytes));
    expect(['damaged-document', 'not-text', 'page-without-text', undefined]).toContain(problem?.code);
    expect(performance.now() - start).toBeLessThan(2000);
  }
});

test('many parts are gone through in bounded time', () => {
  const bytes = saved(multipart(Array.from({ length: 30_000 }, () => ({ type: 'text/css', body: 'x' }))));
  const start = performance.now();
  expect(problemOf(() => read(bytes))?.code).toBe('damaged-document');
  expect(performance.now() - start).toBeLessThan(5000);
});
