/** `narrative/growth`: a printed change against the printed figures of both years, or against last year's report. */
import type { NotCheckedReason } from '../../model/finding.ts';
import { type Figures, numberAt } from '../../model/report.ts';
import type { GrowthStatement } from '../../model/statement.ts';
import { checkBalances } from '../balance.ts';
import { closeness, oneDigitMore } from './rounding.ts';
import { about, alarm, NOTHING, tie, together, type Verdict } from './verdict.ts';

/** @param previous last year's report, where it is given */
export function checkGrowth(statement: GrowthStatement, previous?: Figures): Verdict {
  const { change, current } = statement;
  if (!current) return NOTHING;
  const printed = printedBefore(statement);
  if (printed !== undefined) return compare(statement, current.value, printed, 'text');
  const verdict = previous && checkGrowthAgainst(statement, previous);
  if (verdict && verdict.notChecked.length === 0) return verdict;
  const alone = change.kind === 'percent' ? checkPossible(statement, current.value) : NOTHING;
  return verdict ? together([alone, verdict]) : alone;
}

/** @returns nothing where last year's report does not say what the statement is compared with */
export function checkGrowthAgainst(statement: GrowthStatement, previous: Figures): Verdict | undefined {
  if (!statement.current || !isOnLastYear(statement)) return undefined;
  const cell = previous.layout.byId.get('/requests/newlyReceived/total')?.index ?? -1;
  const before = numberAt(previous, cell);
  if (before === undefined) return notRun('previous figures unknown');
  if (checkBalances(previous).inQuestion.has(cell)) return notRun('figures in question');
  return compare(statement, statement.current.value, before, 'report');
}

/** Without a figure of last year's, and on the intake: only that is the same figure in both reports. */
export function isOnLastYear(statement: GrowthStatement): boolean {
  const { current, role, scope } = statement;
  if (!current || printedBefore(statement) !== undefined) return false;
  if (scope.whose !== 'own' || scope.time !== 'this-year') return false;
  return role === 'received' || role === 'newly-received';
}

function notRun(reason: NotCheckedReason): Verdict {
  return { ...NOTHING, notChecked: [{ rule: 'narrative/growth', cells: [], reason }] };
}

function compare(statement: GrowthStatement, current: number, before: number, source: 'text' | 'report'): Verdict {
  const { change, direction } = statement;
  const computed = changeBetween(current, before, statement);
  if (computed === undefined) return NOTHING;
  const close = closeness({ value: direction * change.value, step: change.step }, computed);
  const tied = [change, statement.current, statement.previous, statement.difference];
  if (close === 'exact') return tie(...tied);
  // Counts have no last digit to round.
  const near = close === 'near' && change.kind !== 'count';
  return alarm(
    {
      ...about(statement, 'narrative/growth', near ? 'info' : 'warning'),
      reported: direction * change.value,
      computed: change.kind === 'count' ? computed : oneDigitMore(computed, change),
      args: {
        current,
        previous: before,
        computed: `${oneDigitMore(computed, change)}${change.kind === 'percent' ? '%' : ''}`,
        near: near ? 'yes' : 'no',
        source,
      },
    },
    ...tied,
  );
}

/** Last year's figure as it is printed, or as it follows from the difference that is. */
function printedBefore({ previous, current, difference, direction }: GrowthStatement): number | undefined {
  if (previous || !current || !difference) return previous?.value;
  return current.value - direction * difference.value;
}

function changeBetween(current: number, before: number, { change }: GrowthStatement): number | undefined {
  if (change.kind === 'count') return current - before;
  if (before === 0) return undefined;
  return (current / before - 1) * (change.kind === 'percent' ? 100 : 1);
}

/** Without last year's figure: is there any whole number from which the rate follows? */
function checkPossible(statement: GrowthStatement, current: number): Verdict {
  const { change, direction } = statement;
  if (current === 0 || change.value === 0) return NOTHING;
  const factor = (percent: number) => 1 + (direction * percent) / 100;
  const [low, high] = [change.value - change.step, change.value + change.step]
    .map(percent => current / factor(percent))
    .sort((a, b) => a - b) as [number, number];
  if (!(low > 0) || Math.floor(high + 1e-9) >= Math.ceil(low - 1e-9))
    return tie(change, current === 0 ? undefined : statement.current);
  return alarm(
    {
      ...about(statement, 'narrative/growth', 'info'),
      reported: direction * change.value,
      args: { kind: 'impossible', current },
    },
    change,
    statement.current,
  );
}
