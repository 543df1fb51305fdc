/** Copies among many: the same as comparing each with all, and in a time that grows with their number alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSiblings } from '../../../src/check/archive/index.ts';

const report = (name: number | string, problems: readonly number[], year = 2024) => ({
  path: `${name}.json`,
  agency: `示例市第${name}局`,
  year,
  prose: { problems },
});
const paths = (found: ReturnType<typeof checkSiblings>) => found.map(({ subject }) => subject.path);

/** Clauses by number, so that those of one text are no other's. */
const text = (name: number, length = 10) => Array.from({ length }, (_, i) => 1000 * name + i);

describe('two texts', () => {
  test.each([
    ['of ten clauses with nine in common are copies', [...text(1).slice(0, 9), 7], ['2.json']],
    ['with eight in common are not', [...text(1).slice(0, 8), 7, 8], []],
    ['of which one only repeats a part of the other are not', text(1).slice(0, 5), []],
  ])('%s', (_, second, expected) => {
    expect(paths(checkSiblings([report(1, text(1)), report(2, second)]))).toEqual(expected);
  });

  test('of three clauses are too short to tell', () => {
    expect(checkSiblings([report(1, text(1, 3)), report(2, text(1, 3))])).toEqual([]);
  });

  test('of one agency, of an unknown one, or on different years are not compared', () => {
    const [a, b] = [report(1, text(1)), report(1, text(1))];
    expect(checkSiblings([a, { ...b, path: '1b.json' }])).toEqual([]);
    expect(checkSiblings([a, { path: 'unknown.json', year: 2024, prose: { problems: text(1) } }])).toEqual([]);
    expect(checkSiblings([a, report(2, text(1), 2023)])).toEqual([]);
    expect(checkSiblings([a, { ...report(2, []), prose: {} }])).toEqual([]);
  });
});

describe('a template', () => {
  const common = text(0);
  const own = Array.from({ length: 12 }, (_, i) => report(i + 1, [...common, ...text(i + 1, 5)]));

  test('that more than three in ten have is no copying', () => {
    expect(checkSiblings(Array.from({ length: 12 }, (_, i) => report(i + 1, common)))).toEqual([]);
    expect(checkSiblings(own)).toEqual([]);
  });

  test('does not hide a copy of what is beside it', () => {
    const copied = [...own.slice(0, 11), report(12, [...common, ...text(3, 5)])];
    expect(checkSiblings(copied).map(({ subject, finding }) => [subject.path, finding.other?.path])).toEqual([
      ['12.json', '3.json'],
    ]);
  });

  test('is one of its district, wherever else it turns up', () => {
    const elsewhere = Array.from({ length: 100 }, (_, i) => report(`外${i}`, text(50 + i)));
    const district = (found: { path: string }) => (found.path.startsWith('外') ? '外' : '内');
    const here = Array.from({ length: 12 }, (_, i) => report(i + 1, common));
    expect(checkSiblings([...here, ...elsewhere], district)).toEqual([]);
    expect(checkSiblings([...here, ...elsewhere])).toHaveLength(11);
  });
});

test('the same reports are named as by comparing each text with every one before', () => {
  const clauses = fc.uniqueArray(fc.nat(40), { minLength: 0, maxLength: 24 });
  // Copies of one another with a clause or two exchanged, as well as texts of their own.
  const texts = fc.array(fc.tuple(clauses, fc.nat(3), fc.nat(40)), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(texts, drawn => {
      const all = drawn.map(([own, copies, extra], i) => {
        const source = copies > 0 ? (drawn[(i * copies) % drawn.length]?.[0] ?? own) : own;
        return [...new Set([...source.slice(copies === 3 ? 1 : 0), extra])];
      });
      const originals: number[][] = [];
      const uses = new Map<number, number>();
      for (const one of all) for (const clause of one) uses.set(clause, (uses.get(clause) ?? 0) + 1);
      const most = Math.max(3, 0.3 * all.length);
      const expected = all.flatMap((one, i) => {
        const rest = one.filter(clause => (uses.get(clause) ?? 0) <= most);
        const isCopy = originals.some(other => {
          const common = rest.filter(clause => other.includes(clause)).length;
          return Math.min(rest.length, other.length) >= 4 && common / Math.max(rest.length, other.length) >= 0.9;
        });
        if (!isCopy) originals.push(rest);
        return isCopy ? [`${i}.json`] : [];
      });
      expect(paths(checkSiblings(all.map((one, i) => report(i, one))))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('twenty thousand are compared before anybody gives up, though a quarter share most of their text', () => {
  const shared = text(0, 20);
  const many = Array.from({ length: 20_000 }, (_, i) =>
    report(i, i % 4 === 0 ? [...shared, ...text(i + 1, 5)] : text(i + 1, 25)),
  );
  const copies = [report('甲', [...shared, ...text(200_000, 5)]), report('乙', text(10, 25))];
  expect(paths(checkSiblings([...many, ...copies]))).toEqual(['乙.json']);
}, 60_000);
