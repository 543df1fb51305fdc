/** A report as understood, told for a person who wants to know why something was read as it was. */
import { type Explanation, type ShownStep, STATED } from './model/explanation.ts';
import type { Origin, Place } from './model/origin.ts';
import type { AnnualReport } from './model/report.ts';
import type { Understood } from './validate.ts';

/** @param find where a place stands in the terms of the file */
export function toExplanation(
  { part, source, report, notices }: Understood,
  path: string,
  find: (place: Place) => Origin | undefined,
): Explanation {
  const originOf = (at: Place | undefined) => {
    const origin = at && find(at);
    return origin ? { origin } : {};
  };
  return {
    path,
    ...(part === undefined ? {} : { part }),
    format: source.kind === 'tree' ? source.syntax.toUpperCase() : (source.format ?? ''),
    edition: report.layout.edition.id,
    editionEvident: report.editionEvident,
    stated: Object.fromEntries(
      STATED.flatMap(name => {
        const value = statedText(report, name);
        return value === undefined ? [] : [[name, { value, ...originOf(report.stated[name]) }]];
      }),
    ),
    steps: (report.trace ?? []).map((step): ShownStep => {
      const { at, ...rest } = { at: undefined, ...step };
      return { ...rest, ...originOf(at) };
    }),
    tables: report.layout.tables.map(({ def, cells }) => {
      const states = cells.map(index => report.cells[index]?.state);
      const found = states.filter(state => state !== 'missing').length;
      return { id: def.id, cells: cells.length, found, numbers: states.filter(state => state === 'number').length };
    }),
    sections: report.layout.edition.sections.map(({ id, title: standard }) => {
      const section = report.sections.find(candidate => candidate.id === id);
      const title = section ? { title: section.title } : {};
      return { id, standard, ...title, paragraphs: section?.paragraphs.length ?? 0 };
    }),
    damage: report.damage.map(({ kind, sample, at }) => ({ kind, sample, ...originOf(at) })),
    notices,
  };
}

function statedText(report: AnnualReport, name: (typeof STATED)[number]): string | undefined {
  if (name === 'period') return report.period && `${report.period.from} – ${report.period.to}`;
  const value = report[name];
  return value === undefined ? undefined : String(value);
}
