/** Gathers the tables of a run, for outputs that show it as a whole. */
import type { SummaryCounts } from '../language.ts';
import type { Renderer, RenderOptions } from '../renderer.ts';
import { overviewTables } from './overview.ts';
import { FINDING_COLUMNS, findingRows, NOT_CHECKED_COLUMNS, notCheckedRows, uncheckedRow } from './results.ts';
import { cut, type Row, type Table } from './table.ts';
import { keepWorst } from './worst.ts';

export interface Collected extends Pick<Renderer, 'begin' | 'report' | 'unchecked'> {
  tables(counts: SummaryCounts): Table[];
}

/** @param most rows of a table; of many more findings, not all have to be held */
export function collectTables(options: RenderOptions, most: number): Collected {
  const findings = keepWorst(most);
  const notChecked = keepWorst(most);
  const unchecked: Row[] = [];
  return {
    begin: () => '',
    report(result) {
      findings.add(findingRows(result, options));
      notChecked.add(notCheckedRows(result, options));
      return '';
    },
    unchecked(file) {
      unchecked.push(uncheckedRow(file, options));
      return '';
    },
    tables: counts => [
      ...overviewTables(counts, unchecked, options).map(table => cut(table, most)),
      { name: 'findings', columns: FINDING_COLUMNS, ...findings.take() },
      ...(options.quiet ? [] : [{ name: 'notChecked', columns: NOT_CHECKED_COLUMNS, ...notChecked.take() } as const]),
    ],
  };
}
