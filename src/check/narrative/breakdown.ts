/** `narrative/breakdown`: parts above their total, and parts below it in a list that seems to be complete. */
import type { Severity } from '../../model/rules.ts';
import type { BreakdownStatement } from '../../model/statement.ts';
import { byFamily, fits, heads, type Reading, sameUnit, sum } from './readings.ts';
import { isOneSlip } from './slip.ts';
import { about, alarm, NOTHING, tie, type Verdict } from './verdict.ts';

/** An open list that comes so close to its total was most likely meant to be complete. */
const NEARLY_ALL = 0.9;
/** One mistyped digit explains the rest only where the list covers this much. */
const MOST = 0.5;
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
  if (added === total.value * TEN_THOUSAND || added * TEN_THOUSAND === total.value) return raise('narrative/unit-slip', 'warning');
  if (added > largest) return raise('narrative/breakdown', isSure(statement, reading) ? 'warning' : 'info');
  if (added >= total.value || parts.length < 2) return NOTHING;
  return completeness === 'complete' || (completeness === 'open' && seemsComplete(statement, reading, added))
    ? raise('narrative/breakdown', 'info')
    : NOTHING;
}

/** The reading that a person would try first: one kind of parts, heads of groups, nothing doubtful. */
function principal({ parts, total }: BreakdownStatement): Reading {
  const firm = sameUnit(parts.filter(part => part.doubt !== 'tail'));
  const kinds = byFamily(firm);
  if (kinds.length > 1) return kinds.find(kind => sum(kind) > total.value) ?? kinds[0] ?? firm;
  const groups = heads(firm);
  return groups.length > 1 && groups.length < firm.length ? groups : firm;
}

/** Rounded parts, and lists that mix measure words, may overlap more than they say. */
function isSure({ total }: BreakdownStatement, reading: Reading): boolean {
  return reading.every(({ figure }) => !figure.isApproximate && (figure.unit === total.unit || figure.unit === ''));
}

function seemsComplete({ total }: BreakdownStatement, reading: Reading, added: number): boolean {
  if (added >= total.value * NEARLY_ALL) return true;
  const gap = total.value - added;
  return (
    added >= total.value * MOST &&
    (isOneSlip(total.value, added) || reading.some(({ figure }) => isOneSlip(figure.value, figure.value + gap)))
  );
}
