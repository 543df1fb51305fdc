/** What diagnoses say, in both languages, on every fixture and on the report with 13 where the row adds up to 3. */
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { PLAIN } from '../../src/cli/paint.ts';
import { diagnose } from '../../src/diagnose/index.ts';
import { groundText, readingOf, summaryOf } from '../../src/render/diagnosis.ts';
import { jsonReport } from '../../src/render/json.ts';
import { LANGUAGES } from '../../src/render/languages.ts';
import { textRenderer } from '../../src/render/text.ts';
import type { CheckedReport } from '../../src/validate.ts';
import { changedReport, layoutOf, tableThree } from '../diagnose/support.ts';
import { checkAll, filesIn } from '../support.ts';

const files = [...filesIn('fixtures/err'), ...filesIn('fixtures/formats/gongshu-2023')].filter(
  path => !/\.(?:findings|md)$/.test(path),
);
const results = (await Promise.all(files.map(checkAll))).flat().filter(result => result.state === 'checked');

/** Mistakes that no fixture makes. */
const layout = layoutOf('2021');
const values = tableThree(layout, { 'outcomes/granted': [21, 12, 0, 0, 3, 0], carriedOver: [1, 1, 0, 0, 0, 0] });
const mistakes: Parameters<typeof changedReport>[2][] = [
  { 'newlyReceived/naturalPersons': 19, 'newlyReceived/businesses': 12 },
  { 'outcomes/granted/businesses': '十二' },
  { 'outcomes/granted/businesses': 1, 'outcomes/granted/researchInstitutions': 2 },
  {
    'outcomes/granted/naturalPersons': 900,
    'outcomes/granted/businesses': 41,
    'newlyReceived/otherOrgs': 77,
    'carriedForward/otherOrgs': 5,
  },
];
const more = mistakes.map(changes => {
  const report = changedReport(layout, values, changes);
  const evidence = (['narrative', 'previous-year', 'next-year'] as const).flatMap(source =>
    [1, 12].map(value => ({
      cell: layout.byId.get('/requests/outcomes/granted/businesses')?.index ?? -1,
      value,
      source,
      quote: '十二件',
    })),
  );
  return { report, diagnoses: diagnose(report, check(report).findings, evidence) };
});

function textFor(language: 'zh' | 'en', quiet: boolean) {
  const fails = { finding: () => true, notChecked: false };
  const documents = () => {
    throw new Error('No document is asked for');
  };
  return textRenderer({
    language,
    paint: PLAIN,
    columns: 80,
    quiet,
    isQuiet: () => quiet,
    fails,
    version: '0',
    documents,
  });
}

describe.each(['zh', 'en'] as const)('in %s', code => {
  const language = LANGUAGES[code];
  const texts = [...results, ...more].flatMap(({ report, diagnoses }) =>
    diagnoses.flatMap(diagnosis => [
      summaryOf(diagnosis, report, language),
      ...diagnosis.explanations.flatMap(explanation => [
        readingOf(explanation, report, language),
        ...explanation.evidence.map(ground => groundText(ground, report, language)),
      ]),
    ]),
  );

  test('there are many', () => expect(texts.length).toBeGreaterThan(60));

  test('no gap, no leftover of the program, no accusation, and no figure called the right one', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/undefined|NaN|\[object|「」|""|\$\{| {2}/);
      expect(text).not.toMatch(/应为|应该是|错误|造假|瞒报|should be|falsif/);
    }
  });

  test('every diagnosis asks for a check against the records', () => {
    for (const { report, diagnoses } of [...results, ...more])
      for (const diagnosis of diagnoses)
        expect(summaryOf(diagnosis, report, language)).toMatch(
          code === 'zh' ? /请.*对照原始登记/ : /heck .*against the records/,
        );
  });

  test('text holds every finding exactly once, whether a cause is known or not', () => {
    const render = textFor(code, false);
    for (const result of results) {
      const printed = render.report(result).replace(/\s+/g, ' ');
      const count = [...printed.matchAll(/\[[a-z]+\/[a-z0-9-]+\]/g)].length;
      expect(count).toBe(result.findings.length);
    }
  });
});

describe('the report with 13 where the row adds up to 3', () => {
  const formats = results.filter(({ path }) => path.startsWith('fixtures/formats/gongshu-2023/'));
  const only = (result: CheckedReport, code: 'zh' | 'en') => jsonReport(result, code).diagnoses;

  test.each(formats.map(result => [result.path, result] as const))(
    '%s: 13 → 3, the only explanation, settling both findings',
    (_, result) => {
      const [diagnosis, ...others] = only(result, 'zh');
      expect(others).toEqual([]);
      expect(diagnosis).toMatchObject({
        settles: result.findings.map(finding => finding.fingerprint),
        complete: true,
        unique: true,
        confidence: 'strong',
        explanations: [
          {
            kind: 'digit-inserted',
            changes: [
              { cell: '/requests/outcomes/other/miscellaneous/total', from: 13, to: 3, kind: 'digit-inserted' },
            ],
          },
        ],
      });
      const evidence = diagnosis?.explanations[0]?.evidence ?? [];
      expect(evidence.filter(({ kind }) => kind === 'balance')).toMatchObject([
        { supports: true, ruleId: 'requests/balance', message: expect.stringContaining('67') },
        {
          supports: true,
          ruleId: 'requests/cross-footing',
          message: expect.stringContaining('自然人60＋商业企业7＝67'),
        },
      ]);
      // Where the format holds prose, its 67 requests agree.
      const others67 = evidence.filter(({ kind }) => kind !== 'balance');
      expect(
        others67.every(({ kind, supports, message }) => kind === 'narrative' && supports && /67件/.test(message)),
      ).toBe(true);
      expect(others67.length > 0).toBe(result.report.prose !== undefined);
      // The place of the changed cell is where its finding says it is.
      expect(diagnosis?.explanations[0]?.changes[0]?.origin).toEqual(result.findings[0]?.origin);
    },
  );

  test('the cause leads, and what it settles stands beneath it', () => {
    const render = textFor('zh', false);
    const [first] = formats;
    if (!first) throw new Error('There is no such fixture');
    const printed = render.report(first).replace(/\n\s*/g, '');
    const order = [
      '诊断',
      '现为13，如果是3',
      '只有这一种',
      '多打了一位数字',
      '【13】',
      '依据：',
      '[requests/cross-footing]',
      '[requests/footing]',
    ];
    const places = order.map(text => printed.indexOf(text));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('a quiet run says nothing of causes whose findings it leaves out', () => {
    const render = textFor('zh', true);
    for (const result of formats) expect(render.report(result)).toBe('');
  });
});
