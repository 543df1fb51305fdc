/** A row or column that slid by one: what stood there before is always told, as an explanation or as a rival of one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change, Diagnosis } from '../../src/model/diagnosis.ts';
import { changedReport, diagnosesOf, layoutOf, tableThree } from './support.ts';

const layout = layoutOf('2021');
const [block] = layout.tables[1]?.blocks ?? [];
const APPLICANTS = 6;
/** The rows of single outcomes, by id below `/requests/`. */
const OUTCOMES = (block?.cells ?? []).flatMap(([first = -1]) => {
  const id = layout.cells[first]?.id ?? '';
  const row = id.replace('/requests/', '').replace(/\/\w+$/, '');
  return row.startsWith('outcomes/') && row !== 'outcomes/total' ? [row] : [];
});

/** What a line says after a 0 crept in at one end of a stretch, and the 0 at its other end was swallowed. */
function slid(line: readonly number[], crept: number, swallowed: number): number[] {
  const now = [...line];
  now.splice(swallowed, 1);
  now.splice(crept, 0, 0);
  return now;
}

const told = ({ explanations }: Diagnosis): readonly { kind: string; changes: readonly Change[] }[] => [
  ...explanations,
  ...explanations.flatMap(({ evidence }) => evidence.flatMap(ground => ('changes' in ground ? [ground] : []))),
];

const places = fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => Math.abs(a - b) >= 2);

test.each(['row', 'column'] as const)('a %s', direction => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(400), { minLength: APPLICANTS, maxLength: APPLICANTS }),
      places,
      fc.nat(OUTCOMES.length - APPLICANTS),
      fc.nat(APPLICANTS - 1),
      (figures, [crept, swallowed], row, column) => {
        // What is swallowed is a 0; the figure beside it comes to stand in its place.
        const line = figures.map((figure, i) => (i === swallowed ? 0 : figure));
        const next = swallowed + (swallowed > crept ? -1 : 1);
        fc.pre(line[next] !== 0 && line[crept] !== 0);
        const rows = OUTCOMES.slice(row, row + APPLICANTS);
        const details =
          direction === 'row'
            ? { [OUTCOMES[row] ?? '']: line }
            : Object.fromEntries(rows.map((id, i) => [id, line.map((_, j) => (j === column ? (line[i] ?? 0) : 0))]));
        const ids = line.map((_, i) => {
          const cell = block?.cells[0]?.[direction === 'row' ? i : column] ?? -1;
          const applicant = layout.cells[cell]?.id.replace(/.*\//, '');
          return `${direction === 'row' ? OUTCOMES[row] : rows[i]}/${applicant}`;
        });
        const wrong = slid(line, crept, swallowed);
        const truth = ids.flatMap((id, i) => (wrong[i] === line[i] ? [] : [{ id: `/requests/${id}`, to: line[i] }]));
        fc.pre(truth.length >= 3);
        const changes = Object.fromEntries(ids.map((id, i) => [id, wrong[i] ?? 0]));
        const diagnoses = diagnosesOf(changedReport(layout, tableThree(layout, details), changes));
        const readings = diagnoses.flatMap(told).map(({ kind, changes: made }) => ({
          kind,
          changes: made.map(({ cell, to }) => ({ id: layout.cells[cell]?.id, to })),
        }));
        expect(readings).toContainEqual({ kind: `${direction}-shifted`, changes: truth });
        for (const { confidence, unique, explanations } of diagnoses) {
          const isDoubted = explanations.some(({ evidence }) => evidence.some(({ supports }) => !supports));
          if (!unique) expect(confidence).toBe('possible');
          else if (isDoubted) expect(confidence).toBe('likely');
        }
      },
    ),
    { numRuns: 60 },
  );
});
