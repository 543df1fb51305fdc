/** What this year's report takes over from last year's: the requests still open, and the documents in force. */
import type { Comparable } from '../../model/digest.ts';
import type { Finding, NotChecked, NotCheckedReason } from '../../model/finding.ts';
import type { RollForward } from '../../model/layout.ts';
import { isUnreadable, numberAt } from '../../model/report.ts';
import type { Severity } from '../../model/rules.ts';
import { exactSum } from '../exact.ts';
import type { Results } from '../results.ts';
import { subjectOf } from '../subject.ts';
import type { Pair } from './pair.ts';

/** An equation of which last year's edition does not have the cell is none between these two. */
export function checkRollForwards(pair: Pair): Results {
  const findings: Finding[] = [];
  const unknown = new Map<string, { rule: NotChecked['rule']; reason: NotCheckedReason; cells: number[] }>();
  for (const forward of pair.report.layout.rollForwards) {
    const before = pair.previous.layout.byId.get(forward.previous);
    if (!before) continue;
    const opening = partOrTotal(pair.previous, before.index);
    const [reported, ...parts] = forward.cells.map(index => partOrTotal(pair.report, index));
    if (opening !== undefined && reported !== undefined && parts.every(part => part !== undefined)) {
      const finding = compare(forward, before.index, opening, reported, parts, pair);
      if (finding) findings.push(finding);
    } else if (
      [opening, reported, ...parts].some(value => value !== undefined) ||
      isUnreadable(pair.previous, before.index) ||
      forward.cells.some(index => isUnreadable(pair.report, index))
    ) {
      // Where nothing is there at all, as in a row of strokes, there is nothing to compare.
      const reason = reasonOf(forward, opening, pair);
      const key = `${forward.rule}\0${reason}`;
      const entry = unknown.get(key) ?? { rule: forward.rule, reason, cells: [] };
      entry.cells.push(forward.cells[0] ?? -1);
      unknown.set(key, entry);
    }
  }
  return { findings, notChecked: [...unknown.values()] };
}

function compare(
  forward: RollForward,
  before: number,
  opening: number,
  reported: number,
  parts: readonly number[],
  pair: Pair,
): Finding | undefined {
  const computed = exactSum([opening, ...parts.map((part, i) => (forward.signs[i] ?? 1) * part)]);
  if (reported === computed) return undefined;
  const isQuestioned = pair.inQuestionBefore.has(before) || forward.cells.some(index => pair.inQuestion.has(index));
  const usual = usualSeverity(forward, reported - computed, pair.report);
  return {
    rule: forward.rule,
    severity: isQuestioned ? WEAKER[usual] : usual,
    table: forward.table.id,
    cells: forward.cells,
    reported,
    computed,
    args: { previous: opening, questioned: isQuestioned ? 'yes' : 'no' },
    other: subjectOf(pair.previous),
  };
}

/** That two printed figures differ stays a fact where one of them does not add up; which year is wrong is then open. */
const WEAKER = { error: 'warning', warning: 'info', info: 'info' } as const satisfies Record<Severity, Severity>;

/** Requests may be moved to another kind of applicant; documents also leave the stock by expiry, but enter it by issue alone. */
function usualSeverity({ rule, cells }: RollForward, difference: number, report: Comparable): Severity {
  if (rule === 'series/stock') return difference > 0 ? 'warning' : 'info';
  return report.layout.cells[cells[0] ?? -1]?.column.at(-1)?.total ? 'error' : 'warning';
}

/** A blank counts as 0 where it does so for the sum of its row: beside a total, and not where the total alone is filled in. */
function partOrTotal(report: Comparable, index: number): number | undefined {
  const cell = report.cells[index];
  if (cell?.state !== 'blank') return numberAt(report, index);
  const sum = report.layout.balances.find(
    ({ rule, table, cells }) => rule === table.rules.crossFooting && cells.indexOf(index) > 0,
  );
  if (!sum) return undefined;
  const [total, ...parts] = sum.cells.map(at => numberAt(report, at));
  return total === 0 || (total !== undefined && parts.some(part => part !== undefined)) ? 0 : undefined;
}

function reasonOf({ table, cells }: RollForward, opening: number | undefined, { report }: Pair): NotCheckedReason {
  const own = cells.map(index => report.cells[index]?.state);
  if (own.includes('unreadable')) return 'cell not readable';
  const isThere = report.cells.some((cell, i) => cell.state !== 'missing' && report.layout.cells[i]?.table === table);
  if (!isThere) return 'table missing';
  return opening === undefined && own.every(state => state === 'number') ? 'previous figures unknown' : 'figures blank';
}
