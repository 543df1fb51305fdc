/** The JSON Schema of the canonical data, derived from an edition: every key by its id and by its label on the form. */
import type { CellKind, LabelNode } from '../../src/model/edition.ts';
import { type Layout, SUBTOTAL } from '../../src/model/layout.ts';

type Schema = Record<string, unknown>;

const CELLS: Readonly<Record<CellKind, Schema>> = {
  count: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  amount: { type: 'number', minimum: 0 },
  change: { type: 'integer' },
};

export function reportSchema(layout: Layout): Schema {
  const { edition } = layout;
  const definitions: Record<string, Schema> = {};
  for (const [kind, schema] of Object.entries(CELLS))
    definitions[kind] = {
      anyOf: [
        schema,
        { type: 'null', description: '空格 (blank)' },
        { type: 'string', description: '照原样写的文字 (as written)' },
        { type: 'object', properties: { text: { type: 'string' } }, required: ['text'], additionalProperties: false },
      ],
    };
  const properties: Record<string, Schema> = {
    $schema: { type: 'string' },
    ...named(['agency', '机关名称'], { type: ['string', 'null'] }),
    ...named(['year', '年度'], {
      anyOf: [{ type: 'integer', minimum: 1949, maximum: 2200 }, { type: 'string' }, { type: 'null' }],
    }),
    ...named(['edition', '版本'], { const: edition.id }),
    ...named(['title', '标题'], { type: ['string', 'null'] }),
    ...named(['period', '统计期限'], {
      type: 'object',
      properties: { from: { type: 'string' }, to: { type: 'string' } },
      required: ['from', 'to'],
      additionalProperties: false,
    }),
    ...named(['publishedOn', '公开日期'], { type: ['string', 'null'] }),
    ...named(['sections', '正文'], { type: 'array', items: section(layout) }),
    ...named(['texts', '原文'], {
      type: 'object',
      description: '单元格的原文，按JSON Pointer (cells as written, by JSON Pointer)',
      additionalProperties: { type: 'string' },
    }),
  };
  const define = (name: string, schema: Schema): Schema => {
    definitions[name] = schema;
    return { $ref: `#/$defs/${encodeURIComponent(name)}` };
  };
  for (const { def, blocks } of layout.tables) {
    const title = edition.sections.find(candidate => candidate.id === def.section)?.title ?? def.label;
    const children: Record<string, Schema> = {};
    for (const [index, { block }] of blocks.entries()) {
      const name = `${def.id}Columns${blocks.length > 1 ? index + 1 : ''}`;
      const columns = nodesOf(block.columns, leaf => ({ $ref: `#/$defs/${leaf.kind ?? 'count'}` }), {
        prefix: name,
        define,
      });
      const row = define(name, group(columns));
      if (block.rows.length === 0) Object.assign(children, columns);
      const rows = block.heading ? [{ ...block.heading, children: block.rows }] : block.rows;
      Object.assign(
        children,
        nodesOf(rows, () => row, { prefix: def.id, define, subtotals: true }),
      );
    }
    Object.assign(
      properties,
      named([def.id, title], define(def.id, { ...group(children), title: `${def.label} ${def.en}` })),
    );
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `政府信息公开工作年度报告 ${edition.label} (${edition.citation.number})`,
    ...group(properties),
    $defs: definitions,
  };
}

function section(layout: Layout): Schema {
  return {
    type: 'object',
    properties: {
      id: { enum: ['preface', ...layout.edition.sections.map(({ id }) => id)] },
      title: { type: 'string' },
      paragraphs: { type: 'array', items: { type: 'string' } },
    },
    required: ['id', 'paragraphs'],
    additionalProperties: false,
  };
}

interface Place {
  readonly prefix: string;
  readonly define: (name: string, schema: Schema) => Schema;
  readonly subtotals?: boolean;
  readonly isInGroup?: boolean;
}

/** A heading without id may be written or left out: what is beneath it stands in both places. */
function nodesOf(
  nodes: readonly LabelNode[],
  onLeaf: (leaf: LabelNode) => Schema,
  place: Place,
): Record<string, Schema> {
  return Object.assign(
    {},
    ...nodes.map(node => {
      const names = [...(node.id ? [node.id] : []), node.label];
      const description = `${node.label} ${node.en}`;
      if (!node.children) return named(names, { ...onLeaf(node), description });
      const prefix = `${place.prefix}.${node.id ?? node.en}`;
      const below = nodesOf(node.children, onLeaf, { ...place, prefix, isInGroup: true });
      const hasSubtotal = place.subtotals && node.id && place.isInGroup;
      const subtotal = hasSubtotal ? named(['subtotal', SUBTOTAL.label], onLeaf(node)) : {};
      const schema = place.define(prefix, group({ ...below, ...subtotal }));
      return { ...named(names, { ...schema, description }), ...(node.id ? {} : below) };
    }),
  );
}

function named(names: readonly string[], schema: Schema): Record<string, Schema> {
  return Object.fromEntries(names.map(name => [name, schema]));
}

function group(properties: Record<string, Schema>): Schema {
  return { type: 'object', properties, additionalProperties: false };
}
