/** Figures that are ten times what they were a year ago, or a tenth: a digit too many is a common slip. */
import type { Finding, NotChecked } from '../../model/finding.ts';
import type { CellDef, Layout, PlacedTable } from '../../model/layout.ts';
import { numberAt } from '../../model/report.ts';
import type { Results } from '../results.ts';
import { subjectOf } from '../subject.ts';
import { isOtherUnit } from './money-unit.ts';
import { nothingToCompare, type Pair } from './pair.ts';

const FACTOR = 10;
/** Small figures move by chance. */
const LEAST_DIFFERENCE = 50;
/** Since 1 January 2024 a refusal to disclose goes to reconsideration before it goes to court (行政复议法, 2023 revision). */
const REVIEW_LAW_YEAR = 2024;

/** One finding a table; the parts of a row stay unnamed where its total says the same. */
export function checkJumps(pair: Pair): Results {
  const { report, previous } = pair;
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  for (const table of report.layout.tables) {
    if (!isComparable(table.def.id, pair)) continue;
    const reason = nothingToCompare(pair, table);
    if (reason) {
      notChecked.push({ rule: 'series/jump', cells: [], reason });
      continue;
    }
    const unreadable = table.cells.filter(index => report.cells[index]?.state === 'unreadable');
    if (unreadable.length > 0) notChecked.push({ rule: 'series/jump', cells: unreadable, reason: 'cell not readable' });
    const unknown = table.cells.filter(index => previous.cells[earlier(index, pair)]?.state === 'unreadable');
    if (unknown.length > 0)
      notChecked.push({ rule: 'series/jump', cells: unknown, reason: 'previous figures unknown' });
    const jumping = jumpsIn(table, pair);
    if (jumping.length === 0) continue;
    const told = withoutParts(jumping, report.layout);
    const questioned = told.filter(jump => jump.isQuestioned).map(jump => jump.index);
    if (questioned.length > 0)
      notChecked.push({ rule: 'series/jump', cells: questioned, reason: 'figures in question' });
    const sure = told.filter(jump => !jump.isQuestioned);
    if (sure.length > 0)
      findings.push({
        rule: 'series/jump',
        severity: 'info',
        table: table.def.id,
        cells: sure.map(jump => jump.index),
        args: { now: sure.map(jump => String(jump.now)), before: sure.map(jump => String(jump.before)) },
        other: subjectOf(previous),
      });
  }
  return { findings, notChecked };
}

interface Jump {
  readonly index: number;
  readonly now: number;
  readonly before: number;
  readonly isQuestioned: boolean;
}

function jumpsIn(table: PlacedTable, pair: Pair): Jump[] {
  const jumps: Jump[] = [];
  for (const index of table.cells) {
    const place = earlier(index, pair);
    const now = numberAt(pair.report, index);
    const before = numberAt(pair.previous, place);
    if (now === undefined || before === undefined || !isTenfold(now, before)) continue;
    const { kind, unit } = pair.report.layout.cells[index] as CellDef;
    if (kind === 'change' || (unit && isOtherUnit(now, before))) continue;
    jumps.push({ index, now, before, isQuestioned: pair.inQuestion.has(index) || pair.inQuestionBefore.has(place) });
  }
  return jumps;
}

/** The same cell in last year's report, by its own layout. */
function earlier(index: number, { report, previous }: Pair): number {
  if (report.layout === previous.layout) return index;
  return previous.layout.byId.get(report.layout.cells[index]?.id ?? '')?.index ?? -1;
}

function isTenfold(now: number, before: number): boolean {
  const less = Math.min(now, before);
  const more = Math.max(now, before);
  return less > 0 && more >= FACTOR * less && more - less >= LEAST_DIFFERENCE;
}

/** Table two counts differently in each edition; table four changed with the law. */
function isComparable(table: string, { report, previous }: Pair): boolean {
  if (table === 'proactive') return report.layout === previous.layout;
  return table !== 'reviewLitigation' || report.year !== REVIEW_LAW_YEAR;
}

function withoutParts(jumping: readonly Jump[], layout: Layout): Jump[] {
  const all = new Set(jumping.map(jump => jump.index));
  const parts = new Set<number>();
  for (const { rule, table, cells } of layout.balances)
    if (rule === table.rules.crossFooting && all.has(cells[0] ?? -1))
      for (const part of cells.slice(1)) parts.add(part);
  return jumping.filter(({ index }) => !parts.has(index));
}
