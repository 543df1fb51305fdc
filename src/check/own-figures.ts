/** The figures that make a report unlike others: of tables two and three, those that are not 0 and no total of others. */
import type { CellDef, Layout } from '../model/layout.ts';
import { type Figures, numberAt } from '../model/report.ts';

export interface Figure {
  readonly index: number;
  readonly value: number;
}

export function ownFigures(report: Figures): Figure[] {
  const figures: Figure[] = [];
  for (const index of ownCells(report.layout)) {
    const value = numberAt(report, index) ?? 0;
    if (value !== 0) figures.push({ index, value });
  }
  return figures;
}

const known = new WeakMap<Layout, readonly number[]>();

/** Asked for every report of an archive. */
export function ownCells(layout: Layout): readonly number[] {
  let cells = known.get(layout);
  if (!cells) {
    cells = layout.cells.filter(isOwn).map(def => def.index);
    known.set(layout, cells);
  }
  return cells;
}

function isOwn({ table, row, column, optional }: CellDef): boolean {
  return table.id !== 'reviewLitigation' && !optional && !row.at(-1)?.total && !column.at(-1)?.total;
}

/** Equal for equal figures in equal places of one edition. */
export function keyOf(figures: readonly Figure[]): string {
  return figures.map(({ index, value }) => `${index}:${value}`).join();
}
