/** `narrative/breakdown`: parts above their total, and parts below it in a list that seems to be complete. */
import type { Severity } from '../../model/rules.ts';
import type { BreakdownStatement, NumberInText } from '../../model/statement.ts';
import {
  byFamily,
  fits,
  heads,
  leavesNothingOut,
  mayBeNested,
  type Reading,
  roundingOf,
  sameUnit,
  sum,
} from './readings.ts';
import { isOneSlip } from './slip.ts';
import { about, alarm, NOTHING, tie, type Verdict } from './verdict.ts';

/** An open list that comes so close to its total was most likely meant to be complete. */
const NEARLY_ALL = 0.9;
/** One mistyped digit explains the rest only where the list covers this much. */
const MOST = 0.5;
/** A list that covers less than one part in so many is of something else, though it ends in 其他. */
const SOME = 10;
/** Figures of three digits do not agree but for one by chance. */
const LONG_ENOUGH = 100;
const TEN_THOUSAND = 10_000;

export function checkBreakdown(statement: BreakdownStatement): Verdict {
  const { total, otherTotals, parts, completeness } = statement;
  const numbers = [total, ...parts.map(part => part.figure)];
  if (fits(statement)) return tie(...numbers);
  const reading = principal(statement);
  const added = sum(reading);
  const largest = Math.max(total.value, ...otherTotals);
  if (reading.some(({ figure }) => figure.isApproximate) && added <= largest) return NOTHING;
  const raise = (rule: 'narrative/breakdown' | 'narrative/unit-slip', severity: Severity) =>
    alarm(
      {
        ...about(statement, rule, severity),
        reported: total.value,
        computed: added,
        args: { parts: reading.map(({ figure }) => String(figure.value)) },
      },
      ...numbers,
    );
  if (added === total.value * TEN_THOUSAND || added * TEN_THOUSAND === total.value)
    return raise('narrative/unit-slip', 'warning');
  const isClose = seemsComplete(statement, reading, added);
  if (completeness === 'unmarked') return isClose ? raise('narrative/breakdown', 'info') : NOTHING;
  if (added > largest) {
    const isRounded = added - largest <= roundingOf(reading, total);
    return raise('narrative/breakdown', isSure(total, reading) && !isRounded ? 'warning' : 'info');
  }
  if (reading.length < 2 || completeness === 'partial') return NOTHING;
  // Between two totals, either may be meant.
  const isAlarming = added < total.value && completeness === 'complete' && added * SOME >= total.value;
  return isAlarming || isClose ? raise('narrative/breakdown', 'info') : NOTHING;
}

/** The reading that a person would try first: one kind of parts, heads of groups, nothing doubtful. */
function principal({ parts, total }: BreakdownStatement): Reading {
  const firm = sameUnit(parts.filter(part => part.doubt !== 'tail'));
  const kinds = byFamily(firm);
  // One of each kind is no partition by any of them.
  if (kinds.length > 1 && kinds.some(kind => kind.length > 1)) {
    const wrong = kinds.filter(kind => sum(kind) !== total.value);
    return wrong.find(kind => sum(kind) > total.value) ?? wrong.find(leavesNothingOut) ?? wrong[0] ?? firm;
  }
  return mayBeNested(firm) ? heads(firm) : firm;
}

/** Rounded parts, lists that mix measure words, and clauses with a verb of their own may be something else. */
function isSure(total: NumberInText, reading: Reading): boolean {
  return reading.every(
    ({ figure, doubt }) =>
      !figure.isApproximate && !doubt && (figure.unit === total.unit || figure.unit === '' || total.unit === ''),
  );
}

/** So close to its total that the list was most likely meant to be complete, or one mistyped digit away from it. */
function seemsComplete({ total, otherTotals }: BreakdownStatement, reading: Reading, added: number): boolean {
  const [less, more] = added < total.value ? [added, total.value] : [total.value, added];
  if (less >= more * NEARLY_ALL) return true;
  const slips = [total.value, ...otherTotals].flatMap(meant => [
    [total.value, total.value + added - meant] as const,
    ...reading.map(({ figure }) => [figure.value, figure.value + meant - added] as const),
  ]);
  return slips.some(([a, b]) => isOneSlip(a, b) && (less >= more * MOST || Math.min(a, b) >= LONG_ENOUGH));
}
