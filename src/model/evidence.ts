/** What else is known of a cell's true value, beside the sums: from the report's own prose, or from the report on the year before or after. */
import type { Place } from './origin.ts';

export interface Evidence {
  /** Index into the layout's cells. */
  readonly cell: number;
  /** What the cell should hold if the other source is right. */
  readonly value: number;
  readonly source: 'narrative' | 'previous-year' | 'next-year';
  /** The characters that say so. */
  readonly quote?: string;
  readonly at?: Place;
}
