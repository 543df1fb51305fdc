/** The definitions themselves: what the notices fix, counted and connected as they say. */
import { describe, expect, test } from 'vitest';
import { parseEdition } from '../scripts/schemas/edition.ts';
import { loadLayouts } from '../src/editions.ts';
import type { LabelNode } from '../src/model/edition.ts';
import type { Layout } from '../src/model/layout.ts';
import { RULE_IDS, type RuleId } from '../src/model/rules.ts';
import { plain } from '../src/recognise/labels.ts';
import { ruleDocuments } from '../src/rule-documents.ts';
import { readJson } from './support.ts';

const layouts = new Map(loadLayouts().map(layout => [layout.edition.id, layout]));
const layoutOf = (id: string): Layout => {
  const layout = layouts.get(id);
  if (!layout) throw new Error(`no edition ${id}`);
  return layout;
};
const countBy = (layout: Layout) => {
  const counts: Partial<Record<RuleId, number>> = {};
  for (const { rule } of layout.balances) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

describe('the form of 国办公开办函〔2021〕30号', () => {
  const layout = layoutOf('2021');

  test('has 10, 175 and 15 number cells', () => {
    expect(layout.tables.map(table => table.cells.length)).toEqual([10, 175, 15]);
  });

  test('has 42 balances: 7 balances, 7 footings, 25 cross-footings and 3 sums of table four', () => {
    expect(countBy(layout)).toEqual({
      'requests/balance': 7,
      'requests/footing': 7,
      'requests/cross-footing': 25,
      'review/footing': 3,
    });
  });

  test('has balances of rank 40: two follow from the others', () => {
    expect(rank(layout)).toBe(40);
  });

  test('balances 总计 against what came in and what goes on', () => {
    const balance = layout.balances.find(
      ({ rule, cells }) => rule === 'requests/balance' && idsOf(layout, cells)[0] === '/requests/outcomes/total/total',
    );
    expect(balance && idsOf(layout, balance.cells)).toEqual([
      '/requests/outcomes/total/total',
      '/requests/newlyReceived/total',
      '/requests/carriedOver/total',
      '/requests/carriedForward/total',
    ]);
    expect(balance?.signs).toEqual([1, 1, -1]);
  });

  test('adds 21 outcomes up to （七）总计', () => {
    const footing = layout.balances.find(({ rule }) => rule === 'requests/footing');
    expect(footing?.cells).toHaveLength(22);
    expect(footing?.signs.every(sign => sign === 1)).toBe(true);
  });
});

describe('the form of 国办公开办函〔2019〕60号', () => {
  const layout = layoutOf('2019');

  test('has 22, 161 and 15 number cells, in 23 rows of requests', () => {
    expect(layout.tables.map(table => table.cells.length)).toEqual([22, 161, 15]);
    expect(layout.tables[1]?.blocks[0]?.rows).toHaveLength(23);
  });

  test('has 40 balances of rank 38', () => {
    expect(layout.balances).toHaveLength(40);
    expect(rank(layout)).toBe(38);
  });

  test('lets only the change of items be below zero', () => {
    const signed = layout.cells.filter(cell => cell.kind === 'change').map(cell => cell.id);
    expect(signed).toEqual(
      ['licensing', 'otherServices', 'penalties', 'compulsoryMeasures', 'fees'].map(row => `/proactive/${row}/change`),
    );
  });
});

describe.each([...layouts.keys()])('edition %s', id => {
  const layout = layoutOf(id);

  test('is what the schema of editions asks for', () => {
    expect(() => parseEdition(readJson(`schemas/editions/${id}.json`))).not.toThrow();
  });

  test('has no two cells with one id', () => {
    expect(new Set(layout.cells.map(cell => cell.id)).size).toBe(layout.cells.length);
  });

  test('has sums only between cells that exist, each cell once', () => {
    for (const { cells, signs } of [...layout.balances, ...layout.subtotals, ...layout.bounds]) {
      expect(cells).toHaveLength(signs.length + 1);
      expect(new Set(cells).size).toBe(cells.length);
      for (const cell of cells) expect(layout.cells[cell]?.index).toBe(cell);
    }
  });

  test('protects every cell of tables three and four by at least one balance', () => {
    const protectedCells = new Set(layout.balances.flatMap(balance => balance.cells));
    const open = layout.tables.slice(1).flatMap(table => table.cells.filter(cell => !protectedCells.has(cell)));
    expect(open).toEqual([]);
  });

  test('has labels that mean one thing in their place, variants included', () => {
    for (const table of layout.edition.tables)
      for (const block of table.blocks) {
        expectUnambiguous(block.columns);
        for (const nodes of [block.rows]) expectUnambiguous(nodes);
      }
    const rows = layout.edition.tables.flatMap(table => table.blocks.flatMap(block => leaves(block.rows)));
    const labels = rows.flatMap(node => [...new Set([node.label, ...(node.variants ?? [])].map(plain))]);
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  });
});

test('every rule is documented in both languages, and nothing else is', () => {
  const rules = ruleDocuments();
  expect(Object.keys(rules)).toEqual(RULE_IDS);
  for (const rule of RULE_IDS)
    for (const language of ['zh', 'en'] as const) {
      const document = rules[rule][language];
      expect(Object.keys(document)).toEqual(['title', 'what', 'why', 'example', 'todo']);
      for (const text of Object.values(document)) expect(text.trim().length).toBeGreaterThan(3);
    }
});

function idsOf(layout: Layout, cells: readonly number[]): string[] {
  return cells.map(cell => layout.cells[cell]?.id ?? '');
}

function leaves(nodes: readonly LabelNode[]): LabelNode[] {
  return nodes.flatMap(node => (node.children ? leaves(node.children) : [node]));
}

/** No two headings beneath one parent share a wording. */
function expectUnambiguous(nodes: readonly LabelNode[]): void {
  const labels = nodes.flatMap(node => [...new Set([node.label, ...(node.variants ?? [])].map(plain))]);
  expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  for (const node of nodes) expectUnambiguous(node.children ?? []);
}

/** Of the balances as a matrix over the cells, by elimination in exact fractions (here: integers modulo a large prime). */
function rank(layout: Layout): number {
  const prime = 1_000_003;
  const rows = layout.balances.map(({ cells, signs }) => {
    const row = new Map<number, number>([[cells[0] ?? -1, prime - 1]]);
    for (const [i, sign] of signs.entries()) row.set(cells[i + 1] ?? -1, (sign + prime) % prime);
    return row;
  });
  let found = 0;
  const pivots: { column: number; row: Map<number, number> }[] = [];
  for (const row of rows) {
    for (const pivot of pivots) {
      const factor = row.get(pivot.column) ?? 0;
      if (factor === 0) continue;
      for (const [column, value] of pivot.row)
        row.set(column, ((row.get(column) ?? 0) + (prime - factor) * value) % prime);
    }
    const lead = [...row].find(([, value]) => value !== 0);
    if (!lead) continue;
    found++;
    const inverse = power(lead[1], prime - 2, prime);
    pivots.push({
      column: lead[0],
      row: new Map([...row].map(([column, value]) => [column, (value * inverse) % prime])),
    });
  }
  return found;
}

function power(base: number, exponent: number, modulus: number): number {
  let result = 1;
  for (let e = exponent, b = base; e > 0; e = Math.floor(e / 2), b = (b * b) % modulus)
    if (e % 2 === 1) result = (result * b) % modulus;
  return result;
}
