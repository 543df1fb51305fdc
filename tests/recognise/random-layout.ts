/** Random reports, printed in random ways: each quirk is a switch, so that a failing case shrinks to the ones that matter. */
import fc from 'fast-check';
import type { LabelNode, TableDef } from '../../src/model/edition.ts';
import { type Layout, leafPaths } from '../../src/model/layout.ts';
import type { Grid, Pages, Paragraph } from '../../src/model/source.ts';
import { type Box, cut, lines, mapTable, type Printed, printTable, type Style, stack, toGrid } from './printed.ts';
import { layoutOf, pagesOf, paragraph } from './support.ts';

const STYLES = ['merged', 'unmerged', 'word', 'tabs', 'copied', 'trimmed', 'dropped'] as const satisfies Style[];

const flag = fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
const rare = fc.oneof({ weight: 19, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

/** Ways of typing and laying out that leave no doubt about any number. */
const HARMLESS = {
  blanks: fc.oneof(fc.constant(0), fc.constantFrom(0.1, 0.5, 0.95)),
  placeholders: flag,
  numberForms: flag,
  words: fc.constantFrom(0, 0, 0.1),
  variants: flag,
  typing: flag,
  explained: flag,
  headings: fc.constantFrom('whole', 'broken', 'upright'),
  corner: fc.constantFrom('form', 'blank', 'word'),
  shuffledRows: flag,
  shuffledBlocks: flag,
  extraRows: flag,
  removedRow: flag,
  subtotals: fc.constantFrom('none', 'row', 'own row'),
  flat: flag,
  tall: flag,
  withoutApplicants: flag,
  singleRowHeadings: flag,
  stubInTableFour: fc.constantFrom(undefined, '本年度', '数量', '总计', '合计'),
  order: flag,
  oneGrid: flag,
  titlesInGrid: flag,
  blankRows: flag,
  totalOutside: flag,
  jointLabels: flag,
  offset: fc.constantFrom(0, 0, 1, 3),
  split: fc.constantFrom('none', 'none', 'headings repeated', 'headings once'),
} as const;

/** Harmless where columns have places; without places there may be doubt. */
const COLUMN_QUIRKS = { shuffledColumns: rare, extraColumn: flag, removedColumn: rare } as const;

/** After one of these a number may have no certain place; two could make up for each other. */
const HARM = [
  'none',
  'lost cell',
  'added cell',
  'lost label',
  'lost character',
  'merged number',
  'second table',
  'cut anywhere',
  'moved page',
] as const;

export const RANDOM_LAYOUT = fc.record({
  seed: fc.noShrink(fc.nat()),
  edition: fc.constantFrom('2021', '2019'),
  style: fc.constantFrom(...STYLES),
  ...HARMLESS,
  ...COLUMN_QUIRKS,
  harm: fc.oneof(fc.constant('none' as const), fc.constantFrom(...HARM)),
});

export type RandomLayout = typeof RANDOM_LAYOUT extends fc.Arbitrary<infer T> ? T : never;

/** What was printed for a cell: a number, nothing or a placeholder for nothing, or a text that is worth no number. */
export interface Expected {
  readonly text: string;
  readonly number: number | undefined;
  readonly isWord?: true;
}

export interface Rendered {
  readonly pages: Pages;
  readonly expected: ReadonlyMap<string, Expected>;
  /** Nothing stands in the way of reading every number. */
  readonly isCertain: boolean;
}

type Random = (below: number) => number;

/** Each purpose has numbers of its own, so that switching one quirk off leaves the others as they are. */
function randomFor(seed: number, purpose: string): Random {
  let state = seed ^ 0x9e3779b9;
  for (const character of purpose) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[random(list.length)] as T;
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(random(rest.length), 1)[0] as T);
}

export function render(choice: RandomLayout): Rendered {
  const layout = layoutOf(choice.edition);
  const expected = new Map<string, Expected>();
  const values = valuesFor(choice, layout, expected);
  const tables = layout.edition.tables.map(table => reshape(table, choice));
  const printed = shuffledIf(choice.order, tables, choice, 'order').flatMap(table =>
    printParts(table, choice, values, expected),
  );
  return { pages: document(printed, choice), expected, isCertain: isCertain(choice) };
}

function shuffledIf<T>(condition: boolean, list: readonly T[], { seed }: RandomLayout, purpose: string): readonly T[] {
  return condition ? shuffled(list, randomFor(seed, purpose)) : list;
}

function isCertain(choice: RandomLayout): boolean {
  const isPositional = choice.style === 'merged' || choice.style === 'unmerged';
  const hasPlainColumns = !choice.shuffledColumns && !choice.extraColumn && !choice.removedColumn;
  const areLabelsKnown = !choice.jointLabels || !(choice.variants || choice.typing || choice.explained);
  // A row that is all but empty, and words in it: one could take it for something else.
  const areWordsFew = choice.words === 0 || (choice.blanks === 0 && choice.split !== 'headings once');
  const isTrimmed = choice.style === 'trimmed' && choice.blanks === 0;
  const isKnownStyle = isPositional || choice.style === 'word' || choice.style === 'tabs' || isTrimmed;
  return areLabelsKnown && areWordsFew && isKnownStyle && (isPositional || hasPlainColumns) && choice.harm === 'none';
}

// Values

/** Texts for cells by id, made when first asked for, all numbers different; cells of the form are noted as expected. */
function valuesFor(choice: RandomLayout, layout: Layout, expected: Map<string, Expected>): (id: string) => string {
  const taken = new Set<number>();
  return id => {
    if (id.includes('/nothing/')) return '';
    const known = expected.get(id);
    if (known) return known.text;
    const def = layout.byId.get(id);
    const random = randomFor(choice.seed, id);
    const made = makeValue(choice, def?.kind ?? 'count', taken, random);
    if (def) expected.set(id, made);
    return made.text;
  };
}

function makeValue(choice: RandomLayout, kind: string, taken: Set<number>, random: Random): Expected {
  if (random(1000) < choice.blanks * 1000)
    return { text: choice.placeholders ? pick(['', '/', '-', '—', '无', '不涉及'], random) : '', number: undefined };
  if (choice.blanks < 0.9 && random(1000) < choice.words * 1000)
    return {
      text: pick(['见说明', '约10', '3、5', '12（8）', '2023年', '①', '五'], random),
      number: undefined,
      isWord: true,
    };
  let number = random(100_000);
  while (taken.has(number)) number = random(100_000);
  taken.add(number);
  if (kind === 'amount' && random(2) === 0) {
    const text = `${number}.${1 + random(9)}`;
    return { text, number: Number(text) };
  }
  if (kind === 'change' && number > 0 && random(2) === 0)
    return { text: `${pick(['-', '－', '减'], random)}${number}`, number: -number };
  return { text: choice.numberForms ? typed(number, random) : String(number), number };
}

function typed(number: number, random: Random): string {
  const forms = [
    String(number),
    number.toLocaleString('en-US'),
    String(number).replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit))),
    `${number}件`,
    ` ${number} `,
    `${number}*`,
  ];
  return pick(forms, random);
}

// Headings

function reshape(table: TableDef, choice: RandomLayout): TableDef {
  const { seed } = choice;
  const random = randomFor(seed, `reshape ${table.id}`);
  let def = table;
  if (choice.shuffledRows) def = shuffleRows(def, random);
  if (choice.shuffledBlocks) def = { ...def, blocks: shuffled(def.blocks, randomFor(seed, 'blocks')) };
  if (choice.removedRow) def = removeOne(def, 'row', randomFor(seed, `remove row ${table.id}`));
  // A column less, and something wrong besides, are two things that could make up for each other.
  if (choice.removedColumn && choice.harm === 'none')
    def = removeOne(def, 'column', randomFor(seed, `remove column ${table.id}`));
  if (choice.subtotals === 'row') def = addSubtotals(def, randomFor(seed, 'subtotals'));
  if (choice.extraRows) def = addRow(def, randomFor(seed, `extra row ${table.id}`));
  if (choice.extraColumn) def = addColumn(def, randomFor(seed, 'extra column'));
  if (choice.shuffledColumns) def = shuffleColumns(def, randomFor(seed, `columns ${table.id}`));
  if (choice.totalOutside) def = moveTotal(def);
  if (choice.withoutApplicants || choice.singleRowHeadings) def = flattenColumns(def, choice.singleRowHeadings);
  def = relabel(def, choice);
  if (choice.flat && table.id === 'requests') def = flattenRows(def, choice);
  if (choice.stubInTableFour && table.id === 'reviewLitigation')
    def = { ...def, blocks: def.blocks.map(block => ({ ...block, rows: [stub(choice.stubInTableFour)] })) };
  if (choice.corner === 'blank') def = { ...def, corner: '' };
  if (choice.corner === 'word') def = { ...def, corner: '项目' };
  return def;
}

function stub(label: string | undefined): LabelNode {
  return { label: label ?? '', en: '' };
}

function shuffleRows(table: TableDef, random: Random): TableDef {
  const def = mapTable(table, (node, { axis }) =>
    axis === 'row' && node.children ? { ...node, children: shuffled(node.children, random) } : node,
  );
  return { ...def, blocks: def.blocks.map(block => ({ ...block, rows: shuffled(block.rows, random) })) };
}

function shuffleColumns(table: TableDef, random: Random): TableDef {
  const def = mapTable(table, (node, { axis }) =>
    axis === 'column' && node.children ? { ...node, children: shuffled(node.children, random) } : node,
  );
  return { ...def, blocks: def.blocks.map(block => ({ ...block, columns: shuffled(block.columns, random) })) };
}

/** Never the last one of its kind: a block without rows would be another kind of block. */
function removeOne(table: TableDef, axis: 'row' | 'column', random: Random): TableDef {
  const siblings = table.blocks.flatMap(block => {
    const nodes = axis === 'row' ? block.rows : block.columns;
    return [nodes, ...groupsIn(nodes).map(group => group.children ?? [])];
  });
  const candidates = siblings.filter(nodes => nodes.length > 1).flatMap(nodes => nodes.filter(node => !node.children));
  if (candidates.length === 0) return table;
  const removed = pick(candidates, random);
  return mapTable(table, (node, where) => (where.axis === axis && node === removed ? undefined : node));
}

function groupsIn(nodes: readonly LabelNode[]): LabelNode[] {
  return nodes.flatMap(node => (node.children ? [node, ...groupsIn(node.children)] : []));
}

function addSubtotals(table: TableDef, random: Random): TableDef {
  const isInner = (node: LabelNode) => !table.blocks.some(block => block.rows.includes(node));
  return mapTable(table, (node, { axis }) => {
    if (axis !== 'row' || !node.children || !isInner(node)) return node;
    const subtotal = { id: 'subtotal', label: pick(['小计', '合计'], random), en: '' };
    return { ...node, children: random(2) === 0 ? [subtotal, ...node.children] : [...node.children, subtotal] };
  });
}

const EXTRA_ROWS = ['其他主动公开文件', '行政检查', '政务服务办件量', '其中：涉企申请', '9.情况特殊的申请'];

function addRow(table: TableDef, random: Random): TableDef {
  const extra = { id: 'extra', label: pick(EXTRA_ROWS, random), en: '' };
  const blocks = table.blocks.filter(block => block.rows.length > 0);
  if (blocks.length === 0) return table;
  const parents = blocks.flatMap(block => [block, ...groupsIn(block.rows)]);
  const parent = pick(parents, random);
  const insert = (nodes: readonly LabelNode[]) => nodes.toSpliced(random(nodes.length + 1), 0, extra);
  const def = mapTable(table, node =>
    node === parent && node.children ? { ...node, children: insert(node.children) } : node,
  );
  return {
    ...def,
    blocks: def.blocks.map((block, i) => (table.blocks[i] === parent ? { ...block, rows: insert(block.rows) } : block)),
  };
}

/** A sum of the organisations, or remarks behind the last column. */
function addColumn(table: TableDef, random: Random): TableDef {
  if (table.id !== 'requests') return table;
  if (random(2) === 0) {
    const extra = { id: 'extra', label: pick(['法人小计', '占比'], random), en: '' };
    return mapTable(table, (node, { axis }) =>
      axis === 'column' && node.children && node.id === undefined && node.children.every(child => !child.children)
        ? { ...node, children: node.children.toSpliced(random(node.children.length + 1), 0, extra) }
        : node,
    );
  }
  const remarks = { id: 'nothing/remarks', label: '备注', en: '' };
  return { ...table, blocks: table.blocks.map(block => ({ ...block, columns: [...block.columns, remarks] })) };
}

/** The column of totals beside the heading over the applicants, not beneath it. */
function moveTotal(table: TableDef): TableDef {
  if (table.id !== 'requests') return table;
  const isOutside = (node: LabelNode) => node.total === true;
  return {
    ...table,
    blocks: table.blocks.map(block => ({
      ...block,
      columns: block.columns.flatMap(group => [
        { ...group, ...(group.children ? { children: group.children.filter(node => !isOutside(node)) } : {}) },
        ...(group.children ?? []).filter(isOutside),
      ]),
    })),
  };
}

/** Table three without the heading over all columns, or with all headings in one row. */
function flattenColumns(table: TableDef, completely: boolean): TableDef {
  if (table.id !== 'requests') return table;
  const flatten = (nodes: readonly LabelNode[], depth: number): LabelNode[] =>
    nodes.flatMap(node => (node.children && depth > 0 ? flatten(node.children, depth - 1) : [node]));
  return {
    ...table,
    blocks: table.blocks.map(block => ({ ...block, columns: flatten(block.columns, completely ? 9 : 1) })),
  };
}

/** One column of row headings; a group is a row of its own, with its sum or with nothing in it, or part of each label. */
function flattenRows(table: TableDef, { subtotals, jointLabels }: RandomLayout): TableDef {
  const flatten = (nodes: readonly LabelNode[], above: readonly string[], group: string): LabelNode[] =>
    nodes.flatMap(node => {
      const path = [...above, ...(node.id ? [node.id] : [])];
      if (!node.children) return [{ ...node, id: path.join('/'), label: group + node.label }];
      const isInner = above.length > 0;
      if (isInner && jointLabels && subtotals === 'none') return flatten(node.children, path, node.label);
      const own = {
        id: [subtotals === 'own row' && isInner ? path : ['nothing', ...path], 'subtotal'].flat().join('/'),
      };
      return [{ ...own, label: node.label, en: '' }, ...flatten(node.children, path, '')];
    });
  return { ...table, blocks: table.blocks.map(block => ({ ...block, rows: flatten(block.rows, [], '') })) };
}

function relabel(table: TableDef, choice: RandomLayout): TableDef {
  const nodes = table.blocks.flatMap(block => [...leafPaths(block.rows), ...leafPaths(block.columns)].flat());
  const random = randomFor(choice.seed, `lost ${table.id}`);
  const damaged = pick(nodes, random);
  const leafRows = table.blocks
    .flatMap(block => leafPaths(block.rows).map(path => path.at(-1)))
    .filter(node => node?.id !== 'extra');
  const unlabelled = leafRows.length > 0 ? pick(leafRows, random) : undefined;
  let serial = 0;
  return mapTable(table, (node, { axis }) => {
    if (choice.harm === 'lost label' && axis === 'row' && node === unlabelled) return { ...node, label: '' };
    let { label } = node;
    const own = randomFor(choice.seed, `${table.id} ${axis} ${serial++} ${label}`);
    if (choice.variants && node.variants && own(2) === 0) label = pick(node.variants, own);
    if (choice.explained && node.id !== 'subtotal' && own(3) === 0) label = explained(label, own);
    if (choice.typing && own(2) === 0) label = retyped(label, own);
    if (choice.harm === 'lost character' && node === damaged) {
      const lost = own(label.length);
      label = label.slice(0, lost) + label.slice(lost + 1);
    }
    if (axis === 'column') label = broken(label, choice.headings, own);
    return { ...node, label };
  });
}

function explained(label: string, random: Random): string {
  if (label.startsWith('本年') && random(2) === 0) return label.replace('本年', '本年（2023）');
  return `${label}${pick(['（含下属单位）', '(件)', '（2023年度）'], random)}`;
}

const NUMERAL = /^(?:（[一二三四五六七八九]）|\d\.|[一二三四]、)/;

function retyped(label: string, random: Random): string {
  const ways: ((text: string) => string)[] = [
    text => text.replaceAll('（', '(').replaceAll('）', ')'),
    text => text.replace(NUMERAL, ''),
    text => text.replace(/^(\d)\./, '$1、'),
    text => text.replace(/^(\d)\./, (_, digit) => String.fromCodePoint(0x2460 + Number(digit) - 1)),
    text => text.replace(NUMERAL, numeral => `${numeral} `),
    text => text.replace(NUMERAL, numeral => `${numeral}\n`),
    text => text.replace(/^([一二三四])、/, '$1.'),
    text => text.replace(/[“”]/g, ''),
    text => text.replace(/[“”]/g, '"'),
    text => text.replaceAll('、', '，'),
    text => [...text].join(' '),
    text => `\u3000${text}\u00a0`,
    text =>
      text
        .split('')
        .toSpliced(1 + random(text.length), 0, '\u200b')
        .join(''),
  ];
  return pick(ways, random)(label);
}

function broken(label: string, how: string, random: Random): string {
  if (how === 'upright') return [...label].join('\n');
  if (how === 'broken' && random(2) === 0) return label.replace(/^(.{2})(.)/, '$1\n$2');
  return label;
}

// Pages

/** A table in one or two parts, and after it another of its kind where there is one: last year's. */
function printParts(
  table: TableDef,
  choice: RandomLayout,
  values: (id: string) => string,
  expected: Map<string, Expected>,
): Printed[] {
  const { seed } = choice;
  const random = randomFor(seed, `print ${table.id}`);
  const otherYear = randomFor(seed, 'other year');
  const isPositional = ['merged', 'unmerged', 'copied'].includes(choice.style);
  let printed = printTable(table, values);
  if (choice.harm === 'merged number' && choice.style !== 'copied') printed = mergeNumbers(printed, expected, random);
  if (choice.tall) printed = heighten(printed, random);
  const parts = splitUp(printed, choice, random);
  if (choice.titlesInGrid && parts[0])
    parts[0] = stack(lines(printed.columns, '政府信息公开情况', '单位：件'), parts[0]);
  if (choice.blankRows && isPositional && parts[0]) parts[0] = stack(lines(1, ''), parts[0]);
  if (choice.harm !== 'second table') return parts;
  const other = printTable(table, id => (id.includes('/nothing/') ? '' : String(100_000 + otherYear(900_000))));
  return [...parts, ...splitUp(other, choice, random)];
}

function splitUp(printed: Printed, choice: RandomLayout, random: Random): Printed[] {
  const { split, harm, oneGrid } = choice;
  if (harm === 'cut anywhere') {
    const at = 1 + random(printed.rows - 1);
    return [cut(printed, 0, at, false), cut(printed, at, printed.rows, false)];
  }
  // Within one grid, headings that follow themselves are another thing than a new page.
  const places = printed.headings.flatMap((over, row) =>
    over && isBetweenRows(printed, row) && !(oneGrid && row === over.to) ? [row] : [],
  );
  if (split === 'none' || places.length === 0) return [printed];
  const at = pick(places, random);
  const over = printed.headings[at];
  const rest = cut(printed, at, printed.rows, random(2) === 0);
  const first = cut(printed, 0, at, false);
  const next = split === 'headings once' || !over ? rest : stack(cut(printed, over.from, over.to, false), rest);
  return [first, isPageMoved(choice) ? moved(next, 1 + random(3)) : next];
}

/** Where cells are stripped as well, the one could make up for the other. */
function isPageMoved({ harm, oneGrid, style, blanks, extraColumn }: RandomLayout): boolean {
  return harm === 'moved page' && !oneGrid && !(style === 'trimmed' && (blanks > 0 || extraColumn));
}

/** Numbers are not cut through. */
function isBetweenRows(printed: Printed, row: number): boolean {
  return !printed.boxes.some(box => box.id !== undefined && box.row < row && row < box.row + box.rowSpan);
}

/** One number over two columns: nothing is printed in the second. */
function mergeNumbers(printed: Printed, expected: Map<string, Expected>, random: Random): Printed {
  const pairs = printed.boxes.flatMap(box => {
    const right = printed.boxes.find(other => other.row === box.row && other.column === box.column + box.columnSpan);
    return box.id !== undefined && right?.id !== undefined ? [[box, right] as const] : [];
  });
  if (pairs.length === 0) return printed;
  const [left, right] = pick(pairs, random);
  expected.set(right.id ?? '', { text: '', number: undefined });
  const wide: Box = { ...left, columnSpan: left.columnSpan + right.columnSpan };
  return { ...printed, boxes: printed.boxes.filter(box => box !== right).map(box => (box === left ? wide : box)) };
}

/** A row of numbers that takes two rows of the grid, merged as a whole or in its heading alone. */
function heighten(printed: Printed, random: Random): Printed {
  const candidates = printed.headings.flatMap((over, row) => (over ? [row] : []));
  const row = pick(candidates, random);
  const isWhole = random(2) === 0;
  const boxes = printed.boxes.map((box): Box => {
    if (box.row > row) return { ...box, row: box.row + 1 };
    const covers = box.row + box.rowSpan > row;
    return covers && (isWhole || box.id === undefined) ? { ...box, rowSpan: box.rowSpan + 1 } : box;
  });
  const shift = (over: Printed['headings'][number]) =>
    over && over.from > row ? { from: over.from + 1, to: over.to + 1 } : over;
  const headings = printed.headings.map(shift).toSpliced(row + 1, 0, undefined);
  return { ...printed, rows: printed.rows + 1, boxes, headings };
}

function document(printed: readonly Printed[], choice: RandomLayout): Pages {
  const random = randomFor(choice.seed, 'document');
  const isPositional = choice.style === 'merged' || choice.style === 'unmerged' || choice.style === 'copied';
  const parts = printed.map(part => (isPositional ? moved(part, choice.offset) : part));
  const whole = choice.oneGrid ? [stack(...parts)] : parts;
  const grids = damage(
    whole.map(part => toGrid(part, choice.style)),
    choice,
    random,
  );
  const title =
    choice.edition === '2019'
      ? '示例市教育局2020年政府信息公开工作年度报告'
      : '示例市教育局2023年政府信息公开工作年度报告';
  const blocks: (Grid | Paragraph)[] = [paragraph(title)];
  for (const grid of grids) blocks.push(paragraph('情况如下。'), grid);
  return pagesOf(...blocks);
}

function moved(printed: Printed, right: number): Printed {
  const boxes = printed.boxes.map(box => ({ ...box, column: box.column + right }));
  return { ...printed, columns: printed.columns + right, boxes };
}

/** A cell lost or added in a row without places. Where cells are empty as well, nobody could tell which one is too many. */
function damage(grids: readonly Grid[], choice: RandomLayout, random: Random): readonly Grid[] {
  const { harm, blanks, style, extraColumn } = choice;
  const hasEmptyCells = blanks > 0 || (style === 'trimmed' && extraColumn);
  if ((harm !== 'lost cell' && harm !== 'added cell') || hasEmptyCells || grids.some(grid => grid.positional))
    return grids;
  const candidates = grids.flatMap(({ rows }) => rows.filter(row => row.filter(cell => cell.text !== '').length > 1));
  const victim = pick(candidates, random);
  const place = random(victim.length);
  const added = { text: random(2) === 0 ? '' : '424242', origin: { table: 1, row: 1, column: place + 1 } };
  const damaged = harm === 'lost cell' ? victim.toSpliced(place, 1) : victim.toSpliced(place, 0, added);
  return grids.map(grid => ({ ...grid, rows: grid.rows.map(row => (row === victim ? damaged : row)) }));
}
