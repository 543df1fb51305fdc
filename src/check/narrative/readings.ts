/** The ways in which a list of parts can be meant: all of it, up to where it may end, each kind for itself, or nested. */
import type { BreakdownStatement, NumberInText, Part } from '../../model/statement.ts';
import { closeness } from './rounding.ts';

/** What one reading of the list adds up, and whether it is that reading's own total. */
export type Reading = readonly Part[];

/** Some reading of the list adds up to one of the totals. */
export function fits({ total, otherTotals, parts }: BreakdownStatement): boolean {
  const totals = new Set([total.value, ...otherTotals]);
  return candidates(parts).some(reading => addsUp(reading, totals) || roundsTo(reading, total));
}

/** 「2.9万件，其中15236件、13815件」: the total was rounded, its parts were not. */
function roundsTo(reading: Reading, total: NumberInText): boolean {
  if (total.step <= 1 || total.step <= Math.max(...reading.map(({ figure }) => figure.step))) return false;
  return closeness(total, sum(reading)) === 'exact';
}

/** So far each rounded figure may have moved the sum from the total. */
export function roundingOf(reading: Reading, total: NumberInText): number {
  const steps = [total, ...reading.map(({ figure }) => figure)].map(({ step }) => step).filter(step => step > 1);
  return steps.reduce((slack, step) => slack + step / 2, 0);
}

/** Up to the first doubtful part, or further; with and without other units, and without what is carried forward. */
function candidates(parts: readonly Part[]): Reading[] {
  const readings: Reading[] = [];
  for (let length = 1; length <= parts.length; length++) {
    const next = parts[length]?.doubt;
    if (length < parts.length && next !== 'tail' && next !== 'verb') continue;
    const all = parts.slice(0, length);
    readings.push(all);
    for (const without of [sameUnit(all), outcomesOnly(all), heads(all)])
      if (without.length > 0 && without.length < all.length) readings.push(without);
  }
  return readings;
}

function addsUp(reading: Reading, totals: ReadonlySet<number>): boolean {
  if (totals.has(sum(reading))) return true;
  return hasNested(reading, totals) || isPartitioned(reading, totals) || isEachKind(reading, totals);
}

export const sum = (reading: Reading) => reading.reduce((total, { figure }) => total + figure.value, 0);
export const sameUnit = (parts: Reading) => parts.filter(part => part.doubt !== 'unit');
const outcomesOnly = (parts: Reading) => parts.filter(part => !part.isCarriedForward);

/** Where semicolons group the list, the first of each group. */
export function heads(parts: Reading): Reading {
  const firsts = parts.filter(part => part.isHead);
  return firsts.length > 1 ? firsts : parts;
}

/** No more stands beneath any head than it counts itself. */
export function mayBeNested(parts: Reading): boolean {
  let [left, isWithin] = [Number.POSITIVE_INFINITY, true];
  for (const { isHead, figure } of parts) {
    left = isHead ? figure.value : left - figure.value;
    isWithin &&= left >= 0;
  }
  return isWithin;
}

/** A part followed by parts of its own that add up to it: 「复议7件，维持6件，未审结1件」. */
function hasNested(reading: Reading, totals: ReadonlySet<number>): boolean {
  const values = reading.map(({ figure }) => figure.value);
  let total = 0;
  for (let index = 0; index < values.length; ) {
    const head = values[index] as number;
    total += head;
    let below = 0;
    let next = index + 1;
    while (next < values.length && below < head) below += values[next++] as number;
    index = below === head && head > 0 && next - index > 2 ? next : index + 1;
  }
  return totals.has(total);
}

/** One partition after another, each of the same total; a last one may be incomplete where it is of another kind. */
function isPartitioned(reading: Reading, totals: ReadonlySet<number>): boolean {
  for (const total of totals) {
    if (total === 0) continue;
    let complete = 0;
    let running = 0;
    let start = 0;
    for (const [index, { figure }] of reading.entries()) {
      running += figure.value;
      if (running > total) break;
      if (running < total || index === start) continue;
      complete++;
      running = 0;
      start = index + 1;
    }
    const rest = reading[start]?.family;
    const isOther =
      rest !== undefined &&
      rest !== 'any' &&
      !leavesNothingOut(reading.slice(start)) &&
      reading.slice(0, start).every(({ family }) => family !== rest);
    if (complete > 0 && running <= total && (start === reading.length ? complete > 1 : isOther)) return true;
  }
  return false;
}

/** So many outcomes, or both kinds of applicants, leave nothing out. */
const ENOUGH: Partial<Record<Part['family'], number>> = { outcome: 3, applicant: 2, 'review-result': 3 };

/** Applicants, channels and outcomes side by side: each kind adds up, or falls short where it says little. */
function isEachKind(reading: Reading, totals: ReadonlySet<number>): boolean {
  const kinds = byFamily(reading);
  if (kinds.length < 2) return false;
  const largest = Math.max(...totals);
  return (
    kinds.some(kind => kind.length > 1 && totals.has(sum(kind))) &&
    kinds.every(kind => totals.has(sum(kind)) || (sum(kind) <= largest && !leavesNothingOut(kind)))
  );
}

export function leavesNothingOut(kind: Reading): boolean {
  const [first] = kind;
  return first !== undefined && kind.length >= (ENOUGH[first.family] ?? Number.POSITIVE_INFINITY);
}

export function byFamily(reading: Reading): Reading[] {
  const families = new Map<string, Part[]>();
  let last = reading.find(part => part.family !== 'any')?.family ?? 'any';
  for (const part of reading) {
    if (part.family !== 'any' && !part.isCarriedForward) last = part.family;
    families.set(last, [...(families.get(last) ?? []), part]);
  }
  return [...families.values()];
}
