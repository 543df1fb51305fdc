/** From what the search found to a diagnosis. */
import type { Diagnosis, Ground } from '../model/diagnosis.ts';
import type { Balance } from '../model/layout.ts';
import type { Cause } from './causes.ts';
import { byLikelihood, confidenceIn, explain, type Knowledge, type Ranked } from './explain.ts';
import type { Puzzle } from './puzzle.ts';
import type { CellError } from './search.ts';
import { type Shift, shiftsThatExplain } from './shifts.ts';
import { staleReading } from './stale.ts';

/** @returns nothing where no finding would be settled: then a blank was filled in that nobody asked about */
export function diagnosisOf(cause: Cause, puzzle: Puzzle, complete: boolean, knowledge: Knowledge): Diagnosis[] {
  const shifts = cause.sets.some(set => set.length > 1) ? shiftsOf(cause.rows, puzzle, knowledge) : [];
  const ranked = cause.sets.map(set => {
    const shift = shifts.find(({ errors }) => sameErrors(errors, set));
    return withRivals(explained(set, cause.rows, puzzle, knowledge, shift), set, puzzle, shifts);
  });
  const explanations = ranked.sort(byLikelihood).map(({ explanation }) => explanation);
  const settles = [
    ...cause.rows.map(row => puzzle.failing.get(row)),
    ...[...puzzle.unread]
      .filter(([cell]) => explanations.every(({ changes }) => changes.some(change => change.cell === cell)))
      .map(([, finding]) => finding),
  ]
    .filter(finding => finding !== undefined)
    .sort((a, b) => a - b);
  if (settles.length === 0) return [];
  const unique = complete && explanations.length === 1;
  return [{ settles, complete, unique, confidence: confidenceIn(explanations, unique), explanations }];
}

/** More cells than can be located; but a whole row or column may have slid. */
export function unlocated(puzzle: Puzzle, complete: boolean, knowledge: Knowledge): Diagnosis[] {
  if (puzzle.failing.size === 0) return [];
  const rows = puzzle.block.balances.map((_, row) => row);
  const explanations = shiftsOf(rows, puzzle, knowledge)
    .map(shift => explained(shift.errors, rows, puzzle, knowledge, shift))
    .sort(byLikelihood)
    .map(({ explanation }) => explanation);
  const settles = [...puzzle.failing.values()].sort((a, b) => a - b);
  return [{ settles, complete, unique: false, confidence: confidenceIn(explanations, false), explanations }];
}

function explained(
  errors: readonly CellError[],
  rows: readonly number[],
  puzzle: Puzzle,
  knowledge: Knowledge,
  shift?: Shift,
): Ranked {
  const { block, failing, residual } = puzzle;
  const settled = pick(block.balances, row => rows.includes(row) && failing.has(row));
  const holding = pick(block.balances, row => residual[row] === 0 && puzzle.isDecided(row));
  return explain(puzzle.corrections(errors), settled, holding, knowledge, shift?.kind);
}

function pick(balances: readonly Balance[], wanted: (row: number) => boolean): Balance[] {
  return balances.filter((_, row) => wanted(row));
}

function shiftsOf(
  rows: readonly number[],
  { block, values, residual, changeable }: Puzzle,
  { report }: Knowledge,
): Shift[] {
  const concerned = residual.map((value, row) => (rows.includes(row) ? value : 0));
  return shiftsThatExplain(block, report.layout, values, concerned, changeable);
}

/** Readings that change more cells and yet are as plausible. */
function withRivals(
  { explanation, cost }: Ranked,
  set: readonly CellError[],
  puzzle: Puzzle,
  shifts: readonly Shift[],
): Ranked {
  const rival = (kind: (Shift | { kind: 'stale-totals' })['kind'], errors: readonly CellError[]): Ground => ({
    kind,
    supports: false,
    changes: puzzle.corrections(errors).map(correction => ({ ...correction, kind })),
  });
  const [only, ...others] = set;
  const stale = only && others.length === 0 && puzzle.changeable(only.cell) ? staleReading(only, puzzle) : undefined;
  const rivals = [
    ...(stale && stale.length > 1 ? [rival('stale-totals', stale)] : []),
    ...shifts.filter(({ errors }) => errors.length > set.length).map(({ kind, errors }) => rival(kind, errors)),
  ];
  return { explanation: { ...explanation, evidence: [...explanation.evidence, ...rivals] }, cost };
}

function sameErrors(a: readonly CellError[], b: readonly CellError[]): boolean {
  const key = (errors: readonly CellError[]) =>
    errors
      .map(({ cell, error }) => `${cell}:${error}`)
      .sort()
      .join();
  return key(a) === key(b);
}
