/** Every message of every fixture, in both languages: what each has to say and must not say. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/render/languages.ts';
import { messageOf, problemText } from '../../src/render/message.ts';
import { casesIn, runCase } from '../cases.ts';

const outcomes = await Promise.all(['ok', 'err', 'formats'].flatMap(name => casesIn(`fixtures/${name}`)).map(runCase));
const told = outcomes.flatMap(outcome => outcome.told);
const problems = outcomes.flatMap(outcome => outcome.problems);

describe.each(['zh', 'en'] as const)('messages in %s', code => {
  const language = LANGUAGES[code];
  const messages = told.map(({ finding, report }) => ({ finding, text: messageOf(finding, report, language) }));

  test('there are many', () => {
    expect(messages.length).toBeGreaterThan(60);
    expect(problems.length).toBeGreaterThan(10);
  });

  test('have no gap and no leftover of the program in them', () => {
    for (const { text } of messages) expect(text).not.toMatch(/undefined|NaN|\[object|「」|""|\$\{/);
    for (const problem of problems)
      expect(problemText(problem, language)).not.toMatch(/undefined|NaN|\[object|「」|""|\$\{/);
  });

  test('state both figures of a failed sum and their difference', () => {
    for (const { finding, text } of messages) {
      if (finding.severity !== 'error' || finding.computed === undefined || finding.reported === undefined) continue;
      const figures = text.match(/\d+/g) ?? [];
      expect(figures).toContain(String(finding.reported));
      if (finding.rule !== 'requests/balance' && finding.rule !== 'proactive/f19-total') {
        expect(figures).toContain(String(finding.computed));
        expect(figures).toContain(String(Math.abs(finding.reported - finding.computed)));
      }
    }
  });

  test('never call a sum the right figure, nor accuse', () => {
    for (const { text } of messages) expect(text).not.toMatch(/应为|造假|瞒报|should be|falsif/);
  });
});

test('messages in Chinese name the table and end as a sentence', () => {
  for (const { report, finding } of told) {
    const text = messageOf(finding, report, LANGUAGES.zh);
    if (finding.table) expect(text).toMatch(/表[二三四]/);
    expect(text).toMatch(/[。？]$/);
  }
});

test('messages in English hold Chinese only in quotes from the report, citations and terms in brackets', () => {
  for (const { report, finding } of told) {
    const text = messageOf(finding, report, LANGUAGES.en)
      .replace(/"[^"]*"/g, '')
      .replace(/国办公开办函〔\d+〕\d+号/g, '')
      .replace('（2021）', '')
      .replace('(规章)', '')
      .replace(' or the character 〇', '');
    expect(text).not.toMatch(/[一-鿿]/);
  }
});
