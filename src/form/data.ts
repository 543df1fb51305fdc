/** The blank form as data: every key of the canonical form, no value. */
import type { LabelNode } from '../model/edition.ts';
import { type Layout, leafPaths } from '../model/layout.ts';
import { setAt } from '../model/pointer.ts';

/** By ids, as `extract` prints it. */
export function blankJson(layout: Layout): string {
  const data: Record<string, unknown> = { agency: null, year: null, edition: layout.edition.id };
  for (const cell of layout.cells) if (!cell.optional) setAt(data, cell.id, null);
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** By the labels of the form, with a line of columns for each row. */
export function blankYaml(layout: Layout): string {
  const { edition } = layout;
  const lines = [
    `# 政府信息公开工作年度报告 ${edition.label}（${edition.citation.number}）`,
    '# 在冒号后面填数字；没有发生的填0，不要留空。',
    '机关名称:',
    '年度:',
    `版本: "${edition.id}"`,
  ];
  for (const table of edition.tables) {
    const title = edition.sections.find(section => section.id === table.section)?.title ?? table.label;
    lines.push('', `${quote(title)}:`);
    for (const block of table.blocks) {
      const columns = leafPaths(block.columns);
      if (block.rows.length === 0) lines.push(...columnLines(block.columns, 1));
      else
        lines.push(...rowLines(block.heading ? [{ ...block.heading, children: block.rows }] : block.rows, columns, 1));
    }
  }
  return `${lines.join('\n')}\n`;
}

function rowLines(nodes: readonly LabelNode[], columns: readonly (readonly LabelNode[])[], depth: number): string[] {
  return nodes.flatMap(node => {
    const below = node.children
      ? rowLines(node.children, columns, depth + 1)
      : columns.map(path => `${'  '.repeat(depth + 1)}${quote(path.at(-1)?.label ?? '')}:`);
    return [`${'  '.repeat(depth)}${quote(node.label)}:`, ...below];
  });
}

function columnLines(nodes: readonly LabelNode[], depth: number): string[] {
  return nodes.flatMap(node => [
    `${'  '.repeat(depth)}${quote(node.label)}:`,
    ...columnLines(node.children ?? [], depth + 1),
  ]);
}

/** Labels such as 「1.属于国家秘密」 are plain YAML; those with colons or quotes are not. */
function quote(label: string): string {
  return /^[\w一-鿿（）、.]+$/.test(label) ? label : JSON.stringify(label);
}
