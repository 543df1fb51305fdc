/** One figure wrong in one year of a random chain: the years beside it say which, and what it should be. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../src/compare.ts';
import { loadLayouts } from '../src/editions.ts';
import type { Compared } from '../src/gather.ts';
import { openReport } from '../src/open-report.ts';
import { close } from '../src/run/examine.ts';
import { type CheckedReport, validate } from '../src/validate.ts';
import { changed, figureOf, type RandomReport, randomChain, toData } from './random-report.ts';
import { only } from './support.ts';

const layouts = loadLayouts();
const FIRST = 2019;
const OVER = '/requests/carriedOver/total';
const FORWARD = '/requests/carriedForward/total';

async function checked(report: RandomReport, year: number): Promise<CheckedReport> {
  const bytes = Buffer.from(JSON.stringify({ ...toData(report), year }));
  const result = only(await validate({ path: `${year}.json`, bytes }, { layouts }));
  if (result.state === 'unchecked') throw new Error(`${year} was not checked`);
  return result;
}

/** What the comparison says of each year, and what was said of it by itself. */
async function beside(chain: readonly RandomReport[]) {
  const alone = await Promise.all(chain.map((report, i) => checked(report, FIRST + i)));
  const digests = alone.flatMap(result => close(result).digest ?? []);
  const open = alone.flatMap(result => openReport(result) ?? []);
  const compared = [...compare({ digests, unread: [], layouts, today: '2025-01-01', open })];
  return { alone, of: (i: number) => compared.find(({ path }) => path === `${FIRST + i}.json`) };
}

function testimonyIn(result: Compared | undefined) {
  return (result?.diagnoses ?? []).flatMap(({ explanations: [best] }) =>
    (best?.evidence ?? []).flatMap(ground =>
      ground.kind === 'previous-year' || ground.kind === 'next-year'
        ? [[ground.kind, ground.supports, result?.report.layout.cells[ground.cell]?.id, ground.value]]
        : [],
    ),
  );
}

function culpritsIn(result: Compared | undefined): unknown[] {
  return (result?.findings ?? []).filter(({ rule }) => rule === 'series/carry').map(({ args }) => args?.['culprit']);
}

const by = fc.integer({ min: 1, max: 40 });

describe('a figure that was carried, and does not add up', () => {
  test('forward: next year says what it should be, and that last year is wrong', () =>
    fc.assert(
      fc.asyncProperty(randomChain, fc.nat(2), by, async (chain, wrong, off) => {
        const report = chain[wrong] as RandomReport;
        const { alone, of } = await beside(chain.with(wrong, changed(report, { [FORWARD]: off })));
        const right = figureOf(report, FORWARD);
        expect(testimonyIn(of(wrong))).toContainEqual(['next-year', true, FORWARD, right]);
        expect(culpritsIn(of(wrong + 1))).toEqual(['previous']);
        const [diagnosis] = of(wrong)?.diagnoses ?? [];
        const failing =
          alone[wrong]?.findings.filter(({ rule }) => /^requests\/(?:balance|cross-footing)$/.test(rule)) ?? [];
        expect(failing).toHaveLength(2);
        expect(diagnosis?.settles).toEqual(failing.map(({ fingerprint }) => fingerprint));
        expect(diagnosis).toMatchObject({ unique: true, confidence: 'strong' });
      }),
      { numRuns: 30 },
    ));

  test('over: last year says what it should be, and that this year is wrong', () =>
    fc.assert(
      fc.asyncProperty(randomChain, fc.integer({ min: 1, max: 3 }), by, async (chain, wrong, off) => {
        const report = chain[wrong] as RandomReport;
        const { of } = await beside(chain.with(wrong, changed(report, { [OVER]: off })));
        expect(testimonyIn(of(wrong))).toContainEqual(['previous-year', true, OVER, figureOf(report, OVER)]);
        expect(culpritsIn(of(wrong))).toEqual(['this']);
      }),
      { numRuns: 30 },
    ));

  test('in both years: neither is evidence for the other, and none is blamed', () =>
    fc.assert(
      fc.asyncProperty(randomChain, fc.nat(2), by, by, async (chain, wrong, off, more) => {
        const [report, next] = [chain[wrong], chain[wrong + 1]] as [RandomReport, RandomReport];
        const spoilt = chain
          .with(wrong, changed(report, { [FORWARD]: off }))
          .with(wrong + 1, changed(next, { [OVER]: off + more }));
        const { of } = await beside(spoilt);
        expect(culpritsIn(of(wrong + 1))).toEqual([undefined]);
      }),
      { numRuns: 30 },
    ));
});

test('where every sum holds, nothing is diagnosed and nobody blamed', () =>
  fc.assert(
    fc.asyncProperty(randomChain, async chain => {
      const { of } = await beside(chain);
      for (const i of chain.keys()) {
        expect(of(i)?.diagnoses ?? []).toEqual([]);
        expect(culpritsIn(of(i))).toEqual([]);
      }
    }),
    { numRuns: 20 },
  ));
