/** A report as canonical data: what `extract` prints, and what JSON and YAML inputs hold. */
import { setAt } from './model/pointer.ts';
import type { AnnualReport, Cell } from './model/report.ts';

type Value = number | null | { readonly text: string };

/** Keys in the order of the form. Rows that a report does not have are left out. */
export function toCanonical(report: AnnualReport): Record<string, unknown> {
  const texts: Record<string, string> = {};
  const data: Record<string, unknown> = {};
  for (const key of ['agency', 'year'] as const) if (report[key] !== undefined) data[key] = report[key];
  data['edition'] = report.layout.edition.id;
  for (const key of ['title', 'period', 'publishedOn'] as const) if (report[key] !== undefined) data[key] = report[key];
  for (const def of report.layout.cells) {
    const cell = report.cells[def.index];
    if (!cell || cell.state === 'missing') continue;
    setAt(data, def.id, toValue(cell));
    if (cell.state !== 'unreadable' && cell.text !== undefined) texts[def.id] = cell.text;
  }
  if (report.sections.length > 0)
    data['sections'] = report.sections.map(({ id, title, paragraphs }) => ({
      id,
      title,
      paragraphs: paragraphs.map(passage => passage.text),
    }));
  if (Object.keys(texts).length > 0) data['texts'] = texts;
  return data;
}

function toValue(cell: Cell): Value {
  if (cell.state === 'number') return cell.value;
  return cell.state === 'unreadable' ? { text: cell.text } : null;
}
