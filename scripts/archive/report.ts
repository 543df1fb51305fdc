/** A report before it is written down in some format. */
import { formTable } from '../../src/form/layout.ts';
import type { TableId } from '../../src/model/edition.ts';
import type { Layout } from '../../src/model/layout.ts';
import type { Figures } from './figures.ts';
import type { Section } from './prose.ts';

export interface MadeReport {
  readonly agency: string;
  readonly year: number;
  readonly layout: Layout;
  readonly title: string;
  readonly publishedOn: string;
  readonly figures: Figures;
  /** What stands in a cell in place of its figure. */
  readonly written: ReadonlyMap<string, string>;
  readonly sections: readonly Section[];
  /** Tables that were left out. */
  readonly without: readonly TableId[];
}

export interface PrintedCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The parts of a printed report in order: a heading with its paragraphs, or with its table. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table?: { readonly rows: number; readonly columns: number; readonly cells: readonly PrintedCell[] };
}

export function partsOf(report: MadeReport): Part[] {
  const { edition } = report.layout;
  return edition.sections.flatMap(({ id, title }): Part[] => {
    const table = edition.tables.find(candidate => candidate.section === id);
    if (table && !report.without.includes(table.id)) {
      const { rows, columns, cells } = formTable(table);
      const printed = cells.map(({ content, ...place }) => ({
        ...place,
        text: 'label' in content ? content.label : textOf(report, content.cell),
      }));
      return [{ id, title, paragraphs: [], table: { rows, columns, cells: printed } }];
    }
    if (table) return [{ id, title, paragraphs: ['另行公布。'] }];
    const section = report.sections.find(candidate => candidate.id === id);
    return section ? [{ id, title, paragraphs: section.paragraphs }] : [];
  });
}

export function textOf({ written, figures }: MadeReport, id: string): string {
  return written.get(id) ?? String(figures.get(id) ?? '');
}
