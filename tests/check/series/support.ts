/** Reports of two years to compare: all zeros, but for the cells that a test is about. */
import { recordOf } from '../../../src/model/digest.ts';
import type { Layout } from '../../../src/model/layout.ts';
import type { Cell } from '../../../src/model/report.ts';
import { reportOf } from '../../diagnose/support.ts';

/** By the ids of cells. */
export type Cells = Readonly<Record<string, Cell>>;

export const number = (value: number): Cell => ({ state: 'number', value });

export function record(year: number, changes: Cells, form: Layout) {
  const zeros = form.cells.filter(({ optional }) => !optional).map(() => 0);
  const report = reportOf(form, zeros);
  const cells = [...report.cells];
  for (const [id, cell] of Object.entries(changes)) cells[form.byId.get(id)?.index ?? -1] = cell;
  return recordOf({ ...report, cells, year }, `${year}.json`);
}
