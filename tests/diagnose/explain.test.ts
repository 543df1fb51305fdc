/** In what order explanations are told, how sure each is, and what an addend left out looks like. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { byLikelihood } from '../../src/diagnose/explain.ts';
import { diagnose } from '../../src/diagnose/index.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { changedReport, diagnosesOf, inWords, layoutOf, tableThree } from './support.ts';

const layout = layoutOf('2021');
const at = (id: string) => layout.byId.get(id)?.index ?? -1;

test('the likeliest comes first; of equals, the first on the form, then the smaller figure', () => {
  const changes = fc.array(fc.record({ cell: fc.nat(3), to: fc.nat(2) }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.record({ cost: fc.nat(2), changes }), { maxLength: 8 }), given => {
      const ranked = given.map(({ cost, changes: made }) => ({
        cost,
        explanation: {
          kind: 'several' as const,
          changes: made.map(change => ({ ...change, from: 9, kind: 'different-figure' as const })),
          evidence: [],
        },
      }));
      // As words in a dictionary, after the cost; the figures are single digits.
      const key = ({ cost, explanation }: (typeof ranked)[number]) =>
        [cost, ...explanation.changes.flatMap(({ cell, to }) => [cell, to])].join('');
      expect(ranked.sort(byLikelihood).map(key)).toEqual(ranked.map(key).sort());
    }),
  );
});

describe('how sure an explanation is', () => {
  const granted = '/requests/outcomes/granted/total';
  const values = tableThree(layout, { 'outcomes/granted': [21, 12, 0, 0, 3, 0] });
  const confidence = (changes: Parameters<typeof changedReport>[2], ...said: Evidence[]) => {
    const report = changedReport(layout, values, changes);
    const [only, ...others] = diagnose(report, check(report).findings, said);
    expect(others).toEqual([]);
    return [only?.unique, only?.confidence];
  };

  test('the only one, and a known slip: strong; no slip that is known: likely, unless something bears it out', () => {
    expect(confidence({ [granted]: 63 })).toEqual([true, 'strong']);
    expect(confidence({ [granted]: 7481 })).toEqual([true, 'likely']);
    expect(confidence({ [granted]: 7481 }, { cell: at(granted), value: 36, source: 'narrative' })).toEqual([
      true,
      'strong',
    ]);
  });

  test('one cell of unknown slip is enough to doubt both', () => {
    const other = '/requests/outcomes/total/total';
    expect(confidence({ [granted]: 63, [other]: 63 })).toEqual([true, 'strong']);
    expect(confidence({ [granted]: 63, [other]: 7481 })).toEqual([true, 'likely']);
    expect(confidence({ [granted]: 7481, [other]: 63 })).toEqual([true, 'likely']);
  });

  test('what is said of the total that a sum is measured by confirms it, or casts doubt on it', () => {
    const detail = '/requests/outcomes/granted/naturalPersons';
    const report = changedReport(layout, values, { [detail]: 12 });
    const told = (said: Evidence) => {
      const [only] = diagnose(report, check(report).findings, [said]);
      const [best] = only?.explanations ?? [];
      expect(inWords(best?.changes ?? [], layout)).toEqual([`${detail}: 12 → 21`]);
      return best?.evidence.flatMap(ground =>
        'value' in ground ? [[ground.cell, ground.value, ground.supports]] : [],
      );
    };
    for (const id of [granted, '/requests/outcomes/total/naturalPersons']) {
      const right = values[at(id)] ?? 0;
      expect(told({ cell: at(id), value: right, source: 'narrative' })).toEqual([[at(id), right, true]]);
      expect(told({ cell: at(id), value: right + 1, source: 'narrative' })).toEqual([[at(id), right + 1, false]]);
    }
    // Of no other total.
    expect(told({ cell: at('/requests/carriedOver/total'), value: 5, source: 'narrative' })).toEqual([]);
  });

  /** Any cell of the group may be wrong. */
  const review = '/reviewLitigation/reconsideration';
  const off = { [`${review}/upheld`]: 12, [`${review}/corrected`]: 3, [`${review}/total`]: 61 };
  const total = (source: Evidence['source']): Evidence => ({ cell: at(`${review}/total`), value: 15, source });
  const upheld = (source: Evidence['source']): Evidence => ({ cell: at(`${review}/upheld`), value: 58, source });

  test.each(['narrative', 'previous-year', 'next-year'] as const)(
    'one of several that %s bears out: likely',
    source => {
      expect(confidence(off)).toEqual([false, 'possible']);
      expect(confidence(off, total(source))).toEqual([false, 'likely']);
    },
  );

  test('two of several, each borne out by another source: possible', () => {
    expect(confidence(off, total('narrative'), upheld('previous-year'))).toEqual([false, 'possible']);
  });
});

describe('an addend that is not in its total', () => {
  const APPLICANTS = ['naturalPersons', 'businesses', 'researchInstitutions', 'publicWelfareOrgs', 'legalServiceOrgs'];
  /** No figure can be taken for another with a digit more, less or changed. */
  const figures = [1101, 2303, 3505, 4707, 5909, 7211];
  const sum = figures.reduce((all, figure) => all + figure);
  const values = tableThree(layout, { 'outcomes/granted': figures });
  const kindsOf = (changes: Parameters<typeof changedReport>[2], words: readonly string[]) =>
    diagnosesOf(changedReport(layout, values, changes)).flatMap(({ explanations }) =>
      explanations
        .filter(({ changes: made }) => inWords(made, layout).join() === words.join())
        .flatMap(({ changes: made }) => made.map(({ kind }) => kind)),
    );
  const row = '/requests/outcomes/granted';

  test.each([...APPLICANTS, 'otherOrgs'].map((id, i) => [id, figures[i] ?? 0] as const))('%s', (_, figure) => {
    const missing = sum - figure;
    expect(kindsOf({ [`${row}/total`]: missing }, [`${row}/total: ${missing} → ${sum}`])).toEqual(['addend-omitted']);
    // Subtracted where it was to be added.
    const turned = sum - 2 * figure;
    expect(kindsOf({ [`${row}/total`]: turned }, [`${row}/total: ${turned} → ${sum}`])).toEqual(['side-slip']);
  });

  test('is told where the addend itself was mistyped too', () => {
    const missing = sum - 2303;
    expect(
      kindsOf({ [`${row}/businesses`]: 2330, [`${row}/total`]: missing }, [
        `${row}/businesses: 2330 → 2303`,
        `${row}/total: ${missing} → ${sum}`,
      ]),
    ).toEqual(['digits-transposed', 'addend-omitted']);
  });
});
