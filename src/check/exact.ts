/** Sums without binary rounding: 0.1 + 0.2 is 0.3. */

/** @param terms decimals of at most 15 significant digits, which a double carries without loss */
export function exactSum(terms: readonly number[]): number {
  const parsed = terms.map(decimal);
  const places = Math.max(0, ...parsed.map(term => term.places));
  let sum = 0n;
  for (const term of parsed) sum += term.digits * 10n ** BigInt(places - term.places);
  return Number(`${sum}e-${places}`);
}

function decimal(value: number): { digits: bigint; places: number } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}
