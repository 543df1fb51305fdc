/** Two reports of one agency on consecutive years, with what may be relied on in each. */
import type { Comparable, Recorded } from '../../model/digest.ts';
import type { NotCheckedReason } from '../../model/finding.ts';
import type { PlacedTable } from '../../model/layout.ts';
import { checkBalances } from '../balance.ts';

export interface Pair {
  readonly report: Comparable;
  readonly previous: Recorded;
  /** Cells of failed balances in this year's report. */
  readonly inQuestion: ReadonlySet<number>;
  /** The same in last year's, by its own layout. */
  readonly inQuestionBefore: ReadonlySet<number>;
}

export function pairOf(report: Comparable, previous: Recorded): Pair {
  return {
    report,
    previous,
    inQuestion: checkBalances(report).inQuestion,
    inQuestionBefore: checkBalances(previous).inQuestion,
  };
}

/** Why a table cannot be compared with last year's: one of the two has no number in it. */
export function nothingToCompare({ report, previous }: Pair, table: PlacedTable): NotCheckedReason | undefined {
  if (!table.cells.some(index => report.cells[index]?.state === 'number')) return 'table missing';
  const before = previous.layout.tables.find(candidate => candidate.def.id === table.def.id);
  return before?.cells.some(index => previous.cells[index]?.state === 'number')
    ? undefined
    : 'previous figures unknown';
}
