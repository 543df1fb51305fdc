/** What holds for a run, and for one file of it, once the layers of configuration lie upon each other. */
import { join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { RULE_IDS, type RuleId, type RuleSetting } from '../model/rules.ts';
import type { Layer } from './load.ts';
import type { Config } from './schema.ts';

/** Settings of the run as a whole: the last layer that says something holds. */
export type RunSettings = Omit<Config, '$schema' | 'extends' | 'rules' | 'overrides'>;

export function runSettings(layers: readonly Layer[]): RunSettings {
  const settings: RunSettings = Object.assign({}, ...layers.map(({ config }) => config));
  const waivers = layers.findLast(({ config }) => config.waivers !== undefined);
  const { language, failOn, strict, allowUnchecked, maxWarnings } = settings;
  return {
    language,
    failOn,
    strict,
    allowUnchecked,
    maxWarnings,
    ...(waivers?.config.waivers === undefined ? {} : { waivers: join(waivers.folder, waivers.config.waivers) }),
  };
}

/** One setting with the file, and the entry of `overrides` in it, that made it so. */
export interface Sourced {
  readonly setting: RuleSetting;
  readonly source: string;
}

/**
 * @param layers as `loadConfig` gives them
 * @returns for a file by its absolute path: the rules that something is said of
 */
export function rulesFor(layers: readonly Layer[]): (path: string) => ReadonlyMap<RuleId, Sourced> {
  const steps = layers.flatMap(({ config, folder, file }) => [
    { applies: () => true, rules: config.rules, source: file },
    ...(config.overrides ?? []).map(({ paths, rules }, index) => {
      const fits = picomatch(paths, { dot: true });
      return {
        applies: (path: string) => fits(relative(folder, path).split(sep).join('/')),
        rules,
        source: `${file} overrides[${index}]`,
      };
    }),
  ]);
  return path => {
    const settings = new Map<RuleId, Sourced>();
    for (const { applies, rules, source } of steps)
      if (rules && applies(path))
        for (const id of RULE_IDS) {
          const setting = rules[id] ?? rules[groupOf(id)];
          if (setting) settings.set(id, { setting, source });
        }
    return settings;
  };
}

function groupOf(id: RuleId): keyof NonNullable<Config['rules']> {
  return `${id.slice(0, id.indexOf('/'))}/*` as keyof NonNullable<Config['rules']>;
}
