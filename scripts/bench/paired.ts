/** Two things timed in turn, A B A B …, so that a machine that speeds up or slows down does so for both. */

export interface Times {
  readonly name: string;
  readonly aim: string;
  /** In milliseconds, pair by pair. */
  readonly ours: readonly number[];
  readonly floor: readonly number[];
}

export function report({ name, aim, ours, floor }: Times): void {
  const ratios = ours.map((time, index) => time / (floor[index] ?? 1)).sort((a, b) => a - b);
  const spread = `${ratios[0]?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)}`;
  const time = middle(ours);
  const facts = `${spread}, ${ours.length} pairs, ${time.toFixed(time < 10 ? 2 : 0)} ms`;
  console.log(`${name}: ${middle(ratios).toFixed(2)} (${facts})${aim ? ` (aim: ${aim})` : ''}`);
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

export function milliseconds(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1e6;
}
