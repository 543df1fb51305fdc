/** A document of grids and paragraphs as a report. */
import type { Layout } from '../model/layout.ts';
import { InputError } from '../model/problem.ts';
import type { AnnualReport, Passage } from '../model/report.ts';
import type { Pages } from '../model/source.ts';
import { readPeriod, readPublishedOn } from './dates.ts';
import { detectEdition, isOlderForm } from './edition.ts';
import type { Hints } from './hints.ts';
import { readMetadata } from './metadata.ts';
import { headingNotes, readSections } from './sections.ts';
import { readTables } from './tables.ts';
import { vocabularyOf } from './vocabulary.ts';

/** @throws InputError `older-form` or `no-tables`. */
export function recognisePages(pages: Pages, layouts: readonly Layout[], hints: Hints): AnnualReport {
  const paragraphs = pages.blocks.flatMap((block): Passage[] =>
    block.kind === 'paragraph' ? [{ text: block.text, at: block.origin }] : [],
  );
  const grids = pages.blocks.filter(block => block.kind === 'grid');
  const stated = readMetadata(paragraphs);
  const named = layouts.find(candidate => candidate.edition.id === hints.edition);
  const { layout, evident } = named
    ? { layout: named, evident: true }
    : detectEdition(pages, layouts, hints.year ?? stated.year);

  const tables = readTables(grids, vocabularyOf(layout));
  if (tables.cells.every(cell => cell.state === 'missing')) {
    if (isOlderForm(pages)) throw new InputError('older-form');
    throw new InputError(mentionsDisclosure(pages) ? 'no-tables' : 'not-a-report');
  }
  const loose = tables.loose.map(line => ({ text: line.text, at: line.origin }));
  const metadata = stated.title ? stated : { ...readMetadata(loose), ...stated };
  const period = readPeriod(paragraphs);
  const publishedOn = readPublishedOn([...paragraphs, ...loose]);
  const sections = pages.holdsProse ? readSections(paragraphs, layout.edition) : [];
  return {
    layout,
    editionEvident: evident,
    ...metadata,
    ...(period ? { period } : {}),
    ...(publishedOn ? { publishedOn } : {}),
    cells: tables.cells,
    sections,
    notes: [...tables.notes, ...headingNotes(sections)],
  };
}

function mentionsDisclosure(pages: Pages): boolean {
  const isMention = (text: string) => text.replace(/\s+/g, '').includes('信息公开');
  return pages.blocks.some(block =>
    block.kind === 'paragraph' ? isMention(block.text) : block.rows.some(row => row.some(cell => isMention(cell.text))),
  );
}
