/** A document of grids and paragraphs as a report. */
import type { Layout } from '../model/layout.ts';
import { InputError, type ProblemCode } from '../model/problem.ts';
import type { AnnualReport, Damage, Passage } from '../model/report.ts';
import type { Grid, Pages, Paragraph } from '../model/source.ts';
import { findDamage } from './damage.ts';
import { detectEdition, isOlderForm } from './edition.ts';
import type { Hints } from './hints.ts';
import { readMetadata } from './metadata.ts';
import { readingsOf } from './readings.ts';
import { simplified } from './script.ts';
import { headingNotes, readSections, withHeadingsInGrids } from './sections.ts';
import { readStated } from './stated.ts';
import { readTables } from './tables.ts';
import { vocabularyOf } from './vocabulary.ts';

/** @throws InputError `older-form`, `garbled-text`, `no-tables` or `not-a-report`, unless a trace is kept, which then says so. */
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

  const tables = readTables(pages.blocks, vocabularyOf(layout), {
    year: hints.year ?? inText.metadata.year,
    explain: hints.explain === true,
  });
  const damage = findDamage([...paragraphs, ...grids.flatMap(textsOf)]);
  const isFound = tables.cells.some(cell => cell.state !== 'missing');
  const refused = isFound ? undefined : whyNone(pages, damage);
  if (refused && !tables.trace) throw new InputError(refused);
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
    readings: readingsOf(layout, tables.cells),
    damage,
    ...(tables.trace
      ? { trace: [...tables.trace, ...(refused ? [{ kind: 'refused' as const, code: refused }] : [])] }
      : {}),
  };
}

/** Why a document without a single cell of the form is none of ours. */
function whyNone(pages: Pages, damage: readonly Damage[]): ProblemCode {
  if (isOlderForm(pages)) return 'older-form';
  if (damage.some(({ kind }) => kind === 'garbled')) return 'garbled-text';
  return mentionsDisclosure(pages) ? 'no-tables' : 'not-a-report';
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
