/** Which edition of the form a document uses: by the labels that only one edition has, never by the year. */
import type { Layout } from '../model/layout.ts';
import type { Pages } from '../model/source.ts';
import { plain } from './labels.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The statistics form of 2008 to 2018, which was another kind of table altogether. */
const OLDER_FORM = ['统计指标', '主动公开政府信息数'];

export function isOlderForm(pages: Pages): boolean {
  const labels = labelsOf(pages);
  return OLDER_FORM.every(mark => [...labels].some(label => label.includes(mark)));
}

/**
 * @param year decides only where no label does
 * @returns the vocabulary of the edition, and whether its labels gave it away
 */
export function detectEdition(
  pages: Pages,
  all: readonly Vocabulary[],
  year: number | undefined,
): { vocabulary: Vocabulary; evident: boolean } {
  const labels = labelsOf(pages);
  const ranked = all
    .map(vocabulary => ({ vocabulary, marks: [...vocabulary.distinctive].filter(label => labels.has(label)).length }))
    .sort((a, b) => b.marks - a.marks);
  const [best, second] = ranked;
  if (!best) throw new Error('No edition is known');
  if (best.marks > (second?.marks ?? 0)) return { vocabulary: best.vocabulary, evident: true };
  const layout = forYear(
    all.map(vocabulary => vocabulary.layout),
    year,
  );
  return { vocabulary: all.find(vocabulary => vocabulary.layout === layout) ?? best.vocabulary, evident: false };
}

/** The edition for a report year; without a year, the newest. */
export function forYear(layouts: readonly Layout[], year: number | undefined): Layout | undefined {
  const newest = [...layouts].sort((a, b) => b.edition.reportYears.from - a.edition.reportYears.from);
  return newest.find(({ edition }) => year === undefined || edition.reportYears.from <= year) ?? newest.at(-1);
}

function labelsOf(pages: Pages): Set<string> {
  const labels = new Set<string>();
  for (const block of pages.blocks)
    if (block.kind === 'grid')
      for (const row of block.rows) for (const cell of row) if (cell.text.length <= 100) labels.add(plain(cell.text));
  return labels;
}
