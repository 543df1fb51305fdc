/** `gov-report rules` and `gov-report explain`, from the documentation in `schemas/rules/`. */

import { RULE_IDS, RULES, type RuleId } from '../model/rules.ts';
import { nearest } from '../recognise/suggest.ts';
import { LANGUAGES } from '../render/languages.ts';
import { safe } from '../render/safe.ts';
import { padEnd, width, wrap } from '../render/width.ts';
import { type RuleDocument, ruleDocuments } from '../rule-documents.ts';
import { CliError } from './error.ts';
import type { Host } from './host.ts';
import { paintFor } from './paint.ts';

const HEADINGS = {
  zh: { what: '查什么', why: '依据', example: '例子', todo: '怎么办' },
  en: { what: 'What', why: 'Why', example: 'Example', todo: 'What to do' },
} as const;

export interface RulesOptions {
  readonly format: 'text' | 'json';
}

export async function rulesCommand(options: RulesOptions, host: Host): Promise<void> {
  const documents = ruleDocuments();
  if (options.format === 'json') {
    const rules = RULE_IDS.map(id => ({ id, severity: RULES[id], ...documents[id][host.language] }));
    host.print(`${JSON.stringify({ schemaVersion: '1', rules }, null, 2)}\n`);
    return;
  }
  const paint = await paintFor(host.colour.stdout);
  const { severities } = LANGUAGES[host.language];
  const idWidth = Math.max(...RULE_IDS.map(width)) + 2;
  const severityWidth = Math.max(...Object.values(severities).map(width)) + 2;
  for (const id of RULE_IDS) {
    const severity = RULES[id];
    host.print(
      `${padEnd(id, idWidth)}${paint[severity](padEnd(severities[severity], severityWidth))}${documents[id][host.language].title}\n`,
    );
  }
}

export async function explainCommand(rule: string, host: Host): Promise<void> {
  if (!isRule(rule)) {
    const suggestion = nearest(rule, RULE_IDS);
    const hints = { zh: `，是不是“${suggestion}”`, en: `; did you mean "${suggestion}"` };
    throw new CliError('unknown-rule', { value: safe(rule), hint: suggestion ? hints[host.language] : '' });
  }
  const paint = await paintFor(host.colour.stdout);
  const document: RuleDocument = ruleDocuments()[rule][host.language];
  const { severities } = LANGUAGES[host.language];
  host.print(`${paint.strong(rule)}  ${paint[RULES[rule]](severities[RULES[rule]])}\n${document.title}\n`);
  for (const [key, heading] of Object.entries(HEADINGS[host.language])) {
    const lines = wrap(document[key as keyof typeof HEADINGS.zh], Math.min(host.columns, 100) - 4);
    host.print(`\n${paint.strong(heading)}\n${lines.map(line => `  ${line}\n`).join('')}`);
  }
}

function isRule(text: string): text is RuleId {
  return Object.hasOwn(RULES, text);
}
