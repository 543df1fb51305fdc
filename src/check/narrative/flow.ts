/** `narrative/requests-flow`: what came in was handled or carried forward, within the prose alone. */
import type { FlowStatement } from '../../model/statement.ts';
import { about, alarm, NOTHING, tie, type Verdict } from './verdict.ts';

export function checkFlow(statement: FlowStatement): Verdict {
  const intake = checkIntake(statement);
  if (intake.findings.length > 0) return intake;
  const outgo = checkOutgo(statement);
  return { ...outgo, tied: [...intake.tied, ...outgo.tied] };
}

/** 「受理67件，其中本年新收65件，上年结转2件」, 「收到132件，上年结转2件，共计134件」 */
function checkIntake(statement: FlowStatement): Verdict {
  const { received, newlyReceived, carriedOver, isCarriedOverIncluded, intake } = statement;
  const whole = intake ?? (newlyReceived ? received : undefined);
  const fresh = newlyReceived ?? (intake ? received : undefined);
  if (!whole || !fresh) return NOTHING;
  const over = carriedOver?.value ?? 0;
  const mayLeaveOut = intake ? !carriedOver || carriedOver.start > intake.start : !isCarriedOverIncluded;
  if (whole.value === fresh.value + over || (mayLeaveOut && whole.value === fresh.value))
    return tie(whole, fresh, carriedOver);
  // 「共计」 may be of something else, and what is not told may have been carried over.
  if (!carriedOver && (intake || whole.value > fresh.value)) return NOTHING;
  return alarm(
    {
      ...about(statement, 'narrative/requests-flow', 'warning'),
      reported: fresh.value + over,
      computed: whole.value,
      args: { left: terms(fresh.value, carriedOver?.value), right: [String(whole.value)], side: 'intake' },
    },
    whole,
    fresh,
    carriedOver,
  );
}

function checkOutgo(statement: FlowStatement): Verdict {
  const { received, newlyReceived, carriedOver, intake, handled, withdrawn, carriedForward, saysAllClosed } = statement;
  const fresh = newlyReceived ?? received ?? intake;
  const [first] = handled;
  if (!fresh || !first) return NOTHING;
  const tied = [fresh, received, intake, carriedOver, carriedForward, ...handled];
  const forward = carriedForward?.value ?? 0;
  const all = handled.reduce((sum, figure) => sum + figure.value, 0);
  const outs = [all, ...handled.map(figure => figure.value)].map(done => done + forward);
  const isMet = (ins: readonly number[], extra: number) => outs.some(out => ins.includes(out + extra));
  const ins = intakesOf(statement);
  // What was withdrawn may be counted as handled or not; then what was carried over is counted too.
  if (isMet(ins, withdrawn?.value ?? 0) || (!carriedOver && isMet(ins, 0))) return tie(...tied);
  // 「收到9件，上年结转1件，办结9件」: the 9 may contain the 1. Where nothing is said of what stayed open, that is as likely.
  const tellsForward = carriedForward !== undefined || saysAllClosed;
  const mayInclude = received !== undefined && !newlyReceived && isMet([received.value], 0);
  if (mayInclude && !tellsForward) return tie(...tied);
  const isWhole = carriedOver !== undefined && carriedForward !== undefined;
  const left = fresh.value + (carriedOver?.value ?? 0);
  const right = first.value + forward;
  return alarm(
    {
      ...about(statement, 'narrative/requests-flow', isWhole && !withdrawn && !mayInclude ? 'warning' : 'info'),
      reported: left,
      computed: right,
      args: {
        left: terms(fresh.value, carriedOver?.value),
        right: terms(first.value, carriedForward?.value),
        missing: missingFrom(statement, right - left),
      },
    },
    ...tied,
  );
}

/** All that there was to handle, in every way that the figures can be meant. */
function intakesOf({ received, newlyReceived, carriedOver, isCarriedOverIncluded, intake }: FlowStatement): number[] {
  const over = carriedOver?.value ?? 0;
  const withOver = [newlyReceived, newlyReceived ? undefined : received].flatMap(figure =>
    figure ? figure.value + over : [],
  );
  // 「合计122件，上年结转11件」: what is told after a sum is not in it.
  if (intake) return [intake.value, ...(carriedOver && carriedOver.start > intake.start ? [intake.value + over] : [])];
  return received && (newlyReceived || isCarriedOverIncluded) ? [received.value, ...withOver] : withOver;
}

/** What the prose does not tell, and what may be the difference. */
function missingFrom({ carriedOver, carriedForward, saysAllClosed }: FlowStatement, surplus: number): string {
  if (surplus > 0) return carriedOver ? 'none' : 'carried-over';
  return carriedForward || saysAllClosed ? 'none' : 'carried-forward';
}

function terms(...values: (number | undefined)[]): string[] {
  return values.filter(value => value !== undefined).map(String);
}
