/** Consistent statements with one number changed: by one, by a digit, by two neighbours swapped. */
import type { Finding } from '../../src/model/finding.ts';
import { fold } from '../../src/recognise/prose/fold.ts';
import { readNumbers } from '../../src/recognise/prose/numbers.ts';
import { type Case, type Cells, findingsOn } from './cases.ts';

export interface Mutation {
  readonly entry: Case;
  readonly text: string;
  /** The statement's own logic shows that something is wrong. */
  readonly isExposed: boolean;
  readonly findings: readonly Finding[];
}

export function mutationsOf(entry: Case): Mutation[] {
  if (entry.consistent !== true) return [];
  if (entry.kind === 'breakdown-sum') return breakdowns(entry);
  return entry.kind === 'flow' ? flows(entry) : [];
}

/** Above the total always shows; below it only where the words say that the list is complete. */
function breakdowns(entry: Case): Mutation[] {
  const { total, parts } = entry;
  if (!parts) return [];
  const numbers = new Set([...(total == null ? [] : [total]), ...parts]);
  const sum = parts.reduce((a, b) => a + b, 0);
  return changes(entry.text, numbers).flatMap(({ text, from, to }) => {
    if (total == null || (from === total && parts.includes(from))) return [];
    const [newTotal, newSum] = from === total ? [to, sum] : [total, sum - from + to];
    const isExposed = newSum > newTotal || (newSum < newTotal && entry.exhaustive_basis === 'wording');
    return [{ entry, text, isExposed, findings: findingsOn(text, entry) }];
  });
}

function flows(entry: Case): Mutation[] {
  const { flow } = entry;
  if (!flow || flow.new === null || flow.outcomes === null) return [];
  const numbers = new Set(
    [flow.new, flow.carried_in, flow.carried_out, ...flow.outcomes].filter(number => number !== null),
  );
  // A lone figure has nothing to be compared with.
  const isLone = readNumbers(fold(entry.text)).filter(({ kind }) => kind === 'count').length < 2;
  if (isLone) return [];
  return changes(entry.text, numbers).map(({ text }) => ({
    entry,
    text,
    isExposed: true,
    findings: findingsOn(text, entry),
  }));
}

/** The same flows under a table that agrees with them, until a number of the text is changed. */
export function tieOutsOf(entry: Case): Mutation[] {
  const { flow } = entry;
  if (entry.consistent !== true || entry.kind !== 'flow' || !flow || flow.new === null || flow.outcomes === null)
    return [];
  const cells: Cells = {
    '/requests/newlyReceived/total': flow.new,
    '/requests/carriedOver/total': flow.carried_in ?? 0,
    '/requests/outcomes/total/total': flow.outcomes.reduce((a, b) => a + b, 0),
    '/requests/carriedForward/total': flow.carried_out ?? 0,
  };
  const numbers = new Set([flow.new, flow.carried_in, flow.carried_out].filter(number => number !== null));
  return changes(entry.text, numbers).map(({ text }) => ({
    entry,
    text,
    isExposed: true,
    findings: findingsOn(text, entry, cells),
  }));
}

/** Each number of the text that is one of `numbers`, changed in several ways. */
function changes(text: string, numbers: ReadonlySet<number>): { text: string; from: number; to: number }[] {
  const found = readNumbers(fold(text)).filter(({ kind, value }) => kind === 'count' && numbers.has(value));
  return found.flatMap(({ start, end, value }) => {
    const digits = /^\d+/.exec(text.slice(start, end))?.[0];
    if (digits !== String(value)) return [];
    return variants(digits).map(to => ({
      text: text.slice(0, start) + to + text.slice(start + digits.length),
      from: value,
      to: Number(to),
    }));
  });
}

function variants(digits: string): string[] {
  const value = Number(digits);
  const swapped = digits.length > 1 ? [digits.slice(0, -2) + digits.slice(-1) + digits.slice(-2, -1)] : [];
  const replaced = digits.slice(0, -1) + String((value + 5) % 10);
  const all = [String(value + 1), ...(value > 0 ? [String(value - 1)] : []), `${digits}0`, replaced, ...swapped];
  return [...new Set(all)].filter(variant => variant !== digits && !/^0\d/.test(variant));
}
