/** What a clean result proves of each cell: a single wrong figure in it would be located, detected, or pass unnoticed. */
import type { Layout } from '../model/layout.ts';
import { blocksOf } from './blocks.ts';

/**
 * `located`: its sums fail as those of no other cell would. `detected`: some sum fails, but other cells would fail the
 * same. `bounded`: no sum, but a comparison with another figure that only gross errors violate.
 */
export const PROTECTIONS = ['located', 'detected', 'bounded', 'unprotected'] as const;

export type Protection = (typeof PROTECTIONS)[number];

/** @returns the protection of each of the form's own cells, by index */
export function coverageOf(layout: Layout): Protection[] {
  const protections = new Map<number, Protection>();
  for (const { cells } of layout.bounds) for (const cell of cells) protections.set(cell, 'bounded');
  for (const { positive, requires } of layout.implications)
    for (const cell of [positive, requires]) protections.set(cell, 'bounded');
  for (const block of blocksOf(layout, [])) {
    // Errors in two cells look alike where their columns are multiples; entries are 0 and ±1, so equal or opposite ones.
    const kinds = block.columns.map(look => {
      const lead = look.find(value => value !== 0) ?? 1;
      return look.map(value => value * lead).join();
    });
    for (const [position, cell] of block.cells.entries()) {
      const isAlone = kinds.filter(kind => kind === kinds[position]).length === 1;
      protections.set(cell, isAlone ? 'located' : 'detected');
    }
  }
  return layout.cells.filter(def => !def.optional).map(def => protections.get(def.index) ?? 'unprotected');
}
