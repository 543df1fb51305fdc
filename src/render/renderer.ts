/** What a renderer is: results turned into an output, piece by piece as they come, without a file or a screen. */

import type { Compared } from '../gather.ts';
import type { Severity } from '../model/rules.ts';
import type { RuleDocuments } from '../rule-documents.ts';
import type { CheckedReport, UncheckedFile } from '../validate.ts';
import type { SummaryCounts } from './language.ts';
import type { LanguageCode } from './languages.ts';

export interface Renderer {
  /** Whether it is nothing for a screen. */
  readonly isBinary?: true;
  begin(): string;
  /** Each report; and after all of them, what is to be said of one beside the others. */
  report(result: CheckedReport | Compared): string;
  unchecked(file: UncheckedFile): string;
  end(counts: SummaryCounts): string | Uint8Array;
}

/** Colours, or none: the caller knows where the text goes. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

export interface RenderOptions {
  readonly language: LanguageCode;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Only what `--fail-on` counts, and no summary. */
  readonly quiet: boolean;
  /** Print how each statement of the prose was understood. */
  readonly explainNarrative?: boolean;
  readonly isQuiet: (severity: Severity) => boolean;
  /** What fails the run, as the exit status has it. */
  readonly fails: { readonly finding: (severity: Severity) => boolean; readonly notChecked: boolean };
  /** Of the program. */
  readonly version: string;
  /** Read when a renderer asks for them. */
  readonly documents: () => RuleDocuments;
}
