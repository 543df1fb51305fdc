/** The figures that make a report unlike others: of tables two and three, those that are not 0 and no total of others. */
import type { CellDef } from '../model/layout.ts';
import { type Figures, numberAt } from '../model/report.ts';

export interface Figure {
  readonly index: number;
  readonly value: number;
}

export function ownFigures(report: Figures): Figure[] {
  return report.layout.cells.flatMap(def => {
    const value = isOwn(def) ? (numberAt(report, def.index) ?? 0) : 0;
    return value === 0 ? [] : [{ index: def.index, value }];
  });
}

export function isOwn({ table, row, column, optional }: CellDef): boolean {
  return table.id !== 'reviewLitigation' && !optional && !row.at(-1)?.total && !column.at(-1)?.total;
}

/** Equal for equal figures in equal places of one edition. */
export function keyOf(figures: readonly Figure[]): string {
  return figures.map(({ index, value }) => `${index}:${value}`).join();
}
