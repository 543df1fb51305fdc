/** A page for each rule, in both languages, and the list of them, from `schemas/rules/` and the fixtures. */
import { RULE_IDS, RULES, type RuleId } from '../../src/model/rules.ts';
import type { LanguageCode } from '../../src/render/languages.ts';
import { LANGUAGES } from '../../src/render/languages.ts';
import { type RuleDocument, type RuleDocuments, ruleDocuments } from '../../src/rule-documents.ts';
import { type Example, exampleOf } from './examples.ts';

const WORDS = {
  zh: {
    what: '查什么',
    why: '依据',
    example: '例子',
    todo: '怎么办',
    bad: '对不上的样例',
    good: '对得上的样例',
    given: '旁边的文件写明：',
    nothing: '没有未处理的问题',
    differs: '与上面那份不同的行（－是上面的，＋是这份的）：',
  },
  en: {
    what: 'What',
    why: 'Why',
    example: 'Example',
    todo: 'What to do',
    bad: 'A bad example',
    good: 'A good example',
    given: 'The file beside it says:',
    nothing: 'leaves nothing open',
    differs: 'Lines in which the two differ (- of the bad one, + of this one):',
  },
} as const;

/** @returns texts by their paths from the root of the package */
export async function rulePages(): Promise<Map<string, string>> {
  const documents = ruleDocuments();
  const pages = new Map([['docs/rules/README.md', indexText(documents)]]);
  for (const id of RULE_IDS) {
    const example = await exampleOf(id);
    const parts = (['zh', 'en'] as const).map(language => partText(id, documents[id][language], example, language));
    pages.set(`docs/rules/${id}.md`, `# ${id}\n\n${parts.join('\n---\n\n')}`);
  }
  return pages;
}

function partText(id: RuleId, document: RuleDocument, example: Example, language: LanguageCode): string {
  const words = WORDS[language];
  const { title, what, why, example: told, todo } = document;
  const { bad, given, isPlain, said, good, difference } = example;
  const command = isPlain ? [`$ gov-report check --lang ${language} --format concise ${bad}`] : [];
  const lines = [
    `**${title}** (${LANGUAGES[language].severities[RULES[id]]})`,
    `- **${words.what}**: ${what}\n- **${words.why}**: ${why}\n- **${words.example}**: ${told}\n- **${words.todo}**: ${todo}`,
    `**${words.bad}**: \`${bad}\``,
    ...(given === undefined ? [] : [words.given, fenced('yaml', [given.trimEnd()])]),
    fenced('text', [...command, ...said[language]]),
    `**${words.good}**: \`${good}\` ${words.nothing}`,
    ...(difference.length > 0 ? [words.differs, fenced('diff', difference)] : []),
  ];
  return `${lines.join('\n\n')}\n`;
}

const fenced = (kind: string, lines: readonly string[]) => `\`\`\`${kind}\n${lines.join('\n')}\n\`\`\``;

function indexText(documents: RuleDocuments): string {
  const rows = RULE_IDS.map(id => {
    const { zh, en } = documents[id];
    return `| [${id}](${id}.md) | ${RULES[id]} | ${zh.title} | ${en.title} |\n`;
  });
  return `# 规则 · Rules

由 \`schemas/rules/\` 和 \`fixtures/\` 生成，请勿手工修改。
Generated from \`schemas/rules/\` and \`fixtures/\`; do not edit by hand.

样例文件在代码仓库的 \`fixtures/\` 里，安装包不带；与好样例不同的行都列在页上。
The example files lie in \`fixtures/\` of the repository and are not part of the package; the pages show the lines that matter.

| 规则 Rule | 级别 Severity | | |
| --- | --- | --- | --- |
${rows.join('')}`;
}
