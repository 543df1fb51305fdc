import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../../src/render/index.ts';
import * as neutral from '../../../src/render/neutral.ts';
import { safe, safeJson, visible } from '../../../src/render/safe.ts';
import { listing } from '../../workbook.ts';
import { HARM, HIDDEN, hostileResults, rendered } from './hostile.ts';

const functions = { safe, visible, ...neutral };
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HARM), fc.string());

describe.each(Object.entries(functions))('%s', (_, neutralise) => {
  test('leaves nothing hidden, and no second line', () => {
    fc.assert(
      fc.property(anything, text => {
        const shown = neutralise(text);
        expect(shown).not.toMatch(HIDDEN);
        expect(shown).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test('leaves the names of bodies and files as they are', () => {
    const name = neutralise === neutral.relativeUri ? encodeURIComponent : (text: string) => text;
    expect(neutralise('示例市示例局（办公室）2024年')).toBe(name('示例市示例局（办公室）2024年'));
  });
});

describe.each(Object.keys(FORMATS) as FormatName[])('--format %s', format => {
  test.each(HARM)('hides nothing of %j', async harm => {
    for (const language of ['zh', 'en'] as const) {
      const output = await rendered(format, await hostileResults(harm), { language });
      const text = typeof output === 'string' ? output : listing(output);
      // The mark at the beginning of a CSV file, and the half pairs that UTF-8 cannot hold, are not text.
      expect(text.replace(/^\ufeff/, '')).not.toMatch(HIDDEN);
    }
  });
});

test('JSON means the same when its hidden characters are written as escapes', () => {
  fc.assert(
    fc.property(anything, text => {
      expect(JSON.parse(safeJson({ text }))).toEqual({ text });
      expect(safeJson({ text }).replaceAll('\n', '')).not.toMatch(HIDDEN);
    }),
  );
});

test('a service that runs jobs finds no command in what is printed for a terminal', () => {
  expect(safe('::set-output name=x::y')).toBe('\\u{3a}:set-output name=x::y');
  expect(safe('  ::error::x')).toBe('  \\u{3a}:error::x');
  expect(safe('a ##vso[task.complete]')).toBe('a \\u{23}#vso[task.complete]');
  expect(safe('##[error]x')).toBe('\\u{23}#[error]x');
  expect(safe('a::b 1:2 # ## [x]')).toBe('a::b 1:2 # ## [x]');
});

test('a path becomes a relative reference that resolves beneath the folder', () => {
  expect(neutral.relativeUri('2023年/a b#?%.docx')).toBe('2023%E5%B9%B4/a%20b%23%3F%25.docx');
  expect(new URL(neutral.relativeUri('javascript:alert(1)'), 'file:///folder/').href).toBe(
    'file:///folder/javascript%3Aalert(1)',
  );
});

test('a path on another drive, or on a share, becomes a reference that leads there', () => {
  const resolved = (path: string) => new URL(neutral.relativeUri(path), 'file:///C:/folder/').href;
  expect(resolved('D:/报告/a b.docx')).toBe('file:///D:/%E6%8A%A5%E5%91%8A/a%20b.docx');
  expect(resolved('//server/报告/a.docx')).toBe('file://server/%E6%8A%A5%E5%91%8A/a.docx');
  expect(resolved('../a.docx')).toBe('file:///C:/a.docx');
});
