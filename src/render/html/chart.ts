/** A chart of bars, as a drawing that stands in the page: errors, and after them warnings, of one thing a line. */
import type { SeverityCounts } from '../../model/overview.ts';
import { markup } from '../neutral.ts';
import { visible } from '../safe.ts';
import { clip } from '../width.ts';

export interface Bar extends Pick<SeverityCounts, 'errors' | 'warnings'> {
  readonly label: string;
}

const MOST_BARS = 12;
/** Of a label, in columns of the screen, each half as wide as the font is high. */
const LABEL_COLUMNS = 38;
/** In units of the drawing. */
const LINE = 24;
const LABELS = 250;
const LONGEST_BAR = 400;
const FIGURES = 110;
const GAP = 8;
const BAR_TOP = 4;
const BAR_HEIGHT = 16;
const BASELINE = 17;

/** @param names of errors and of warnings */
export function chart(
  heading: string,
  bars: readonly Bar[],
  names: Readonly<Record<keyof Omit<Bar, 'label'>, string>>,
): string {
  const shown = bars.slice(0, MOST_BARS);
  const longest = Math.max(...shown.map(({ errors, warnings }) => errors + warnings));
  if (!(longest > 0)) return '';
  const scale = LONGEST_BAR / longest;
  const lines = shown.map(({ label, errors, warnings }, line) => {
    const top = line * LINE;
    const place = `y="${top + BAR_TOP}" height="${BAR_HEIGHT}"`;
    const middle = rounded(LABELS + errors * scale);
    return `<g><title>${markup(`${label} · ${names.errors} ${errors} + ${names.warnings} ${warnings}`)}</title>
<text x="${LABELS - GAP}" y="${top + BASELINE}" text-anchor="end">${markup(clip(visible(label), LABEL_COLUMNS))}</text>
<rect x="${LABELS}" ${place} width="${rounded(errors * scale)}" class="errors"/>
<rect x="${middle}" ${place} width="${rounded(warnings * scale)}" class="warnings"/>
<text x="${rounded(LABELS + GAP + (errors + warnings) * scale)}" y="${top + BASELINE}">${errors} + ${warnings}</text></g>
`;
  });
  return `<figure><figcaption>${markup(heading)} · <span class="error">${markup(names.errors)}</span> + <span class="warning">${markup(names.warnings)}</span></figcaption>
<svg viewBox="0 0 ${LABELS + LONGEST_BAR + FIGURES} ${shown.length * LINE}" role="img" aria-label="${markup(heading)}">
${lines.join('')}</svg></figure>
`;
}

function rounded(length: number): number {
  return Number(length.toFixed(1));
}
