/** What holds for a run, and for one file of it, once the layers of configuration lie upon each other. */
import { join } from 'node:path';
import picomatch from 'picomatch';
import { displayPath } from '../model/path.ts';
import { RULE_IDS, type RuleId, type RuleSetting, type RuleSettings } from '../model/rules.ts';
import type { CheckSettings } from '../model/settings.ts';
import type { Layer } from './load.ts';
import type { Config, Override } from './schema.ts';

/** Settings of the run as a whole: the last layer that says something holds. Paths are absolute. */
export type RunSettings = Pick<
  Config,
  'language' | 'failOn' | 'strict' | 'allowUnchecked' | 'maxWarnings' | 'waivers' | 'manifest'
>;

export function runSettings(layers: readonly Layer[]): RunSettings {
  const { language, failOn, strict, allowUnchecked, maxWarnings }: RunSettings = Object.assign(
    {},
    ...layers.map(({ config }) => config),
  );
  const pathOf = (key: 'waivers' | 'manifest') => {
    const layer = layers.findLast(({ config }) => config[key] !== undefined);
    return layer && join(layer.folder, layer.config[key] ?? '');
  };
  return {
    language,
    failOn,
    strict,
    allowUnchecked,
    maxWarnings,
    waivers: pathOf('waivers'),
    manifest: pathOf('manifest'),
  };
}

/** What is said of a file: of rules, and of the agency that it comes from. */
export interface FileSettings {
  readonly rules?: RuleSettings;
  readonly check?: CheckSettings;
}

/** One setting with the file, and the entry of `overrides` in it, that made it so. */
export interface Sourced {
  readonly setting: RuleSetting;
  readonly source: string;
}

type Local = Omit<Override, 'paths'>;

interface Step {
  readonly local: Local;
  readonly source: string;
  readonly appliesTo: (path: string) => boolean;
}

function stepsOf(layers: readonly Layer[]): Step[] {
  return layers.flatMap(({ config, folder, file }) => [
    { local: config, source: file, appliesTo: () => true },
    ...(config.overrides ?? []).map((local, index) => {
      const fits = picomatch(local.paths, { dot: true });
      return {
        local,
        source: `${file} overrides[${index}]`,
        appliesTo: (path: string) => fits(displayPath(path, folder)),
      };
    }),
  ]);
}

/** @returns for a file by its absolute path: what is said of it */
export function settingsFor(layers: readonly Layer[]): (path: string) => FileSettings {
  const steps = stepsOf(layers);
  return path => {
    const locals = steps.filter(step => step.appliesTo(path)).map(({ local }) => local);
    const last = <K extends keyof Local>(key: K) => locals.findLast(local => local[key] !== undefined)?.[key];
    const [agencyKind, otherAgencies, blanks] = [last('agencyKind'), last('otherAgencies'), last('blanks')];
    const deadlines = Object.assign({}, ...locals.map(local => local.deadlines));
    const rules = new Map([...rulesAt(path, steps)].map(([id, { setting }]) => [id, setting]));
    return {
      ...(rules.size > 0 ? { rules } : {}),
      check: {
        deadlines,
        ...(agencyKind ? { agencyKind } : {}),
        ...(otherAgencies ? { otherAgencies } : {}),
        ...(blanks ? { blanks } : {}),
      },
    };
  };
}

/** @returns for a file by its absolute path: the rules that something is said of, and where it is said */
export function rulesFor(layers: readonly Layer[]): (path: string) => ReadonlyMap<RuleId, Sourced> {
  const steps = stepsOf(layers);
  return path => rulesAt(path, steps);
}

/** @returns for a file by its absolute path and a key: the value that holds, and where it is said */
export function saidFor(layers: readonly Layer[]) {
  const steps = stepsOf(layers);
  return <K extends keyof Local>(path: string, key: K) => {
    const found = steps.findLast(({ local, appliesTo }) => local[key] !== undefined && appliesTo(path));
    return found && { value: found.local[key], source: found.source };
  };
}

function rulesAt(path: string, steps: readonly Step[]): ReadonlyMap<RuleId, Sourced> {
  const settings = new Map<RuleId, Sourced>();
  for (const { local, source, appliesTo } of steps)
    if (local.rules && appliesTo(path))
      for (const id of RULE_IDS) {
        const setting = local.rules[id] ?? local.rules[groupOf(id)];
        if (setting) settings.set(id, { setting, source });
      }
  return settings;
}

function groupOf(id: RuleId): keyof NonNullable<Config['rules']> {
  return `${id.slice(0, id.indexOf('/'))}/*` as keyof NonNullable<Config['rules']>;
}
