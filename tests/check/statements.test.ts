/** Statements in the style of officials, with what arithmetic says of them: `fixtures/statements/`. */
import { describe, expect, test } from 'vitest';
import { type Case, findingsOn, readCases } from '../../scripts/narrative/cases.ts';
import { mutationsOf, tieOutsOf } from '../../scripts/narrative/mutations.ts';

const cases = readCases('fixtures/statements');
const told = (entry: Case) => findingsOn(entry.text, entry, entry.cells);

test('no consistent or undecidable one gives a warning or an error', () => {
  const loud = cases
    .filter(entry => entry.consistent !== false)
    .filter(entry => told(entry).some(({ severity }) => severity !== 'info'));
  expect(loud.map(({ id, text }) => `${id} ${text}`)).toEqual([]);
});

test('every inconsistent one is flagged', () => {
  const silent = cases.filter(entry => entry.consistent === false && told(entry).length === 0);
  expect(silent.map(({ id, text }) => `${id} ${text}`)).toEqual([]);
});

describe('after one number was changed', () => {
  test.each([
    ['within the text', mutationsOf],
    ['against the table', tieOutsOf],
  ])('%s: at least 19 in 20 changes that the statement exposes are flagged', (_, change) => {
    const exposed = cases.flatMap(change).filter(({ isExposed }) => isExposed);
    expect(exposed.length).toBeGreaterThan(100);
    const flagged = exposed.filter(({ findings }) => findings.length > 0);
    expect(flagged.length / exposed.length).toBeGreaterThanOrEqual(0.95);
  });
});
