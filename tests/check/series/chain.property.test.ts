/** Random chains of years in which each begins with what the one before left, and chains with one link broken. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSeries, evidenceFromNext, evidenceFromPrevious } from '../../../src/check/series/index.ts';
import { recordOf } from '../../../src/model/digest.ts';
import { changed, figureOf, type RandomReport, randomChain, toReport } from '../../random-report.ts';

const LINKS = ['series/carry', 'series/stock'];
const record = (report: RandomReport) => recordOf(toReport(report), 'report.json');

/** The findings on what is taken over; the other rules look at what a random figure may well be. */
function linksOf(report: RandomReport, previous: RandomReport) {
  const { findings, notChecked } = checkSeries(record(report), record(previous));
  return {
    findings: findings
      .filter(({ rule }) => LINKS.includes(rule))
      .map(({ rule, severity, cells: [first], reported = 0, computed = 0 }) => [
        severity,
        rule,
        report.layout.cells[first ?? -1]?.id,
        reported - computed,
      ]),
    notChecked: notChecked.filter(({ rule }) => LINKS.includes(rule)),
  };
}

const pairs = (chain: readonly RandomReport[]) =>
  chain.slice(1).map((report, i) => [report, chain[i] as RandomReport] as const);

const column = fc.constantFrom('naturalPersons', 'businesses', 'legalServiceOrgs', 'otherOrgs');
const by = fc.integer({ min: -40, max: 40 }).filter(value => value !== 0);
const OVER = '/requests/carriedOver';
const NEW = '/requests/newlyReceived';

describe('a chain that closes', () => {
  test('gives nothing on any of its links, over the change of form too, and every link is checked', () => {
    fc.assert(
      fc.property(randomChain, chain => {
        for (const [report, previous] of pairs(chain))
          expect(linksOf(report, previous)).toEqual({ findings: [], notChecked: [] });
      }),
    );
  });

  test('is evidence for both of its years, seven cells each', () => {
    fc.assert(
      fc.property(randomChain, chain => {
        for (const [report, previous] of pairs(chain)) {
          const opening = evidenceFromPrevious(record(report), record(previous));
          expect(opening.map(({ cell, value }) => [cell, value])).toEqual(
            opening.map(({ cell }) => [cell, report.values[cell]]),
          );
          const closing = evidenceFromNext(record(previous), record(report));
          expect(closing.map(({ cell }) => previous.layout.cells[cell]?.id)).toEqual(
            opening.map(({ cell }) => report.layout.cells[cell]?.id.replace('carriedOver', 'carriedForward')),
          );
          expect([opening.length, closing.length]).toEqual([7, 7]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('one link broken, and every sum still right', () => {
  test('in what is carried over: the total is an error, the applicant a warning', () => {
    fc.assert(
      fc.property(randomChain, column, by, (chain, applicant, off) => {
        for (const [report, previous] of pairs(chain)) {
          const changes = { [`${OVER}/${applicant}`]: off, [`${OVER}/total`]: off };
          const restored = { [`${NEW}/${applicant}`]: -off, [`${NEW}/total`]: -off };
          expect(linksOf(changed(report, { ...changes, ...restored }), previous).findings).toEqual([
            ['warning', 'series/carry', `${OVER}/${applicant}`, off],
            ['error', 'series/carry', `${OVER}/total`, off],
          ]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('between two applicants: two warnings, and the total holds', () => {
    fc.assert(
      fc.property(randomChain, by, (chain, off) => {
        const [report, previous] = pairs(chain)[2] ?? [];
        if (!report || !previous) return;
        const moved = (row: string, more: number) => ({
          [`${row}/naturalPersons`]: more,
          [`${row}/businesses`]: -more,
        });
        const { findings } = linksOf(changed(report, { ...moved(OVER, off), ...moved(NEW, -off) }), previous);
        expect(findings).toEqual([
          ['warning', 'series/carry', `${OVER}/naturalPersons`, off],
          ['warning', 'series/carry', `${OVER}/businesses`, -off],
        ]);
      }),
      { numRuns: 50 },
    );
  });

  test('in what is in force: more is a warning, fewer an info', () => {
    const row = fc.constantFrom('/proactive/regulations', '/proactive/normativeDocuments');
    fc.assert(
      fc.property(randomChain, row, by, (chain, place, off) => {
        const [report, previous] = pairs(chain)[2] ?? [];
        if (!report || !previous) return;
        expect(figureOf(previous, `${place}/inForce`)).toBeDefined();
        const { findings } = linksOf(changed(report, { [`${place}/inForce`]: off }), previous);
        expect(findings).toEqual([[off > 0 ? 'warning' : 'info', 'series/stock', `${place}/inForce`, off]]);
      }),
      { numRuns: 50 },
    );
  });

  test('by a figure that does not add up: one step weaker, and no evidence', () => {
    fc.assert(
      fc.property(randomChain, by, (chain, off) => {
        const [report, previous] = pairs(chain)[0] ?? [];
        if (!report || !previous) return;
        const total = '/requests/carriedForward/total';
        const wrong = changed(previous, { [total]: off });
        expect(linksOf(report, wrong).findings).toEqual([['warning', 'series/carry', `${OVER}/total`, -off]]);
        expect(evidenceFromPrevious(record(report), record(wrong))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
