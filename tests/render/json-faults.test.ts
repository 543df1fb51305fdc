import { printParseErrorCode } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { JSON_FAULTS as en } from '../../src/render/en/json-faults.ts';
import { JSON_FAULTS as zh } from '../../src/render/zh/json-faults.ts';

/** As many as the parser has, and some more. */
const codes: readonly string[] = Array.from({ length: 40 }, (_, code) => printParseErrorCode(code)).filter(name =>
  /^\w+$/.test(name),
);

test.each([
  ['zh', zh],
  ['en', en],
] as const)('every fault that the JSON parser names has words, in %s', (_, words) => {
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter(code => words[code] === undefined)).toEqual([]);
  expect(Object.keys(words).filter(code => !codes.includes(code))).toEqual([]);
});
