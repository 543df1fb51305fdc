/** How many cells there are, counted before SheetJS makes an object of each. */
import { InputError } from '../../model/problem.ts';

export interface CellCount {
  left: number;
}

/** @throws InputError `document-too-large` */
export function countCells(count: CellCount, cells: number): void {
  count.left -= cells;
  if (count.left < 0) throw new InputError('document-too-large');
}
