/** A report that adds up, with prose that says what its tables hold, and one cell spoiled: the copy is the report again, byte by byte. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { figureOf, type RandomReport, randomReport, toData } from '../random-report.ts';
import { bytesOf, corrected, textOf } from './support.ts';

const SPOKEN_OF = [
  '/requests/carriedOver/total',
  '/requests/outcomes/granted/total',
  '/requests/outcomes/partiallyGranted/total',
  '/requests/outcomes/total/total',
  '/requests/carriedForward/total',
] as const;

/** Whether it is true has nothing to do with our own reading: these are the sentences that agencies write. */
function proseOf(report: RandomReport): string {
  const at = (id: string) => figureOf(report, id) ?? 0;
  const [over, granted, partly, handled, forward] = SPOKEN_OF.map(at);
  return `本机关新收政府信息公开申请${at('/requests/newlyReceived/total')}件，上年结转${over}件。已办结${handled}件，其中予以公开${granted}件，部分公开${partly}件。结转下年度继续办理${forward}件。`;
}

function dataOf(report: RandomReport): Record<string, unknown> {
  const data = toData(report);
  const paragraphs = [proseOf(report)];
  return { ...data, sections: [{ id: 'overview', title: '一、总体情况', paragraphs }] };
}

const written: Readonly<Record<string, (data: object, indent: number) => string>> = {
  'a.json': (data, indent) => `${JSON.stringify(data, null, indent)}\n`,
  'a.yaml': (data, indent) => `# 底稿\n${stringify(data, { indent: Math.max(1, indent) })}# 完\n`,
};

test('one spoiled cell is restored, or left with a reason; and what was fixed stays as it is', async () => {
  let restored = 0;
  const spoilt = fc.record({
    report: randomReport,
    id: fc.constantFrom(...SPOKEN_OF),
    by: fc.integer({ min: 1, max: 5000 }),
    name: fc.constantFrom('a.json', 'a.yaml'),
    indent: fc.integer({ min: 0, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(spoilt, async ({ report, id, by, name, indent }) => {
      const write = written[name] as (typeof written)[string];
      const right = write(dataOf(report), indent);
      const values = [...report.values];
      const index = report.layout.byId.get(id)?.index ?? -1;
      values[index] = (values[index] ?? 0) + by;
      const { sections } = dataOf(report);
      const wrong = write({ ...dataOf({ ...report, values }), sections }, indent);
      const { copy, refusals } = await corrected(bytesOf(wrong), name);
      if (refusals.length > 0 && refusals.every(refusal => refusal === undefined)) {
        restored++;
        expect(textOf(copy)).toBe(right);
        const again = await corrected(copy, name);
        expect(again.refusals).toEqual([]);
        expect(again.copy).toBe(copy);
      } else expect(textOf(copy)).toBe(wrong);
    }),
    { numRuns: 120 },
  );
  // It would be no proof if nothing were ever changed.
  expect(restored).toBeGreaterThan(80);
});
