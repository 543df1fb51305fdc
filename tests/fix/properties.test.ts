/** A report that adds up, with prose that says what its tables hold, and one cell spoiled: the copy is the report again, byte by byte. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { changed, figureOf, type RandomReport, randomReport, toData } from '../random-report.ts';
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
  return `本机关新收政府信息公开申请${at('/requests/newlyReceived/total')}件，上年结转${over}件；已办结${handled}件，其中予以公开${granted}件，部分公开${partly}件；结转下年度继续办理${forward}件。`;
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

const spoilt = fc.record({
  report: randomReport,
  id: fc.constantFrom(...SPOKEN_OF),
  by: fc.integer({ min: 1, max: 5000 }),
  name: fc.constantFrom('a.json', 'a.yaml'),
  indent: fc.integer({ min: 0, max: 4 }),
});

test('one spoiled cell is restored, and what was restored stays as it is', async () => {
  await fc.assert(
    fc.asyncProperty(spoilt, async ({ report, id, by, name, indent }) => {
      const write = written[name] as (typeof written)[string];
      const data = dataOf(report);
      const { sections } = data;
      const right = write(data, indent);
      const wrong = write({ ...dataOf(changed(report, { [id]: by })), sections }, indent);
      const { copy, refusals } = await corrected(bytesOf(wrong), name);
      expect(refusals).toEqual([undefined]);
      expect(textOf(copy)).toBe(right);
      const again = await corrected(copy, name);
      expect(again.refusals).toEqual([]);
      expect(again.copy).toBe(copy);
    }),
  );
});

test('without prose, nothing is written', async () => {
  await fc.assert(
    fc.asyncProperty(spoilt, async ({ report, id, by, name, indent }) => {
      const write = written[name] as (typeof written)[string];
      const bytes = bytesOf(write(toData(changed(report, { [id]: by })), indent));
      const { copy, refusals } = await corrected(bytes, name);
      expect(refusals).toEqual(['not-corroborated']);
      expect(copy).toBe(bytes);
    }),
    { numRuns: 30 },
  );
});
