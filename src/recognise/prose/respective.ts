/** 「行政复议、行政诉讼分别为4件、5件」: each figure gets its own name out of the enumeration before them. */
import type { Figure } from './text.ts';

const RESPECTIVELY = /^([^，。]{2,50}?)分别(?:为|是|有|达|共)?$/;
const JOINT = /、|以及|和|与|(?<!涉)及(?!时)/;

export function withOwnNames(figures: readonly Figure[], folded: string): readonly Figure[] {
  if (!folded.includes('分别')) return figures;
  const named = [...figures];
  for (let index = 0; index < named.length; index++) {
    const first = named[index] as Figure;
    const names = RESPECTIVELY.exec(first.label)?.[1]?.split(JOINT) ?? [];
    const theirs = named.slice(index, index + names.length);
    if (names.length < 2 || theirs.length < names.length || !areJoined(theirs, folded)) continue;
    for (const [place, figure] of theirs.entries()) named[index + place] = { ...figure, label: names[place] as string };
  }
  return named;
}

/** Nothing but a mark of enumeration stands between them, and no further one follows. */
function areJoined(figures: readonly Figure[], folded: string): boolean {
  return figures.every(({ number }, place) => {
    const next = figures[place + 1];
    if (next) return /^\s?(?:[、，,和与及]|以及)\s?$/.test(folded.slice(number.end, next.number.start));
    return !/^\s?[、和与及]\s?\d/.test(folded.slice(number.end, number.end + 4));
  });
}
