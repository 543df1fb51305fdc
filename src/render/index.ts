/** Renderers turn results into text, piece by piece as they come. They do no input or output. */
import type { CheckedReport, UncheckedFile } from '../validate.ts';
import { jsonRenderer } from './json.ts';
import type { LanguageCode, SummaryCounts } from './language.ts';
import { type Paint, textRenderer } from './text.ts';

export interface Renderer {
  begin(): string;
  report(result: CheckedReport): string;
  unchecked(file: UncheckedFile): string;
  end(counts: SummaryCounts): string;
}

export interface RenderOptions {
  readonly language: LanguageCode;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Only what `--fail-on` counts, and no summary. */
  readonly quiet: boolean;
  readonly isQuiet: (severity: 'error' | 'warning' | 'info') => boolean;
}

export const FORMATS = { text: textRenderer, json: jsonRenderer } as const satisfies Record<
  string,
  (options: RenderOptions) => Renderer
>;

export type FormatName = keyof typeof FORMATS;
