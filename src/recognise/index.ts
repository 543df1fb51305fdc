/** What a document says, as a report: which edition of the form, which number in which cell, which prose in which part. */
import type { Layout } from '../model/layout.ts';
import type { AnnualReport } from '../model/report.ts';
import type { SourceDocument } from '../model/source.ts';
import { unflatten } from './flattened.ts';
import type { Hints } from './hints.ts';
import { recognisePages } from './pages.ts';
import { divide } from './parts.ts';
import { readProse } from './prose/index.ts';
import { recogniseTree } from './tree.ts';
import { elementsOf } from './tree-parts.ts';

export type { Hints } from './hints.ts';

/** @returns the document itself, or one document for each of the reports in it */
export function reportsIn(source: SourceDocument, layouts: readonly Layout[]): readonly SourceDocument[] {
  return source.kind === 'tree' ? elementsOf(source, layouts) : divide(unflatten(source, layouts), layouts);
}

/** @throws InputError where there is no report to recognise, or the data contradicts itself. */
export function recognise(source: SourceDocument, layouts: readonly Layout[], hints: Hints = {}): AnnualReport {
  const report =
    source.kind === 'tree' ? recogniseTree(source, layouts, hints) : recognisePages(source, layouts, hints);
  const dated = hints.year === undefined ? report : { ...report, year: hints.year };
  return dated.sections.length === 0 ? dated : { ...dated, prose: readProse(dated.sections, dated.year) };
}
