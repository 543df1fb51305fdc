/** A document of grids and paragraphs as a report. */
import type { Layout } from '../model/layout.ts';
import { InputError } from '../model/problem.ts';
import type { AnnualReport, Passage } from '../model/report.ts';
import type { Pages } from '../model/source.ts';
import { detectEdition, isOlderForm } from './edition.ts';
import type { Hints } from './index.ts';
import { readMetadata } from './metadata.ts';
import { readSections } from './sections.ts';
import { readTables } from './tables.ts';
import { vocabularies } from './vocabulary.ts';

/** @throws InputError `older-form` or `no-tables`. */
export function recognisePages(pages: Pages, layouts: readonly Layout[], hints: Hints): AnnualReport {
  const all = vocabularies(layouts);
  const paragraphs = pages.blocks.flatMap((block): Passage[] =>
    block.kind === 'paragraph' ? [{ text: block.text, at: block.origin }] : [],
  );
  const grids = pages.blocks.filter(block => block.kind === 'grid');
  const stated = readMetadata(paragraphs);
  const chosen = all.find(candidate => candidate.layout.edition.id === hints.edition);
  const { vocabulary, evident } = chosen
    ? { vocabulary: chosen, evident: true }
    : detectEdition(pages, all, hints.year ?? stated.year);

  const tables = readTables(grids, vocabulary);
  if (tables.cells.every(cell => cell.state === 'missing')) {
    if (isOlderForm(pages)) throw new InputError('older-form');
    throw new InputError(mentionsDisclosure(pages) ? 'no-tables' : 'not-a-report');
  }
  const loose = tables.loose.map(line => ({ text: line.text, at: line.origin }));
  const metadata = stated.title ? stated : { ...readMetadata(loose), ...stated };
  return {
    layout: vocabulary.layout,
    editionEvident: evident,
    ...metadata,
    cells: tables.cells,
    sections: pages.holdsProse ? readSections(paragraphs, vocabulary.layout.edition) : [],
    notes: tables.notes,
  };
}

function mentionsDisclosure(pages: Pages): boolean {
  const isMention = (text: string) => text.replace(/\s+/g, '').includes('信息公开');
  return pages.blocks.some(block =>
    block.kind === 'paragraph' ? isMention(block.text) : block.rows.some(row => row.some(cell => isMention(cell.text))),
  );
}
