/** Slips that concern several cells at once, and the cheapest way to account for a set of changes by slips. */
import type { Change, SlipKind } from '../model/diagnosis.ts';
import type { Layout } from '../model/layout.ts';
import { SEVERAL_CELLS, type Slip } from './slips.ts';
import { ancestryOf } from './totals.ts';

/** A change whose slip is not known yet. */
export type Correction = Omit<Change, 'kind'>;

export interface Account {
  readonly changes: readonly Change[];
  readonly kind: SlipKind;
  readonly cost: number;
}

/** Larger sets than this hold blanks to be filled in; they are no puzzle of who did what. */
const MOST_TO_PAIR = 6;

/** @param alone the slip of one cell by itself */
export function accountFor(
  corrections: readonly Correction[],
  layout: Layout,
  alone: (correction: Correction) => Slip,
): Account {
  const accounts = [cheapest(corrections, layout, alone)];
  if (isStale(corrections, layout)) accounts.push(allOf('stale-totals', corrections));
  const source = sourceOf(corrections, layout);
  if (source) accounts.push(carried(source, corrections, alone(source)));
  return accounts.reduce((best, other) => (other.cost < best.cost ? other : best));
}

export function allOf(kind: keyof typeof SEVERAL_CELLS, corrections: readonly Correction[]): Account {
  return { changes: corrections.map(correction => ({ ...correction, kind })), kind, cost: SEVERAL_CELLS[kind] };
}

/** Each cell alone or together with one other. */
function cheapest(
  corrections: readonly Correction[],
  layout: Layout,
  alone: (correction: Correction) => Slip,
): Account {
  const [first, ...others] = corrections;
  if (!first) return { changes: [], kind: 'several', cost: 0 };
  const options = [account([first], alone(first), cheapest(others, layout, alone))];
  if (corrections.length <= MOST_TO_PAIR)
    for (const second of others) {
      const slip = slipOfTwo(first, second, layout);
      const rest = others.filter(other => other !== second);
      if (slip) options.push(account([first, second], slip, cheapest(rest, layout, alone)));
    }
  const best = options.reduce((a, b) => (b.cost < a.cost ? b : a));
  return { ...best, changes: [...best.changes].sort((a, b) => a.cell - b.cell) };
}

function account(corrections: readonly Correction[], { kind, cost }: Slip, rest: Account): Account {
  return {
    changes: [...corrections.map(correction => ({ ...correction, kind })), ...rest.changes],
    kind: rest.changes.length === 0 ? kind : 'several',
    cost: cost + rest.cost,
  };
}

function slipOfTwo(a: Correction, b: Correction, layout: Layout): Slip | undefined {
  const line = lineOf(a.cell, b.cell, layout);
  if (!line) return undefined;
  const priced = (kind: keyof typeof SEVERAL_CELLS, extra = 0) => ({ kind, cost: SEVERAL_CELLS[kind] + extra });
  const farther = line.isNeighbour ? 0 : 4;
  const [left, right] = [a.from ?? 0, b.from ?? 0];
  if (left === b.to && right === a.to && left !== right)
    return left === 0 || right === 0 ? priced('moved', farther) : priced('swapped', farther);
  if (line.isRow && line.isNeighbour && isSplit(a, b)) return priced('split-number');
  if (offBy(a) === 0 || offBy(a) + offBy(b) !== 0 || isTotal(a.cell, layout) || isTotal(b.cell, layout))
    return undefined;
  return priced(line.isRow ? 'two-applicants' : 'two-rows', Math.min(8, Math.abs(offBy(a)) - 1));
}

/** 20 that was read as 2 and 0: joined again, one of the cells holds all digits and the other none. */
function isSplit(a: Correction, b: Correction): boolean {
  const joined = Number(`${a.from ?? ''}${b.from ?? ''}`);
  const isMeant = (whole: Correction, empty: Correction) => whole.to === joined && empty.to === 0;
  return a.from !== null && b.from !== null && a.from > 0 && (isMeant(a, b) || isMeant(b, a));
}

/** A detail, and totals that were computed from it, all off by the same. */
function sourceOf(corrections: readonly Correction[], layout: Layout): Correction | undefined {
  if (corrections.length < 2 || !areOffAlike(corrections)) return undefined;
  return corrections.find(source => {
    const above = ancestryOf(layout)[source.cell];
    return corrections.every(other => other === source || above?.has(other.cell));
  });
}

function carried(source: Correction, corrections: readonly Correction[], slip: Slip): Account {
  return {
    changes: corrections.map(one => ({ ...one, kind: one === source ? slip.kind : 'carried-into-totals' })),
    kind: 'carried-into-totals',
    cost: slip.cost + SEVERAL_CELLS['carried-into-totals'],
  };
}

/** Totals that depend on one detail and are all off by the same: nobody updated them. */
function isStale(corrections: readonly Correction[], layout: Layout): boolean {
  if (corrections.length < 2 || !areOffAlike(corrections)) return false;
  return ancestryOf(layout).some(above => corrections.every(({ cell }) => above.has(cell)));
}

function areOffAlike(corrections: readonly Correction[]): boolean {
  return new Set(corrections.map(offBy)).size === 1;
}

function offBy({ from, to }: Correction): number {
  return to - (from ?? 0);
}

function isTotal(cell: number, layout: Layout): boolean {
  return layout.balances.some(({ cells: [total] }) => total === cell);
}

/** Whether two cells stand in one row or one column of a table, and side by side. */
function lineOf(a: number, b: number, layout: Layout): { isRow: boolean; isNeighbour: boolean } | undefined {
  const [first, second] = [layout.cells[a], layout.cells[b]];
  if (!first || !second || first.block !== second.block) return undefined;
  if (first.row === second.row) return { isRow: true, isNeighbour: Math.abs(a - b) === 1 };
  if (first.column !== second.column) return undefined;
  const grid = layout.tables.flatMap(table => table.blocks).find(({ block }) => block === first.block);
  return { isRow: false, isNeighbour: Math.abs(a - b) === grid?.columns.length };
}
