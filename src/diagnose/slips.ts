/**
 * The model of how people err, in one place. What a reading costs is its rarity: ten points for every factor of e, so that two slips at once cost the sum of both. Four in five misspelt words differ from the right one by one
 * character dropped, added, replaced or exchanged with its neighbour (Damerau 1964, CACM 7(3)); figures go wrong in the
 * same ways, and in ways of their own that concern several cells (Scholtus 2009, Statistics Netherlands 09046; 2016,
 * Survey Methodology 42(1)). The points themselves are a judgement, tuned on `npm run bench:localisation`. They only
 * order the explanations that the sums allow; none of them makes or breaks one.
 */
import type { SlipKind } from '../model/diagnosis.ts';

export interface Slip {
  readonly kind: SlipKind;
  readonly cost: number;
}

/** A slip of the finger that can come out in one way only: two digits exchanged, one dropped, a nought more or less. */
const TYPED = 10;
/** One that can come out in many ways: a digit replaced by any other, or added. */
const TYPED_ANYHOW = 20;
/** A figure that was never entered: in a blank, and in a cell that says 0. */
const LEFT_BLANK = 8;
const LEFT_AT_ZERO = 16;
const ADDEND = 12;
const SIDE = 17;
const LAST_YEAR = 9;
/** No known slip; less likely the more characters differ. */
const DIFFERENT = 30;
const PER_CHARACTER = 10;
/** Small figures are common and large ones rare: a figure twice as large is about half as frequent. */
const PER_DOUBLING = 7;

export const SEVERAL_CELLS = {
  swapped: 12,
  moved: 12,
  'split-number': 12,
  'two-applicants': 18,
  'two-rows': 22,
  'stale-totals': 16,
  'carried-into-totals': 5,
  'row-shifted': 14,
  'column-shifted': 14,
} as const satisfies Partial<Record<SlipKind, number>>;

/** What the prose or last year's report says counts more than any way of typing. */
export const CORROBORATED = -20;
export const CONTRADICTED = 20;

export interface Circumstances {
  /** The addends of a total, signed and as the explanation has them; none for other cells. */
  readonly addends: readonly number[];
  /** What the same cell said last year. */
  readonly lastYear: number | undefined;
}

/** The likeliest way in which one figure became another. */
export function slipOf(from: number | null, to: number, { addends, lastYear }: Circumstances): Slip {
  // What a total should say follows from its addends; any other figure is the likelier the more common it is.
  const prior = addends.length > 0 ? 0 : PER_DOUBLING * (doublings(to) - doublings(from ?? 0));
  if (from === null) return { kind: 'left-out', cost: LEFT_BLANK + prior };
  const slips: Slip[] = [typed(from, to)];
  const missing = to - from;
  if (addends.some(addend => addend !== 0 && addend === missing)) slips.push({ kind: 'addend-omitted', cost: ADDEND });
  if (addends.some(addend => addend !== 0 && 2 * addend === missing)) slips.push({ kind: 'side-slip', cost: SIDE });
  if (from !== 0 && from === lastYear) slips.push({ kind: 'copied-from-last-year', cost: LAST_YEAR });
  const { kind, cost } = slips.reduce((best, slip) => (slip.cost < best.cost ? slip : best));
  return { kind, cost: cost + prior };
}

/** Of 1 that it takes to reach a figure; none for 0. */
function doublings(value: number): number {
  return value === 0 ? 0 : Math.round(Math.abs(value)).toString(2).length;
}

function typed(from: number, to: number): Slip {
  if (from === -to) return { kind: 'sign', cost: TYPED };
  if (from < 0) return { kind: 'different-figure', cost: DIFFERENT };
  if (from === 0) return { kind: 'left-out', cost: LEFT_AT_ZERO };
  const kind = edit(String(from), String(to));
  if (kind === undefined)
    return { kind: 'different-figure', cost: DIFFERENT + PER_CHARACTER * distance(String(from), String(to)) };
  const cost = kind === 'digit-replaced' || kind === 'digit-inserted' ? TYPED_ANYHOW : TYPED;
  // Between two single digits any mistake looks like a slip of the finger.
  return { kind: Math.max(from, to) >= 10 ? kind : 'different-figure', cost };
}

/** The single slip of the finger that makes one text of another. */
function edit(typed: string, meant: string): SlipKind | undefined {
  if (typed === `${meant}0`) return 'tenfold';
  if (meant === `${typed}0`) return 'tenth';
  if (typed.length === meant.length + 1 && drops(typed, meant)) return 'digit-inserted';
  if (meant.length === typed.length + 1 && drops(meant, typed)) return 'digit-omitted';
  if (typed.length !== meant.length) return undefined;
  const differing = [...typed].flatMap((character, i) => (character === meant[i] ? [] : [i]));
  const [first = 0, second] = differing;
  if (differing.length === 1) return 'digit-replaced';
  const isExchange = second === first + 1 && typed[first] === meant[second] && typed[second] === meant[first];
  return differing.length === 2 && isExchange ? 'digits-transposed' : undefined;
}

/** The longer text becomes the shorter when one character is dropped. */
function drops(longer: string, shorter: string): boolean {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  return longer.slice(at + 1) === shorter.slice(at);
}

/** Characters that differ, counted from the end of the texts that the shorter has, and those that it lacks. */
function distance(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  const [left, right] = [a.padStart(length), b.padStart(length)];
  return [...left].filter((character, i) => character !== right[i]).length;
}
