/** Printed figures as the intervals that round to them. */
import type { NumberInText } from '../../model/statement.ts';

export type Closeness = 'exact' | 'near' | 'apart';

/** Binary fractions: half a unit is compared with this much grace. */
const GRACE = 1e-11;

/** @returns `near` within one unit of the last printed digit: cut off instead of rounded */
export function closeness(printed: Pick<NumberInText, 'value' | 'step'>, computed: number): Closeness {
  const apart = Math.abs(printed.value - computed);
  const grace = GRACE * Math.max(1, Math.abs(computed));
  if (apart <= printed.step / 2 + grace) return 'exact';
  return apart <= printed.step + grace ? 'near' : 'apart';
}

/** With one digit more than was printed, for a message. */
export function oneDigitMore(value: number, { step }: Pick<NumberInText, 'step'>): number {
  const places = Math.max(0, Math.round(-Math.log10(step))) + 1;
  return Number(value.toFixed(Math.min(places, 10)));
}
