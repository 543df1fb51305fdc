/** Notes on how the tables of a document were found, where somebody asked for them. */
import type { TableDef, TableId } from '../model/edition.ts';
import type { Origin } from '../model/origin.ts';
import type { Grid } from '../model/source.ts';
import type { RowFate } from '../model/trace.ts';
import { columnsOf, type Header } from './header.ts';
import type { Item } from './items.ts';
import type { Progress } from './progress.ts';
import type { RowLabel } from './rows.ts';

export function traceGrid(grid: Grid, { trace }: Progress): void {
  trace?.push({
    kind: 'grid',
    rows: grid.rows.length,
    columns: Math.max(0, ...grid.rows.map(row => row.length)),
    ...placeOf(grid.rows[0]?.[0]?.origin),
  });
}

export function traceHeadings(header: Header, fate: 'read' | 'aside', { trace }: Progress): void {
  if (!trace) return;
  const inOrder = columnsOf(header);
  const columns = (inOrder.length > 0 ? inOrder : header.byPosition).map(({ text, label, how }) => ({
    text: text.trim(),
    ...(label === undefined ? {} : { label, how }),
  }));
  trace.push({ kind: 'headings', table: header.table.id, columns, fate, ...placeOf(columnsOf(header)[0]?.origin) });
}

/** @param label undefined in the table whose only row has none */
export function traceRow(
  table: TableDef,
  label: RowLabel | undefined,
  fate: RowFate,
  at: Origin | undefined,
  { trace }: Progress,
): void {
  const standard = label?.path.at(-1)?.label;
  trace?.push({
    kind: 'row',
    table: table.id,
    text: label?.text ?? '',
    ...(label && standard !== undefined ? { label: standard, how: label.how } : {}),
    fate,
    ...placeOf(at),
  });
}

/** A row that the form does not have, or none of a table. */
export function traceOther(items: readonly Item[], table: TableId | undefined, { trace }: Progress): void {
  const text = items.map(item => item.text.trim()).join('\t');
  const at = placeOf(items[0]?.origin);
  trace?.push(table ? { kind: 'row', table, text, fate: 'unknown', ...at } : { kind: 'text', text, ...at });
}

export function traceFragment(table: TableDef, { trace }: Progress): void {
  trace?.push({ kind: 'fragment', table: table.id });
}

function placeOf(at: Origin | undefined): { readonly at?: Origin } {
  return at ? { at } : {};
}
