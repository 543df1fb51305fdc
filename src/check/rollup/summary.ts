/** A summary against what it adds up: no unit can have more than all of them, and all of them make the sum. */
import type { Recorded } from '../../model/digest.ts';
import type { Finding, NotChecked } from '../../model/finding.ts';
import type { CellDef } from '../../model/layout.ts';
import { isUnreadable, numberAt } from '../../model/report.ts';
import type { RuleId } from '../../model/rules.ts';
import { checkBalances } from '../balance.ts';
import { exactSum } from '../exact.ts';
import { subjectOf } from '../subject.ts';
import type { RollUp, RollUpResults } from './roll-up.ts';

/** Only where the manifest says that the parent's report is a summary. */
export function checkSummary({ parent, scope, units }: RollUp): RollUpResults {
  const children = units.flatMap(unit => unit.report ?? []);
  if (!parent || scope === 'own' || units.length === 0) return { findings: [], notChecked: [] };
  if (scope === undefined) {
    const rules = ['rollup/child-exceeds-parent', 'rollup/sum'] as const;
    return { findings: [], notChecked: rules.map(rule => ({ rule, cells: [], reason: 'scope unknown' })) };
  }
  const { inQuestion } = checkBalances(parent);
  const cells = parent.layout.cells.filter(def => !def.optional && isSummable(def));
  const exceeded = children.map(child => checkChild(parent, child, cells, inQuestion));
  const told = new Set(exceeded.flatMap(({ finding }) => finding?.cells ?? []));
  const open = cells.filter(def => !told.has(def.index));
  const sums = children.length === units.length ? checkSums(parent, children, open, inQuestion) : MISSING;
  const findings = [...exceeded.flatMap(({ finding }) => finding ?? []), ...sums.findings];
  return {
    findings: findings.map(finding => ({ subject: subjectOf(parent), finding })),
    notChecked: [...exceeded.flatMap(({ notChecked }) => notChecked), ...sums.notChecked],
  };
}

const MISSING = {
  findings: [],
  notChecked: [{ rule: 'rollup/sum', cells: [], reason: 'reports missing' }],
} as const;

/** A signed change may cancel out, and an amount without a unit on the form may be in any. */
function isSummable({ kind, unit }: CellDef): boolean {
  return kind === 'count' || (kind === 'amount' && unit !== undefined);
}

/** One finding for a unit, whatever the number of cells. */
function checkChild(
  parent: Recorded,
  child: Recorded,
  cells: readonly CellDef[],
  inQuestion: ReadonlySet<number>,
): { finding?: Finding; notChecked: NotChecked[] } {
  const rule = 'rollup/child-exceeds-parent';
  const below = checkBalances(child).inQuestion;
  const exceeding: { index: number; whole: number; part: number }[] = [];
  const gaps = noGaps();
  for (const { id, index } of cells) {
    const place = child.layout.byId.get(id)?.index ?? -1;
    const [whole, part] = [numberAt(parent, index), numberAt(child, place)];
    const isOpen = part !== undefined && part > (whole ?? 0);
    if (isUnreadable(child, place) || (isOpen && isUnreadable(parent, index))) gaps['cell not readable'].push(index);
    else if (!isOpen) continue;
    else if (whole === undefined) gaps['figures blank'].push(index);
    else if (inQuestion.has(index) || below.has(place)) gaps['figures in question'].push(index);
    else exceeding.push({ index, whole, part });
  }
  const notChecked = unknown(rule, gaps);
  const [first] = exceeding;
  if (!first) return { notChecked };
  const finding: Finding = {
    rule,
    severity: 'error',
    cells: exceeding.map(({ index }) => index),
    reported: first.whole,
    args: {
      wholes: exceeding.map(({ whole }) => String(whole)),
      parts: exceeding.map(({ part }) => String(part)),
    },
    other: subjectOf(child),
  };
  return { finding, notChecked };
}

/** One finding for a table. */
function checkSums(
  parent: Recorded,
  children: readonly Recorded[],
  cells: readonly CellDef[],
  inQuestion: ReadonlySet<number>,
): { findings: Finding[]; notChecked: NotChecked[] } {
  const rule = 'rollup/sum';
  const findings: Finding[] = [];
  const gaps = noGaps();
  const records = children.map(child => ({ child, inQuestion: checkBalances(child).inQuestion }));
  for (const { def: table } of parent.layout.tables) {
    const off: { index: number; whole: number; sum: number }[] = [];
    for (const def of cells) {
      if (def.table !== table) continue;
      const places = records.map(record => ({ ...record, place: record.child.layout.byId.get(def.id)?.index ?? -1 }));
      const parts = places.map(({ child, place }) => numberAt(child, place));
      const whole = numberAt(parent, def.index);
      if (isUnreadable(parent, def.index) || places.some(({ child, place }) => isUnreadable(child, place))) {
        gaps['cell not readable'].push(def.index);
        continue;
      }
      if (whole === undefined || parts.some(part => part === undefined)) {
        if ([whole, ...parts].some(part => part !== undefined && part !== 0)) gaps['figures blank'].push(def.index);
        continue;
      }
      const sum = exactSum(parts.map(part => part ?? 0));
      if (sum === whole) continue;
      if (inQuestion.has(def.index) || places.some(below => below.inQuestion.has(below.place)))
        gaps['figures in question'].push(def.index);
      else off.push({ index: def.index, whole, sum });
    }
    if (off.length > 0)
      findings.push({
        rule,
        severity: 'warning',
        table: table.id,
        cells: off.map(({ index }) => index),
        args: {
          wholes: off.map(({ whole }) => String(whole)),
          sums: off.map(({ sum }) => String(sum)),
          count: children.length,
        },
      });
  }
  return { findings, notChecked: unknown(rule, gaps) };
}

const REASONS = ['cell not readable', 'figures blank', 'figures in question'] as const;

/** Cells that could not be compared, by the reason. */
type Gaps = Readonly<Record<(typeof REASONS)[number], number[]>>;

const noGaps = (): Gaps => ({ 'cell not readable': [], 'figures blank': [], 'figures in question': [] });

function unknown(rule: RuleId, gaps: Gaps): NotChecked[] {
  return REASONS.map(reason => ({ rule, cells: gaps[reason], reason })).filter(({ cells }) => cells.length > 0);
}
