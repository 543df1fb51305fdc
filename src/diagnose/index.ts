/** Which cells most likely explain the findings. Pure, and neither adds nor drops a finding. */
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { Figures } from '../model/report.ts';
import { type Block, blockOf, blocksOf } from './blocks.ts';
import { causesOf } from './causes.ts';
import { diagnosisOf, unlocated } from './conclude.ts';
import { type Puzzle, puzzleOf } from './puzzle.ts';
import { MOST_CELLS, type Sets, smallestSets } from './search.ts';

/**
 * @param evidence what the prose or last year's report says of single cells
 * @param previous last year's report, to recognise figures that were copied from it
 * @returns a diagnosis for each independent cause, in the order of the findings they settle
 */
export function diagnose(
  report: Figures,
  findings: readonly Finding[],
  evidence: readonly Evidence[] = [],
  previous?: Figures,
): readonly Diagnosis[] {
  const knowledge = { report, evidence, previous };
  return blocksOf(report.layout, report.cells)
    .filter(block => findings.some(({ cells: [first = -1] }) => block.cells.includes(first)))
    .flatMap(block => {
      const { puzzle, sets, complete } = solve(block, report, findings);
      if (sets.length === 0) return unlocated(puzzle, complete, knowledge);
      return causesOf(sets, puzzle.block).flatMap(cause => diagnosisOf(cause, puzzle, complete, knowledge));
    })
    .sort((a, b) => (a.settles[0] ?? 0) - (b.settles[0] ?? 0));
}

interface Solved extends Sets {
  readonly puzzle: Puzzle;
}

/** With every equation of the block; where these demand more than can be located, with those alone that the check could decide. */
function solve(block: Block, report: Figures, findings: readonly Finding[]): Solved {
  const whole = puzzleOf(block, report, findings, 'all');
  if (whole.failing.size === 0 && whole.unread.size === 0) return { puzzle: whole, sets: [], complete: true };
  const found = attempt(whole);
  if (found.sets.length > 0 || whole.failing.size === 0 || whole.unknowns.length === 0)
    return { puzzle: whole, ...found };
  const decided = puzzleOf(
    blockOf(block.balances.filter((_, row) => whole.isDecided(row))),
    report,
    findings,
    'decided',
  );
  return { puzzle: decided, ...attempt(decided) };
}

/** Where nothing fails, blanks may be filled in, but no figure is questioned. */
function attempt(puzzle: Puzzle): Sets {
  if (!puzzle.isExact) return { sets: [], complete: false };
  return smallestSets(puzzle, puzzle.failing.size === 0 ? 0 : MOST_CELLS);
}
