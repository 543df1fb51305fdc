/** Which ruling lines belong together: those that touch one another, directly or through others. */
import type { Rule, Rules } from './rules.ts';

/** Pairs of lines to be compared; beyond that, the page is a drawing and no table. */
const MOST_PAIRS = 20_000_000;

export function componentsOf({ level, upright }: Rules, tolerance: number): Rules[] {
  if (level.length * upright.length > MOST_PAIRS) return [];
  /** The group of each line, level lines first; a group is named after one of its lines. */
  const parents = Array.from({ length: level.length + upright.length }, (_, i) => i);
  const groupOf = (line: number): number => {
    let group = line;
    while (parents[group] !== group) group = parents[group] = parents[parents[group] ?? group] ?? group;
    return group;
  };
  for (const [i, across] of level.entries())
    for (const [j, down] of upright.entries())
      if (touch(across, down, tolerance)) parents[groupOf(i)] = groupOf(level.length + j);

  const groups = new Map<number, { level: Rule[]; upright: Rule[] }>();
  const collect = (rule: Rule, line: number, direction: 'level' | 'upright') => {
    const group = groupOf(line);
    const found = groups.get(group) ?? { level: [], upright: [] };
    found[direction].push(rule);
    groups.set(group, found);
  };
  for (const [i, rule] of level.entries()) collect(rule, i, 'level');
  for (const [j, rule] of upright.entries()) collect(rule, level.length + j, 'upright');
  return [...groups.values()].filter(group => group.level.length > 0 && group.upright.length > 0);
}

export function touch(across: Rule, down: Rule, tolerance: number): boolean {
  return (
    across.from - tolerance <= down.at &&
    down.at <= across.to + tolerance &&
    down.from - tolerance <= across.at &&
    across.at <= down.to + tolerance
  );
}
