/** What a key is for, in both languages: for editors, who show it as it is, and for `docs/configuration.md`. */
export type Said = {
  /** Chinese on the first line, English on the second. */
  readonly description: string;
  /** What holds where the key is not there. */
  readonly default?: string | boolean;
};

export function said(zh: string, en: string, preset?: Said['default']): Said {
  return { description: `${zh}\n${en}`, ...(preset === undefined ? {} : { default: preset }) };
}
