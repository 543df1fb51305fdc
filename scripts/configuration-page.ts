/** The page on what may stand in the files that steer a run, in both languages, from the schemas that judge them. */
import * as z from 'zod';
import { manifestSchema } from '../src/config/manifest.ts';
import { configSchema } from '../src/config/schema.ts';
import { RULE_IDS } from '../src/model/rules.ts';
import type { LanguageCode } from '../src/render/languages.ts';
import { waiversSchema } from '../src/waivers/schema.ts';

type Node = z.core.JSONSchema.BaseSchema;

const WORDS = {
  zh: {
    intro: [
      '键和取值如下。不认识的键或值算错误（退出状态2），会指明位置和相近的写法。`check --print-config 路径` 显示对某个文件起作用的设置，以及是哪个文件或选项设定的。',
      '在编辑器里自动补全：在 YAML 第一行写 `# yaml-language-server: $schema=`，后面接所列格式定义的路径；JSON 写在 `"$schema"` 里。',
    ],
    head: '| 键 | 值 | 默认 | 说明 |',
    files: {
      config:
        '`gov-report.config.yaml`（或 `.json`）对所在的文件夹及其下级有效：从工作文件夹往上找，取最近的一个；被检查的文件夹和压缩包里的不算。命令行选项优先。',
      manifest: '`check --manifest` 或配置的 `manifest` 指明的文件：谁该报、哪几年、什么期限。',
      waivers: '`waivers.yaml`，一般由 `gov-report waive` 写入：一个列表，每条是一处接受的问题。',
    },
    heading: { config: '配置', manifest: '应报单位清单', waivers: '豁免' },
    schema: '格式定义：',
    required: '必须写',
    list: (of: string) => `列表，每项为${of}`,
    groups: '列表，每项的键如下',
    asAbove: '与上面同名的键相同',
    rule: '规则',
    text: '文字',
    whole: '整数',
    number: '数',
    group: '键如下',
    byKey: (keys: string, value: string) => `按 ${keys} 分别写：${value}`,
    rules: '规则或规则组',
  },
  en: {
    intro: [
      'Keys and values follow. An unknown key or value is an error (exit status 2) that names the place and the nearest known word. `check --print-config PATH` shows what holds for a file, and which file or option says so.',
      'For completion in an editor, begin a YAML file with `# yaml-language-server: $schema=` and the path of the schema that is named below; in JSON it goes into `"$schema"`.',
    ],
    head: '| Key | Value | Default | Meaning |',
    files: {
      config:
        '`gov-report.config.yaml` (or `.json`) holds for the folder that it stands in and all below: the nearest one above the working folder is taken, never one from the folders or archives that are checked. An option on the command line wins over it.',
      manifest:
        'The file that `check --manifest` or `manifest` of the configuration names: who is to report, on which years, and by when.',
      waivers:
        '`waivers.yaml`, as `gov-report waive` writes it: a list with an entry for each finding that is accepted.',
    },
    heading: { config: 'Configuration', manifest: 'Who is to report', waivers: 'Waivers' },
    schema: 'Schema: ',
    required: 'required',
    list: (of: string) => `list, each a ${of}`,
    groups: 'list, each with the keys below',
    asAbove: 'as the keys of the same name above',
    rule: 'a rule',
    text: 'text',
    whole: 'whole number',
    number: 'number',
    group: 'the keys below',
    byKey: (keys: string, value: string) => `for ${keys}: ${value}`,
    rules: 'a rule or a group of rules',
  },
} as const;

const EXAMPLE = {
  zh: `# gov-report.config.yaml
extends: common/office.yaml      # 本文件所在文件夹里的另一个文件，以这里写的为准
language: zh
failOn: error
strict: true
maxWarnings: 20                  # 警告超过这个数就不通过
waivers: waivers.yaml
manifest: manifest.yaml          # 应报单位清单
blanks: zero                     # 或 unknown：有空格的合计不检查
deadlines: { department: "01-20" }
rules:                           # off、error、warning、info；可写一条规则或一整组
  narrative/*: warning
  requests/other-heavy: off
overrides:                       # 后面的优先；路径相对于本文件
  - paths: ["streets/**"]
    agencyKind: street
    otherAgencies: [示例市别的区]  # 出现这些名称，说明文字可能是抄来的
    rules: { cell/blank: info }`,
  en: `# gov-report.config.yaml
extends: common/office.yaml      # a file beneath this one's folder; what stands here wins
language: zh
failOn: error
strict: true
maxWarnings: 20                  # more warnings than this fail the run
waivers: waivers.yaml
manifest: manifest.yaml          # who is to report
blanks: zero                     # or unknown: a sum with a blank part is not checked
deadlines: { department: "01-20" }
rules:                           # off, error, warning or info; for a rule or a whole group
  narrative/*: warning
  requests/other-heavy: off
overrides:                       # later entries win; paths are relative to this file
  - paths: ["streets/**"]
    agencyKind: street
    otherAgencies: [示例市别的区]  # names that betray a copied text
    rules: { cell/blank: info }`,
} as const;

const FILES = [
  ['config', configSchema],
  ['manifest', manifestSchema],
  ['waivers', waiversSchema],
] as const;

export function configurationPage(): string {
  const parts = (['zh', 'en'] as const).map(language => {
    const words = WORDS[language];
    return [
      ...words.intro,
      ...FILES.flatMap(([file, schema]) => {
        const path = `schemas/${file}.schema.json`;
        return [
          `## ${words.heading[file]}`,
          words.files[file],
          ...(file === 'config' ? [`\`\`\`yaml\n${EXAMPLE[language]}\n\`\`\``] : []),
          `${words.schema}[${path}](../${path})`,
          tableOf(z.toJSONSchema(schema, { target: 'draft-2020-12' }), language),
        ];
      }),
    ].join('\n\n');
  });
  const generated = [
    '由 `src/config/` 和 `src/waivers/` 里的定义生成，请勿手工修改。',
    'Generated from the definitions in `src/config/` and `src/waivers/`; do not edit by hand.',
  ].join('\n');
  return `# 配置 · Configuration\n\n${generated}\n\n${parts.join('\n\n---\n\n')}\n`;
}

function tableOf(root: Node, language: LanguageCode): string {
  const words = WORDS[language];
  return [words.head, '|---|---|---|---|', ...rowsOf(root, language)].join('\n');
}

/** Keys beneath another follow it; those that mean the same as at the root share a line. */
function rowsOf(root: Node, language: LanguageCode): string[] {
  const words = WORDS[language];
  return below(root, '');

  function below(node: Node, prefix: string): string[] {
    const { properties = {}, required = [] } = itemsOf(node) ?? node;
    const isRepeated = (key: string) => prefix !== '' && isEqual(properties[key], root.properties?.[key]);
    const repeated = Object.keys(properties).filter(isRepeated);
    const rows = Object.entries(properties)
      .filter(([key]) => !isRepeated(key))
      .flatMap(([key, value]) => {
        const inner = value as Node;
        const name = `${prefix}${key}`;
        const preset = required.includes(key) ? words.required : codeOf(inner.default);
        const row = `| \`${name}\` | ${valuesOf(inner, language)} | ${preset} | ${meaningOf(inner, name, language)} |`;
        return [row, ...below(inner, itemsOf(inner) ? `${name}[].` : `${name}.`)];
      });
    const same = repeated.map(key => `\`${prefix}${key}\``).join(' ');
    return same === '' ? rows : [...rows, `| ${same} | | | ${words.asAbove} |`];
  }
}

const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const codeOf = (value: unknown) => (value === undefined ? '' : `\`${value}\``);

function itemsOf({ items }: Node): Node | undefined {
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined;
}

function meaningOf(node: Node, name: string, language: LanguageCode): string {
  const told = node.description ?? itemsOf(node)?.description;
  if (told === undefined) throw new Error(`${name} has no description`);
  const [zh = '', en = ''] = told.split('\n');
  return { zh, en }[language].replaceAll('|', '\\|').replaceAll('*', '\\*');
}

function valuesOf(node: Node, language: LanguageCode): string {
  const words = WORDS[language];
  const items = itemsOf(node);
  const keys = typeof node.propertyNames === 'object' ? (node.propertyNames.enum ?? []) : [];
  if (keys.length > 0) {
    const value = valuesOf(node.additionalProperties as Node, language);
    return words.byKey(keys.length > RULE_IDS.length ? words.rules : choice(keys), value);
  }
  if (node.enum) return node.enum.length >= RULE_IDS.length ? words.rule : choice(node.enum);
  if (items) return items.properties ? words.groups : words.list(valuesOf(items, language));
  if (node.type === 'boolean') return choice([true, false]);
  if (node.type === 'integer') return words.whole;
  if (node.type === 'number') return words.number;
  return node.type === 'string' ? words.text : words.group;
}

const choice = (values: readonly unknown[]) => values.map(value => `\`${value}\``).join(' ');
