/** The page of all rules in a language, from `schemas/rules/`. */
import { RULE_IDS, RULES } from '../src/model/rules.ts';
import type { LanguageCode } from '../src/render/languages.ts';
import { LANGUAGES } from '../src/render/languages.ts';
import { ruleDocuments } from '../src/rule-documents.ts';

const WORDS = {
  zh: {
    title: '规则',
    intro: '由 `schemas/rules/` 生成，请勿手工修改。',
    heads: ['查什么', '依据', '例子', '怎么办'],
    other: '[English](rules.md)',
  },
  en: {
    title: 'Rules',
    intro: 'Generated from `schemas/rules/`; do not edit by hand.',
    heads: ['What', 'Why', 'Example', 'What to do'],
    other: '[中文](rules.zh-CN.md)',
  },
} as const;

export function rulesPage(language: LanguageCode): string {
  const documents = ruleDocuments();
  const words = WORDS[language];
  const severity = (id: (typeof RULE_IDS)[number]) => LANGUAGES[language].severities[RULES[id]];
  const sections = RULE_IDS.map(id => {
    const { title, what, why, example, todo } = documents[id][language];
    const texts = [what, why, example, todo].map((text, i) => `- **${words.heads[i]}**: ${text}`);
    return `## ${id}\n\n**${title}** (${severity(id)})\n\n${texts.join('\n')}\n`;
  });
  return `# ${words.title}\n\n${words.intro} ${words.other}\n\n${sections.join('\n')}`;
}
