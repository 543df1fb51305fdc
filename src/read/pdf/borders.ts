/** The lines of one table made good: sides that are not drawn put in, and ends that lead nowhere taken off. */
import { touch } from './components.ts';
import type { Rule, Rules } from './rules.ts';

export interface Borders extends Rules {
  /** No line is drawn there: where a page ends, a row may go on over the next. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
}

export function bordersOf(rules: Rules, tolerance: number): Borders {
  const left = missingSide(rules.upright, rules.level, 'from', tolerance);
  const right = missingSide(rules.upright, rules.level, 'to', tolerance);
  const above = missingSide(rules.level, rules.upright, 'from', tolerance);
  const below = missingSide(rules.level, rules.upright, 'to', tolerance);
  const upright = [...left, ...rules.upright, ...right];
  const level = [...above, ...rules.level, ...below];
  // Once more, since a line may have rested on an end that was taken off.
  const once = { level: trim(level, upright, tolerance), upright: trim(upright, level, tolerance) };
  return {
    level: trim(once.level, once.upright, tolerance),
    upright: trim(once.upright, once.level, tolerance),
    isOpenAbove: above.length > 0,
    isOpenBelow: below.length > 0,
  };
}

/** Where two or more lines end together beyond the last one across them, they have a side in common. */
function missingSide(sides: readonly Rule[], lines: readonly Rule[], end: 'from' | 'to', tolerance: number): Rule[] {
  const sign = end === 'from' ? 1 : -1;
  const outmost = Math.min(...lines.map(line => sign * line[end]));
  const drawn = Math.min(...sides.map(side => sign * side.at));
  const supports = lines.filter(line => sign * line[end] <= outmost + tolerance).map(line => line.at);
  if (outmost >= drawn - tolerance || supports.length < 2) return [];
  return [{ at: sign * outmost, from: Math.min(...supports), to: Math.max(...supports) }];
}

/** Each line from the first to the last line across it: an underline in a cell is no border. */
function trim(lines: readonly Rule[], across: readonly Rule[], tolerance: number): Rule[] {
  return lines.flatMap(line => {
    const crossings = across.filter(other => touch(other, line, tolerance)).map(other => other.at);
    const from = Math.min(...crossings);
    const to = Math.max(...crossings);
    return to - from > tolerance ? [{ at: line.at, from, to }] : [];
  });
}
