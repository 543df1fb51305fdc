/** Of what a share may be: figures that stand near it, or are named before it. */
import type { Item } from './items.ts';
import type { Text } from './text.ts';

/** So many figures before a share, or after it, may be its whole. */
export const NEARBY = 8;
const FARTHEST = 60;

export function isShare({ number }: Item): boolean {
  return number.kind === 'percent' && number.unit === '%' && !number.isApproximate;
}

export function isPart({ number, sentence }: Item, percent: Item): boolean {
  const isNear = sentence === percent.sentence && percent.number.start - number.end <= FARTHEST;
  return isNear && number.kind === 'count' && !number.isApproximate;
}

/** 「印发公文402件，主动公开118件，占29.4%」 */
export function nearestWhole(items: readonly Item[], index: number): number | undefined {
  const part = items[index - 1] as Item;
  const before = items[index - 2];
  const isWhole =
    before?.sentence === part.sentence &&
    before.number.kind === 'count' &&
    before.number.unit === part.number.unit &&
    !before.number.isApproximate &&
    before.number.value > part.number.value;
  return isWhole ? before.number.value : undefined;
}

/** 「在线64件，占57.1%；信函41件，占36.6%；当面7件，占6.3%」: together they may be the whole. By the place of each share. */
export function sumsOfRuns(items: readonly Item[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  let run: number[] = [];
  const close = () => {
    const sum = run.reduce((total, place) => total + (items[place - 1]?.number.value ?? 0), 0);
    if (run.length > 1) for (const place of run) sums.set(place, sum);
    run = [];
  };
  for (const [place, item] of items.entries()) {
    const part = items[place - 1];
    if (!isShare(item) || !part || !isPart(part, item)) continue;
    if (run.length > 0 && run.at(-1) !== place - 2) close();
    run.push(place);
  }
  close();
  return sums;
}

/** 「在已答复的67件申请中，予以公开29件，占43.28%」 */
export function namedWhole({ folded }: Text, items: readonly Item[], index: number): number | undefined {
  const { sentence } = items[index] as Item;
  const farthest = Math.max(0, index - NEARBY);
  for (let back = index - 2; back >= farthest && items[back]?.sentence === sentence; back--) {
    const { number, label } = items[back] as Item;
    if (number.kind !== 'count' || number.isApproximate || !/^在|[，、]在/.test(label)) continue;
    if (AMONG.test(folded.slice(number.end, number.end + LONGEST_AMONG))) return number.value;
  }
  return undefined;
}

const AMONG = /^[^，,。；;\d]{0,8}中[，,、:]/;
const LONGEST_AMONG = 12;

/** What was received together with what was carried over. */
export function intakesOf(items: readonly Item[]): number[] {
  const carried = items.find(item => item.role === 'carried-over')?.number.value;
  if (!carried) return [];
  return items
    .filter(({ role }) => role === 'received' || role === 'newly-received')
    .slice(0, NEARBY)
    .map(({ number }) => number.value + carried);
}
