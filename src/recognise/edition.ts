/** Which edition of the form a document uses: by the labels that only one edition has, never by the year. */
import type { Layout } from '../model/layout.ts';
import type { Pages } from '../model/source.ts';
import { plain } from './labels.ts';
import { allNodes } from './vocabulary.ts';

/** The statistics form of 2008 to 2018, which was another kind of table altogether. */
const OLDER_FORM = ['统计指标', '主动公开政府信息数'];

export function isOlderForm(pages: Pages): boolean {
  const labels = labelsIn(pages);
  return OLDER_FORM.every(mark => [...labels].some(label => label.includes(mark)));
}

/**
 * @param year decides only where no label does
 * @returns the edition's layout, and whether its labels gave it away
 */
export function detectEdition(
  pages: Pages,
  layouts: readonly Layout[],
  year: number | undefined,
): { layout: Layout; evident: boolean } {
  const seen = labelsIn(pages);
  const ranked = layouts
    .map(layout => ({ layout, marks: distinctiveLabels(layout, layouts).filter(label => seen.has(label)).length }))
    .sort((a, b) => b.marks - a.marks);
  const [best, second] = ranked;
  if (!best) throw new Error('No edition is known');
  if (best.marks > (second?.marks ?? 0)) return { layout: best.layout, evident: true };
  return { layout: forYear(layouts, year) ?? best.layout, evident: false };
}

/** The edition for a report year; without a year, the newest. */
export function forYear(layouts: readonly Layout[], year: number | undefined): Layout | undefined {
  const newest = [...layouts].sort((a, b) => b.edition.reportYears.from - a.edition.reportYears.from);
  return newest.find(({ edition }) => year === undefined || edition.reportYears.from <= year) ?? newest.at(-1);
}

function labelsIn(pages: Pages): Set<string> {
  const labels = new Set<string>();
  for (const block of pages.blocks)
    if (block.kind === 'grid')
      for (const row of block.rows) for (const cell of row) if (cell.text.length <= 100) labels.add(plain(cell.text));
  return labels;
}

/** Labels of an edition, in plain form, that no other edition prints or is known to vary to. */
function distinctiveLabels(layout: Layout, layouts: readonly Layout[]): string[] {
  const others = layouts.filter(other => other !== layout).map(other => labelsOf(other).all);
  return [...labelsOf(layout).standard].filter(label => !others.some(labels => labels.has(label)));
}

const known = new WeakMap<Layout, { standard: Set<string>; all: Set<string> }>();

function labelsOf(layout: Layout): { standard: Set<string>; all: Set<string> } {
  let labels = known.get(layout);
  if (!labels) {
    const nodes = layout.edition.tables.flatMap(table =>
      table.blocks.flatMap(block => [...allNodes(block.rows), ...allNodes(block.columns)]),
    );
    const standard = new Set(nodes.map(node => plain(node.label)));
    labels = { standard, all: new Set([...standard, ...nodes.flatMap(node => (node.variants ?? []).map(plain))]) };
    known.set(layout, labels);
  }
  return labels;
}
