/** What there is to say in `--help`. */

export interface HelpTexts {
  readonly description: string;
  readonly version: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly lang: string;
  readonly force: string;
  readonly output: string;
  readonly examples: string;
  readonly usage: (usage: string) => string;
  readonly choices: (values: string) => string;
  readonly preset: (value: string) => string;
  readonly comma: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly check: Readonly<
    Record<
      | 'description'
      | 'paths'
      | 'format'
      | 'failOn'
      | 'strict'
      | 'allowUnchecked'
      | 'quiet'
      | 'explainNarrative'
      | 'edition'
      | 'year'
      | 'previous'
      | 'earlier'
      | 'stdinFilename'
      | 'jobs'
      | 'maxWarnings'
      | 'exitZero'
      | 'listFiles'
      | 'stats'
      | 'config'
      | 'noConfig'
      | 'printConfig'
      | 'waivers'
      | 'noWaivers'
      | 'settingsFrom'
      | 'manifest'
      | 'noCache'
      | 'after',
      string
    >
  >;
  /** Over the options of `check` that belong together. */
  readonly groups: Readonly<Record<'output' | 'verdict' | 'report' | 'archive' | 'settings', string>>;
  readonly waive: Readonly<
    Record<'description' | 'all' | 'reason' | 'by' | 'expires' | 'correction' | 'after', string>
  >;
  readonly extract: Readonly<Record<'description' | 'file' | 'format' | 'explain' | 'after', string>>;
  readonly annotate: Readonly<Record<'description' | 'file' | 'output' | 'after', string>>;
  readonly fix: Readonly<Record<'description' | 'file' | 'output' | 'dryRun' | 'previous' | 'after', string>>;
  readonly init: Readonly<Record<'description' | 'file' | 'edition' | 'after', string>>;
  readonly rules: Readonly<Record<'description' | 'format' | 'coverage' | 'edition' | 'after', string>>;
  readonly explain: Readonly<Record<'description' | 'rule' | 'after', string>>;
}
