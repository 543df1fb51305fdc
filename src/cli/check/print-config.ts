/** `check --print-config`: what holds, and which file or option made it so, as YAML that could be a configuration file. */
import { resolve } from 'node:path';
import type { Config } from '../../config/schema.ts';
import type { Policy } from '../../exit-status.ts';
import { RULE_IDS } from '../../model/rules.ts';
import { safe } from '../../render/safe.ts';
import { padEnd, width } from '../../render/width.ts';
import type { Host } from '../host.ts';
import type { Steering } from '../steering.ts';
import type { CheckOptions } from './options.ts';

const WORDS = {
  zh: { preset: '默认', option: '命令行', rules: '没有提到的规则按通常的级别，见 gov-report rules' },
  en: {
    preset: 'default',
    option: 'command line',
    rules: 'other rules have their usual severity, see gov-report rules',
  },
} as const;

/** @param paths the first of them is the file for which rules are shown; without one, those for files in the working folder */
export async function configText(
  { layers, waivers }: Steering,
  given: CheckOptions,
  policy: Policy,
  paths: readonly string[],
  host: Host,
): Promise<string> {
  const words = WORDS[host.language];
  const layerOf = (key: keyof Config) => layers.findLast(({ config }) => config[key] !== undefined)?.file;
  const source = (key: keyof Config, isGiven: boolean) => (isGiven ? words.option : (layerOf(key) ?? words.preset));
  const lines: (readonly [string, string])[] = [
    [`language: ${host.language}`, source('language', host.isLanguageGiven)],
    [`failOn: ${policy.failOn}`, source('failOn', given.failOn !== undefined)],
    [`strict: ${policy.strict}`, source('strict', given.strict !== undefined)],
    [`allowUnchecked: ${policy.allowUnchecked}`, source('allowUnchecked', given.allowUnchecked !== undefined)],
  ];
  if (policy.maxWarnings !== undefined)
    lines.push([`maxWarnings: ${policy.maxWarnings}`, source('maxWarnings', given.maxWarnings !== undefined)]);
  if (waivers) lines.push([`waivers: ${waivers.shown}`, source('waivers', typeof given.waivers === 'string')]);
  const { rulesFor, saidFor } = await import('../../config/resolve.ts');
  const path = resolve(host.folder, given.settingsFrom ?? '.', paths[0] ?? 'x');
  const said = saidFor(layers);
  const { value: blanks, source: blanksFrom } = said(path, 'blanks') ?? { value: 'zero', source: words.preset };
  lines.push([`blanks: ${blanks}`, blanksFrom]);
  for (const key of ['agencyKind', 'deadlines', 'otherAgencies'] as const) {
    const found = said(path, key);
    if (found) lines.push([`${key}: ${JSON.stringify(found.value)}`, found.source]);
  }
  const rules = rulesFor(layers)(path);
  lines.push([rules.size > 0 ? 'rules:' : 'rules: {}', words.rules]);
  for (const id of RULE_IDS) {
    const found = rules.get(id);
    if (found) lines.push([`  ${id}: ${found.setting === 'off' ? "'off'" : found.setting}`, found.source]);
  }
  const column = Math.max(...lines.map(([text]) => width(text))) + 2;
  return lines.map(([text, from]) => `${padEnd(safe(text), column)}# ${safe(from)}\n`).join('');
}
