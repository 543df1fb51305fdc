/** A block of a report with its figures: what fails, what may be changed, and within what bounds. */
import type { Finding } from '../model/finding.ts';
import type { Balance } from '../model/layout.ts';
import type { Figures } from '../model/report.ts';
import type { Block } from './blocks.ts';
import { figuresOf, residualOf, unknownsOf } from './figures.ts';
import type { Vector } from './linear.ts';
import type { Correction } from './patterns.ts';
import type { CellError, Task } from './search.ts';

export interface Puzzle extends Task {
  readonly values: Vector;
  /** False where the figures are too large to be added up exactly. */
  readonly isExact: boolean;
  /** Equations that fail, with the position of their finding. */
  readonly failing: ReadonlyMap<number, number>;
  /** Findings on a single cell without a figure: the cell, and the position of the finding. */
  readonly unread: ReadonlyMap<number, number>;
  /** Whether the check could decide an equation. */
  readonly isDecided: (row: number) => boolean;
  /** In terms of the report. Blanks that stay at 0 are no correction. */
  readonly corrections: (errors: readonly CellError[]) => readonly Correction[];
}

/** @param scope `all` equations, those included that a blank or unreadable cell left undecided, or the `decided` ones */
export function puzzleOf(
  block: Block,
  report: Figures,
  findings: readonly Finding[],
  scope: 'all' | 'decided',
): Puzzle {
  const figures = figuresOf(block, report.cells);
  const { values, scale } = figures ?? { values: block.cells.map(() => 0), scale: 1 };
  const residual = residualOf(block, values);
  const failing = failingIn(block, findings);
  const unknowns = scope === 'all' ? unknownsOf(block, report.cells) : [];
  const stateOf = (position: number) => report.cells[block.cells[position] ?? -1]?.state ?? 'missing';
  return {
    block,
    values,
    residual,
    failing,
    unknowns,
    isExact: figures !== undefined,
    unread: unreadIn(block, report, findings),
    isDecided: row => failing.has(row) || (residual[row] === 0 && isLegible(block.balances[row], report)),
    changeable: position =>
      !unknowns.includes(position) && (stateOf(position) === 'number' || stateOf(position) === 'blank'),
    isPossible: (position, error) => {
      const right = (values[position] ?? 0) - error;
      const isWhole = report.layout.cells[block.cells[position] ?? -1]?.kind === 'amount' || right % scale === 0;
      return right >= 0 && isWhole;
    },
    corrections: errors =>
      errors.flatMap(({ cell, error }) => {
        const index = block.cells[cell] ?? -1;
        const from = report.cells[index]?.state === 'number' ? (values[cell] ?? 0) / scale : null;
        const to = ((values[cell] ?? 0) - error) / scale;
        return to === 0 && from === null && stateOf(cell) !== 'unreadable' ? [] : [{ cell: index, from, to }];
      }),
  };
}

function failingIn({ balances }: Block, findings: readonly Finding[]): Map<number, number> {
  const failing = new Map<number, number>();
  for (const [position, { rule, cells, computed }] of findings.entries()) {
    if (computed === undefined) continue;
    const row = balances.findIndex(balance => balance.rule === rule && balance.cells[0] === cells[0]);
    if (row >= 0) failing.set(row, position);
  }
  return failing;
}

function unreadIn(block: Block, report: Figures, findings: readonly Finding[]): Map<number, number> {
  return new Map(
    findings.flatMap(({ cells, computed }, position) => {
      const [cell = -1, ...others] = cells;
      const state = report.cells[cell]?.state;
      const isAbout = computed === undefined && others.length === 0 && (state === 'unreadable' || state === 'blank');
      return isAbout && block.cells.includes(cell) ? [[cell, position] as const] : [];
    }),
  );
}

function isLegible(balance: Balance | undefined, { cells }: Figures): boolean {
  if (!balance) return false;
  const states = balance.cells.map(cell => cells[cell]?.state ?? 'missing');
  return states[0] === 'number' && !states.includes('unreadable');
}
