/** Laws of arithmetic, on random consistent reports of both editions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBalances } from '../src/check/index.ts';
import type { Cell } from '../src/model/report.ts';
import { randomReport, toData, toReport } from './random-report.ts';
import { checkData } from './support.ts';

describe('a consistent report', () => {
  test('passes every balance of its edition', () => {
    fc.assert(
      fc.property(randomReport, random => {
        const { tally } = checkBalances(toReport(random));
        expect(tally).toEqual({ passed: random.layout.balances.length, failed: 0, unknown: 0 });
      }),
    );
  });

  test('gives no error when checked from JSON', async () => {
    await fc.assert(
      fc.asyncProperty(randomReport, async random => {
        const { findings } = await checkData(toData(random));
        // What is unlikely may be noted; table two is random here and may be odd.
        const errors = findings.filter(finding => finding.severity === 'error' && finding.table !== 'proactive');
        expect(errors).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('one changed cell of table three or four', () => {
  const change = fc.record({
    random: randomReport,
    pick: fc.nat(),
    by: fc.integer({ min: -1000, max: 1000 }).filter(by => by !== 0),
  });

  test('gives an error that involves that cell', () => {
    fc.assert(
      fc.property(change, ({ random, pick, by }) => {
        const candidates = random.layout.tables.slice(1).flatMap(table => table.cells);
        const cell = candidates[pick % candidates.length] ?? -1;
        const values = [...random.values];
        values[cell] = (values[cell] ?? 0) + by;
        const { findings, tally } = checkBalances(toReport({ ...random, values }));
        expect(tally.unknown).toBe(0);
        expect(findings.length).toBeGreaterThan(0);
        for (const finding of findings) {
          expect(finding.cells).toContain(cell);
          expect(Math.abs((finding.reported ?? 0) - (finding.computed ?? 0))).toBe(Math.abs(by));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('blanked instead, is never passed over: a finding or an unknown balance involves it, unless it was 0', () => {
    fc.assert(
      fc.property(randomReport, fc.nat(), (random, pick) => {
        const candidates = random.layout.tables
          .slice(1)
          .flatMap(table => table.cells)
          .filter(cell => random.values[cell] !== 0);
        fc.pre(candidates.length > 0);
        const cell = candidates[pick % candidates.length] ?? -1;
        const report = toReport(random);
        const cells = report.cells.map((old, index): Cell => (index === cell ? { state: 'blank' } : old));
        const { findings, unknown } = checkBalances({ ...report, cells });
        expect(
          [...findings.map(finding => finding.cells), ...unknown.map(({ balance }) => balance.cells)].some(involved =>
            involved.includes(cell),
          ),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('made unreadable, makes each of its balances unknown and no other', () => {
    fc.assert(
      fc.property(randomReport, fc.nat(), (random, pick) => {
        const candidates = random.layout.tables.slice(1).flatMap(table => table.cells);
        const cell = candidates[pick % candidates.length] ?? -1;
        const report = toReport(random);
        const cells = report.cells.map(
          (old, index): Cell => (index === cell ? { state: 'unreadable', text: '?', why: 'not-a-number' } : old),
        );
        const { findings, unknown } = checkBalances({ ...report, cells });
        expect(findings).toEqual([]);
        expect(unknown.map(({ balance }) => balance)).toEqual(
          random.layout.balances.filter(balance => balance.cells.includes(cell)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
