/** Canonical data, as JSON and as YAML. */
import { stringify } from 'yaml';
import { setAt } from '../../../src/model/pointer.ts';
import { type MadeReport, partsOf, textOf } from '../report.ts';

export function toJson(report: MadeReport): string {
  return JSON.stringify(dataOf(report), null, 2);
}

export function toYaml(report: MadeReport): string {
  return stringify(dataOf(report));
}

function dataOf(report: MadeReport): Record<string, unknown> {
  const { agency, year, layout, title, publishedOn, without } = report;
  const data: Record<string, unknown> = { agency, year, edition: layout.edition.id, title, publishedOn };
  for (const { id, table, optional } of layout.cells) {
    if (optional || without.includes(table.id)) continue;
    const text = textOf(report, id);
    setAt(data, id, numberIn(text));
  }
  return {
    ...data,
    sections: partsOf(report).map(({ id, title: heading, paragraphs }) => ({ id, title: heading, paragraphs })),
  };
}

function numberIn(text: string): number | string | null {
  if (text === '') return null;
  return /^-?[\d.]+$/.test(text) ? Number(text) : text;
}
