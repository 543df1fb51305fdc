/** A document of grids and paragraphs as a report. */
import type { Layout } from '../model/layout.ts';
import { InputError } from '../model/problem.ts';
import type { AnnualReport, Passage } from '../model/report.ts';
import type { Grid, Pages, Paragraph } from '../model/source.ts';
import { findDamage } from './damage.ts';
import { detectEdition, isOlderForm } from './edition.ts';
import type { Hints } from './hints.ts';
import { readMetadata } from './metadata.ts';
import { simplified } from './script.ts';
import { headingNotes, readSections, withHeadingsInGrids } from './sections.ts';
import { readStated } from './stated.ts';
import { readTables } from './tables.ts';
import { vocabularyOf } from './vocabulary.ts';

/** @throws InputError `older-form` or `no-tables`. */
export function recognisePages(pages: Pages, layouts: readonly Layout[], hints: Hints): AnnualReport {
  const written = pages.blocks.filter(block => block.kind === 'paragraph');
  const paragraphs = written.map(passageOf);
  const prose = written.filter(paragraph => !paragraph.isAround).map(passageOf);
  const grids = pages.blocks.filter(block => block.kind === 'grid');
  const inText = readMetadata(paragraphs);
  const named = layouts.find(candidate => candidate.edition.id === hints.edition);
  const { layout, evident } = named
    ? { layout: named, evident: true }
    : detectEdition(pages, layouts, hints.year ?? inText.metadata.year);

  const tables = readTables(grids, vocabularyOf(layout));
  const damage = findDamage([...paragraphs, ...grids.flatMap(textsOf)]);
  if (tables.cells.every(cell => cell.state === 'missing')) {
    if (isOlderForm(pages)) throw new InputError('older-form');
    if (damage.some(({ kind }) => kind === 'garbled')) throw new InputError('garbled-text');
    throw new InputError(mentionsDisclosure(pages) ? 'no-tables' : 'not-a-report');
  }
  const loose = tables.loose.map(line => ({ text: line.text, at: line.origin }));
  const stated = readStated(inText, paragraphs, loose);
  const inProse = pages.holdsProse ? readSections(prose, layout.edition, stated.title) : [];
  const sections = withHeadingsInGrids(inProse, loose, layout.edition);
  return {
    layout,
    editionEvident: evident,
    ...stated,
    cells: tables.cells,
    sections,
    notes: [...tables.notes, ...headingNotes(sections)],
    damage,
  };
}

function passageOf({ text, origin }: Paragraph): Passage {
  return { text, at: origin };
}

function textsOf(grid: Grid): Passage[] {
  return grid.rows.flatMap(row =>
    row.flatMap(cell => (cell.text === '' ? [] : [{ text: cell.text, at: cell.origin }])),
  );
}

function mentionsDisclosure(pages: Pages): boolean {
  const isMention = (text: string) => simplified(text.replace(/\s+/g, '')).includes('信息公开');
  return pages.blocks.some(block =>
    block.kind === 'paragraph' ? isMention(block.text) : block.rows.some(row => row.some(cell => isMention(cell.text))),
  );
}
