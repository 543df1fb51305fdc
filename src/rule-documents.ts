/** The documentation of the rules, read from `schemas/rules.json` when somebody asks for it. */
import { readFileSync } from 'node:fs';
import type { RuleId } from './model/rules.ts';

export interface RuleDocument {
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly example: string;
  readonly todo: string;
}

export type RuleDocuments = Readonly<Record<RuleId, Readonly<Record<'zh' | 'en', RuleDocument>>>>;

export function ruleDocuments(): RuleDocuments {
  const file = new URL('../schemas/rules.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { rules: RuleDocuments }).rules;
}
