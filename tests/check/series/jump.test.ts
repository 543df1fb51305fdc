/** Tenfold figures: which are looked at, and which are left alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSeries } from '../../../src/check/series/index.ts';
import { loadLayouts } from '../../../src/editions.ts';
import { recordOf } from '../../../src/model/digest.ts';
import type { Layout } from '../../../src/model/layout.ts';
import type { Cell } from '../../../src/model/report.ts';

const [OLD, NEW] = loadLayouts() as [Layout, Layout];

/** A report with 0 in every cell but those named. */
function record(layout: Layout, year: number, figures: Readonly<Record<string, number | null>>) {
  const cells = layout.cells.map(({ id, optional }): Cell => {
    if (optional) return { state: 'missing' };
    const value = id in figures ? figures[id] : 0;
    return typeof value === 'number' ? { state: 'number', value } : { state: 'blank' };
  });
  return recordOf(
    { layout, year, editionEvident: true, cells, sections: [], stated: {}, notes: [], readings: [], damage: [] },
    `${year}.json`,
  );
}

const PENALTIES = '/proactive/penalties/decisions';

function jumps(now: Record<string, number | null>, before: Record<string, number | null>, year = 2023, old = NEW) {
  const { findings } = checkSeries(record(NEW, year, now), record(old, year - 1, before));
  return findings
    .filter(({ rule }) => rule === 'series/jump')
    .flatMap(({ cells }) => cells.map(index => NEW.cells[index]?.id));
}

test('a figure is named exactly where it is ten times the other, and 50 more or less', () => {
  const figure = fc.oneof(fc.nat(2000), fc.constantFrom(0, 5, 6, 50, 55, 60));
  fc.assert(
    fc.property(figure, figure, (now, before) => {
      const ratio = now > before ? now / before : before / now;
      const isNamed = now > 0 && before > 0 && ratio >= 10 && Math.abs(now - before) >= 50;
      expect(jumps({ [PENALTIES]: now }, { [PENALTIES]: before })).toEqual(isNamed ? [PENALTIES] : []);
    }),
    { numRuns: 300 },
  );
});

test('a blank is no figure to compare with', () => {
  expect(jumps({ [PENALTIES]: 800 }, { [PENALTIES]: null })).toEqual([]);
});

describe('what is left alone', () => {
  test('table two over the change of form', () => {
    expect(jumps({ [PENALTIES]: 800 }, { [PENALTIES]: 8 }, 2021, OLD)).toEqual([]);
  });

  test('table four on 2024, when the law on reconsideration changed, and on no other year', () => {
    const block = '/reviewLitigation/litigationDirect';
    const [now, before] = [
      { [`${block}/upheld`]: 6, [`${block}/total`]: 6 },
      { [`${block}/upheld`]: 80, [`${block}/total`]: 80 },
    ];
    expect(jumps(now, before, 2024)).toEqual([]);
    expect(jumps(now, before, 2023)).toEqual([`${block}/total`]);
  });
});
