/** Running heads and page numbers: the first and last lines of pages, the same on several but for the numbers in them. */
import type { Line } from './lines.ts';

interface PageLines {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** From where to where the page's tables reach. */
  readonly tables: readonly { readonly top: number; readonly bottom: number }[];
}

/** How much of a page, above and below, holds nothing else. */
const MARGIN = 0.12;
const SAME_PLACE = 4;
const MOST_LINES = 3;
const NUMBER = /^[-–—_·\s第共Page页:：.]*\d{1,3}\s*页?(?:[\s/|之of共第,，]*\d{1,3})?[-–—_·\s页.]*$/;

export function withoutRunningLines<T extends PageLines>(pages: readonly T[]): T[] {
  const outer = pages.map(outerLines);
  return pages.map((page, index) => {
    const running = new Set(
      (outer[index] ?? []).filter(
        line =>
          NUMBER.test(line.text) ||
          outer.some(
            (others, other) => pages[other]?.number !== page.number && others.some(twin => isSame(line, twin)),
          ),
      ),
    );
    return { ...page, lines: page.lines.filter(line => !running.has(line)) };
  });
}

/** Lines near the edge of the page with no table between them and it. */
function outerLines({ height, lines, tables }: PageLines): Line[] {
  const top = Math.min(...tables.map(table => table.top));
  const bottom = Math.max(...tables.map(table => table.bottom));
  const sorted = [...lines].sort((a, b) => a.base - b.base);
  const heads = sorted.slice(0, MOST_LINES).filter(line => line.base < height * MARGIN && line.base < top);
  const feet = sorted.slice(-MOST_LINES).filter(line => line.base > height * (1 - MARGIN) && line.base > bottom);
  return [...heads, ...feet];
}

function isSame(a: Line, b: Line): boolean {
  return Math.abs(a.base - b.base) <= SAME_PLACE && withoutNumbers(a.text) === withoutNumbers(b.text);
}

function withoutNumbers(text: string): string {
  return text.replace(/\s+/g, '').replace(/\d+/g, '#');
}
