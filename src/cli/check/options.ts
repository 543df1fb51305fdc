/** What `check` is told, by the command line and where it says nothing by the configuration. */
import type { RunSettings } from '../../config/resolve.ts';
import type { FailOn, Policy } from '../../exit-status.ts';
import type { SteeringOptions } from '../steering.ts';

/** As given on the command line. */
export interface CheckOptions extends SteeringOptions {
  /** `name` or `name=file`. */
  readonly format?: readonly string[];
  readonly failOn?: FailOn;
  readonly strict?: true;
  readonly allowUnchecked?: true;
  readonly maxWarnings?: number;
  readonly exitZero?: true;
  readonly listFiles?: true;
  readonly printConfig?: true;
  /** Whether it is told where the time went. */
  readonly stats?: true;
  readonly quiet?: true;
  readonly explainNarrative?: true;
  readonly force?: true;
  readonly edition?: string;
  readonly year?: number;
  /** Path of last year's report. */
  readonly previous?: string;
  /** Path of the results of an earlier run. */
  readonly earlier?: string;
  readonly stdinFilename?: string;
  readonly jobs?: number;
  /** Path of the list of who is to report. */
  readonly manifest?: string;
  /** Whether what was understood is kept for the next run. */
  readonly cache: boolean;
}

/** The command line wins over the configuration. */
export function policyOf(given: CheckOptions, settings: Partial<RunSettings>): Policy {
  return {
    failOn: given.failOn ?? settings.failOn ?? 'error',
    strict: given.strict ?? settings.strict ?? false,
    allowUnchecked: given.allowUnchecked ?? settings.allowUnchecked ?? false,
    maxWarnings: given.maxWarnings ?? settings.maxWarnings,
    exitZero: given.exitZero === true,
  };
}
