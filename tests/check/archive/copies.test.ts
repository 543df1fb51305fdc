/** The same report twice, without a name. */
import { describe, expect, test } from 'vitest';
import { checkCopies } from '../../../src/check/archive/index.ts';
import { loadLayouts } from '../../../src/editions.ts';
import { type Digest, digestOf } from '../../../src/model/digest.ts';
import { validate } from '../../../src/validate.ts';
import { only } from '../../support.ts';

const layouts = loadLayouts();
const FIGURES = { issued: 3, repealed: 1, inForce: 12345 };

async function digest(path: string, more: object = {}): Promise<Digest> {
  const data = {
    edition: '2021',
    proactive: { normativeDocuments: FIGURES, licensing: { decisions: 1286 }, penalties: { decisions: 47 } },
    ...more,
  };
  const result = only(await validate({ path, bytes: Buffer.from(JSON.stringify(data)) }, { layouts }));
  if (result.state === 'unchecked') throw new Error(result.problem.code);
  return digestOf(result.report, path);
}

const copiesIn = (...reports: readonly Digest[]) =>
  checkCopies(reports, layouts).map(({ subject, finding }) => [subject.path, finding.other?.path]);

const AGENCY = { agency: '示例市示例局' };

describe('a copy', () => {
  test('is found where agency or year is not known, and names the report that says both', async () => {
    expect(copiesIn(await digest('a'), await digest('b'), await digest('c'))).toEqual([
      ['b', 'a'],
      ['c', 'a'],
    ]);
    expect(copiesIn(await digest('a', AGENCY), await digest('b', AGENCY))).toEqual([['b', 'a']]);
    expect(copiesIn(await digest('a'), await digest('b', { ...AGENCY, year: 2023 }))).toEqual([['a', 'b']]);
  });

  test('differs in nothing: one figure more is another report', async () => {
    const other = {
      proactive: { normativeDocuments: FIGURES, licensing: { decisions: 1287 }, penalties: { decisions: 47 } },
    };
    expect(copiesIn(await digest('a'), await digest('b', other))).toEqual([]);
  });

  test('is none where few figures agree, or two agencies are named', async () => {
    const small = { proactive: { licensing: { decisions: 3 }, penalties: { decisions: 0 } } };
    expect(copiesIn(await digest('a', small), await digest('b', small))).toEqual([]);
    expect(copiesIn(await digest('a', AGENCY), await digest('b', { agency: '示例市另一局' }))).toEqual([]);
  });
});
