/** Tables of what a run says, for spreadsheets and for the page: plain values, not yet neutral. */
import { SEVERITIES, type Severity } from '../../model/rules.ts';
import type { Column, OutputWords } from '../language.ts';

/** How a row is told from others: by what its finding is. */
export type Look = Severity | 'waived';

export const LOOKS: readonly Look[] = [...SEVERITIES, 'waived'];

export type Row = Readonly<Partial<Record<Column, string | number | undefined>>> & { readonly look?: Look };

export interface Table {
  readonly name: keyof OutputWords['headings'];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** How many more rows there would be. */
  readonly left: number;
}

/** The first rows, which are the worst where rows can be worse than others. */
export function cut(table: Table, most: number): Table {
  const rows = table.rows.slice(0, most);
  return { ...table, rows, left: table.left + table.rows.length - rows.length };
}
