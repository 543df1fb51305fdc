/** Cells without a figure: filled in where the sums leave them one value, and left open where they do not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { diagnose } from '../../src/diagnose/index.ts';
import type { AnnualReport, Cell } from '../../src/model/report.ts';
import { type RandomReport, randomReport, toReport } from '../random-report.ts';
import { changedReport, diagnosesOf, inWords, layoutOf, tableThree } from './support.ts';

const UNREADABLE: Cell = { state: 'unreadable', text: '若干', why: 'not-a-number' };

function without(random: RandomReport, cells: readonly number[], instead: Cell): AnnualReport {
  const report = toReport(random);
  return { ...report, cells: report.cells.map((cell, index) => (cells.includes(index) ? instead : cell)) };
}

/** What is said of each cell by every explanation there is. */
const told = (report: AnnualReport) =>
  diagnosesOf(report).flatMap(({ explanations }) =>
    explanations.map(({ changes }) => changes.map(({ cell, from, to }) => [cell, from, to])),
  );

describe('in table three of a report that adds up', () => {
  const pickOf = ({ layout }: RandomReport, pick: number) => {
    const cells = layout.tables[1]?.cells ?? [];
    return cells[pick % cells.length] ?? -1;
  };

  test('an unreadable cell is read as what it was, be it 0; that settles its finding and no other', () => {
    fc.assert(
      fc.property(randomReport, fc.nat(), (random, pick) => {
        const cell = pickOf(random, pick);
        const report = without(random, [cell], UNREADABLE);
        const { findings } = check(report);
        const [only, ...others] = diagnose(report, findings);
        expect(others).toEqual([]);
        expect(only).toMatchObject({ complete: true, unique: true });
        expect(told(report)).toEqual([[[cell, null, random.values[cell]]]]);
        expect(only?.settles.map(position => findings[position]?.cells)).toEqual([[cell]]);
      }),
      { numRuns: 60 },
    );
  });

  test('four at the corners of a rectangle vouch for each other only: nothing is said', () => {
    fc.assert(
      fc.property(randomReport, fc.tuple(fc.nat(5), fc.nat(5)), fc.tuple(fc.nat(15), fc.nat(15)), (random, x, y) => {
        fc.pre(x[0] !== x[1] && y[0] !== y[1]);
        // Rows of outcomes; the two above them are no parts of a sum together.
        const rows = (random.layout.tables[1]?.blocks[0]?.cells ?? []).slice(2);
        const corners = y.flatMap(row => x.map(column => rows[row]?.[column] ?? -1));
        expect(told(without(random, corners, UNREADABLE))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('a row whose total alone was filled in has its parts from the columns', () => {
    fc.assert(
      fc.property(randomReport, fc.nat(15), (random, row) => {
        const [total = -1, ...parts] = [
          ...((random.layout.tables[1]?.blocks[0]?.cells ?? [])[row + 2] ?? []),
        ].reverse();
        fc.pre((random.values[total] ?? 0) > 0);
        const report = without(random, parts, { state: 'blank' });
        const figures = parts.reverse().filter(cell => random.values[cell] !== 0);
        expect(told(report)).toEqual([figures.map(cell => [cell, null, random.values[cell]])]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('in table four', () => {
  const layout = layoutOf('2021');
  const values = tableThree(layout, { 'outcomes/granted': [21, 12, 0, 0, 3, 0] });
  const cell = (name: string) => `/reviewLitigation/reconsideration/${name}`;
  const words = (changes: Parameters<typeof changedReport>[2]) => {
    const report = changedReport(layout, values, changes);
    return diagnosesOf(report).flatMap(({ explanations }) =>
      explanations.map(({ changes: made }) => inWords(made, layout)),
    );
  };

  test('a blank total is what its parts add up to', () => {
    expect(words({ [cell('upheld')]: 12, [cell('pending')]: 3, [cell('total')]: null })).toEqual([
      [`${cell('total')}: null → 15`],
    ]);
    expect(words({ [cell('total')]: null })).toEqual([]);
  });

  test('a blank beside figures that add up is a 0, and nothing is said', () => {
    expect(words({ [cell('upheld')]: 12, [cell('pending')]: null, [cell('total')]: 12 })).toEqual([]);
  });

  test('parts that are all blank under a total might share it in any way', () => {
    const blank = Object.fromEntries(
      ['upheld', 'corrected', 'otherOutcome', 'pending'].map(name => [cell(name), null]),
    );
    expect(words({ ...blank, [cell('total')]: 12 })).toEqual([]);
  });
});

test('where the sums of unreadable cells demand more than can be located, those that can be checked are explained alone', () => {
  const layout = layoutOf('2021');
  const values = tableThree(layout, {
    'outcomes/granted': [21, 12, 5, 3, 7, 0],
    'outcomes/partiallyGranted': [40, 30, 20, 10, 0, 0],
  });
  const row = ['naturalPersons', 'businesses', 'researchInstitutions', 'publicWelfareOrgs', 'legalServiceOrgs'];
  const unreadable = [...row, 'otherOrgs', 'total'].map(id => [`outcomes/total/${id}`, '若干']);
  const report = changedReport(layout, values, {
    ...Object.fromEntries(unreadable),
    // Two pairs changed places in what came in, which its own row does not tell.
    'newlyReceived/naturalPersons': 42,
    'newlyReceived/businesses': 61,
    'newlyReceived/researchInstitutions': 13,
    'newlyReceived/publicWelfareOrgs': 25,
    'outcomes/granted/total': 84,
  });
  const { findings } = check(report);
  const diagnoses = diagnose(report, findings);
  const [only, ...others] = diagnoses;
  expect(others).toEqual([]);
  expect(only?.settles.map(position => findings[position]?.rule)).toEqual(['requests/cross-footing']);
  // Only the row itself is there to tell, and each of its cells may be the wrong one.
  expect(only).toMatchObject({ complete: true, unique: false });
  expect(only?.explanations.length).toBe(7);
  expect(inWords(only?.explanations[0]?.changes ?? [], layout)).toEqual(['/requests/outcomes/granted/total: 84 → 48']);
});
