/** Random figures that come out the same for the same seed. */

export interface Random {
  /** From 0 to `below` - 1. */
  nat(below: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const nat = (below: number) => Math.floor(next() * below);
  return {
    nat,
    chance: share => next() < share,
    pick: items => {
      const item = items[nat(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}
