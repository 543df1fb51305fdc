/** The documentation of the rules, read from `schemas/rules/` when somebody asks for it: a file for each group. */
import { readFileSync } from 'node:fs';
import { RULE_IDS, type RuleId } from './model/rules.ts';

export interface RuleDocument {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly example: string;
  readonly todo: string;
}

export type RuleDocuments = Readonly<Record<RuleId, Readonly<Record<'zh' | 'en', RuleDocument>>>>;

export const RULE_GROUPS = [...new Set(RULE_IDS.map(id => id.split('/')[0] as string))];

export function ruleDocuments(): RuleDocuments {
  const folder = new URL('../schemas/rules/', import.meta.url);
  const groups = RULE_GROUPS.map(
    group => (JSON.parse(readFileSync(new URL(`${group}.json`, folder), 'utf8')) as { rules: object }).rules,
  );
  return Object.assign({}, ...groups) as RuleDocuments;
}
