/** Whether one number could have been mistyped for another: a digit replaced, dropped, added, or two neighbours swapped. */

export function isOneSlip(a: number, b: number): boolean {
  if (a < 0 || b < 0 || !Number.isInteger(a) || !Number.isInteger(b)) return false;
  const [x, y] = [String(a), String(b)];
  if (x.length === y.length) {
    const differing = [...x].flatMap((digit, index) => (digit === y[index] ? [] : [index]));
    const [first = 0, second] = differing;
    if (differing.length < 2) return true;
    return differing.length === 2 && second === first + 1 && x[first] === y[second] && x[second] === y[first];
  }
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (long.length - short.length !== 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}
